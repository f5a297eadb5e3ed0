// Arabic words: what is written together with them, their endings, their plurals and verbs by pattern.
guideAnalyser.add(
  (function () {
    "use strict";
    function set(text) {
      return new Set(text.split(" "));
    }

    function surface(written) {
      return guideLetters.surface(written);
    }

    // Words whose first letter looks like a preposition or conjunction but belongs to the root.
    const ROOTED = new Set();
    const rootedStarts = new Set();
    // Words that begin with ال of their own: of a root in ل, or short ones with what may end them.
    const ALEF_LAM =
      /^ال(?:(?:تزام|تحاق|تقاء|تماس|تباس|تهاب|تفاف|تفات|تقاط|تهام|تواء|تجاء)(?:$|[هاوتين])|ت(?:قط|زم|فت|(?:قي|حق|مس)(?=.))(?:ت|وا|نا|ا|تم|ه|ها|هم)*$|(?:ذي|تي|ذين|لذين|لتين|لتان|لواتي|آن|ب)$|ف(?:ا|ين|ان|ي)?$|م(?:ا|ه|ها|هم|ي|ك|نا)?$)/;
    const ARTICLE = /^([وف]?)(لل|[بك]?ال)(.{2,})$/;
    // Words whose last ك is of the root: اشتراك, مشترك, تحريك.
    const ROOT_KAF =
      /^(?:[اأإ].{2,4}ا|.+(?:[شب]ار|مل|حر|در|ته|هل|مس|سل|تر|شب|فك|شك|ما[سر]|عار|ناس|[اءوي]))ك$/;
    const SHORT = set("خطة فءة مءة صحة لغة مدة سنة ثقة صفة جهة قصة صلة قوة حصة هبة حق حي حل حد سن");
    const PAIRED = set("عام خاص صعب سهل شاب هام حاد فعال");
    const NAMING = set("مال عام ذات حال ناس عال");
    // Words whose ending belongs to them (لبنان is not two of لبن), and nouns of action that look like a verb (تطرف).
    const APART = new Set();
    const ACTIONS = new Set();
    const broken = new Map();
    // Words with the keys of their kin: باحث, بحث.
    const kin = new Map();

    function endsIn(word, letters) {
      return letters.includes(word[word.length - 1]);
    }

    function withoutFeminine(word) {
      return word.replace(/[ةه]$/, "");
    }

    function longEnough(rest) {
      return withoutFeminine(rest).length > 2 || SHORT.has(rest);
    }

    function beginning(word, length) {
      return surface(word.slice(0, length));
    }

    function isRooted(word) {
      if (
        !"وفبكل".includes(word[0]) ||
        !(rootedStarts.has(beginning(word, 3)) || rootedStarts.has(beginning(word, 2)))
      )
        return false;
      return endings(word).some((stem) => ROOTED.has(surface(stem)));
    }

    /** The word without what is written together with it in front; several readings where it is unclear. */
    function withoutProclitics(word) {
      if (!"اوفبكل".includes(word[0]) || isRooted(word)) return [word];
      const article = ARTICLE.exec(word);
      if (article && !ALEF_LAM.test(word.replace(/^[وفبك]/, ""))) {
        if (article[2] === "لل" && (isRooted("ل" + article[3]) || !longEnough(article[3])))
          return ["ل" + article[3]];
        return [article[3]];
      }
      const readings = [word];
      let rest = word;
      if (/^[وف]/.test(rest) && longEnough(rest.slice(1))) readings.push((rest = rest.slice(1)));
      if (/^[بلك]/.test(rest) && longEnough(rest.slice(1)) && !isRooted(rest))
        readings.push(rest.slice(1));
      return readings;
    }

    // مكتبه is his desk, مكتبة a library: the last letter tells.
    function standsApart(word) {
      return APART.has(word.replace(/[أإآ]/g, "ا"));
    }

    // What a word ends in says which pronoun it may have.
    const PRONOUNS = {
      ا: /^(.{3,})(?:[هك]ما|ها|نا)$/,
      م: /^(.{3,})[هك]م$/,
      ن: /^(.{3,})هن$/,
      ه: /^(.{2,})ه$/,
      ك: /^([^أيتم][^ا][^ويا]|.{4,})ك$/,
      ي: /^(.{3,}و)ني$/,
    };

    function withPronoun(word) {
      const last = word[word.length - 1];
      const pattern = PRONOUNS[last];
      if (!pattern || (last === "ك" && word.length > 4 && ROOT_KAF.test(word))) return null;
      return pattern.exec(word);
    }

    /** The word without pronouns, endings of number and of gender: every stem it may have. */
    function endings(word) {
      const stems = [word];
      function add(stem, least) {
        if (stem.length >= least && stems.indexOf(stem) < 0) stems.push(stem);
      }
      if (standsApart(word)) return stems;
      const pronoun = withPronoun(word);
      if (/تي$/.test(word)) add(word.slice(0, -2) + "ة", 4);
      if (pronoun) {
        add(pronoun[1], 2);
        if (/.{2,}ت$/.test(pronoun[1])) add(pronoun[1].slice(0, -1) + "ة", 3);
        if (/.{3,}ا$/.test(pronoun[1])) add(pronoun[1].slice(0, -1) + "ي", 4);
        if (/.{3,}و$/.test(pronoun[1])) add(pronoun[1] + "ا", 5);
      }
      stems.slice().forEach((stem) => {
        let match;
        if (!endsIn(stem, "تنوا")) return;
        if ((match = /^(.{2,})ات$/.exec(stem))) {
          add(match[1] + "ة", 3);
          if (!standsApart(match[1] + "ة")) add(match[1], 4);
          if (/.{2,}و$/.test(match[1])) {
            add(match[1].slice(0, -1) + "ة", 3);
            add(match[1].slice(0, -1) + "اة", 3);
          }
        } else if ((match = /^(.{2,})ت[اي]ن$/.exec(stem))) {
          add(match[1] + "ة", 3);
          add(match[1] + "ت", 4);
        } else if (
          (match =
            /^(?!ت..ين$|أ..ان$)(.{3,})(?:ين|ان|وا?)$/.exec(stem) || /^([يت]..|.{4,})ون$/.exec(stem))
        ) {
          add(match[1], 3);
          if (/^م?.ا.$/.test(match[1])) add(match[1] + "ي", 4);
        } else if ((match = /^(.{3,})ا$/.exec(stem))) {
          add(match[1], 3);
        } else if ((match = /^(.{4,})[تن]$/.exec(stem))) {
          add(match[1], 4);
        }
      });
      stems.slice().forEach((stem) => {
        let match = endsIn(stem, "ية") && /^(..)و?ي(ة?)$/.exec(stem);
        if (match && SHORT.has(match[1] + "ة")) add(match[1] + "ة", 3);
        if (!endsIn(stem, "ية") || ACTIONS.has(stem) || standsApart(stem)) return;
        if ((match = /^(.{3,})ي(ة?)$/.exec(stem))) {
          add(match[1] + "ي", 4);
          if (standsApart(match[1] + "ي") || (match[2] && /^ت..$|ا$/.test(match[1]))) return;
          // Of three letters with an alef, most are doers (قاضي, سامي), not of what the rest names (مالي).
          if (/^.ا.$/.test(match[1]) && !NAMING.has(match[1])) return;
          add(match[1], 3);
          add(match[1] + "ة", 4);
          if (/.ا[ءو]$/.test(match[1])) add(match[1].slice(0, -1) + "ية", 4);
        } else if (/^.{2}ية$/.test(stem)) {
          add(stem.slice(0, -1), 3);
        } else if ((match = /^(.{3,})ة$/.exec(stem))) {
          const bare = surface(match[1]);
          if (PAIRED.has(bare) || (bare.length > 3 && !/^(?:.?[^ام]|است.)ا.$/.test(bare)))
            add(match[1], 3);
        }
      });
      return stems;
    }

    // Singulars by the pattern of their plural.
    const PATTERNS = [
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
      // Who does what the verb says: المتطرفون, التطرف.
      ["^م(ت...|ت.ا..)$", "١"],
    ];

    /** Keys for a key with hamza, which is left out or written on another seat. */
    function withoutHamza(key, add) {
      if (!key.includes("ء")) return;
      if (/ا.يء$/.test(key)) add(key.slice(0, -2) + "ء");
      if (/[^ا]ء$/.test(key)) {
        add(key.slice(0, -1) + "ي");
        add(key.slice(0, -1) + "ا");
      }
      if (!/.ء./.test(key)) return;
      ["ا", "ي", "و"].forEach((seat) => {
        add(key.replace(/(.)ء(?=.)/, "$1" + seat));
      });
      if (key.includes("ءو")) add(key.replace("ءو", "و"));
    }

    /** Keys that are certain come first, as many as `sure` says; then those that only a pattern makes. */
    function arabicKeys(word) {
      const sure = [];
      const made = [];
      function addSure(key) {
        if (sure.indexOf(key) < 0) sure.push(key);
      }
      function addMade(key) {
        if (made.indexOf(key) < 0) made.push(key);
      }
      // A verb has no article: التظرف is no form of ظرف.
      const read = new Set();
      const readings = withoutProclitics(word);
      const hasArticle = readings[0] !== word;
      readings.reverse().forEach((reading) => {
        const isPlural = /(?:ون|وا)$/.test(reading);
        const isNoun = hasArticle || /ة$/.test(reading);
        endings(reading).forEach((stem) => {
          const plain = surface(stem);
          addSure(plain);
          if (read.has(plain)) return;
          read.add(plain);
          const isApart = standsApart(stem);
          if (!isNoun && !isApart)
            guideVerbs.ofVerb(stem, isPlural || /وا$/.test(stem), ACTIONS.has(plain), addSure);
          if (!isApart || /^[مإات]/.test(stem)) guideVerbs.ofNoun(stem, addMade);
          if (!isApart) guideVerbs.ofDoer(stem, addSure);
          (kin.get(plain) || []).forEach(addSure);
          const singulars = broken.get(plain);
          if (singulars) singulars.map(surface).forEach(addSure);
          else if (plain === stem || /^[أا]/.test(stem))
            guideByPattern(PATTERNS, stem, (key) => {
              addMade(surface(key));
            });
        });
      });
      sure.slice().forEach((key) => {
        withoutHamza(key, addSure);
      });
      made.slice().forEach((key) => {
        withoutHamza(key, addMade);
      });
      const keys = sure.concat(made.filter((key) => sure.indexOf(key) < 0));
      keys.sure = sure.length;
      return keys;
    }

    function keys(word) {
      return arabicKeys(word.slice(0, 24));
    }

    /** The form without article and prepositions, where that is certain. */
    function bare(word) {
      if (word.length > 24) return word;
      const readings = withoutProclitics(word);
      return readings.length === 1 ? readings[0] : word;
    }

    const WORN = /^[وفبلك]{0,2}$/;
    const WORN_ENDS = set(
      "ات ون ين ان ها هم هما هن كم نا ه ا اتها اتهم اتكم اتنا اته تين تان تها تهم تكم تنا ته ينها يها",
    ).add("");

    function bases(word, isHeld) {
      const plain = surface(word);
      const isFeminine = /ة$/.test(word);
      const starts = heldFrom(plain, isHeld);
      if (!starts.length) return [];
      const readings = withoutProclitics(word).filter(
        (reading) => starts.indexOf(plain.length - reading.length) >= 0,
      );
      const stems = readings.flatMap(endings).map(surface);
      return Array.from(new Set(stems))
        .filter((key) => {
          if (key === plain || key.length < 3 || !isHeld(key)) return false;
          let core = plain.includes(key)
            ? key
            : /ه$/.test(key) && plain.includes(key.slice(0, -1) + "ت")
              ? key.slice(0, -1)
              : "";
          if (!core && /ه$/.test(key) && plain.includes(key.slice(0, -1) + "ات"))
            core = key.slice(0, -1);
          const at = core ? plain.indexOf(core) : -1;
          if (isFeminine && at + core.length < plain.length) return false;
          return (
            at >= 0 &&
            WORN.test(plain.slice(0, at)) &&
            WORN_ENDS.has(plain.slice(at + core.length)) &&
            !(at > 0 && withoutFeminine(key).length < 3)
          );
        })
        .sort((one, other) => other.length - one.length || /ه$/.test(other) - /ه$/.test(one));
    }

    /** Where parts of a word begin that are held and wear nothing but what words wear: only their forms are worth making. */
    function heldFrom(plain, isHeld) {
      const ends = [];
      const starts = [];
      for (let end = Math.max(2, plain.length - 4); end <= plain.length; end++)
        if (WORN_ENDS.has(plain.slice(end))) ends.push(end);
      for (let start = 0; start < plain.length && WORN.test(plain.slice(0, start)); start++)
        if (ends.some((end) => isCore(start, end))) starts.push(start);
      return starts;

      function isCore(start, end) {
        const part = plain.slice(start, end);
        if (part.length < 2 || part === plain) return false;
        return isHeld(part) || (/^ا?ت/.test(plain.slice(end)) && isHeld(part + "ه"));
      }
    }

    function skeleton(word) {
      return surface(word).replace(/^[وفبلك]?ال|[ءاويتن]|ه$/g, "");
    }

    /** Tables from the words of the guide: "plural singular singular", one plural a line, and lists of words. */
    function learn(tables) {
      if (tables.plurals === undefined) return;
      tables.plurals.split("\n").forEach((line) => {
        const row = line.split(" ").map(guideLetters.form);
        if (row.length > 1) broken.set(surface(row[0]), row.slice(1));
      });
      tables.kin.split("\n").forEach((line) => {
        const group = line.split(" ").map(guideLetters.form).map(surface);
        const key = "=" + group[0] + "=";
        group.forEach((word) => {
          kin.set(word, (kin.get(word) || []).concat(key));
        });
      });
      [
        ["rooted", ROOTED],
        ["apart", APART],
        ["actions", ACTIONS],
      ].forEach((table) => {
        const kept =
          table[1] === APART
            ? function (word) {
                return word.replace(/[أإآ]/g, "ا");
              }
            : surface;
        tables[table[0]].split(" ").forEach((word) => {
          if (word) table[1].add(kept(guideLetters.form(word)));
        });
      });
      // An ending changes one of the first three letters only where it leaves two and ه.
      ROOTED.forEach((word) => {
        rootedStarts.add(beginning(word, /^..ه$/.test(word) ? 2 : 3));
      });
    }

    return {
      locale: "ar",
      letters: /[\u0621-\u064a]/,
      ending: /^(?:ات|ون|ين|ان)$/,
      keys,
      bare,
      bases,
      skeleton,
      learn,
    };
  })(),
);
