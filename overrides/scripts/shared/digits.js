"use strict";

/**
 * A number in the digits of a language.
 * @param {number} number
 * @param {string | undefined} digits from zero to nine
 */
function guideDigits(number, digits) {
  return String(number).replace(/\d/g, digit => Array.from(digits || "")[Number(digit)]);
}
