// English words: one spelling, the base of a form, and what the word derives from.
"use strict";

(() => {
  const ISE =
    /(..[^aeiou]|..[aeiou][^aeiou]|.u|.o|..i)is(e[drs]?|ings?|ations?|ers?|able|ements?|ational(?:ly)?)$/;
  const NOT_ISE =
    /(?:advi|exerci|promi|mprovi|preci|conci|experti|enterpri|surpri|compri|supervi|revi|disgui|franchi|merchandi|televi|devi|despi|premi|treati|paradi|demi|exci|inci|circumci|chasti|noi|poi|crui|brui|otherwi|likewi|clockwi|prai|rai)s(?:e|ing|er|ed|es|ers|able)?s?$/;
  const OUR = /(..)our(s|ed|ing|able|ite|ites|ful|less|hood|hoods|er|ers|al|ally|ly|y)?$/;
  const NOT_OUR =
    /^(?:your|four|hour|pour|tour|sour|flour|devour|contour|detour|scour|court|course|journ|source|resour|glamour|velour)/;
  /** @type {[pattern: RegExp, replacement: string][]} */
  const SPELLINGS = [
    [
      /^(cent|theat|met|lit|fib|calib|spect|somb|mit|meag|lust|kilomet)r(?:e(s?)|(ed|ing))$/,
      "$1er$2$3"
    ],
    [/^jewel(?:ler|r)y/, "jewelry"],
    [/ll(ers?|ors?|ery)$/, "l$1"],
    [/^(.*[aeiou].*[aeiou])ll(ed|ing|ations?|ous|en|ists?)$/, "$1l$2"],
    [/^(worship|kidnap)p/, "$1"],
    [/^(defen|offen|preten|licen)ce(s?)$/, "$1se$2"],
    [/^practis(e|es|ed|ing)$/, "practic$1"],
    [/^(anal|paral|catal)ysis$/, "$1yze"],
    [/^(anal|paral|catal)ys(e[dsr]?|ing)$/, "$1yz$2"],
    [/^programme(s|d|rs?)?$/, "program$1"],
    [/^(catal|dial|anal|monol|prol)ogue(s?)$/, "$1og$2"],
    [/^(judg|acknowledg|ag)e(ment|ing)/, "$1$2"],
    [/^(fulfil|enrol|instal|instil|distil|enthral)(s|ment|ments)?$/, "$1l$2"],
    [/^(skil|wil)ful/, "$1lful"],
    [/^grey/, "gray"],
    [/^cheque/, "check"],
    [/^(m|sm)ould/, "$1old"],
    [/^tyre/, "tire"],
    [/^kerb/, "curb"],
    [/plough/, "plow"],
    [/^draught/, "draft"],
    [/^gaol/, "jail"],
    [/^scepti/, "skepti"],
    [/^enquir/, "inquir"],
    [/^artefact/, "artifact"],
    [/^cos(y|ie)/, "coz$1"],
    [/^disc(s?)$/, "disk$1"],
    [/^storey/, "story"],
    [/^manoeuvre?/, "maneuver"],
    [/^moustache/, "mustache"],
    [/^sulph/, "sulf"],
    [/^yogh/, "yog"],
    [/^aeropl/, "airpl"],
    [/^aluminium/, "aluminum"],
    [/^pyjama/, "pajama"],
    [/^whiskey/, "whisky"],
    [/^doughnut/, "donut"],
    [/^cypher/, "cipher"],
    [/^special(?:i)?t(y|ies)$/, "specialt$1"],
    [/^quran/, "koran"],
    [/^moslem/, "muslim"],
    [/^ramadhan/, "ramadan"],
    [/^(advis|protest|conven|adapt|impost)or/, "$1er"],
    [/^(..+[vzkls])eabl/, "$1abl"],
    [/^(dis)?orientat(e|ing)/, "$1orient$2"],
    [/^(prevent|interpret|exploit)ative/, "$1ive"],
    [/^(arch|p|encyclop|orthop|an|h|leuk|gyn|medi)ae/, "$1e"],
    [/^(f|hom)oe/, "$1e"],
    [/rrhoe/, "rrhe"],
    [/^oe(?=st|so)/, "e"]
  ];
  // Tables from docs/data/search-words.yml.
  /** @type {Map<string, string>} */
  const irregular = new Map();
  /** Words whose endings lead to no other word: officer. */
  const neverJoined = new Set();
  /** @type {Map<string, string[]>} */
  const families = new Map();

  // What a word with such an ending derives from: "-" stands for what is before the ending. A key in capitals is
  // shared only by words of the same ending (terrorISm, terrorISt), never with the word they derive from.
  /** @type {[ending: RegExp, makes: string][]} */
  const DERIVED = [
    [/^(?!social|special|national|capital|journal|commun|method)(.{3,})(?:ism|ist|istic)$/, "-"],
    [/^(.{3,})(?:ism|ist|istic)$|^(.{4,})ic$/, "-IS"],
    [/^(.{3,})ication$/, "-y -ify -icat"],
    [/^(.{3,})ization$/, "-iz"],
    [/^(.{3,}(?:[^c]|[^i]c))ation$/, "- -at"],
    [/^(.{3,})ation$/, "-at"],
    [/^(.{3,})ition$/, "-it -"],
    [/^(.{3,})ription$/, "-rib"],
    [/^(.{2,})uction$/, "-uc -uct"],
    [/^(.{2,}[^s])(?:sion|sive)$/, "-d -s"],
    [/^(.{2,}[^s])s(?:ion|ive|or|ory)$/, "-S"],
    [/^(.*(?:ress|cuss|osses))ion$/, "-"],
    [/^(.{3,}[^ns]|.*c)tion$/, "-t"],
    [/^(.{2,}ven)t(?:ion|ive)$/, "-t -T"],
    [/^(.{4,})t(?:ion|or|ive|ory)$/, "-T"],
    [/^(.{4,})(?:at(?:ion|or)|ant)$/, "-AT"],
    [/^(.{2,}c)tive$/, "-t"],
    [/^(.{3,})at(?:or|ive)$/, "-at"],
    [/^(.{3,})ment$/, "-"],
    [/^(.{4,}?)e?(?:ment|er|or|ation)$/, "-M"],
    [/^(.{3,})iness$/, "-y"],
    [/^(.{3,})ness$/, "-"],
    [/^(.{3,})bility$/, "-bl"],
    [/^(.*(?:[lvcsdnx]|[aeu]r))ity$/, "-"],
    [/^(.*e)ty$/, "-"],
    [/^(.{3,})(?:ence|ency)$/, "-ent"],
    [/^(.*(?:r|nd|st|g))enc[ey]$/, "-"],
    [/^(.{3,})anc[ey]$/, "-ant"],
    [/^(.{4,})anc[ey]$/, "-"],
    [/^(.{4,}[ae]n)c[ey]$/, "-C"],
    [/^(.{5,})ant$/, "-"],
    [/^(.{4,}(?:[^aeiounr]|[^i]n|ain))(?:er|or)$/, "-"],
    [/^(.*[bdkgtv][^aeiou]?)er$/, "-"],
    [/^(.{3,})ician$/, "-ic"],
    [/^(.{4,})ic(?:al|ian)$/, "-IC"],
    [/^(.{3,}olog)(?:y|ist|ic|ical)$/, "-Y"],
    [/^(.{2,}(?:fen|pen|preten|spon))s$/, "-d"],
    [/^(behav)ior$/, "-"],
    [/^(?!intern)(.{3,})ational$/, "- -at"],
    [/^(.{3,}[iu]t)ional$/, "-"],
    [/^(.{3,}(?:ion|ur|or|err|[^t]iv|[^i]v|os))al$/, "-"],
    [/^(.{4,})en$/, "-"],
    [/^(.{3,}ain)t$/, "-"],
    [/^(.{3,})ial$/, "- -y"],
    [/^(.{3,})ical$/, "-ic -y"],
    [/^(.{3,})atic$/, "-at -acy"],
    [/^(.{3,}[^t])ic$/, "- -y"],
    [/^(.{3,})(?:ship|hood|less)$/, "-"],
    [/^(.*)ytic(?:al)?$/, "-yz"],
    [/^(.{3,}the)tic(?:al)?$/, "-s"],
    [/^(.{3,})iage$/, "-y"],
    [/^(?!cooper)(.{5,})(?:itive|ative)$/, "-"],
    [/^(.{2,})version$/, "-vert"],
    [/^(.{2,}[cg])ular$/, "-le"],
    [/^(.{4,})[ai]ble$/, "-"],
    [/^(?!hand|mouth|arm)(.{3,})ful$/, "-"],
    [/^(.{3,}(?:al|ar|er))iz$/, "-"],
    [/^(.{4,}im)iz$/, "-um"],
    [/^(.{4,})i(?:st|z)$/, "-y"],
    [/^(.{4,})ly$/, "- -le"],
    [/^(.{3,})ily$/, "-y"],
    [/^(.{3,})i(?:ly|ness)$/, "-I"],
    [/^(.{3,}[clmpy]|.{3,}rn|.{5,}[nr])er$/, "-"],
    [/^(.{3,})ie(?:r|st)$/, "-y"],
    [/^(.{4,})est$/, "-"],
    [/^(.{5,})al$/, "-"],
    [/^(.{3}b)al$/, "-"],
    [/^(.{4,})tial$/, "-ce"],
    [/^(.{4,})an$/, "- -a -o -y"],
    [/^(.{3,})ian$/, "- -y"],
    [/^(.{3,}[lnqrt])i$/, "-"],
    [/^(.{4,})ese$/, "-"],
    [/^(.{5,})ary$/, "-"],
    [/^(.{4,})ous$/, "- -y"],
    [/^(.{3})ous$/, "-e"],
    [/^(.{4,})(?:ous|ity)$/, "-OU"],
    [/^(.{3,})ention$/, "-end"],
    [/^(.{3,})ious$/, "-ion -y"],
    [/^(.{4,})(?:age|ee|ent)$/, "-"],
    [/^(.{5,}|fail|clos|seiz)ure$/, "-"],
    [/^(.{5,})ual$/, "-"],
    [/^(.{4,})ration$/, "-er"],
    [/^(.{3,}a)tic$/, "-"],
    [/^(.{4,})(?:atic|etic)$/, "- -y"],
    [/^(.{3,}(?:ss|[aeu]st))ion$/, "-"],
    [/^(?!comm)(.{2,})ission$/, "-it"],
    [/^(.{2,})ception$/, "-ceiv"],
    [/^(.{3,})umption$/, "-um"],
    [/^(.*)olution$/, "-olv"],
    [/^(.{4,}[^aeiou])ive$/, "-"],
    [/^(.{4,})ory$/, "-e"],
    [/^(.{2,})ian(?:ce|t)$/, "-y"],
    [/^(.{4,})an(?:t|c[ey])$/, "-at"],
    [/^(.{4,})acy$/, "-at"],
    [/^(.{4,})ery$/, "- -er"],
    [/^(.{4,}[lst])ry$/, "-"],
    [/^(.{3,})edness$/, "-"]
  ];

  const DERIVING =
    /(?:ism|ist|ic|[ts]ion|ive|or|er|ee|ent|ant|ness|[lrtc]y|nce|al|an|ar|i|ese|ens?|ons|aint|ous|est|age|ure|ship|hood|less|[ai]ble|ful|iz)$/;

  // One short syllable: hat, but not hate or heat.
  const SHORT = /^[^aeiouy]*[aeiouy][^aeiouywx]$/;
  const SINGULAR =
    /^(?:bi|ali|canv|atl|g|pancre|overse|where|christm|tex|(?:ark|k)ans|veg|dall|thom|nichol|jud|mid)as$/;

  /** @param {string} written */
  function oneSpelling(written) {
    if (written.length < 4) return written;
    let word = written;
    for (const [pattern, replacement] of SPELLINGS) word = word.replace(pattern, replacement);
    if (!NOT_ISE.test(word)) word = word.replace(ISE, "$1iz$2");
    if (!NOT_OUR.test(word)) word = word.replace(OUR, "$1or$2");
    return word;
  }

  /**
   * The word without -s, -ies or -ied.
   * @param {string} word
   */
  function singular(word) {
    if (/ie[sd]$/.test(word) && word.length > 4) return word.slice(0, -3) + "y";
    if (/sis$/.test(word)) return word.slice(0, -2) + "e";
    if (/[^ius]s$/.test(word) && !SINGULAR.test(word)) return word.slice(0, -1);
    return word;
  }

  /**
   * The word without endings of number, person and tense, a silent e and a doubled last letter.
   * @param {string} word
   */
  function base(word) {
    let rest = singular(word)
      .replace(/(..)ie$/, "$1y")
      .replace(/(ed|ing)ly$/, "$1");
    const isPast = /^(.*[aeiouy].*)(?:[^e]ed|ing)$/.test(rest);
    const past = isPast ? rest.replace(/ed$|ing$/, "") : "";
    if (past.length > 2 || SHORT.test(past)) rest = SHORT.test(past) ? past + "e" : past;
    if (!/^(?:fami|ear)/.test(rest)) {
      rest = rest.replace(/^(.{3,}(?:[cdeghkmnrt]|al|ous|ss|ful))ly$/, "$1");
    }
    return evenEnding(rest);
  }

  /** @param {string} word */
  function evenEnding(word) {
    if (word.length < 4) return word;
    const bare = word.replace(/e$/, "");
    return bare !== word && SHORT.test(bare) ? word : bare.replace(/([^aeiou])\1$/, "$1");
  }

  /**
   * The word in its one spelling, an irregular form as its base.
   * @param {string} word
   */
  function regular(word) {
    const plain = oneSpelling(word);
    return irregular.get(plain) || irregular.get(plain.replace(/s$/, "")) || plain;
  }

  /**
   * The word as it is listed among those that are never joined with others.
   * @param {string} plain
   */
  function findNeverJoined(plain) {
    return [plain, plain.replace(/s$/, ""), plain.replace(/es$/, "")].find(form =>
      neverJoined.has(form)
    );
  }

  /** @param {string} word */
  function firstKey(word) {
    const plain = regular(word);
    return findNeverJoined(plain) || base(plain);
  }

  /**
   * The base comes first and is certain; what the word derives from follows.
   * @param {string} word
   */
  function keys(word) {
    const plain = regular(word);
    const listed = findNeverJoined(plain);
    const first = listed || base(plain);
    const sure = new Set([first, ...(families.get(first) || [])]);
    /** @type {Set<string>} */
    const made = new Set();
    if (!listed && !neverJoined.has(first)) {
      if (/ly$/.test(plain) && evenEnding(plain).length > 2) sure.add(evenEnding(plain));
      const whole = plain.replace(/(?:ies)$/, "y").replace(/([^s])s$/, "$1");
      addOrigins(whole, sure, made);
      addOrigins(first, sure, made);
    }
    return Object.assign([...sure, ...made], { sure: sure.size });
  }

  /**
   * Keys of what a word derives from.
   * @param {string} word
   * @param {Set<string>} sure
   * @param {Set<string>} made
   */
  function addOrigins(word, sure, made) {
    if (!DERIVING.test(word)) return;
    /** @type {(keys: Set<string>, key: string) => void} */
    const add = (keys, key) => {
      if (key.length > 2 && !sure.has(key) && !made.has(key)) keys.add(key);
    };
    for (const [ending, makes] of DERIVED) {
      const match = ending.exec(word);
      if (!match) continue;
      const stem = match[1] || match[2];
      for (const pattern of makes.split(" ")) {
        const key = pattern.replace("-", stem);
        if (/[A-Z]$/.test(key)) {
          add(sure, key);
          continue;
        }
        // Before a vowel, a short word doubles its last letter: a hater is of hate, a hatter of hat.
        const isShort = key === match[1] && SHORT.test(key) && /[aeiouy]/.test(word[key.length]);
        if (!isShort) add(made, evenEnding(key));
        add(made, evenEnding(key + "e"));
      }
    }
  }

  /** @param {LanguageTables} tables */
  function learn({ irregular: forms, never_joined: whole = "", kin = "" }) {
    if (forms === undefined) return;
    for (const line of forms.split("\n")) {
      const [form, baseForm] = line.split(" ");
      if (baseForm) irregular.set(oneSpelling(form), baseForm);
    }
    for (const word of whole.split(" ")) if (word) neverJoined.add(word);
    for (const line of kin.split("\n")) {
      const group = line.split(" ").map(firstKey);
      const key = "=" + group[0];
      for (const word of group) families.set(word, [...(families.get(word) || []), key]);
    }
  }

  /** @param {string} word */
  const stems = word => [firstKey(word)];
  guideAnalyser.add({ locale: "en", letters: /^[a-z]{3,40}$/, keys, stems, learn });
})();
