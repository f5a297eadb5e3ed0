// Finds the glossary terms that a query names, in any language.
"use strict";

/**
 * @param {IndexReader} reader
 * @param {(one: AnalysedWord, other: AnalysedWord) => boolean} matches
 */
function guideTermFinder(reader, matches) {
  /**
   * The longest name of the term in the query.
   * @param {Term} term
   * @param {AnalysedWord[]} words
   */
  function mentionOf(term, words) {
    /** @type {Mention | undefined} */
    let best;
    for (const { words: name } of term.forms) {
      for (let start = 0; start + name.length <= words.length; start++) {
        const isHere = name.every((word, at) => matches(word, words[start + at]));
        if (isHere && (!best || name.length > best.length)) {
          best = { term, start, length: name.length };
        }
      }
    }
    return best;
  }

  /** @param {AnalysedWord[]} words */
  return words => reader.terms().flatMap(term => mentionOf(term, words) || []);
}
