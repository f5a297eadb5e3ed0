// The words of the index that a word of the query stands for: as written, by its keys, by its beginning, as a slip.
function guideCandidates(read, usual) {
  "use strict";
  const EXACT = 1;
  const STEM = 0.8;
  const SYNONYM = 0.7;
  const FAMILY = 0.65;
  const PREFIX = 0.5;
  const FUZZY = 0.6;
  const analyser = read.analyser;
  const surfaces = read.surfaces;
  const keys = read.keys;
  const byKey = read.byKey;
  const memory = new Map();
  const slipped = new Map();
  const alike = new Map();
  read.alike.split("\n").forEach((line) => {
    const group = line.split(" ");
    group.forEach((key) => {
      alike.set(key, (alike.get(key) || []).concat(group));
    });
  });

  function bareSurface(form) {
    return analyser.surface(analyser.bare(form));
  }

  function matches(one, other) {
    return one.surface === other.surface || analyser.related(one.keys, other.keys);
  }

  /** The words of the index that a word of the query stands for, with how well. */
  function candidates(word, whole) {
    const name = word.form + (whole ? "!" : "");
    let found = memory.get(name);
    if (found) return found;
    found = [];
    const taken = new Set();
    function take(number, quality) {
      if (taken.has(number)) return;
      taken.add(number);
      found.push([number, quality]);
    }
    const own = [word.surface, bareSurface(word.form)];
    own.forEach((surface) => {
      (byKey.get(surface) || []).forEach((number) => {
        if (surfaces[number] === surface) take(number, EXACT);
      });
    });
    if (!whole) {
      let isCertain = found.length > 0;
      word.keys.forEach((key, at) => {
        (byKey.get(key) || []).forEach((number) => {
          if (!analyser.related(keys[number], word.keys)) return;
          take(number, analyser.isInflection(key) ? STEM : FAMILY);
          isCertain = isCertain || at < word.keys.sure;
        });
      });
      if (!isCertain)
        word.keys.slice(0, word.keys.sure).forEach((key) => {
          (alike.get(key) || []).forEach((other) => {
            (byKey.get(other) || []).forEach((number) => {
              if (keys[number].slice(0, keys[number].sure).indexOf(other) >= 0)
                take(number, SYNONYM);
            });
          });
        });
      isCertain = isCertain || (found.length > 0 && found[found.length - 1][1] === SYNONYM);
      if (!found.length || found[0][1] !== EXACT)
        own.forEach((surface) => {
          if (surface.length > 1)
            read.startingWith(surface).forEach((number) => {
              if (!analyser.isEnding(surfaces[number].slice(surface.length))) take(number, PREFIX);
            });
        });
      if (
        !isCertain &&
        !read.isPart &&
        (!found.length || found[0][1] !== EXACT) &&
        !/\d/.test(word.surface)
      ) {
        const meant = meantBy(word, own);
        meant.numbers.forEach((number) => {
          take(number, FUZZY);
        });
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
    let numbers = slipped.get(word.form);
    if (!numbers) slipped.set(word.form, (numbers = slips(word, own[1])));
    const isUsual = numbers.length ? usual.isUsual(own) : false;
    return {
      isUnsure: isUsual === undefined,
      numbers: !isUsual
        ? numbers
        : numbers.filter((number) =>
            own.some((typed) => {
              const kept = analyser.skeleton(typed);
              return kept.length > 2 && kept === analyser.skeleton(surfaces[number]);
            }),
          ),
    };
  }

  /** The words of the index that are fewest slips away. */
  function slips(word, typed) {
    const meant = [typed].concat(
      word.keys
        .slice(0, word.keys.sure)
        .filter((key) => key.length > 3 && analyser.isInflection(key)),
    );
    const found = [[], extraLetter(typed), []];
    for (let number = 0; number < surfaces.length; number++) {
      if (Math.abs(typed.length - surfaces[number].length) > 2) continue;
      let fewest = 3;
      for (let at = 0; at < meant.length; at++) {
        if (guideSlips.isSlip(meant[at], surfaces[number]))
          fewest = Math.min(fewest, guideSlips.distance(meant[at], surfaces[number], 2));
        const base = keys[number][0];
        if (base !== surfaces[number] && guideSlips.isSlip(meant[at], base))
          fewest = Math.min(fewest, guideSlips.distance(meant[at], base, 2));
      }
      if (fewest < 3) found[fewest].push(number);
    }
    return found.find((list) => list.length) || [];
  }

  /** The words of the index that are typed with a letter too many, whatever form of them the index holds. */
  function extraLetter(typed) {
    const found = new Set();
    for (let at = 1; typed.length > 5 && at < typed.length - 1; at++) {
      if (typed[at] !== typed[at - 1] && typed[at] !== typed[at - 2]) continue;
      const meant = analyser.keys(typed.slice(0, at) + typed.slice(at + 1));
      meant.slice(0, meant.sure).forEach((key) => {
        (byKey.get(key) || []).forEach((number) => {
          found.add(number);
        });
      });
    }
    return Array.from(found);
  }

  /** A word that is not in the guide with the keys of those it is a slip for. */
  function corrected(word) {
    const found = candidates(word, word.whole);
    return found.length && found[0][1] === FUZZY ? meaning(word, found) : word;
  }

  /** A word with the keys of those it stands for, in place of its own. */
  function meaning(word, found) {
    const all = found.flatMap((one) => keys[one[0]].slice(0, keys[one[0]].sure));
    all.sure = all.length;
    return { form: word.form, surface: word.surface, keys: all };
  }

  /** Words of the guide written much like those of a query that found nothing. */
  function near(words) {
    const found = [];
    words.slice(0, 4).forEach((word) => {
      const typed = bareSurface(word.form);
      if (typed.length < 3 || typed.length > 30) return;
      const most = typed.length > 5 ? 2 : 1;
      read.forms.forEach((form, number) => {
        const slips = guideSlips.distance(typed, surfaces[number], most);
        if (slips <= most)
          found.push([slips, -read.body(number).length - read.heads[number].length, form]);
      });
    });
    found.sort(
      (one, other) => one[0] - other[0] || one[1] - other[1] || (one[2] < other[2] ? -1 : 1),
    );
    return found.slice(0, 5).map((one) => one[2]);
  }

  return {
    of: candidates,
    corrected,
    meaning,
    near,
    matches,
    bareSurface,
    EXACT,
    STEM,
    SYNONYM,
    PREFIX,
    FUZZY,
  };
}
