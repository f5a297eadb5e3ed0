// Slips of the finger and the ear: how far apart two words are written.
const guideSlips = (function () {
  "use strict";
  /** Number of slips between two words, swaps of neighbours counted once; more than `most` is not told apart. */
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    const rows = [[]];
    for (let j = 0; j <= other.length; j++) rows[0].push(j);
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= other.length; j++) {
        const cost = one[i - 1] === other[j - 1] ? 0 : 1;
        let value = Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + cost);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
          value = Math.min(value, rows[i - 2][j - 2] + 1);
        row.push(value);
        if (value < least) least = value;
      }
      if (least > most) return most + 1;
      rows.push(row);
    }
    return rows[one.length][other.length];
  }

  const ALIKE = ["ضظصط", "ذدز", "ثتس", "صس", "طت", "قك", "هحخج", "اعغ", "ءاويى", "سش", "رز", "فق"];

  function areAlike(one, other) {
    return ALIKE.some((group) => group.includes(one) && group.includes(other));
  }

  /** Whether `typed` is a slip for `word`: one that fingers and ears make, or any where the word is long. */
  function isSlip(typed, word) {
    const length = Math.min(typed.length, word.length);
    if (
      length < 4 ||
      (typed[0] !== word[0] &&
        !/[اء]/.test(typed[0] + word[0]) &&
        !(length > 4 && areAlike(typed[0], word[0])))
    )
      return false;
    const most = length > 8 ? 2 : 1;
    if (Math.abs(typed.length - word.length) > most || (typed !== word && typed.startsWith(word)))
      return false;
    const slips = distance(typed, word, most);
    if (slips > most) return false;
    if (length > 5 && slips < 2) return true;
    let start = 0;
    let end = 0;
    while (typed[start] === word[start] && start < length) start++;
    while (typed[typed.length - 1 - end] === word[word.length - 1 - end] && end < length - start)
      end++;
    // Two slips of a finger are seldom side by side: another ending is another word.
    if (slips === 2 && length > 5) return typed.length - start - end > 2;
    const out = typed.slice(start, typed.length - end);
    const put = word.slice(start, word.length - end);
    if (out.length === 2 && put.length === 2) return length > 4;
    if (out.length === 1 && put.length === 1) return areAlike(out, put);
    if (out.length + put.length !== 1) return false;
    const letter = out || put;
    const longer = out ? typed : word;
    return length > 4 || longer[start - 1] === letter || longer[start + 1] === letter;
  }

  return { distance, isSlip };
})();
