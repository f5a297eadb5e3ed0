// Finds the words of the index that match a word of the query: as written, by their keys, as synonyms,
// by their beginning, or as what a typo stands for.
"use strict";

/**
 * @param {IndexReader} reader
 * @param {ReturnType<typeof guideFrequencyList>} frequencyList
 */
function guideCandidates(reader, frequencyList) {
  // How much each kind of match counts. Chosen by hand; the open questions in tests/search guard the order.
  /** The word as written, with or without article and prepositions. */
  const EXACT = 1;
  /** Another form of the same word. */
  const STEM = 0.8;
  /** A synonym from docs/data/search-words.yml. */
  const SYNONYM = 0.7;
  /** A word that derives from it, or of which it derives: less than another form of the word itself. */
  const FAMILY = 0.65;
  /** A word that begins with it. */
  const PREFIX = 0.5;
  /** A word for which it may be a typo; only where nothing else matches. */
  const FUZZY = 0.6;
  /** Most words that are remembered between queries. */
  const MOST_KNOWN = 200;

  const { analyser, surfaces, keys } = reader;
  /** @type {Map<string, Found>} */
  const known = new Map();
  /** @type {Map<string, number[]>} */
  const knownTypos = new Map();
  const synonyms = readSynonyms();

  /** Groups of synonyms by each key in them. */
  function readSynonyms() {
    /** @type {Map<string, string[]>} */
    const groups = new Map();
    for (const line of reader.synonyms.split("\n")) {
      const group = line.split(" ");
      for (const key of group) groups.set(key, [...(groups.get(key) || []), ...group]);
    }
    return groups;
  }

  /** @param {string} form */
  function bareSurface(form) {
    return guideLetters.surface(analyser.bare(form));
  }

  /**
   * @param {AnalysedWord} one
   * @param {AnalysedWord} other
   */
  function matches(one, other) {
    return one.surface === other.surface || analyser.related(one.keys, other.keys);
  }

  /**
   * The certain keys of a word of the index.
   * @param {number} number
   */
  function certainKeys(number) {
    return keys[number].slice(0, keys[number].sure);
  }

  /**
   * The words of the index that match a word of the query, with how well; a word in quotes only as written.
   * @param {AnalysedWord} word
   * @param {boolean} [whole]
   */
  function find(word, whole) {
    const name = word.form + (whole ? "!" : "");
    const before = known.get(name);
    if (before) return before;
    const found = search(word, whole);
    // Another answer may be right once the missing lists are there.
    if (!found.neededLists.length) remember(known, name, found);
    return found;
  }

  /**
   * @template T
   * @param {Map<string, T>} memory
   * @param {string} name
   * @param {T} value
   */
  function remember(memory, name, value) {
    if (memory.size > MOST_KNOWN) memory.clear();
    memory.set(name, value);
  }

  /**
   * @param {AnalysedWord} word
   * @param {boolean} [whole]
   * @returns {Found}
   */
  function search(word, whole) {
    /** @type {Map<number, number>} */
    const qualities = new Map();
    /** @type {Take} */
    const take = (number, quality) => {
      const isNew = !qualities.has(number);
      if (isNew) qualities.set(number, quality);
      return isNew;
    };
    /** @type {string[]} */
    let neededLists = [];
    const spellings = [word.surface, bareSurface(word.form)];
    takeExact(spellings, take);
    const isExact = qualities.size > 0;
    if (!whole) {
      let isCertain = takeRelated(word, take) || isExact;
      if (!isCertain) isCertain = takeSynonyms(word, take);
      if (!isExact) takePrefixed(spellings, take);
      if (!isCertain && !isExact && !reader.isPart && !/\d/.test(word.surface)) {
        neededLists = takeCorrections(word, spellings, take);
      }
    }
    return { candidates: [...qualities], neededLists };
  }

  /**
   * @param {string[]} spellings
   * @param {Take} take
   */
  function takeExact(spellings, take) {
    for (const spelling of spellings) {
      for (const number of reader.withKey(spelling)) {
        if (surfaces[number] === spelling) take(number, EXACT);
      }
    }
  }

  /**
   * Other forms of the word and words of its family; whether one of them is certain.
   * @param {AnalysedWord} word
   * @param {Take} take
   */
  function takeRelated(word, take) {
    let isCertain = false;
    word.keys.forEach((key, at) => {
      for (const number of reader.withKey(key)) {
        if (!analyser.related(keys[number], word.keys)) continue;
        take(number, analyser.isInflection(key) ? STEM : FAMILY);
        isCertain ||= at < word.keys.sure;
      }
    });
    return isCertain;
  }

  /**
   * Whether there are any that were not found by their keys.
   * @param {AnalysedWord} word
   * @param {Take} take
   */
  function takeSynonyms(word, take) {
    const meant = word.keys.slice(0, word.keys.sure).flatMap(key => synonyms.get(key) || []);
    let isAny = false;
    for (const key of meant) {
      for (const number of reader.withKey(key)) {
        if (certainKeys(number).includes(key)) isAny = take(number, SYNONYM) || isAny;
      }
    }
    return isAny;
  }

  /**
   * @param {string[]} spellings
   * @param {Take} take
   */
  function takePrefixed(spellings, take) {
    for (const spelling of spellings) {
      if (spelling.length < 2) continue;
      for (const number of reader.startingWith(spelling)) {
        if (!analyser.isEnding(surfaces[number].slice(spelling.length))) take(number, PREFIX);
      }
    }
  }

  /**
   * Words that the word is a typo for. A frequent word is none, unless it may be another form of the same word.
   * @param {AnalysedWord} word
   * @param {string[]} spellings
   * @param {Take} take
   * @returns {string[]} files of the frequency list that are missing to tell
   */
  function takeCorrections(word, spellings, take) {
    let numbers = knownTypos.get(word.form);
    if (!numbers) {
      numbers = corrections(word, spellings[1]);
      remember(knownTypos, word.form, numbers);
    }
    if (!numbers.length) return [];
    const { isFrequent, neededLists } = frequencyList.look(spellings);
    const isKept = isFrequent && !neededLists.length;
    for (const number of numbers) {
      if (!isKept || sharesSkeleton(spellings, surfaces[number])) take(number, FUZZY);
    }
    return neededLists;
  }

  /**
   * @param {string[]} spellings
   * @param {string} surface
   */
  function sharesSkeleton(spellings, surface) {
    return spellings.some(spelling => {
      const kept = analyser.skeleton(spelling);
      return kept.length > 2 && kept === analyser.skeleton(surface);
    });
  }

  /**
   * The words of the index that are fewest typos away.
   * @param {AnalysedWord} word
   * @param {string} typed
   */
  function corrections(word, typed) {
    const sure = word.keys.slice(0, word.keys.sure);
    const spellings = [typed, ...sure.filter(key => key.length > 3 && analyser.isInflection(key))];
    /** @type {number[][]} */
    const byDistance = [[], withoutExtraLetter(typed), []];
    for (let number = 0; number < surfaces.length; number++) {
      if (Math.abs(typed.length - surfaces[number].length) > 2) continue;
      byDistance[fewestTypos(spellings, number)]?.push(number);
    }
    return byDistance.find(numbers => numbers.length) || [];
  }

  /**
   * Typos between a word of the index and the nearest of these spellings; 3 where none is near.
   * @param {string[]} spellings
   * @param {number} number
   */
  function fewestTypos(spellings, number) {
    const surface = surfaces[number];
    const base = keys[number][0];
    let fewest = 3;
    for (const spelling of spellings) {
      const own = typosBetween(spelling, surface);
      const ofBase = base === surface ? own : typosBetween(spelling, base);
      fewest = Math.min(fewest, own, ofBase);
    }
    return fewest;
  }

  /**
   * @param {string} typed
   * @param {string} word
   */
  function typosBetween(typed, word) {
    return guideTypos.isTypo(typed, word) ? guideTypos.distance(typed, word, 2) : 3;
  }

  /**
   * The words of the index, in any form, that are typed with a doubled letter too many.
   * @param {string} typed
   */
  function withoutExtraLetter(typed) {
    /** @type {Set<number>} */
    const found = new Set();
    for (let at = 1; typed.length > 5 && at < typed.length - 1; at++) {
      if (typed[at] !== typed[at - 1] && typed[at] !== typed[at - 2]) continue;
      const meant = analyser.keys(typed.slice(0, at) + typed.slice(at + 1));
      for (const key of meant.slice(0, meant.sure)) {
        for (const number of reader.withKey(key)) found.add(number);
      }
    }
    return [...found];
  }

  /**
   * The word, or for a typo the word with the keys of those it stands for.
   * @param {TextWord} word
   */
  function corrected(word) {
    const { candidates } = find(word, word.whole);
    return candidates.length && candidates[0][1] === FUZZY ? meaning(word, candidates) : word;
  }

  /**
   * A word with the keys of those it stands for, in place of its own.
   * @param {AnalysedWord} word
   * @param {Candidate[]} found
   * @returns {AnalysedWord}
   */
  function meaning({ form, surface }, found) {
    const all = found.flatMap(([number]) => certainKeys(number));
    return { form, surface, keys: Object.assign(all, { sure: all.length }) };
  }

  /**
   * Words of the guide that are spelt much like those of a query that found nothing.
   * @param {AnalysedWord[]} words
   */
  function suggest(words) {
    /** @type {{ distance: number, uses: number, form: string }[]} */
    const found = [];
    for (const word of words.slice(0, 4)) {
      const typed = bareSurface(word.form);
      if (typed.length < 3 || typed.length > 30) continue;
      const most = typed.length > 5 ? 2 : 1;
      reader.forms.forEach((form, number) => {
        const distance = guideTypos.distance(typed, surfaces[number], most);
        const uses = reader.body(number).length + reader.heads[number].length;
        if (distance <= most) found.push({ distance, uses, form });
      });
    }
    found.sort(
      (one, other) =>
        one.distance - other.distance || other.uses - one.uses || (one.form < other.form ? -1 : 1)
    );
    return found.slice(0, 5).map(suggestion => suggestion.form);
  }

  return {
    find,
    corrected,
    meaning,
    suggest,
    matches,
    bareSurface,
    EXACT,
    STEM,
    SYNONYM,
    PREFIX,
    FUZZY
  };
}
