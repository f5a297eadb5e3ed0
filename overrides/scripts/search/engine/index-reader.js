// Reads an index: its words and the sections that hold each, its pages and terms.
// The first part, titles and headings, can be read before the words of the texts are there.
"use strict";

/** @param {SearchIndex} index */
function guideIndexReader(index) {
  const analyser = guideAnalyser.of(index);
  const isPart = !("words" in index);
  const common = new Set(index.common);
  const pages = index.pages.map(readPage);
  const sections = readSections();
  let sectionsSoFar = 0;
  /** Number of the first section of each page. */
  const firstOf = index.pages.map(([, , , count]) => (sectionsSoFar += count) - count);

  // Words by number.
  /** @type {string[]} */
  const forms = [];
  /** @type {string[]} */
  const surfaces = [];
  /** @type {WordKeys[]} */
  const keys = [];
  // Sections that hold a word in their text, heading, subject words or the title of their page, by word.
  /** @type {(string | number[])[]} */
  const bodies = [];
  /** @type {number[][]} */
  const heads = [];
  /** @type {number[][]} */
  const subjects = [];
  /** @type {number[][]} */
  const titles = [];

  /** @type {Map<string, number>} */
  const numberByForm = new Map();
  /** @type {Map<string, number[]>} */
  const numbersByKey = new Map();
  /** @type {Map<string, string[]>} */
  const texts = new Map();
  readWords();
  const sorted = [...forms.keys()].sort((one, other) =>
    surfaces[one] < surfaces[other] ? -1 : surfaces[one] > surfaces[other] ? 1 : 0
  );

  /**
   * @param {IndexPage} page
   * @returns {Page}
   */
  function readPage([title, path, kind]) {
    return {
      title,
      url: index.root + (path.replace(/(?:^|\/)index$/, "") + "/").replace(/^\/$/, ""),
      kind,
      texts: index.texts + path.replace(/\//g, "-") + ".json"
    };
  }

  /** @returns {Section[]} */
  function readSections() {
    const pageOf = index.pages.flatMap(([, , , length], page) =>
      Array.from({ length }, () => page)
    );
    return pageOf.map((page, number) => ({
      page,
      heading: index.headings[number],
      id: index.ids[number],
      parent: index.parents[number] ? number - index.parents[number] : undefined
    }));
  }

  function readWords() {
    const posts = (index.posts || "").split(" ");
    guideFrontDecode(index.words).forEach((form, at) => {
      bodies[numberOf(form)] = posts[at];
    });
    const note = wordNoter();
    sections.forEach(({ page, heading }, number) => {
      note(heading, heads, number);
      if (firstOf[page] === number) note(pages[page].title, titles, number);
    });
    for (const [section, words] of index.subjects || []) note(words, subjects, section);
    if (!isPart) for (const number of forms.keys()) readKeys(number);
  }

  /** A function that notes in `lists` which section a text belongs to, for each of its words. */
  function wordNoter() {
    // Headings repeat few words, so each piece is analysed once.
    /** @type {Map<string, number[]>} */
    const known = new Map();

    /** @param {string} piece */
    function numbersOf(piece) {
      let numbers = known.get(piece);
      if (!numbers) {
        numbers = analyser.forms(piece).map(form => numberOf(analyser.bare(form)));
        known.set(piece, numbers);
      }
      return numbers;
    }

    /** @type {(text: string, lists: number[][], section: number) => void} */
    return (text, lists, section) => {
      for (const number of text.split(" ").flatMap(numbersOf)) {
        if (lists[number].at(-1) !== section) lists[number].push(section);
      }
    };
  }

  /**
   * The number of a form, a new one where it has none.
   * @param {string} form
   */
  function numberOf(form) {
    const known = numberByForm.get(form);
    if (known !== undefined) return known;
    const number = forms.push(form) - 1;
    surfaces.push(guideLetters.surface(form));
    numberByForm.set(form, number);
    heads.push([]);
    subjects.push([]);
    titles.push([]);
    bodies.push([]);
    return number;
  }

  /**
   * Sections that hold a word in their text.
   * @param {number} number
   */
  function body(number) {
    const held = bodies[number];
    if (typeof held !== "string") return held;
    const unpacked = guideUnpackNumbers(held);
    bodies[number] = unpacked;
    return unpacked;
  }

  /** @param {number} number */
  function readKeys(number) {
    if (keys[number]) return;
    keys[number] = analyser.keys(forms[number]);
    for (const key of [surfaces[number], ...keys[number]]) {
      const numbers = numbersByKey.get(key);
      if (!numbers) numbersByKey.set(key, [number]);
      else if (numbers.at(-1) !== number) numbers.push(number);
    }
  }

  /** @type {Set<string>} */
  const searched = new Set();
  /**
   * Words with a key. When only headings are read, keys are made for the words that look as if they had this one.
   * @param {string} key
   */
  function withKey(key) {
    if (isPart && !searched.has(key)) {
      searched.add(key);
      const looks = analyser.looksLike(key);
      for (const number of forms.keys()) if (looks.test(surfaces[number])) readKeys(number);
    }
    return numbersByKey.get(key) || [];
  }

  /**
   * Words that begin with a prefix.
   * @param {string} prefix
   */
  function startingWith(prefix) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (surfaces[sorted[middle]] < prefix) low = middle + 1;
      else high = middle;
    }
    const found = [];
    while (low < sorted.length && surfaces[sorted[low]].startsWith(prefix)) {
      found.push(sorted[low++]);
    }
    found.forEach(readKeys);
    return found;
  }

  /**
   * Whether a word says so little that the index leaves it out.
   * @param {AnalysedWord} word
   */
  function isCommon(word) {
    return common.has(analyser.bare(word.form));
  }

  /** @type {Term[] | undefined} */
  let readTerms;
  function terms() {
    readTerms ??= (index.terms || []).map(([section, otherNames, ...inOtherLanguages]) => {
      const { heading, id, page } = sections[section];
      const names = [[heading, ...otherNames], ...inOtherLanguages];
      return {
        section,
        term: heading,
        url: pages[page].url + "#" + id,
        forms: names.flatMap((list, language) => list.flatMap(name => formOf(name, !language)))
      };
    });
    return readTerms;
  }

  /**
   * @param {string} name
   * @param {boolean} own
   * @returns {TermForm | []}
   */
  function formOf(name, own) {
    const words = guideSingleWords(analyser.words(name));
    const telling = words.filter(word => !isCommon(word));
    return words.length ? { own, words: telling.length ? telling : words } : [];
  }

  /**
   * Texts of a page: phrases can then be confirmed.
   * @param {string} address
   * @param {unknown} list
   */
  function addTexts(address, list) {
    if (Array.isArray(list)) texts.set(address, list);
  }

  return {
    analyser,
    letters: index.letters,
    kinds: index.kinds,
    synonyms: index.alike || "",
    isPart,
    isCommon,
    sections,
    pages,
    firstOf,
    forms,
    surfaces,
    keys,
    body,
    heads,
    subjects,
    titles,
    withKey,
    startingWith,
    terms,
    texts,
    addTexts
  };
}
