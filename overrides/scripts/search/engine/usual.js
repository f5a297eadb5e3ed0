// The usual words of a language: written rightly, they are no slips for words of the guide. They come by first letter, when one is in doubt.
function guideUsual(index) {
  "use strict";
  var folder = index.usual ? index.usual[0] : "", letters = index.usual ? index.usual[1] : "";
  var known = new Map(), wanted = new Set();

  function address(letter) { return folder + letter.charCodeAt(0).toString(16) + ".json"; }

  /** The words of a letter, as the build wrote them. */
  function add(from, words) {
    wanted.delete(from);
    known.set(from, new Set(guideForms(typeof words === "string" ? words : "").map(guideLetters.form).map(guideLetters.surface)));
  }

  /** Whether any of these ways to write a word is usual; undefined until the words of their letters are there. */
  function isUsual(surfaces) {
    var from = surfaces.filter(function (surface) { return surface && letters.includes(surface[0]); });
    var missing = from.map(function (surface) { return address(surface[0]); }).filter(function (one) { return !known.has(one); });
    missing.forEach(function (one) { wanted.add(one); });
    if (missing.length) return undefined;
    return from.some(function (surface) { return known.get(address(surface[0])).has(surface); });
  }

  return { add: add, isUsual: isUsual, wanted: function () { return Array.from(wanted); } };
}
