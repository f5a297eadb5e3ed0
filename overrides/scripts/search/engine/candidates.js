// The words of the index that a word of the query stands for: as written, by its keys, by its beginning, as a slip.
function guideCandidates(read) {
  "use strict";
  var EXACT = 1, STEM = 0.8, SYNONYM = 0.7, PREFIX = 0.5, FUZZY = 0.3;
  var analyser = read.analyser, forms = read.forms, surfaces = read.surfaces, keys = read.keys, byKey = read.byKey;
  var memory = new Map();

  function bareSurface(form) { return analyser.surface(analyser.bare(form)); }

  function sharesKey(one, other) { return one.some(function (key) { return other.indexOf(key) >= 0; }); }

  function matches(one, other) { return one.surface === other.surface || sharesKey(one.keys, other.keys); }

  /** The words of the index that a word of the query stands for, with how well. */
  function candidates(word, whole) {
    var name = word.form + (whole ? "!" : "");
    var found = memory.get(name);
    if (found) return found;
    found = [];
    var taken = new Set();
    function take(number, quality) {
      if (taken.has(number)) return;
      taken.add(number);
      found.push([number, quality]);
    }
    var own = [word.surface, bareSurface(word.form)];
    own.forEach(function (surface) {
      (byKey.get(surface) || []).forEach(function (number) { if (surfaces[number] === surface) take(number, EXACT); });
    });
    if (!whole) {
      var typed = [own[1]].concat(word.keys.filter(function (key) { return key.length > 4 && own[1].includes(key); }));
      word.keys.forEach(function (key) {
        (byKey.get(key) || []).forEach(function (number) { if (sharesKey(keys[number], word.keys)) take(number, STEM); });
      });
      var isStart = own[1].length < 4 && !(found.length && found[0][1] === EXACT);
      if (!found.length || isStart) own.forEach(function (surface) {
        if (surface.length > 1) read.startingWith(surface).forEach(function (number) { take(number, PREFIX); });
      });
      if (!found.length && !/\d/.test(word.surface)) forms.forEach(function (form, number) {
        var apart = Math.abs(own[1].length - surfaces[number].length) > 2;
        if (!apart && typed.some(function (surface) { return guideSlips.isSlip(surface, surfaces[number]); })) take(number, FUZZY);
      });
    }
    if (memory.size > 200) memory.clear();
    memory.set(name, found);
    return found;
  }

  /** Words of the guide written much like those of a query that found nothing. */
  function near(words) {
    var found = [];
    words.slice(0, 4).forEach(function (word) {
      var typed = bareSurface(word.form);
      if (typed.length < 3 || typed.length > 30) return;
      var most = typed.length > 5 ? 2 : 1;
      forms.forEach(function (form, number) {
        var slips = guideSlips.distance(typed, surfaces[number], most);
        if (slips <= most) found.push([slips, -read.body(number).length - read.heads[number].length, form]);
      });
    });
    found.sort(function (one, other) { return one[0] - other[0] || one[1] - other[1] || (one[2] < other[2] ? -1 : 1); });
    return found.slice(0, 5).map(function (one) { return one[2]; });
  }

  return { of: candidates, near: near, matches: matches, bareSurface: bareSurface, EXACT: EXACT, STEM: STEM, SYNONYM: SYNONYM, PREFIX: PREFIX, FUZZY: FUZZY };
}
