// The usual words of a language: written rightly, they are no slips for words of the guide. They come by first letter, when one is in doubt.
function guideUsual(index) {
  "use strict";
  const folder = index.usual ? index.usual[0] : "";
  const letters = index.usual ? index.usual[1] : "";
  const known = new Map();
  const wanted = new Set();

  function address(letter) {
    return folder + letter.charCodeAt(0).toString(16) + ".json";
  }

  /** The words of a letter, as the build wrote them. */
  function add(from, words) {
    wanted.delete(from);
    known.set(
      from,
      new Set(
        guideForms(typeof words === "string" ? words : "")
          .map(guideLetters.form)
          .map(guideLetters.surface),
      ),
    );
  }

  /** Whether any of these ways to write a word is usual; undefined until the words of their letters are there. */
  function isUsual(surfaces) {
    const from = surfaces.filter((surface) => surface && letters.includes(surface[0]));
    const missing = from.map((surface) => address(surface[0])).filter((one) => !known.has(one));
    missing.forEach((one) => {
      wanted.add(one);
    });
    if (missing.length) return undefined;
    return from.some((surface) => known.get(address(surface[0])).has(surface));
  }

  return {
    add,
    isUsual,
    wanted() {
      return Array.from(wanted);
    },
  };
}
