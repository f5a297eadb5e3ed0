// Turns text into words as search sees them: a normalised surface and the keys of the word's family.
var guideAnalyser = (function () {
  "use strict";
  var WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|['’ʼ](?=\p{L}))*/gu;
  var JOINED = /^[-‐‑]$/;
  var ARABIC = /[\u0621-\u064a]/;
  // Words as they are normalised, for a language that has no rules of its own.
  var PLAIN = {
    keys: function (word) { return [surface(word)]; },
    bare: function (word) { return word; },
    bases: function () { return []; }
  };
  var tables = 0;

  function form(text) { return guideLetters.form(text); }

  function surface(written) { return guideLetters.surface(written); }

  /** The analyser of one language: Arabic rules are not for Persian, nor English ones for French. */
  function of(language) {
    var own = new RegExp("[" + language.letters + "]");
    var arabic = own.test("ا") && language.locale !== "ar" ? PLAIN : guideArabic;
    var latin = own.test("a") && language.locale !== "en" ? PLAIN : guideEnglish;
    return made(function (word) { return ARABIC.test(word) ? arabic : latin; });
  }

  function made(rulesOf) {
    var known = new Map(), learnt = tables;

    /** Keys of a form, the same for every form of a word; equal keys mean the same word. */
    function keys(word) {
      if (learnt !== tables || known.size > 50000) { known.clear(); learnt = tables; }
      var found = known.get(word);
      if (!found) known.set(word, found = rulesOf(word).keys(word));
      return found;
    }

    /** The form without article and prepositions, where that is certain: what an index needs to hold. */
    function bare(word) { return rulesOf(word).bare(word); }

    /** Shorter forms of the same word that an index may hold in its place, when it holds them anyway. */
    function bases(word) { return rulesOf(word).bases(word); }

    function entry(text, start, end, written) {
      return { text: text.slice(start, end), start: start, end: end, form: written, surface: surface(written), get keys() { return keys(written); } };
    }

    /** Every word with its place in the text as written; words joined by hyphens also come as one. */
    function words(text) {
      text = String(text);
      var found = [];
      var group = [];
      function close() {
        if (group.length > 1) {
          var joined = entry(text, group[0].start, group[group.length - 1].end, group.map(function (part) { return part.form; }).join(""));
          joined.parts = group.length;
          found.push(joined);
        }
        group = [];
      }
      var match;
      WORD.lastIndex = 0;
      var matches = [];
      while ((match = WORD.exec(text))) matches.push([match.index, match.index + match[0].length]);
      matches.forEach(function (place) {
        var written = form(text.slice(place[0], place[1]));
        if (!written) return;
        var word = entry(text, place[0], place[1], written);
        var before = group[group.length - 1];
        if (!before || !JOINED.test(text.slice(before.end, word.start))) close();
        found.push(word);
        group.push(word);
      });
      close();
      return found;
    }

    return { words: words, form: form, surface: surface, keys: keys, bare: bare, bases: bases };
  }

  /** Tables that come from the words of the guide: "plural singular singular", one plural a line. */
  function learn(rows) {
    guideArabic.learn(rows);
    tables += 1;
  }

  /** Whether an index of the language brings the tables. */
  function needsTables(language) { return language.locale === "ar"; }

  return Object.assign(made(function (word) { return ARABIC.test(word) ? guideArabic : guideEnglish; }), { of: of, learn: learn, needsTables: needsTables });
})();
