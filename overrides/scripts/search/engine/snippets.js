// Finds the words of a query in a text, and the part of a text that holds most of them.
"use strict";

/**
 * @param {IndexReader} reader
 * @param {Candidates} candidates
 */
function guideSnippets(reader, candidates) {
  const { analyser } = reader;
  const { bareSurface, PREFIX, FUZZY, SYNONYM } = candidates;
  const findTerms = guideTermFinder(reader, candidates.matches);

  /**
   * @param {TextWord} word
   * @param {WantedWord[]} wanted
   */
  function isWanted(word, wanted) {
    const spellings = [word.surface, bareSurface(word.form)];
    return wanted.some(one => {
      if (one.whole) return spellings.includes(one.surface);
      if (candidates.matches(one, word)) return true;
      return one.isPrefix && spellings.some(spelling => spelling.startsWith(one.surface));
    });
  }

  /**
   * The words to mark for a query: its own, what they stand for, and the names of the terms that it names.
   * @param {string} text
   */
  function wantedWords(text) {
    const query = guideParseQuery(text, reader);
    /** @type {WantedWord[]} */
    const wanted = [...query.words, ...query.joined];
    query.words.forEach((word, at) => {
      const found = candidates.find(word, word.whole).candidates;
      wanted[at].isPrefix = word.surface.length > 1 && found.some(one => one[1] === PREFIX);
      const others = found.filter(one => one[1] === FUZZY || one[1] === SYNONYM);
      if (others.length) wanted.push(candidates.meaning(word, others));
    });
    for (const { term } of findTerms(query.words)) {
      for (const { own, words } of term.forms) {
        if (own) wanted.push(...words.filter(word => !reader.isCommon(word)));
      }
    }
    return wanted;
  }

  // A page is marked text by text for one query.
  let lastQuery = "";
  /** @type {WantedWord[]} */
  let lastWanted = [];

  /** @param {string} query */
  function rememberWanted(query) {
    if (query !== lastQuery) lastWanted = wantedWords(query);
    lastQuery = query;
    return lastWanted;
  }

  /**
   * Places in a text, as written, of the words that a query asks for.
   * @param {string} text
   * @param {string} query
   */
  function highlights(text, query) {
    const wanted = rememberWanted(query);
    /** @type {Span[]} */
    const marks = analyser
      .words(text)
      .filter(word => isWanted(word, wanted))
      .map(({ start, end }) => [start, end]);
    marks.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
    let end = 0;
    return marks.filter(mark => {
      const isFree = mark[0] >= end;
      if (isFree) end = mark[1];
      return isFree;
    });
  }

  /**
   * Where the part of the text begins that holds most different words of the query.
   * @param {string} text
   * @param {Span[]} marks
   * @param {number} length
   */
  function bestStart(text, marks, length) {
    let best = 0;
    let most = -1;
    marks.forEach(([start], at) => {
      const within = new Set();
      for (let i = at; i < marks.length && marks[i][1] <= start + length * 0.8; i++) {
        within.add(guideLetters.surface(guideLetters.form(text.slice(...marks[i]))));
      }
      if (within.size > most) {
        most = within.size;
        best = start;
      }
    });
    return best;
  }

  /**
   * The part of a text around a place, cut between words.
   * @param {string} text
   * @param {number} best
   * @param {number} length
   * @returns {Span}
   */
  function cut(text, best, length) {
    let start = Math.max(0, best - Math.floor(length / 5));
    if (start > 0) {
      const space = text.indexOf(" ", start);
      start = space >= 0 && space < best ? space + 1 : best;
    }
    let end = Math.min(text.length, start + length);
    if (end < text.length) {
      const space = text.lastIndexOf(" ", end);
      if (space > start) end = space;
    }
    return [start, end];
  }

  /**
   * The part of a text that holds most of the query, with the places of its words.
   * @param {string} text
   * @param {string} query
   * @param {number} length
   * @returns {Snippet}
   */
  function snippet(text, query, length) {
    const marks = highlights(text, query);
    if (text.length <= length) return { text, marks };
    const [start, end] = cut(text, bestStart(text, marks, length), length);
    const before = start > 0 ? "… " : "";
    const after = end < text.length ? " …" : "";
    const offset = before.length - start;
    return {
      text: before + text.slice(start, end) + after,
      marks: marks
        .filter(mark => mark[0] >= start && mark[1] <= end)
        .map(mark => [mark[0] + offset, mark[1] + offset])
    };
  }

  return { highlights, snippet };
}
