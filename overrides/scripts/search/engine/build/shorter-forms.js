// Shorter forms of a word that an index may hold in its place, by language. The build alone needs them.
"use strict";

/** @type {{ [locale: string]: (word: string, rules: WordRules, isHeld: IsHeld) => string[] }} */
const guideShorterForms = {};

guideShorterForms.en = (word, { stems }, isHeld) => {
  const shorter = [
    word.replace(/(?:ies|ied)$/, "y"),
    word.replace(/(?:s|d|ing)$/, ""),
    word.replace(/(?:es|ed)$/, ""),
    word.replace(/ing$/, "e")
  ];
  return shorter.filter(
    form =>
      form.length > 2 && form !== word && isHeld(form) && stems?.(form)[0] === stems?.(word)[0]
  );
};

guideShorterForms.ar = (() => {
  const PREFIXES = /^[وفبلك]{0,2}$/;
  const SUFFIXES = new Set(
    (
      "ات ون ين ان ها هم هما هن كم نا ه ا اتها اتهم اتكم اتنا اته " +
      "تين تان تها تهم تكم تنا ته ينها يها"
    ).split(" ")
  ).add("");

  /**
   * Where parts of a word begin that are held, with nothing but prefixes and suffixes around them: only their
   * forms are worth making.
   * @param {string} plain
   * @param {IsHeld} isHeld
   */
  function startsOfHeld(plain, isHeld) {
    /** @type {number[]} */
    const ends = [];
    for (let end = Math.max(2, plain.length - 4); end <= plain.length; end++) {
      if (SUFFIXES.has(plain.slice(end))) ends.push(end);
    }
    /** @type {(start: number, end: number) => boolean} */
    const isCore = (start, end) => {
      const part = plain.slice(start, end);
      if (part.length < 2 || part === plain) return false;
      return isHeld(part) || (/^ا?ت/.test(plain.slice(end)) && isHeld(part + "ه"));
    };
    const starts = [];
    for (let start = 0; start < plain.length && PREFIXES.test(plain.slice(0, start)); start++) {
      if (ends.some(end => isCore(start, end))) starts.push(start);
    }
    return starts;
  }

  /**
   * The letters of a form that stand in the word; ه becomes ت before an ending.
   * @param {string} form
   * @param {string} plain
   */
  function coreOf(form, plain) {
    if (plain.includes(form)) return form;
    const rest = form.slice(0, -1);
    const isFeminine = /ه$/.test(form);
    return isFeminine && (plain.includes(rest + "ت") || plain.includes(rest + "ات")) ? rest : "";
  }

  /**
   * Whether a form differs from the word by prefixes and suffixes alone.
   * @param {string} form
   * @param {string} word
   */
  function isWithin(form, word) {
    const plain = guideLetters.surface(word);
    const core = coreOf(form, plain);
    const at = core ? plain.indexOf(core) : -1;
    const end = at + core.length;
    if (at < 0 || (/ة$/.test(word) && end < plain.length)) return false;
    if (at > 0 && form.replace(/ه$/, "").length < 3) return false;
    return PREFIXES.test(plain.slice(0, at)) && SUFFIXES.has(plain.slice(end));
  }

  return (word, { readings, stems }, isHeld) => {
    const plain = guideLetters.surface(word);
    const starts = startsOfHeld(plain, isHeld);
    if (!starts.length || !readings || !stems) return [];
    const held = readings(word).filter(reading => starts.includes(plain.length - reading.length));
    const forms = new Set(held.flatMap(stems).map(guideLetters.surface));
    return [...forms]
      .filter(form => form !== plain && form.length > 2 && isHeld(form) && isWithin(form, word))
      .sort(
        (one, other) =>
          other.length - one.length || Number(/ه$/.test(other)) - Number(/ه$/.test(one))
      );
  };
})();
