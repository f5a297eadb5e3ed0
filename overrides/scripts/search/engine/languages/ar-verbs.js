// Arabic verbs: keys that a form shares with the verbal noun (ينسّقون, تنسيق), whatever its person and tense.
"use strict";

const guideVerbs = (() => {
  // Prefixes of verb keys: "=" for any verb, "-" for verbs that are no noun in ت (تطرف is not طرف).
  const ANY = "=";
  const PLAIN = "-";

  // Verbs whose first letter و is lost in the present.
  const WEAK = new Set(["ضع", "قف", "جد", "ثق"]);

  // Verbal nouns by pattern, with the present of the verb without its first letter.
  const makePresents = guideWordPatterns([
    ["^ت(.)(.)ي(.)$", "١٢٣"],
    ["^ت(.)(.)(.)ه$", "١٢٣"],
    ["^م(.ا..)ه$", "١"],
    ["^م(.ا.)اه$", "١ي"],
    ["^م([^ا])([^اوي])(.)ه$", "١٢٣"],
    ["^([^ا])(.)ا(.)$", "١ا٢٣"],
    ["^(.)(.)[او](.)ه$", "١٢٣"],
    ["^ا(.)(.)ا(.)$", "١٢٣"],
    ["^اي(.)ا(.)$", "و١٢ ا١٢"],
    ["^ا(.|ست.)ا(.)ه$", "١ا٢"],
    ["^ا(..|ست.)(.)ا(.)$", "١٢٣"],
    ["^ا(.ت)يا(.)$", "١ا٢"],
    ["^استي(.)ا(.)$", "ستو١٢"],
    ["^(ت...|ت.ا..)$", "١"],
    ["^(.)يا(.)$", "١ا٢"],
    ["^([^اومت]...)ه$", "١"]
  ]);

  /**
   * The stem with weak and doubled letters made the same: يقود and قيادة, ينضم and انضمام.
   * @param {string} core
   */
  function even(core) {
    const plain = evenEnding(core);
    return plain.replace(/[وي](.)$/, "ا$1");
  }

  /** @param {string} core */
  function evenEnding(core) {
    return guideLetters
      .surface(core)
      .replace(/^ء/, "ا")
      .replace(/[او]$|(?![او])(.)\1$/, (_, doubled) => doubled || "ي");
  }

  /**
   * Keys of a stem that may be a verb; an ending may say that it is a plural, a list that it is a noun in ت.
   * @param {string} stem
   * @param {boolean} isPlural
   * @param {boolean} isNoun
   * @param {(key: string) => void} add
   */
  function addVerbKeys(stem, isPlural, isNoun, add) {
    if (!"سبيتنأا".includes(stem[0]) && !"تام".includes(stem[stem.length - 1])) return;
    if ((isNoun && !isPlural) || /^ت[^ت].ي.$/.test(stem)) return;
    addPresentKeys(stem, isPlural, add);
    if (/^ا(?:.{3,6})$|^أ.{4}[تنام]$/.test(stem)) addCoreKeys(stem.slice(1), isPlural, true, add);
    const past = /^(.{3,6})(ت|وا|تم)$/.exec(stem) || /^(...)(نا)$/.exec(stem);
    if (!past) return;
    const core = past[1].replace(/^[أا](?=...)/, "");
    addCoreKeys(core, isPlural, true, add);
    // A weak last letter is lost: انتهى, انتهت, انتهوا.
    if (core !== past[1] || past[2] === "وا") addCoreKeys(core + "ي", isPlural, true, add);
  }

  /**
   * @param {string} stem
   * @param {boolean} isPlural
   * @param {(key: string) => void} add
   */
  function addPresentKeys(stem, isPlural, add) {
    const present = /^(?:س|ب(?=....))?([يتنأ])(.{2,6})$/.exec(stem);
    if (!present) return;
    const [, person, core] = present;
    // Few nouns of three letters look like these: نضع, أجد.
    if (!WEAK.has(core)) {
      if (person === "ن" && /^.ا?.$/.test(core)) return;
      if (person === "أ" && /^(?:..|.*[اوي].)$/.test(core)) return;
    }
    const isHollow = person === "ي" && /^.ا.$/.test(core);
    if (isHollow && !isPlural) add(PLAIN + core + "و");
    addCoreKeys(core, isPlural, isPlural || !/^أ..ي$/.test(stem), add);
  }

  /**
   * @param {string} core
   * @param {boolean} isPlural
   * @param {boolean} isSure
   * @param {(key: string) => void} add
   */
  function addCoreKeys(core, isPlural, isSure, add) {
    if (core.length < 2 || /^(?:[اويء].|.[او])$/.test(core)) return;
    const cores = core.length > 2 ? [core] : [core, "و" + core];
    if (isPlural && core.length < 5) cores.push(core + "ي");
    if (isPlural && /^.ا.$/.test(core)) add(PLAIN + core + "و");
    for (const one of cores) {
      add(ANY + even(one));
      if (isSure) add(PLAIN + evenEnding(one));
    }
  }

  /**
   * Keys of the verb whose verbal noun a stem may be.
   * @param {string} stem
   * @param {(key: string) => void} add
   */
  function addNounKeys(stem, add) {
    if (/^[أآ]/.test(stem)) return;
    const plain = guideLetters.surface(stem).replace(/اء$/, "اي");
    makePresents(plain, core => add(ANY + even(core)));
    const simple = /^(..?.?)ه?$|^(..)[او](.)$/.exec(plain);
    if (simple) add(PLAIN + evenEnding(simple[1] || simple[2] + simple[3]));
    if (/^..ة$/.test(stem)) add(PLAIN + plain.slice(0, 2));
    // باعوا and بيع, يخاف and خوف: in other forms such verbs look like nouns.
    if (/^.[وي].$/.test(plain)) add(PLAIN + even(plain) + "و");
  }

  /**
   * Keys of the verb whose participle a stem is, where its pattern tells: مستخدم, منتقد, منخفض.
   * @param {string} stem
   * @param {(key: string) => void} add
   */
  function addParticipleKeys(stem, add) {
    if (/^م(?:ست..[^ة]|.ت[^و][^ة]|ن[^ا].[^ة])$/.test(stem)) add(ANY + even(stem.slice(1)));
  }

  return { addVerbKeys, addNounKeys, addParticipleKeys };
})();
