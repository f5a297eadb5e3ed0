// Reads the index that the build wrote: its words, the sections that hold each, pages and terms.
// Its first part, without the words of the texts, can be read alone.
function guideReading(index) {
  "use strict";
  const DIGITS =
    "!#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrs";
  const LEADS = "tuvwxyz{|}~";
  const analyser = guideAnalyser.of(index);
  const pages = index.pages.map((page) => {
    const url = index.root + (page[1].replace(/(?:^|\/)index$/, "") + "/").replace(/^\/$/, "");
    return [page[0], url, page[2], index.texts + page[1].replace(/\//g, "-") + ".json"];
  });
  const sections = index.pages
    .flatMap((page, number) => Array(page[3]).fill(number))
    .map((page, number) => {
      const section = [page, index.headings[number], index.ids[number]];
      return index.parents[number] ? section.concat(number - index.parents[number]) : section;
    });
  const forms = [];
  const surfaces = [];
  const keys = [];
  const bodies = [];
  const heads = [];
  const subjects = [];
  const titles = [];
  const bySurface = new Map();
  const byKey = new Map();
  const sorted = [];
  const common = new Set(index.common);
  const texts = new Map();
  const isPart = !("words" in index);
  const sought = new Set();

  function numberOf(form) {
    const surface = analyser.surface(form);
    const known = bySurface.get(form);
    if (known !== undefined) return known;
    const number = forms.length;
    forms.push(form);
    surfaces.push(surface);
    bySurface.set(form, number);
    heads.push([]);
    subjects.push([]);
    titles.push([]);
    bodies.push(null);
    return number;
  }

  function unpack(text) {
    const found = [];
    let value = 0;
    let factor = 1;
    let section = -1;
    for (let i = 0; i < text.length; i++) {
      const digit = DIGITS.indexOf(text[i]);
      if (digit < 0) {
        value += LEADS.indexOf(text[i]) * factor;
        factor *= LEADS.length;
      } else {
        section += value * DIGITS.length + digit + 1;
        found.push(section);
        value = 0;
        factor = 1;
      }
    }
    return found;
  }

  function body(number) {
    if (typeof bodies[number] === "string") bodies[number] = unpack(bodies[number]);
    return bodies[number] || [];
  }

  function readKeys(number) {
    if (keys[number]) return;
    keys[number] = analyser.keys(forms[number]);
    [surfaces[number]].concat(keys[number]).forEach((key) => {
      let list = byKey.get(key);
      if (!list) byKey.set(key, (list = []));
      if (list[list.length - 1] !== number) list.push(number);
    });
  }

  /** Words with a key; where only headings are read, in haste, those that also look as if they had it. */
  function withKey(key) {
    if (isPart && !sought.has(key)) {
      sought.add(key);
      const looks = analyser.looksLike(key);
      forms.forEach((form, number) => {
        if (looks.test(surfaces[number])) readKeys(number);
      });
    }
    return byKey.get(key);
  }

  (function read() {
    const posts = (index.posts || "").split(" ");
    guideForms(index.words).forEach((form, at) => {
      bodies[numberOf(form)] = posts[at];
    });
    // Headings are made of few words, which stand in them over and over.
    const read = new Map();
    function numbersOf(piece) {
      if (!read.has(piece))
        read.set(
          piece,
          analyser.forms(piece).map((form) => numberOf(analyser.bare(form))),
        );
      return read.get(piece);
    }
    function numbersIn(text) {
      return text.split(" ").flatMap(numbersOf);
    }
    function note(text, lists, section) {
      numbersIn(text).forEach((number) => {
        const list = lists[number];
        if (list[list.length - 1] !== section) list.push(section);
      });
    }
    const seen = {};
    sections.forEach((section, number) => {
      note(section[1], heads, number);
      if (seen[section[0]]) return;
      seen[section[0]] = true;
      note(pages[section[0]][0], titles, number);
    });
    (index.subjects || []).forEach((row) => {
      note(row[1], subjects, row[0]);
    });
    forms.forEach((form, number) => {
      if (!isPart) readKeys(number);
      sorted.push(number);
    });
    sorted.sort((one, other) =>
      surfaces[one] < surfaces[other] ? -1 : surfaces[one] > surfaces[other] ? 1 : 0,
    );
  })();

  const firstOf = {};
  sections.forEach((section, number) => {
    if (!(section[0] in firstOf)) firstOf[section[0]] = number;
  });

  function startingWith(prefix) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (surfaces[sorted[middle]] < prefix) low = middle + 1;
      else high = middle;
    }
    const found = [];
    while (low < sorted.length && surfaces[sorted[low]].startsWith(prefix))
      found.push(sorted[low++]);
    found.forEach(readKeys);
    return found;
  }

  let readTerms;
  function terms() {
    if (readTerms) return readTerms;
    return (readTerms = (index.terms || []).map((row) => ({
      section: row[0],
      term: sections[row[0]][1],
      url: pages[sections[row[0]][0]][1] + "#" + sections[row[0]][2],
      forms: [[sections[row[0]][1]].concat(row[1])]
        .concat(row.slice(2))
        .flatMap((list, other) =>
          list.map((text) => {
            const words = guideSingle(analyser.words(text));
            const telling = words.filter((word) => !common.has(analyser.bare(word.form)));
            return { text, own: other === 0, words: telling.length ? telling : words };
          }),
        )
        .filter((form) => form.words.length),
    })));
  }

  /** Texts of a page that were fetched: a phrase can then be confirmed. */
  function addTexts(address, list) {
    if (Array.isArray(list)) texts.set(address, list);
  }

  return {
    analyser,
    letters: index.letters,
    isPart,
    sections,
    pages,
    forms,
    surfaces,
    keys,
    heads,
    subjects,
    titles,
    byKey: { get: withKey },
    alike: index.alike || "",
    common,
    texts,
    firstOf,
    body,
    startingWith,
    terms,
    addTexts,
  };
}

/** The words of an index, each of which was written as the letters it shares with the one before and its own. */
function guideForms(words) {
  "use strict";
  let before = "";
  return words
    ? words
        .split(" ")
        .map((coded) => (before = before.slice(0, parseInt(coded[0], 36)) + coded.slice(1)))
    : [];
}
