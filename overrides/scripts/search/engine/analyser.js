// Turns text into words as search sees them: a normalised surface, and the keys of the word's family.
"use strict";

const guideAnalyser = (() => {
  const WORD =
    /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|['’ʼ](?=\p{L}))*/gu;
  const HYPHEN = /^[-‐‑]$/;
  /** Most words that are remembered. */
  const MOST_KNOWN = 50000;
  /** @type {LanguageRules[]} */
  const languages = [];
  /** @type {Map<string, ReturnType<typeof makeAnalyser>>} */
  const analysers = new Map();
  /** Grows with every language and table that is added: what was remembered before is out of date. */
  let version = 0;

  // A word that no language has rules for stays as written.
  /** @type {WordRules} */
  const NO_RULES = {
    keys: word => Object.assign([guideLetters.surface(word)], { sure: 1 })
  };

  /** @param {LanguageRules} language */
  function add(language) {
    languages.push(language);
    version += 1;
  }

  /**
   * Tables that come with an index; each language takes its own.
   * @param {LanguageTables} tables
   */
  function learn(tables) {
    for (const language of languages) language.learn?.(tables);
    version += 1;
  }

  /** @param {string} word */
  function rulesFor(word) {
    return languages.find(language => language.letters.test(word)) || NO_RULES;
  }

  /**
   * The analyser of one language's index: Arabic rules are not for Persian, nor English ones for French.
   * @param {{ locale: string, letters: string }} language
   */
  function of({ locale, letters }) {
    let analyser = analysers.get(locale);
    if (!analyser) {
      const own = new RegExp("[" + letters + "]");
      analyser = makeAnalyser(word => {
        const rules = rulesFor(word);
        return rules.locale !== locale && own.test(word) ? NO_RULES : rules;
      });
      analysers.set(locale, analyser);
    }
    return analyser;
  }

  /**
   * Whether letters at the end of a word are an ending, not more of a longer word.
   * @param {string} letters
   */
  function isEnding(letters) {
    return languages.some(language => language.ending?.test(letters));
  }

  /**
   * Whether words with this key are forms of one word, not derived from one another.
   * @param {string} key
   */
  function isInflection(key) {
    return !/[=A-Z-]/.test(key);
  }

  /**
   * Whether two words share a key that is certain for one of them.
   * @param {WordKeys} one
   * @param {WordKeys} other
   */
  function related(one, other) {
    return one.some((key, at) => {
      const place = other.indexOf(key);
      return place >= 0 && (at < one.sure || place < other.sure);
    });
  }

  /**
   * Every word of a text, as `make` gives it; words that are joined by hyphens also come as one.
   * @template {{ start: number, end: number, form: string, parts?: number }} W
   * @param {string} text
   * @param {(text: string, start: number, end: number, form: string) => W} make
   */
  function split(text, make) {
    if (guideLetters.isWord(text)) return [make(text, 0, text.length, guideLetters.form(text))];
    /** @type {W[]} */
    const words = [];
    /** @type {W[]} */
    let group = [];
    function closeGroup() {
      if (group.length > 1) {
        const joined = group.map(part => part.form).join("");
        const word = make(text, group[0].start, group[group.length - 1].end, joined);
        words.push(Object.assign(word, { parts: group.length }));
      }
      group = [];
    }
    // Not matchAll: it compiles the pattern again for each text.
    let match;
    WORD.lastIndex = 0;
    while ((match = WORD.exec(text))) {
      const form = guideLetters.form(match[0]);
      if (!form) continue;
      const word = make(text, match.index, WORD.lastIndex, form);
      const before = group.at(-1);
      if (!before || !HYPHEN.test(text.slice(before.end, word.start))) closeGroup();
      words.push(word);
      group.push(word);
    }
    closeGroup();
    return words;
  }

  /**
   * @param {string} _text
   * @param {number} start
   * @param {number} end
   * @param {string} form
   * @returns {{ start: number, end: number, form: string, parts?: number }}
   */
  function makePlace(_text, start, end, form) {
    return { start, end, form };
  }

  /** @param {(word: string) => WordRules} rulesOf */
  function makeAnalyser(rulesOf) {
    /** @type {Map<string, WordKeys>} */
    const knownKeys = new Map();
    /** @type {Map<string, string>} */
    const knownBare = new Map();
    let knownVersion = 0;

    /**
     * @template T
     * @param {Map<string, T>} memory
     * @param {string} word
     * @param {(rules: WordRules) => T} find
     */
    function remember(memory, word, find) {
      if (knownVersion !== version || memory.size > MOST_KNOWN) {
        knownKeys.clear();
        knownBare.clear();
        knownVersion = version;
      }
      let found = memory.get(word);
      if (found === undefined) {
        found = find(rulesOf(word));
        memory.set(word, found);
      }
      return found;
    }

    /**
     * Keys of a form; two words are the same where they share one that is among the first `sure` of either.
     * @param {string} word
     */
    function keys(word) {
      return remember(knownKeys, word, rules => rules.keys(word));
    }

    /**
     * The form without article and prepositions, where that is certain: what an index needs to hold.
     * @param {string} word
     */
    function bare(word) {
      return remember(knownBare, word, rules => rules.bare?.(word) ?? word);
    }

    /**
     * The letters that all forms of a word keep.
     * @param {string} word
     */
    function skeleton(word) {
      return rulesOf(word).skeleton?.(word) ?? word;
    }

    /**
     * Matches nearly all words with a key: those with the letters that its forms keep, or with its beginning.
     * @param {string} key
     */
    function looksLike(key) {
      const letters = key.replace(/[^\p{Ll}\p{Lo}\d]/gu, "");
      const kept = skeleton(letters);
      const isTelling = kept !== letters && kept.length > 1;
      return new RegExp(isTelling ? Array.from(kept).join(".*") : "^" + letters.slice(0, 2));
    }

    /**
     * @param {string} text
     * @param {number} start
     * @param {number} end
     * @param {string} form
     * @returns {TextWord}
     */
    function makeWord(text, start, end, form) {
      return {
        text: text.slice(start, end),
        start,
        end,
        form,
        surface: guideLetters.surface(form),
        get keys() {
          return keys(form);
        }
      };
    }

    /**
     * Every word with its place in the text as written.
     * @param {string} text
     */
    function words(text) {
      return split(String(text), makeWord);
    }

    /**
     * The forms of these words alone.
     * @param {string} text
     */
    function forms(text) {
      return split(String(text), makePlace).map(word => word.form);
    }

    return {
      words,
      forms,
      keys,
      related,
      isInflection,
      isEnding,
      bare,
      rulesOf,
      skeleton,
      looksLike
    };
  }

  return { ...makeAnalyser(rulesFor), add, of, learn };
})();
