// Reads what scripts/guide/search/codec.py packs into an index.
"use strict";

/**
 * Numbers of sections: each is the distance from the one before, lower digits first.
 * @param {string} packed
 */
function guideUnpackNumbers(packed) {
  const LAST_DIGITS =
    "!#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrs";
  const OTHER_DIGITS = "tuvwxyz{|}~";
  const numbers = [];
  let value = 0;
  let factor = 1;
  let number = -1;
  for (const digit of packed) {
    const last = LAST_DIGITS.indexOf(digit);
    if (last < 0) {
      value += OTHER_DIGITS.indexOf(digit) * factor;
      factor *= OTHER_DIGITS.length;
    } else {
      number += value * LAST_DIGITS.length + last + 1;
      numbers.push(number);
      value = 0;
      factor = 1;
    }
  }
  return numbers;
}

/**
 * Front-coded words: each is the number of letters that it shares with the one before, then its other letters.
 * @param {string | undefined} coded
 */
function guideFrontDecode(coded) {
  if (!coded) return [];
  let before = "";
  return coded.split(" ").map(word => {
    before = before.slice(0, parseInt(word[0], 36)) + word.slice(1);
    return before;
  });
}
