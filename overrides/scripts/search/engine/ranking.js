// Ranks the sections that hold the words of a query.
"use strict";

/**
 * @param {IndexReader} reader
 * @param {Candidates} candidates
 */
function guideRanking(reader, candidates) {
  // How much a section counts. Chosen by hand; the open questions in tests/search guard the order.
  /** The word is in its heading. */
  const HEADING = 4;
  /** The word is among those that docs/data/section-words.yml gives it. */
  const SUBJECT = 3;
  /** The word is in the title of its page, and it is the first section there. */
  const TITLE = 3;
  /** The word is in the title of its page alone. */
  const INHERITED = 0.25;
  /** More headings than this with one id, such as "What is known" of every example, say little. */
  const REPEATED = 5;
  /** What a section under such a heading keeps of its score. */
  const SIGNPOST = 0.6;
  const MOST_PAGES = 20;
  const MOST_HITS = 5;

  const { analyser, sections, pages, firstOf, heads, subjects, titles } = reader;
  const { STEM, SYNONYM } = candidates;
  const findTerms = guideTermFinder(reader, candidates.matches);
  const ownLetters = new RegExp("[" + reader.letters + "]");
  /** @type {Map<string, number>} */
  const headingsById = new Map();
  for (const { id } of sections) headingsById.set(id, (headingsById.get(id) || 0) + 1);

  /** @param {number} section */
  function isRepeated(section) {
    const { id } = sections[section];
    return id && Number(headingsById.get(id)) > REPEATED;
  }

  /** @param {number} section */
  function kindOf(section) {
    const [weight, isReadAsOne] = reader.kinds[pages[sections[section].page].kind] || [1, false];
    return { weight, isReadAsOne };
  }

  /** @param {number} section */
  function isAside(section) {
    return kindOf(section).weight < 1;
  }

  /** @param {number} section */
  function isFirst(section) {
    return firstOf[sections[section].page] === section;
  }

  /**
   * How much a word counts that so many sections hold: the rarer, the more.
   * @param {number} held
   */
  function rarity(held) {
    return Math.log(1 + sections.length / (1 + held));
  }

  /**
   * @template K
   * @param {Map<K, number>} map
   * @param {K} key
   * @param {number} value
   */
  function raise(map, key, value) {
    if ((map.get(key) || 0) < value) map.set(key, value);
  }

  /**
   * @template K
   * @param {Map<K, number>} map
   * @param {K} key
   * @param {number} value
   */
  function increase(map, key, value) {
    map.set(key, (map.get(key) || 0) + value);
  }

  /**
   * How well sections hold a word by its candidates. Each kind of match has a rarity of its own:
   * دوري is a rare name, its stem دور is everywhere.
   * @param {Candidate[]} found
   */
  function score(found) {
    /** @type {Scores} */
    const into = { scores: new Map(), inherited: new Map(), least: 0 };
    const held = new Set();
    const qualities = [...new Set(found.map(([, quality]) => quality))].sort().reverse();
    for (const quality of qualities) {
      const words = found.filter(candidate => candidate[1] === quality).map(([word]) => word);
      for (const word of words) {
        for (const list of [reader.body(word), heads[word], subjects[word], titles[word]]) {
          for (const section of list) held.add(section);
        }
      }
      const worth = quality * rarity(held.size);
      for (const word of words) scoreWord(word, worth, into);
    }
    into.least = rarity(held.size);
    return into;
  }

  /**
   * @param {number} word
   * @param {number} worth
   * @param {Scores} into
   */
  function scoreWord(word, worth, { scores, inherited }) {
    for (const section of reader.body(word)) raise(scores, section, worth);
    for (const section of heads[word]) {
      raise(scores, section, worth * (isRepeated(section) ? 1 : HEADING));
    }
    for (const section of subjects[word]) raise(scores, section, worth * SUBJECT);
    for (const section of titles[word]) {
      raise(scores, section, worth * TITLE);
      raise(inherited, sections[section].page, worth * INHERITED);
    }
  }

  /**
   * @param {Scores} into
   * @param {Pick<Scores, "scores" | "inherited">} from
   */
  function merge(into, from) {
    for (const [section, value] of from.scores) raise(into.scores, section, value);
    for (const [page, value] of from.inherited) raise(into.inherited, page, value);
  }

  /**
   * Candidates that are forms of the word, no looser matches.
   * @param {AnalysedWord} word
   */
  function closeCandidates(word) {
    return candidates.find(word).candidates.filter(([, quality]) => quality >= STEM);
  }

  /**
   * How well sections hold a term: those with every word of one of its names in the language of the index.
   * @param {Term} term
   */
  function scoreTerm(term) {
    /** @type {Map<number, number>} */
    const scores = new Map();
    for (const form of term.forms) {
      if (!form.own) continue;
      const lists = form.words.map(word => score(closeCandidates(word)).scores);
      for (const section of lists[0].keys()) {
        const values = lists.map(list => list.get(section) || 0);
        if (!values.every(Boolean)) continue;
        const sum = values.reduce((total, value) => total + value, 0);
        raise(scores, section, (sum / lists.length) * SYNONYM);
      }
    }
    scores.set(term.section, rarity(1) * HEADING);
    return { scores, inherited: new Map() };
  }

  /**
   * Whether the text holds the words of the phrase, in order.
   * @param {string} text
   * @param {string[]} phrase
   */
  function holdsInOrder(text, phrase) {
    const words = guideSingleWords(analyser.words(text));
    const spellings = words.map(word => [word.surface, candidates.bareSurface(word.form)]);
    return spellings.some((_, start) =>
      phrase.every((surface, at) => spellings[start + at]?.includes(surface))
    );
  }

  /**
   * Whether a section holds a phrase; undefined until its text is there.
   * @param {number} number
   * @param {string[]} phrase
   */
  function holdsPhrase(number, phrase) {
    const { page, heading } = sections[number];
    if (holdsInOrder(heading, phrase)) return true;
    if (isFirst(number) && holdsInOrder(pages[page].title, phrase)) return true;
    const texts = reader.texts.get(pages[page].texts);
    return texts && holdsInOrder(texts[number - firstOf[page]] || "", phrase);
  }

  /**
   * How well sections hold each word of the query.
   * @param {Query} query
   * @param {Found[]} found
   * @param {Mention[]} mentions
   */
  function scoreQuery({ words, joined }, found, mentions) {
    const scored = found.map(one => score(one.candidates));
    words.forEach((word, at) => {
      const next = words[at + 1];
      if (!next || word.whole) return;
      const close = closeCandidates(asOneWord(word.form + next.form));
      if (!close.length) return;
      const both = score(close);
      merge(scored[at], both);
      merge(scored[at + 1], both);
    });
    for (const whole of joined) {
      const all = score(closeCandidates(whole));
      words.forEach((word, at) => {
        if (word.start >= whole.start && word.end <= whole.end) merge(scored[at], all);
      });
    }
    for (const { term, start, length } of mentions) {
      const all = scoreTerm(term);
      for (let at = start; at < start + length; at++) {
        if (!words[at].whole) merge(scored[at], all);
      }
    }
    return scored;
  }

  /**
   * @param {string} form
   * @returns {AnalysedWord}
   */
  function asOneWord(form) {
    return { form, surface: guideLetters.surface(form), keys: analyser.keys(form) };
  }

  /**
   * Sums the scores of each section, and counts the words that it holds.
   * @param {Scores[]} scored
   */
  function sumUp(scored) {
    /** @type {Map<number, number>} */
    const totals = new Map();
    /** @type {Map<number, number>} */
    const counts = new Map();
    const titled = new Set(scored.flatMap(one => [...one.inherited.keys()]));
    for (const { scores, inherited, least } of scored) {
      /** @type {(section: number, value: number) => void} */
      const hold = (section, value) => {
        increase(totals, section, value);
        increase(counts, section, 1);
      };
      const within = new Set();
      for (const [section, value] of scores) {
        hold(section, value);
        within.add(sections[section].page);
      }
      sections.forEach(({ page }, section) => {
        if (scores.has(section)) return;
        const value = inherited.get(page);
        if (value !== undefined) hold(section, value);
        // A page that the query names need not hold all of it at the top, where it holds it further down.
        else if (titled.has(page) && isFirst(section) && within.has(page)) {
          hold(section, least * INHERITED);
        }
      });
    }
    return { totals, counts };
  }

  /**
   * The sections that are results, and the texts that are missing to confirm phrases.
   * @param {Query} query
   * @param {Scores[]} scored
   * @param {SearchOptions} options
   */
  function selectHits({ phrases }, scored, options) {
    const { totals, counts } = sumUp(scored);
    /** @type {(section: number) => boolean} */
    const holdsItself = section => scored.some(({ scores }) => scores.has(section));
    const most = mostWords(counts, holdsItself);
    const least = Math.min(most, scored.length / 2);
    /** @type {Set<string>} */
    const neededTexts = new Set();
    /** @type {RankedSection[]} */
    const hits = [];
    for (const [section, value] of totals) {
      const held = counts.get(section) || 0;
      if (reader.isPart && held < scored.length) continue;
      if (!holdsItself(section) || held < least || (isAside(section) && held < most)) continue;
      const confirmed = phrases.map(phrase => holdsPhrase(section, phrase));
      if (confirmed.includes(false)) continue;
      if (confirmed.includes(undefined)) {
        neededTexts.add(pages[sections[section].page].texts);
        if (!options.unconfirmed) continue;
      }
      const share = held / scored.length;
      const score =
        value * kindOf(section).weight * (isRepeated(section) ? SIGNPOST : 1) * share ** 2;
      hits.push({ section, score, whole: share >= 1 });
    }
    return { hits, most, neededTexts };
  }

  /**
   * Most words of the query that a section holds.
   * @param {Map<number, number>} counts
   * @param {(section: number) => boolean} holdsItself
   */
  function mostWords(counts, holdsItself) {
    let most = 0;
    for (const [section, held] of counts) {
      if (held > most && !isAside(section) && holdsItself(section)) most = held;
    }
    return most || Math.max(0, ...counts.values());
  }

  /**
   * Gives the top of a short page the score of its best part.
   * @param {RankedSection[]} hits
   */
  function leadToTop(hits) {
    /** @type {Map<number, RankedSection>} */
    const tops = new Map();
    for (const hit of hits) if (isFirst(hit.section)) tops.set(hit.section, hit);
    for (const hit of [...hits]) {
      if (isFirst(hit.section) || !kindOf(hit.section).isReadAsOne) continue;
      const first = firstOf[sections[hit.section].page];
      let top = tops.get(first);
      if (!top) {
        top = { section: first, score: 0, whole: false };
        tops.set(first, top);
        hits.push(top);
      }
      top.whole ||= hit.whole;
      top.score = Math.max(top.score, hit.score);
    }
  }

  /**
   * @param {RankedSection} one
   * @param {RankedSection} other
   */
  function compareHits(one, other) {
    return (
      Number(other.whole) - Number(one.whole) ||
      Number(isAside(one.section)) - Number(isAside(other.section)) ||
      other.score - one.score ||
      one.section - other.section
    );
  }

  /**
   * The hits by page, in order of the best of each.
   * @param {RankedSection[]} hits
   * @param {SearchOptions} options
   */
  function groupByPage(hits, options) {
    /** @type {Map<number, HitGroup>} */
    const groups = new Map();
    for (const { section } of hits) {
      const { page } = sections[section];
      let group = groups.get(page);
      if (!group) {
        if (groups.size >= (options.pages || MOST_PAGES)) continue;
        group = { ...pages[page], hits: [] };
        groups.set(page, group);
      }
      if (group.hits.length < (options.hits || MOST_HITS)) group.hits.push(describe(section));
    }
    return [...groups.values()];
  }

  /**
   * @param {number} number
   * @returns {Hit}
   */
  function describe(number) {
    const { page, heading, id, parent } = sections[number];
    const { title, url } = pages[page];
    const above = parent === undefined ? [title] : [title, sections[parent].heading];
    return {
      heading: heading || title,
      url: url + (id ? "#" + id : ""),
      path: heading ? above : [],
      text: number - firstOf[page]
    };
  }

  /**
   * Whether a word is written in letters of another language.
   * @param {TextWord} word
   */
  function isForeign(word) {
    return !ownLetters.test(word.surface) && /\p{L}/u.test(word.surface);
  }

  /**
   * @param {string} text
   * @param {SearchOptions} [options]
   * @returns {SearchResult}
   */
  return function search(text, options = {}) {
    const query = guideParseQuery(text, reader);
    const { words } = query;
    const mentions = findTerms(words.map(candidates.corrected));
    const found = words.map(word => candidates.find(word, word.whole));
    const scored = scoreQuery(query, found, mentions);
    const { hits, most, neededTexts } = selectHits(query, scored, options);
    leadToTop(hits);
    hits.sort(compareHits);
    const isEmpty = words.length > 0 && !hits.length && !neededTexts.size && !reader.isPart;
    const missing = words.filter((_, at) => {
      if (!hits.length || most >= words.length) return isEmpty;
      const best = hits[0].section;
      return !scored[at].scores.has(best) && !scored[at].inherited.has(sections[best].page);
    });
    return {
      query: query.text,
      total: hits.length,
      missing: missing.map(word => word.text),
      groups: groupByPage(hits, options),
      near: isEmpty ? candidates.suggest(words) : [],
      terms: mentions.map(({ term }) => ({ term: term.term, url: term.url })),
      neededTexts: [...neededTexts],
      neededLists: [...new Set(found.flatMap(one => one.neededLists))],
      across: mentions.length > 0 || words.some(isForeign)
    };
  };
}
