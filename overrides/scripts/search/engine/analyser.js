// Turns text into words as search sees them: a normalised surface and the keys of the word's family.
const guideAnalyser = (function () {
  "use strict";
  const WORD =
    /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|['’ʼ](?=\p{L}))*/gu;
  const JOINED = /^[-‐‑]$/;
  const MOST_KNOWN = 50000;
  // A word that no language has rules for is as it is written.
  const PLAIN = {
    keys(word) {
      return Object.assign([surface(word)], { sure: 1 });
    },
  };
  const languages = [];
  const analysers = new Map();
  let taught = 0;

  /** A language has its `locale`, `letters` that its words are known by, `keys`, and may have `bare`, `bases`, `ending`, `skeleton`, `learn`. */
  function add(language) {
    languages.push(language);
    taught += 1;
  }

  /** Tables that come with an index, each language its own. */
  function learn(tables) {
    languages.forEach((language) => {
      if (language.learn) language.learn(tables);
    });
    taught += 1;
  }

  function rulesFor(word) {
    return languages.find((language) => language.letters.test(word)) || PLAIN;
  }

  /** The analyser of one language's index: Arabic rules are not for Persian, nor English ones for French. */
  function of(index) {
    const own = new RegExp("[" + index.letters + "]");
    if (!analysers.has(index.locale))
      analysers.set(
        index.locale,
        made((word) => {
          const rules = rulesFor(word);
          return rules.locale !== index.locale && own.test(word) ? PLAIN : rules;
        }),
      );
    return analysers.get(index.locale);
  }

  /** Whether letters after a word are an ending: what a word is followed by, and no more of a longer word. */
  function isEnding(letters) {
    return languages.some((language) => language.ending && language.ending.test(letters));
  }

  function form(text) {
    return guideLetters.form(text);
  }

  function surface(written) {
    return guideLetters.surface(written);
  }

  /** Whether a key is of forms of one word, not of words that derive from one another. */
  function isInflection(key) {
    return !/[=A-Z-]/.test(key);
  }

  /** Whether two words share a key that is certain for one of them. */
  function related(one, other) {
    return one.some((key, at) => {
      const place = other.indexOf(key);
      return place >= 0 && (at < one.sure || place < other.sure);
    });
  }

  function made(rulesOf) {
    const known = new Map();
    const bared = new Map();
    let learnt = 0;

    function remembered(memory, word, find) {
      if (learnt !== taught || memory.size > MOST_KNOWN) {
        known.clear();
        bared.clear();
        learnt = taught;
      }
      let found = memory.get(word);
      if (found === undefined) memory.set(word, (found = find(rulesOf(word))));
      return found;
    }

    /** Keys of a form; two words are the same where they share one that is among the first `keys.sure` of either. */
    function keys(word) {
      return remembered(known, word, (rules) => rules.keys(word));
    }

    /** The form without article and prepositions, where that is certain: what an index needs to hold. */
    function bare(word) {
      return remembered(bared, word, (rules) => (rules.bare ? rules.bare(word) : word));
    }

    /** Shorter forms of the same word that an index may hold in its place, among those that it holds anyway. */
    function bases(word, isHeld) {
      const rules = rulesOf(word);
      return rules.bases ? rules.bases(word, isHeld) : [];
    }

    /** The letters that other forms of a word keep: what is left of a word that nobody took apart. */
    function skeleton(word) {
      const rules = rulesOf(word);
      return rules.skeleton ? rules.skeleton(word) : word;
    }

    /** What nearly all words with a key have: the letters that its forms keep, or else its beginning. */
    function looksLike(key) {
      const letters = key.replace(/[^\p{Ll}\p{Lo}\d]/gu, "");
      const kept = skeleton(letters);
      return new RegExp(
        kept !== letters && kept.length > 1
          ? Array.from(kept).join(".*")
          : "^" + letters.slice(0, 2),
      );
    }

    function place(text, start, end, written) {
      return { start, end, form: written };
    }

    function entry(text, start, end, written) {
      return {
        text: text.slice(start, end),
        start,
        end,
        form: written,
        surface: surface(written),
        get keys() {
          return keys(written);
        },
      };
    }

    /** Every word with its place in the text as written; words joined by hyphens also come as one. */
    function words(text) {
      return split(String(text), entry);
    }

    /** The forms of these words alone. */
    function forms(text) {
      return split(String(text), place).map((word) => word.form);
    }

    function split(text, entry) {
      const found = [];
      let group = [];
      function close() {
        if (group.length > 1) {
          const joined = entry(
            text,
            group[0].start,
            group[group.length - 1].end,
            group.map((part) => part.form).join(""),
          );
          joined.parts = group.length;
          found.push(joined);
        }
        group = [];
      }
      if (guideLetters.isWord(text)) return [entry(text, 0, text.length, form(text))];
      let match;
      WORD.lastIndex = 0;
      const matches = [];
      while ((match = WORD.exec(text))) matches.push([match.index, match.index + match[0].length]);
      matches.forEach((place) => {
        const written = form(text.slice(place[0], place[1]));
        if (!written) return;
        const word = entry(text, place[0], place[1], written);
        const before = group[group.length - 1];
        if (!before || !JOINED.test(text.slice(before.end, word.start))) close();
        found.push(word);
        group.push(word);
      });
      close();
      return found;
    }

    return {
      words,
      forms,
      form,
      surface,
      keys,
      related,
      isInflection,
      isEnding,
      bare,
      bases,
      skeleton,
      looksLike,
    };
  }

  return Object.assign(made(rulesFor), { add, of, learn });
})();
