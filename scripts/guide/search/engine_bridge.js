// What engine.py calls by name: the analyser and the engine, over lists and with values that JSON can carry.
"use strict";

/** @typedef {{ locale: string, letters: string }} LanguageOfWords */

/** @type {{ [name: string]: Engine }} */
const engines = {};

/**
 * The words of each text, as an index holds them.
 * @param {LanguageOfWords} language
 * @param {string[]} texts
 */
function analysed(language, texts) {
  const analyser = guideAnalyser.of(language);
  return texts.map(text => analyser.forms(text).map(analyser.bare));
}

/**
 * Whether the words of each pair are forms of one, asked both ways.
 * @param {[string, string][]} pairs
 */
function related(pairs) {
  return pairs.map(pair => {
    const [one, other] = pair.map(guideLetters.form).map(guideAnalyser.keys);
    return [guideAnalyser.related(one, other), guideAnalyser.related(other, one)];
  });
}

/**
 * The first key of each word of a line.
 * @param {LanguageOfWords} language
 * @param {string[]} lines
 */
function roots(language, lines) {
  const analyser = guideAnalyser.of(language);
  return lines.map(line => guideSingleWords(analyser.words(line)).map(word => word.keys[0]));
}

/**
 * For each form the shorter ones among them that may hold its place.
 * @param {LanguageOfWords} language
 * @param {string[]} forms
 */
function bases(language, forms) {
  const analyser = guideAnalyser.of(language);
  const held = new Set(forms.map(guideLetters.surface));
  return forms.map(form => {
    const rules = analyser.rulesOf(form);
    return guideShorterForms[rules.locale || ""]?.(form, rules, base => held.has(base)) || [];
  });
}

/**
 * Opens an engine under a name, with the texts of files of its frequency list.
 * @param {string} name
 * @param {SearchIndex} index
 * @param {{ [address: string]: string }} [lists]
 */
function openEngine(name, index, lists = {}) {
  engines[name] = guideEngine(index);
  for (const [address, text] of Object.entries(lists)) {
    engines[name].addFrequentWords(address, JSON.parse(text));
  }
}

/**
 * @param {string} name
 * @param {string[]} queries
 * @param {SearchOptions} options
 */
function searched(name, queries, options) {
  return queries.map(query => engines[name].search(query, options));
}
