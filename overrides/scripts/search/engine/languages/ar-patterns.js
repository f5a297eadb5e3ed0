// Word patterns: makes words from a stem by rows of [pattern, "words to make"], in which ١ ٢ ٣ ٤ stand for
// what the brackets of the pattern caught.
"use strict";

/** @param {[pattern: string, makes: string][]} rows */
function guideWordPatterns(rows) {
  /** @typedef {{ pattern: RegExp, makes: string[], first: RegExp | null, length: number }} Pattern */
  /** @type {Pattern[] | undefined} */
  let patterns;
  /**
   * The patterns that words of one length and first letter may match.
   * @type {Map<string, Pattern[]>}
   */
  const fitting = new Map();

  /**
   * Most patterns match words of one length, and many those of some first letters only.
   * @param {[pattern: string, makes: string]} row
   * @returns {Pattern}
   */
  function read([pattern, makes]) {
    const first = pattern.replace(/^\^\(?(\[[^\]]*\]|.).*/, "$1");
    const letters = pattern.replace(/\[[^\]]*\]/g, "-").replace(/[\^$()]/g, "");
    return {
      pattern: new RegExp(pattern),
      makes: makes.split(" "),
      first: first === "." ? null : new RegExp("^" + first),
      length: /[?|]/.test(letters) ? 0 : letters.length
    };
  }

  /** @param {string} stem */
  function patternsFor(stem) {
    const kind = stem.length + stem[0];
    let found = fitting.get(kind);
    if (!found) {
      patterns ??= rows.map(read);
      found = patterns.filter(
        ({ first, length }) => (!length || length === stem.length) && (!first || first.test(stem))
      );
      fitting.set(kind, found);
    }
    return found;
  }

  /**
   * @param {string} stem
   * @param {(word: string) => void} add
   */
  return function makeWords(stem, add) {
    for (const { pattern, makes } of patternsFor(stem)) {
      const match = pattern.exec(stem);
      if (!match) continue;
      for (const word of makes) {
        add(word.replace(/[١-٤]/g, digit => match[digit.charCodeAt(0) & 15]));
      }
    }
  };
}
