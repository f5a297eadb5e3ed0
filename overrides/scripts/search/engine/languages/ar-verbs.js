// Arabic verbs: what a form has in common with the noun of its action (ينسّقون, تنسيق), whatever the person and tense.
const guideVerbs = (function () {
  "use strict";
  // Keys of the verb space: "=" fits any verb, "-" only one that cannot be taken for a noun in ت (تطرف is not طرف).
  const ANY = "=";
  const PLAIN = "-";

  // Verbs that begin with و, which their present loses.
  const WEAK = new Set(["ضع", "قف", "جد", "ثق"]);

  // Nouns of action by pattern, as the present without its first letter: ١ ٢ ٣ are what the brackets caught.
  const NOUNS = [
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
    ["^([^اومت]...)ه$", "١"],
  ];

  /** Weak and doubled letters made the same: يقود and قيادة, ينضم and انضمام. */
  function even(core) {
    const plain = ending(core);
    const weak = plain[plain.length - 2];
    return weak === "و" || weak === "ي" ? plain.slice(0, -2) + "ا" + plain.slice(-1) : plain;
  }

  function ending(core) {
    let plain = guideLetters.surface(core);
    const last = plain.length - 1;
    if (plain[0] === "ء") plain = "ا" + plain.slice(1);
    if (plain[last] === "ا" || plain[last] === "و") return plain.slice(0, last) + "ي";
    return plain[last] === plain[last - 1] ? plain.slice(0, last) : plain;
  }

  /** Keys of a stem that may be a verb; `isPlural` where an ending says that it is one, `isAction` where it is a noun in ت. */
  function ofVerb(stem, isPlural, isAction, add) {
    function both(core, isSure, isHollow) {
      if (core.length < 2 || /^(?:[اويء].|.[او])$/.test(core)) return;
      const cores = core.length > 2 ? [core] : [core, "و" + core];
      if (isPlural && core.length < 5) cores.push(core + "ي");
      if ((isPlural || isHollow) && /^.ا.$/.test(core)) add(PLAIN + core + "و");
      cores.forEach((one) => {
        add(ANY + even(one));
        if (isSure) add(PLAIN + ending(one));
      });
    }
    if (!"سبيتنأا".includes(stem[0]) && !"تام".includes(stem[stem.length - 1])) return;
    if ((isAction && !isPlural) || /^ت[^ت].ي.$/.test(stem)) return;
    const present = /^(?:س|ب(?=....))?([يتنأ])(.{2,6})$/.exec(stem);
    // Few nouns of three letters look like these: نضع, أجد.
    const isWeak = present && WEAK.has(present[2]);
    if (present && (isWeak || present[1] !== "ن" || !/^.ا?.$/.test(present[2]))) {
      if (isWeak || present[1] !== "أ" || !/^(?:..|.*[اوي].)$/.test(present[2]))
        both(present[2], isPlural || !/^أ..ي$/.test(stem), present[1] === "ي");
    }
    if (/^ا(?:.{3,6})$|^أ.{4}[تنام]$/.test(stem)) both(stem.slice(1), true);
    const past = /^(.{3,6})(ت|وا|تم)$/.exec(stem) || /^(...)(نا)$/.exec(stem);
    if (past) {
      const core = past[1].replace(/^[أا](?=...)/, "");
      both(core, true);
      // A weak last letter is lost: انتهى, انتهت, انتهوا.
      if (core !== past[1] || past[2] === "وا") both(core + "ي", true);
    }
  }

  /** Keys of the verb whose action a stem may name. */
  function ofNoun(stem, add) {
    if (/^[أآ]/.test(stem)) return;
    const plain = guideLetters.surface(stem).replace(/اء$/, "اي");
    guideByPattern(NOUNS, plain, (core) => {
      add(ANY + even(core));
    });
    const simple = /^(..?.?)ه?$|^(..)[او](.)$/.exec(plain);
    if (simple) add(PLAIN + ending(simple[1] || simple[2] + simple[3]));
    if (/^..ة$/.test(stem)) add(PLAIN + plain.slice(0, 2));
    // باعوا and بيع, يخاف and خوف: in other forms such verbs look like nouns.
    if (/^.[وي].$/.test(plain)) add(PLAIN + even(plain) + "و");
  }

  /** Keys of the verb whose doer a stem names, where its pattern tells: مستخدم, منتقد, منخفض. */
  function ofDoer(stem, add) {
    if (/^م(?:ست..[^ة]|.ت[^و][^ة]|ن[^ا].[^ة])$/.test(stem)) add(ANY + even(stem.slice(1)));
  }

  return { ofVerb, ofNoun, ofDoer };
})();
