// Frequent words of a language, fetched by first letter when one is in doubt.
// A query word on this list is not corrected to a word of the guide.
"use strict";

/** @param {SearchIndex} index */
function guideFrequencyList(index) {
  const [folder, letters] = index.usual || ["", ""];
  /** @type {Map<string, Set<string>>} */
  const known = new Map();

  /** @param {string} letter */
  function addressOf(letter) {
    return folder + letter.charCodeAt(0).toString(16) + ".json";
  }

  /**
   * Adds the words of one file; one that holds no words counts as empty.
   * @param {string} address
   * @param {unknown} words
   */
  function add(address, words) {
    const forms = guideFrontDecode(typeof words === "string" ? words : "");
    known.set(address, new Set(forms.map(guideLetters.form).map(guideLetters.surface)));
  }

  /**
   * Whether any of these spellings of a word is frequent, and the files that are missing to tell.
   * @param {string[]} surfaces
   */
  function look(surfaces) {
    const listed = surfaces.filter(surface => surface && letters.includes(surface[0]));
    const neededLists = listed
      .map(surface => addressOf(surface[0]))
      .filter(address => !known.has(address));
    const isFrequent = listed.some(surface => known.get(addressOf(surface[0]))?.has(surface));
    return { isFrequent, neededLists };
  }

  return { add, look };
}
