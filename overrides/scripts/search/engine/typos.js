// Typos, of the finger and the ear: how far apart two words are written.
"use strict";

const guideTypos = (() => {
  // Letters that are next to one another on a keyboard, or sound alike.
  const ALIKE = "ضظصط ذدز ثتس صس طت قك هحخج اعغ ءاويى سش رز فق".split(" ");

  /**
   * Damerau-Levenshtein distance (optimal string alignment); more than `most` comes as `most + 1`.
   * @param {string} one
   * @param {string} other
   * @param {number} most
   */
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    /** @type {number[][]} */
    const rows = [[]];
    for (let j = 0; j <= other.length; j++) rows[0].push(j);
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      const before = rows[i - 1];
      let least = i;
      for (let j = 1; j <= other.length; j++) {
        const cost = one[i - 1] === other[j - 1] ? 0 : 1;
        let value = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + cost);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          value = Math.min(value, rows[i - 2][j - 2] + 1);
        }
        row.push(value);
        if (value < least) least = value;
      }
      if (least > most) return most + 1;
      rows.push(row);
    }
    return rows[one.length][other.length];
  }

  /**
   * @param {string} one
   * @param {string} other
   */
  function areAlike(one, other) {
    return ALIKE.some(group => group.includes(one) && group.includes(other));
  }

  /**
   * Whether the first letters allow a typo: they are the same, may be left out, or are alike in a long word.
   * @param {string} typed
   * @param {string} word
   * @param {number} length
   */
  function mayBegin(typed, word, length) {
    if (typed[0] === word[0] || /[اء]/.test(typed[0] + word[0])) return true;
    return length > 4 && areAlike(typed[0], word[0]);
  }

  /**
   * The letters of two words between the beginning and the end that they share.
   * @param {string} typed
   * @param {string} word
   */
  function difference(typed, word) {
    const length = Math.min(typed.length, word.length);
    let start = 0;
    let end = 0;
    while (typed[start] === word[start] && start < length) start++;
    while (typed.at(-1 - end) === word.at(-1 - end) && end < length - start) end++;
    return {
      start,
      out: typed.slice(start, typed.length - end),
      put: word.slice(start, word.length - end)
    };
  }

  /**
   * Whether a typo in a short word, or two in a longer one, is of a kind that people make.
   * @param {string} typed
   * @param {string} word
   * @param {number} distance
   */
  function isLikely(typed, word, distance) {
    const length = Math.min(typed.length, word.length);
    const { start, out, put } = difference(typed, word);
    // Two typos are seldom next to one another: another ending is another word.
    if (distance === 2 && length > 5) return out.length > 2;
    if (out.length === 2 && put.length === 2) return length > 4;
    if (out.length === 1 && put.length === 1) return areAlike(out, put);
    if (out.length + put.length !== 1) return false;
    const letter = out || put;
    const longer = out ? typed : word;
    return length > 4 || longer[start - 1] === letter || longer[start + 1] === letter;
  }

  /**
   * Whether `typed` is a typo for `word`: one that fingers and ears make, or any where the word is long.
   * @param {string} typed
   * @param {string} word
   */
  function isTypo(typed, word) {
    const length = Math.min(typed.length, word.length);
    if (length < 4 || !mayBegin(typed, word, length)) return false;
    const most = length > 8 ? 2 : 1;
    if (Math.abs(typed.length - word.length) > most) return false;
    if (typed !== word && typed.startsWith(word)) return false;
    const between = distance(typed, word, most);
    if (between > most) return false;
    return (length > 5 && between < 2) || isLikely(typed, word, between);
  }

  return { distance, isTypo };
})();
