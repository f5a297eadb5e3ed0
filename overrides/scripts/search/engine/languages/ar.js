// Arabic words: prefixes and suffixes that are written together with them, plurals and verbs by pattern.
"use strict";

(() => {
  const { surface } = guideLetters;

  /** @param {string} text */
  function set(text) {
    return new Set(text.split(" "));
  }

  // Words whose first letters ال are no article: of a root in ل, or short ones with their endings.
  const ALEF_LAM =
    /^ال(?:(?:تزام|تحاق|تقاء|تماس|تباس|تهاب|تفاف|تفات|تقاط|تهام|تواء|تجاء)(?:$|[هاوتين])|ت(?:قط|زم|فت|(?:قي|حق|مس)(?=.))(?:ت|وا|نا|ا|تم|ه|ها|هم)*$|(?:ذي|تي|ذين|لذين|لتين|لتان|لواتي|آن|ب)$|ف(?:ا|ين|ان|ي)?$|م(?:ا|ه|ها|هم|ي|ك|نا)?$)/;
  const ARTICLE = /^([وف]?)(لل|[بك]?ال)(.{2,})$/;
  // Words whose last letter ك belongs to the root: اشتراك, مشترك, تحريك.
  const ROOT_KAF =
    /^(?:[اأإ].{2,4}ا|.+(?:[شب]ار|مل|حر|در|ته|هل|مس|سل|تر|شب|فك|شك|ما[سر]|عار|ناس|[اءوي]))ك$/;
  // Words that stay words though they are short.
  const SHORT = set("خطة فءة مءة صحة لغة مدة سنة ثقة صفة جهة قصة صلة قوة حصة هبة حق حي حل حد سن");
  // Adjectives that are words without their ة.
  const PAIRED = set("عام خاص صعب سهل شاب هام حاد فعال");
  // Nouns with an alef in the middle whose adjective in ي is common: مالي.
  const NAMING = set("مال عام ذات حال ناس عال");
  const ENDS_IN_PLURAL = /^(?!ت..ين$|أ..ان$)(.{3,})(?:ين|ان|وا?)$/;
  const ENDS_IN_WUN = /^([يت]..|.{4,})ون$/;
  // Nouns by the pronoun that may end them, which the last letter tells.
  /** @type {{ [letter: string]: RegExp | undefined }} */
  const PRONOUNS = {
    ا: /^(.{3,})(?:[هك]ما|ها|نا)$/,
    م: /^(.{3,})[هك]م$/,
    ن: /^(.{3,})هن$/,
    ه: /^(.{2,})ه$/,
    ك: /^([^أيتم][^ا][^ويا]|.{4,})ك$/,
    ي: /^(.{3,}و)ني$/
  };
  // Broken plurals by pattern, with their singulars.
  const makeSingulars = guideWordPatterns([
    ["^[أا]([^تنس])(.)ا(.)$", "١٢٣ ١٢٣ه"],
    ["^[أا](.)(.)(.)ة$", "١٢ا٣ ١٢ي٣ ١ا٢٣"],
    ["^([^تماي])وا(.)(.)$", "١ا٢٣ ١ا٢٣ه"],
    ["^م([^تا])ا(.)(.)$", "م١٢٣ م١٢٣ه"],
    ["^م(.)ا(.)ي(.)$", "م١٢و٣ م١٢ا٣ م١٢ي٣"],
    ["^(.)(.)اء(.)$", "١٢ي٣ه ١٢ا٣ه ١٢ي٣"],
    ["^(.)وا(.)ي(.)$", "١ا٢و٣"],
    ["^([^م])([^او])ا(.)ي(.)$", "١٢٣ي٤ ١٢٣و٤ ١٢٣ا٤"],
    ["^([^ميتن])([^اوي])ا([^اويءه])([^اويه])$", "١٢٣٤ ١٢٣٤ه"],
    ["^ت([^اوي])ا([^اويءه])([^اويه])$", "ت١٢٣ه"],
    ["^([^ام])(.)(.)اء$", "١٢ي٣ ١ا٢٣"],
    ["^[أا](.)(.)(.)اء$", "١٢ي٣"],
    ["^([^م])(.)ا(.)ي$", "١٢٣ي"],
    ["^(.)(.)ايا$", "١٢يه ١ا٢يه"],
    ["^[أا](.)(.)ية$", "١٢اء"],
    ["^موا(.)ي(.)$", "مي١ا٢"],
    ["^([^اتمي])(.)و(.)$", "١٢٣"],
    // The participle of a verb in ت: المتطرفون, التطرف.
    ["^م(ت...|ت.ا..)$", "١"]
  ]);

  // Tables from docs/data/search-words.yml.
  /** Words whose first letter looks like a preposition or conjunction but belongs to the root. */
  const rooted = new Set();
  const rootedStarts = new Set();
  /** Words whose ending belongs to them: لبنان is not the dual of لبن. */
  const neverJoined = new Set();
  /** Verbal nouns that look like a verb: تطرف. */
  const actions = new Set();
  /** @type {Map<string, string[]>} */
  const brokenPlurals = new Map();
  /**
   * Words with the key of their family: باحث, بحث.
   * @type {Map<string, string[]>}
   */
  const families = new Map();

  /**
   * @param {string} word
   * @param {string} letters
   */
  function endsIn(word, letters) {
    return letters.includes(word[word.length - 1]);
  }

  /** @param {string} word */
  function withoutFeminine(word) {
    return word.replace(/[ةه]$/, "");
  }

  /** @param {string} word */
  function isLongEnough(word) {
    return withoutFeminine(word).length > 2 || SHORT.has(word);
  }

  /** @param {string} word */
  function isRooted(word) {
    if (!"وفبكل".includes(word[0])) return false;
    const start = surface(word.slice(0, 3));
    if (!rootedStarts.has(start) && !rootedStarts.has(start.slice(0, 2))) return false;
    return stemsOf(word).some(stem => rooted.has(surface(stem)));
  }

  /**
   * The word without article, prepositions and conjunctions; several readings where it is unclear.
   * @param {string} word
   */
  function withoutProclitics(word) {
    if (!"اوفبكل".includes(word[0]) || isRooted(word)) return [word];
    const article = ARTICLE.exec(word);
    if (article && !ALEF_LAM.test(word.replace(/^[وفبك]/, ""))) {
      const [, , prefix, noun] = article;
      const isPreposition = prefix === "لل" && (isRooted("ل" + noun) || !isLongEnough(noun));
      return [isPreposition ? "ل" + noun : noun];
    }
    const readings = [word];
    let rest = word;
    if (/^[وف]/.test(rest) && isLongEnough(rest.slice(1))) {
      rest = rest.slice(1);
      readings.push(rest);
    }
    if (/^[بلك]/.test(rest) && isLongEnough(rest.slice(1)) && !isRooted(rest)) {
      readings.push(rest.slice(1));
    }
    return readings;
  }

  /**
   * Whether the word is listed as never joined with others; the last letter counts: مكتبه is his desk, مكتبة a library.
   * @param {string} word
   */
  function isNeverJoined(word) {
    return neverJoined.has(plainAlef(word));
  }

  /** @param {string} word */
  function plainAlef(word) {
    return word.replace(/[أإآ]/g, "ا");
  }

  /**
   * Every stem that a word may have without pronouns and endings of number and gender.
   * @param {string} word
   */
  function stemsOf(word) {
    const stems = [word];
    /** @type {AddStem} */
    const add = (stem, least) => {
      if (stem.length >= least && !stems.includes(stem)) stems.push(stem);
    };
    if (isNeverJoined(word)) return stems;
    addWithoutPronoun(word, add);
    for (const stem of [...stems]) addWithoutNumber(stem, add);
    for (const stem of [...stems]) addWithoutAdjective(stem, add);
    return stems;
  }

  /**
   * @param {string} word
   * @param {AddStem} add
   */
  function addWithoutPronoun(word, add) {
    if (/تي$/.test(word)) add(word.slice(0, -2) + "ة", 4);
    const last = word[word.length - 1];
    if (last === "ك" && word.length > 4 && ROOT_KAF.test(word)) return;
    const noun = PRONOUNS[last]?.exec(word)?.[1];
    if (!noun) return;
    add(noun, 2);
    if (/.{2,}ت$/.test(noun)) add(noun.slice(0, -1) + "ة", 3);
    if (/.{3,}ا$/.test(noun)) add(noun.slice(0, -1) + "ي", 4);
    if (/.{3,}و$/.test(noun)) add(noun + "ا", 5);
  }

  /**
   * @param {string} stem
   * @param {AddStem} add
   */
  function addWithoutNumber(stem, add) {
    if (!endsIn(stem, "تنوا")) return;
    let match;
    if ((match = /^(.{2,})ات$/.exec(stem))) {
      addSingularsInAt(match[1], add);
    } else if ((match = /^(.{2,})ت[اي]ن$/.exec(stem))) {
      add(match[1] + "ة", 3);
      add(match[1] + "ت", 4);
    } else if ((match = ENDS_IN_PLURAL.exec(stem) || ENDS_IN_WUN.exec(stem))) {
      add(match[1], 3);
      if (/^م?.ا.$/.test(match[1])) add(match[1] + "ي", 4);
    } else if ((match = /^(.{3,})ا$/.exec(stem) || /^(.{4,})[تن]$/.exec(stem))) {
      add(match[1], 3);
    }
  }

  /**
   * Singulars of a plural in ات.
   * @param {string} rest
   * @param {AddStem} add
   */
  function addSingularsInAt(rest, add) {
    add(rest + "ة", 3);
    if (!isNeverJoined(rest + "ة")) add(rest, 4);
    if (!/.{2,}و$/.test(rest)) return;
    add(rest.slice(0, -1) + "ة", 3);
    add(rest.slice(0, -1) + "اة", 3);
  }

  /**
   * Nouns of an adjective in ي or ية, and the masculine of one in ة.
   * @param {string} stem
   * @param {AddStem} add
   */
  function addWithoutAdjective(stem, add) {
    if (!endsIn(stem, "ية")) return;
    const short = /^(..)و?ية?$/.exec(stem)?.[1] + "ة";
    if (SHORT.has(short)) add(short, 3);
    if (actions.has(stem) || isNeverJoined(stem)) return;
    let match;
    if ((match = /^(.{3,})ي(ة?)$/.exec(stem))) {
      addNounOfAdjective(match[1], match[2] !== "", add);
    } else if (/^.{2}ية$/.test(stem)) {
      add(stem.slice(0, -1), 3);
    } else if ((match = /^(.{3,})ة$/.exec(stem))) {
      const bare = surface(match[1]);
      const isMasculine = bare.length > 3 && !/^(?:.?[^ام]|است.)ا.$/.test(bare);
      if (PAIRED.has(bare) || isMasculine) add(match[1], 3);
    }
  }

  /**
   * @param {string} noun
   * @param {boolean} isFeminine
   * @param {AddStem} add
   */
  function addNounOfAdjective(noun, isFeminine, add) {
    add(noun + "ي", 4);
    if (isNeverJoined(noun + "ي") || (isFeminine && /^ت..$|ا$/.test(noun))) return;
    // Most words of three letters with an alef are participles (قاضي, سامي), not adjectives of a noun (مالي).
    if (/^.ا.$/.test(noun) && !NAMING.has(noun)) return;
    add(noun, 3);
    add(noun + "ة", 4);
    if (/.ا[ءو]$/.test(noun)) add(noun.slice(0, -1) + "ية", 4);
  }

  /**
   * Keys for a key with hamza: without it, or with another seat.
   * @param {string} key
   * @param {(key: string) => void} add
   */
  function addWithoutHamza(key, add) {
    if (!key.includes("ء")) return;
    if (/ا.يء$/.test(key)) add(key.slice(0, -2) + "ء");
    if (/[^ا]ء$/.test(key)) {
      add(key.slice(0, -1) + "ي");
      add(key.slice(0, -1) + "ا");
    }
    if (!/.ء./.test(key)) return;
    for (const seat of "ايو") add(key.replace(/(.)ء(?=.)/, "$1" + seat));
    if (key.includes("ءو")) add(key.replace("ءو", "و"));
  }

  /**
   * Keys that are certain, then those that only a pattern makes.
   * @param {string} written
   */
  function keys(written) {
    const word = written.slice(0, 24);
    /** @type {Set<string>} */
    const sure = new Set();
    /** @type {Set<string>} */
    const made = new Set();
    /** @type {Set<string>} */
    const done = new Set();
    const readings = withoutProclitics(word);
    const hasArticle = readings[0] !== word;
    for (const reading of readings.reverse()) {
      const isPlural = /(?:ون|وا)$/.test(reading);
      // A verb has no article: التظرف is no form of ظرف.
      const isNoun = hasArticle || /ة$/.test(reading);
      for (const stem of stemsOf(reading)) {
        const plain = surface(stem);
        sure.add(plain);
        if (done.has(plain)) continue;
        done.add(plain);
        addVerbKeys(stem, isNoun, isPlural, sure, made);
        addNounKeys(stem, sure, made);
      }
    }
    for (const key of [...sure]) addWithoutHamza(key, other => sure.add(other));
    for (const key of [...made]) addWithoutHamza(key, other => made.add(other));
    return Object.assign([...new Set([...sure, ...made])], { sure: sure.size });
  }

  /**
   * @param {string} stem
   * @param {boolean} isNoun
   * @param {boolean} isPlural
   * @param {Set<string>} sure
   * @param {Set<string>} made
   */
  function addVerbKeys(stem, isNoun, isPlural, sure, made) {
    const isWhole = isNeverJoined(stem);
    /** @type {(key: string) => void} */
    const addSure = key => sure.add(key);
    if (!isNoun && !isWhole) {
      const isAction = actions.has(surface(stem));
      guideVerbs.addVerbKeys(stem, isPlural || /وا$/.test(stem), isAction, addSure);
    }
    if (!isWhole || /^[مإات]/.test(stem)) guideVerbs.addNounKeys(stem, key => made.add(key));
    if (!isWhole) guideVerbs.addParticipleKeys(stem, addSure);
  }

  /**
   * @param {string} stem
   * @param {Set<string>} sure
   * @param {Set<string>} made
   */
  function addNounKeys(stem, sure, made) {
    const plain = surface(stem);
    for (const key of families.get(plain) || []) sure.add(key);
    const singulars = brokenPlurals.get(plain);
    if (singulars) for (const singular of singulars) sure.add(surface(singular));
    else if (plain === stem || /^[أا]/.test(stem)) {
      makeSingulars(stem, key => made.add(surface(key)));
    }
  }

  /** @param {string} word */
  function bare(word) {
    if (word.length > 24) return word;
    const readings = withoutProclitics(word);
    return readings.length === 1 ? readings[0] : word;
  }

  /** @param {string} word */
  function skeleton(word) {
    return surface(word).replace(/^[وفبلك]?ال|[ءاويتن]|ه$/g, "");
  }

  /**
   * @param {string} text
   * @param {(form: string) => void} add
   */
  function readForms(text, add) {
    for (const word of text.split(" ")) if (word) add(guideLetters.form(word));
  }

  /** @param {LanguageTables} tables */
  function learn(tables) {
    const { plurals, kin = "", rooted: prefixed = "", never_joined: whole = "" } = tables;
    if (plurals === undefined) return;
    for (const line of plurals.split("\n")) {
      const [plural, ...singulars] = line.split(" ").map(guideLetters.form);
      if (singulars.length) brokenPlurals.set(surface(plural), singulars);
    }
    for (const line of kin.split("\n")) {
      const group = line.split(" ").map(guideLetters.form).map(surface);
      const key = "=" + group[0] + "=";
      for (const word of group) families.set(word, [...(families.get(word) || []), key]);
    }
    readForms(prefixed, word => rooted.add(surface(word)));
    readForms(whole, word => neverJoined.add(plainAlef(word)));
    readForms(tables.actions || "", word => actions.add(surface(word)));
    for (const word of rooted) {
      // An ending changes one of the first three letters only where it leaves two and ه.
      rootedStarts.add(word.slice(0, /^..ه$/.test(word) ? 2 : 3));
    }
  }

  guideAnalyser.add({
    locale: "ar",
    letters: /[\u0621-\u064a]/,
    ending: /^(?:ات|ون|ين|ان)$/,
    keys,
    bare,
    readings: withoutProclitics,
    stems: stemsOf,
    skeleton,
    learn
  });
})();
