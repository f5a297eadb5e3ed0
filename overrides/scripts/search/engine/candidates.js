// The words of the index that a word of the query stands for: as written, by its keys, by its beginning, as a slip.
function guideCandidates(read, usual) {
  "use strict";
  var EXACT = 1, STEM = 0.8, SYNONYM = 0.7, FAMILY = 0.65, PREFIX = 0.5, FUZZY = 0.6;
  var analyser = read.analyser, surfaces = read.surfaces, keys = read.keys, byKey = read.byKey;
  var memory = new Map(), slipped = new Map(), alike = new Map();
  read.alike.split("\n").forEach(function (line) {
    var group = line.split(" ");
    group.forEach(function (key) { alike.set(key, (alike.get(key) || []).concat(group)); });
  });

  function bareSurface(form) { return analyser.surface(analyser.bare(form)); }

  function matches(one, other) { return one.surface === other.surface || analyser.related(one.keys, other.keys); }

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
      var isCertain = found.length > 0;
      word.keys.forEach(function (key, at) {
        (byKey.get(key) || []).forEach(function (number) {
          if (!analyser.related(keys[number], word.keys)) return;
          take(number, analyser.isInflection(key) ? STEM : FAMILY);
          isCertain = isCertain || at < word.keys.sure;
        });
      });
      if (!isCertain) word.keys.slice(0, word.keys.sure).forEach(function (key) {
        (alike.get(key) || []).forEach(function (other) {
          (byKey.get(other) || []).forEach(function (number) { if (keys[number].slice(0, keys[number].sure).indexOf(other) >= 0) take(number, SYNONYM); });
        });
      });
      isCertain = isCertain || (found.length > 0 && found[found.length - 1][1] === SYNONYM);
      if (!found.length || found[0][1] !== EXACT) own.forEach(function (surface) {
        if (surface.length > 1) read.startingWith(surface).forEach(function (number) {
          if (!analyser.isEnding(surfaces[number].slice(surface.length))) take(number, PREFIX);
        });
      });
      if (!isCertain && !read.isPart && (!found.length || found[0][1] !== EXACT) && !/\d/.test(word.surface)) {
        var meant = meantBy(word, own);
        meant.numbers.forEach(function (number) { take(number, FUZZY); });
        if (meant.isUnsure) return found;
      }
    }
    if (memory.size > 200) memory.clear();
    memory.set(name, found);
    return found;
  }

  /** The words that a word is a slip for. One that is usual is none, unless it may be another form of the same word. */
  function meantBy(word, own) {
    if (slipped.size > 200) slipped.clear();
    var numbers = slipped.get(word.form);
    if (!numbers) slipped.set(word.form, numbers = slips(word, own[1]));
    var isUsual = numbers.length ? usual.isUsual(own) : false;
    return {
      isUnsure: isUsual === undefined,
      numbers: !isUsual ? numbers : numbers.filter(function (number) {
        return own.some(function (typed) {
          var kept = analyser.skeleton(typed);
          return kept.length > 2 && kept === analyser.skeleton(surfaces[number]);
        });
      })
    };
  }

  /** The words of the index that are fewest slips away. */
  function slips(word, typed) {
    var meant = [typed].concat(word.keys.slice(0, word.keys.sure).filter(function (key) { return key.length > 3 && analyser.isInflection(key); }));
    var found = [[], extraLetter(typed), []];
    for (var number = 0; number < surfaces.length; number++) {
      if (Math.abs(typed.length - surfaces[number].length) > 2) continue;
      var fewest = 3;
      for (var at = 0; at < meant.length; at++) {
        if (guideSlips.isSlip(meant[at], surfaces[number])) fewest = Math.min(fewest, guideSlips.distance(meant[at], surfaces[number], 2));
        var base = keys[number][0];
        if (base !== surfaces[number] && guideSlips.isSlip(meant[at], base)) fewest = Math.min(fewest, guideSlips.distance(meant[at], base, 2));
      }
      if (fewest < 3) found[fewest].push(number);
    }
    return found.find(function (list) { return list.length; }) || [];
  }

  /** The words of the index that are typed with a letter too many, whatever form of them the index holds. */
  function extraLetter(typed) {
    var found = new Set();
    for (var at = 1; typed.length > 5 && at < typed.length - 1; at++) {
      if (typed[at] !== typed[at - 1] && typed[at] !== typed[at - 2]) continue;
      var meant = analyser.keys(typed.slice(0, at) + typed.slice(at + 1));
      meant.slice(0, meant.sure).forEach(function (key) { (byKey.get(key) || []).forEach(function (number) { found.add(number); }); });
    }
    return Array.from(found);
  }

  /** A word that is not in the guide with the keys of those it is a slip for. */
  function corrected(word) {
    var found = candidates(word, word.whole);
    return found.length && found[0][1] === FUZZY ? meaning(word, found) : word;
  }

  /** A word with the keys of those it stands for, in place of its own. */
  function meaning(word, found) {
    var all = found.flatMap(function (one) { return keys[one[0]].slice(0, keys[one[0]].sure); });
    all.sure = all.length;
    return { form: word.form, surface: word.surface, keys: all };
  }

  /** Words of the guide written much like those of a query that found nothing. */
  function near(words) {
    var found = [];
    words.slice(0, 4).forEach(function (word) {
      var typed = bareSurface(word.form);
      if (typed.length < 3 || typed.length > 30) return;
      var most = typed.length > 5 ? 2 : 1;
      read.forms.forEach(function (form, number) {
        var slips = guideSlips.distance(typed, surfaces[number], most);
        if (slips <= most) found.push([slips, -read.body(number).length - read.heads[number].length, form]);
      });
    });
    found.sort(function (one, other) { return one[0] - other[0] || one[1] - other[1] || (one[2] < other[2] ? -1 : 1); });
    return found.slice(0, 5).map(function (one) { return one[2]; });
  }

  return { of: candidates, corrected: corrected, meaning: meaning, near: near, matches: matches, bareSurface: bareSurface, EXACT: EXACT, STEM: STEM, SYNONYM: SYNONYM, PREFIX: PREFIX, FUZZY: FUZZY };
}
