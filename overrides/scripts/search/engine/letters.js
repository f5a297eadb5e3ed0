// Normalises how words are written: digits, letters and marks that mean the same become the same.
"use strict";

const guideLetters = (() => {
  const PLAIN = /^(?:[a-z0-9]+|[ءأإآابةتثجحخدذرزسشصضطظعغفقكلمنهوي]+)$/;
  // Arabic letters with their vowel signs: most of the words that are not plain.
  const ARABIC = /^[\u0621-\u063a\u0641-\u064a][\u0621-\u063a\u0640-\u0652\u0670]*$/;

  /**
   * Whether a text is one word and nothing else.
   * @param {string} text
   */
  function isWord(text) {
    return PLAIN.test(text) || ARABIC.test(text);
  }

  /**
   * The normalised word; hamza seats and ة stay, because the rules of Arabic need them.
   * @param {string} text
   */
  function form(text) {
    if (PLAIN.test(text)) return text;
    if (ARABIC.test(text)) {
      return text
        .replace(/[\u0640\u064b-\u0652\u0670]+/g, "")
        .replace(/ى/g, "ي")
        .replace(/[ؤئ]/g, "ء");
    }
    return text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/ٱ/g, "ا")
      .replace(/[ىی]/g, "ي")
      .replace(/ک/g, "ك")
      .replace(/ہ/g, "ه")
      .replace(/[ؤئ]/g, "ء")
      .replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 15))
      .replace(/[^\u0621-\u064a]+/g, run => run.normalize("NFKD"))
      .replace(/[^\p{L}\p{N}'’ʼ]|ـ/gu, "")
      .replace(/['’ʼ](s$)?/g, "");
  }

  /**
   * The form with every alef and ة made plain.
   * @param {string} written
   */
  function surface(written) {
    if (!/[أإآة]/.test(written)) return written;
    return written.replace(/[أإآ]/g, "ا").replace(/ة/g, "ه");
  }

  return { isWord, form, surface };
})();
