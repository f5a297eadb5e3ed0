// Parses a query: its words, words that are joined by hyphens, and phrases in quotation marks.
"use strict";

/**
 * @param {string} query
 * @param {IndexReader} reader
 * @returns {Query}
 */
function guideParseQuery(query, reader) {
  const QUOTED = /«([^»]+)»|"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]/g;
  const text = String(query).slice(0, 300);
  const all = reader.analyser.words(text).slice(0, 24);
  const single = guideSingleWords(all);
  /** @type {string[][]} */
  const phrases = [];
  for (const { index, 0: quoted } of text.matchAll(QUOTED)) {
    const words = single.filter(({ start, end }) => start >= index && end <= index + quoted.length);
    if (words.length > 1) phrases.push(words.map(word => word.surface));
    for (const word of words) word.whole = true;
  }
  const telling = single.filter(word => word.whole || !reader.isCommon(word));
  return {
    text,
    words: telling.length ? telling : single,
    joined: all.filter(word => word.parts),
    phrases
  };
}

/**
 * The words without those that join others by hyphens.
 * @param {TextWord[]} words
 */
function guideSingleWords(words) {
  return words.filter(word => !word.parts);
}
