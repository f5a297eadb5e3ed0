// One way of writing each word: digits, letters and marks that mean the same are made the same.
var guideLetters = (function () {
  "use strict";
  var PLAIN = /^(?:[a-z0-9]+|[ءأإآابةتثجحخدذرزسشصضطظعغفقكلمنهوي]+)$/;

  /** Whether a text is one word that is written in its one way. */
  function isPlain(text) { return PLAIN.test(text); }

  /** Keeps hamza seats and ة, which say something about the word; a surface does not. */
  function form(text) {
    if (isPlain(text)) return text;
    return text.normalize("NFKC").toLowerCase()
      .replace(/ٱ/g, "ا").replace(/[ىی]/g, "ي").replace(/ک/g, "ك").replace(/ہ/g, "ه").replace(/[ؤئ]/g, "ء")
      .replace(/[٠-٩۰-۹]/g, function (digit) { return String(digit.charCodeAt(0) & 15); })
      .replace(/[^\u0621-\u064a]+/g, function (run) { return run.normalize("NFKD"); })
      .replace(/[^\p{L}\p{N}'’ʼ]|ـ/gu, "")
      .replace(/['’ʼ](s$)?/g, "");
  }

  function surface(written) { return !/[أإآة]/.test(written) ? written : written.replace(/[أإآ]/g, "ا").replace(/ة/g, "ه"); }

  return { isPlain: isPlain, form: form, surface: surface };
})();
