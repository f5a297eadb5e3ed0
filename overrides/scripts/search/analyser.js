// Turns text into words as search sees them: a normalised surface and the keys of the word's family.
var guideAnalyser = (function () {
  "use strict";
  var WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|['’ʼ](?=\p{L}))*/gu;
  var JOINED = /^[-‐‑]$/;
  var PLAIN = /^(?:[a-z0-9]+|[ءأإآابةتثجحخدذرزسشصضطظعغفقكلمنهوي]+)$/;
  var ARABIC = /[\u0621-\u064a]/;

  function set(text) { return new Set(text.split(" ")); }

  // Normalising. A form keeps hamza seats and ة, which say something about the word; a surface does not.
  function form(text) {
    if (PLAIN.test(text)) return text;
    return text.normalize("NFKC").toLowerCase()
      .replace(/ٱ/g, "ا").replace(/[ىی]/g, "ي").replace(/ک/g, "ك").replace(/ہ/g, "ه").replace(/[ؤئ]/g, "ء")
      .replace(/[٠-٩۰-۹]/g, function (digit) { return String(digit.charCodeAt(0) & 15); })
      .replace(/[^\u0621-\u064a]+/g, function (run) { return run.normalize("NFKD"); })
      .replace(/[^\p{L}\p{N}'’ʼ]|ـ/gu, "")
      .replace(/['’ʼ](s$)?/g, "");
  }

  function surface(written) { return written.replace(/[أإآ]/g, "ا").replace(/ة/g, "ه"); }

  // Arabic. Words whose first letter looks like a preposition or conjunction but belongs to the root.
  var ROOTED = new Set();
  var ALEF_LAM = /^ال(?:تزام|تحاق|تقاء|تماس|تباس|تهاب|تفاف|تفات|تقاط|تهام|تواء|تجاء|ذي|تي|ذين|لذين|لتين|لتان|لواتي|آن|ف|م|ب)(?:$|[هاوتين])/;
  var ARTICLE = /^([وف]?)(لل|[بك]?ال)(.{2,})$/;
  var SHORT = set("خطة فئة صحة لغة مدة سنة ثقة صفة جهة قصة صلة قوة حصة هبة حق حي حل حد سن");
  var PAIRED = set("عام خاص صعب سهل شاب هام حاد فعال");
  var UNPAIRED = set("مكتب جامع مجل نقاب");
  var LEXICAL = set("محل كلي قض رءيس");
  var broken = new Map();

  function withoutFeminine(word) { return word.replace(/[ةه]$/, ""); }

  function longEnough(rest) { return withoutFeminine(rest).length > 2 || SHORT.has(rest); }

  function isRooted(word) {
    if (!/^[وفبكل]/.test(word)) return false;
    return endings(word).some(function (stem) { return ROOTED.has(surface(stem)); });
  }

  /** The word without what is written together with it in front; several readings where it is unclear. */
  function withoutProclitics(word) {
    if (isRooted(word)) return [word];
    var article = ALEF_LAM.test(word.replace(/^[وفبك]/, "")) ? null : ARTICLE.exec(word);
    if (article && article[3].length > 1) {
      if (article[2] === "لل" && (isRooted("ل" + article[3]) || !longEnough(article[3]))) return ["ل" + article[3]];
      return [article[3]];
    }
    var readings = [word];
    var rest = word;
    if (/^[وف]/.test(rest) && longEnough(rest.slice(1))) readings.push(rest = rest.slice(1));
    if (/^[بلك]/.test(rest) && longEnough(rest.slice(1)) && !isRooted(rest)) readings.push(rest.slice(1));
    return readings;
  }

  /** The word without pronouns, endings of number and of gender: every stem it may have. */
  function endings(word) {
    var stems = [word];
    function add(stem, least) { if (stem.length >= least && stems.indexOf(stem) < 0) stems.push(stem); }
    var pronoun = /^(.{3,})(?:هما|كما|هم|هن|ها|كم|نا)$/.exec(word) || /^(.{2,})ه$/.exec(word);
    if (pronoun) {
      add(pronoun[1], 2);
      if (/.{2,}ت$/.test(pronoun[1])) add(pronoun[1].slice(0, -1) + "ة", 3);
    }
    stems.slice().forEach(function (stem) {
      var match;
      if ((match = /^(.{2,})ات$/.exec(stem))) {
        add(match[1] + "ة", 3);
        add(match[1], 3);
        if (/.{2,}و$/.test(match[1])) { add(match[1].slice(0, -1) + "ة", 3); add(match[1].slice(0, -1) + "اة", 3); }
      } else if ((match = /^(.{2,})ت[اي]ن$/.exec(stem))) {
        add(match[1] + "ة", 3);
        add(match[1] + "ت", 4);
      } else if ((match = /^(.{3,})(?:ون|ين|ان|وا|و)$/.exec(stem))) {
        add(match[1], 3);
        if (/^م?.ا.$/.test(match[1])) add(match[1] + "ي", 4);
      } else if ((match = /^(.{3,})ا$/.exec(stem))) {
        add(match[1], 3);
      } else if ((match = /^(.{4,})[تن]$/.exec(stem))) {
        add(match[1], 4);
      }
    });
    stems.slice().forEach(function (stem) {
      var match = /^(.{3,})ي(ة?)$/.exec(stem);
      if (match) {
        add(match[1] + "ي", 4);
        if (LEXICAL.has(match[1]) || (match[2] && match[1].length < 4)) return;
        add(match[1], 3);
        add(match[1] + "ة", 4);
        if (/.ا[ءو]$/.test(match[1])) add(match[1].slice(0, -1) + "ية", 4);
      } else if (/^.{2}ية$/.test(stem)) {
        add(stem.slice(0, -1), 3);
      } else if ((match = /^(.{3,})ة$/.exec(stem))) {
        var bare = surface(match[1]);
        if (PAIRED.has(bare) || (bare.length > 3 && !UNPAIRED.has(bare) && !/^[^م]?[^ام]ا.$/.test(bare))) add(match[1], 3);
      }
    });
    return stems;
  }

  /** The pattern with the number of letters it fits, 0 where that varies. */
  function read(pattern) {
    var letters = pattern[0].replace(/\[[^\]]*\]/g, "-").replace(/[\^$()]/g, "");
    return [new RegExp(pattern[0]), pattern[1].split(" "), /[?|]/.test(letters) ? 0 : letters.length];
  }

  // Singulars and verbal nouns by pattern: ١ ٢ ٣ ٤ are the letters that the brackets of the pattern caught.
  var PATTERNS = [
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
    ["^[يتن](.)و(.)$", "ت١وي٢"],
    ["^[يتن](.)ي(.)$", "ت١يي٢"],
    ["^(.)(.)ايا$", "١٢يه ١ا٢يه"],
    // Verbs.
    ["^[يتنأ](.)ا(.)(.)$", "م١ا٢٣"],
    ["^[ين]([^ت])([^اوي])([^اوي])$", "١٢٣ ت١٢ي٣ ا١٢ا٣"],
    ["^ت([^اوي])([^اوي])([^اوي])$", "ت١٢ي٣"],
    ["^[يتن]([^تس])([^اويت])ي$", "١٢ايه ١٢اء ت١٢يه ا١٢اء"],
    ["^[يتن](.)[وي](.)$", "١يا٢ه ١يا٢ ا١ا٢ه ١و٢"],
    ["^[ين](ت...|ت.ا..)$", "١"],
    ["^[يتن]ن(.)(.)(.)$", "ان١٢ا٣"],
    ["^[يتن](.)ت([^اوي])([^ي])$", "ا١ت٢ا٣"],
    ["^[يتن]?ا?ست(.)(.)(.)$", "است١٢ا٣ است١ا٣ه"],
    ["^م(ت...|ت.ا..)$", "١"],
    ["^أ(.)(.)(.)$", "ا١٢ا٣"],
  ].map(read);

  // With the ending of a verb in the plural: imperatives and the past.
  var VERBS = [
    ["^ا(.)(.)(.)$", "١٢٣"],
    ["^(.)(.)(.)$", "ت١٢ي٣"],
    ["^([^ا])ا(.)(.)$", "م١ا٢٣"],
    ["^أ(.)(.)(.)$", "ا١٢ا٣"],
    ["^ا(.)ت(.)(.)$", "ا١ت٢ا٣"],
  ].map(read);

  function byPattern(patterns, stem, add) {
    patterns.forEach(function (pattern) {
      if (pattern[2] && pattern[2] !== stem.length) return;
      var match = pattern[0].exec(stem);
      if (!match) return;
      pattern[1].forEach(function (made) {
        add(made.replace(/[١-٤]/g, function (digit) { return match[digit.charCodeAt(0) & 15]; }));
      });
    });
  }

  function arabicKeys(word) {
    var keys = [];
    function add(key) {
      var plain = surface(key);
      if (keys.indexOf(plain) < 0) keys.push(plain);
    }
    withoutProclitics(word).reverse().forEach(function (reading) {
      var stems = endings(reading);
      stems.forEach(add);
      stems.forEach(function (stem) {
        var singulars = broken.get(surface(stem));
        if (singulars) singulars.forEach(add);
        else byPattern(PATTERNS, surface(stem) === stem || /^أ...ة?$/.test(stem) || /^[أا]/.test(stem) ? stem : "", add);
      });
      var verb = /^(.{3,5})(?:وا|تم)$/.exec(reading);
      if (verb) byPattern(VERBS, verb[1], add);
      if (/^س[يتن]...?.?$/.test(reading)) arabicKeys(reading.slice(1)).forEach(add);
    });
    keys.slice().forEach(function (key) {
      if (/[^ا]ء$/.test(key)) { add(key.slice(0, -1) + "ي"); add(key.slice(0, -1) + "ا"); }
      if (!/.ء./.test(key)) return;
      ["ا", "ي", "و"].forEach(function (seat) { add(key.replace(/(.)ء(?=.)/, "$1" + seat)); });
      if (key.includes("ءو")) add(key.replace("ءو", "و"));
    });
    return keys;
  }

  // English: one spelling, then the stems of Snowball (Porter 2), kept apart where they mislead.
  var ISE = /(..[^aeiou]|..[aeiou][^aeiou]|.u|.o|..i)is(e[drs]?|ing|ations?|ers?|able|ational|ational(?:ly)?)$/;
  var NOT_ISE = /(?:advi|exerci|promi|mprovi|preci|conci|experti|enterpri|surpri|compri|supervi|revi|disgui|franchi|merchandi|televi|devi|despi|premi|treati|paradi|demi|exci|inci|circumci|chasti|noi|poi|crui|brui|otherwi|likewi|clockwi|prai|rai)s(?:e|ing|er|ed|es|ers|able)?s?$/;
  var OUR = /(..)our(s|ed|ing|able|ite|ites|ful|less|hood|hoods|er|ers|al|ally|ly|y)?$/;
  var NOT_OUR = /^(?:your|four|hour|pour|tour|sour|flour|devour|contour|detour|scour|court|course|journ|source|resour|glamour|velour)/;
  var SPELLINGS = [
    [/^(cent|theat|met|lit|fib|calib|spect|somb|mit|meag|lust|kilomet)re(s|d)?$/, "$1er$2"],
    [/^(counsel|travel|model|label|cancel|signal|channel|marshal|fuel|level|quarrel|total|tunnel|dial|rival|equal)l(ed|ing|ers?|ors?)$/, "$1$2"],
    [/^(defen|offen|preten|licen)ce(s?)$/, "$1se$2"],
    [/^practis(e|es|ed|ing)$/, "practic$1"],
    [/^(anal|paral|catal)ys(e[dsr]?|ing)$/, "$1yz$2"],
    [/^programme(s|d|rs?)?$/, "program$1"],
    [/^(catal|dial|anal|monol|prol)ogue(s?)$/, "$1og$2"],
    [/^(judg|acknowledg|ag)e(ment|ing)/, "$1$2"],
    [/^(fulfil|enrol|instal|instil|distil|enthral)(s|ment|ments)?$/, "$1l$2"],
    [/^(skil|wil)ful/, "$1lful"],
    [/^grey/, "gray"], [/^cheque/, "check"], [/^mould/, "mold"], [/^tyre/, "tire"],
    [/^(arch|p|encyclop|orthop|an)ae/, "$1e"],
  ];
  var IRREGULAR = new Map(("men man,women woman,children child,people person,persons person,feet foot,teeth tooth,mice mouse,geese goose,oxen ox,lice louse,loaves loaf,calves calf,scarves scarf,lives life,wives wife,knives knife," +
    "leaves leaf,thieves thief,halves half,shelves shelf,selves self,wolves wolf,criteria criterion,phenomena phenomenon,data datum,media medium," +
    "analyses analysis,crises crisis,theses thesis,bases basis,hypotheses hypothesis,diagnoses diagnosis,emphases emphasis,parentheses parenthesis,oases oasis," +
    "indices index,indexes index,matrices matrix,appendices appendix,vertices vertex,curricula curriculum,memoranda memorandum,referenda referendum,bacteria bacterium,strata stratum," +
    "alumni alumnus,stimuli stimulus,foci focus,nuclei nucleus,syllabi syllabus,formulae formula," +
    "led lead,held hold,built build,taught teach,thought think,found find,kept keep,spoke speak,spoken speak,wrote write,written write,began begin,begun begin," +
    "chose choose,chosen choose,grew grow,grown grow,knew know,known know,ran run,met meet,took take,taken take,gave give,given give,bought buy,brought bring," +
    "fought fight,felt feel,left leave,lost lose,made make,paid pay,said say,sent send,spent spend,sought seek,stood stand,understood understand,told tell,won win," +
    "dealt deal,drew draw,drawn draw,fell fall,fallen fall,heard hear,hid hide,hidden hide,rose rise,risen rise,sold sell,shook shake,stole steal,stolen steal,threw throw,thrown throw,wore wear,worn wear," +
    "youths youth,worse bad,better good").split(",").map(function (pair) { return pair.split(" "); }));
  var KEEP = new Map(("politics politics,political politics,politically politics,politician politics,politicians politics,politicise politics,politicize politics,polite polite,politely polite," +
    "policy policy,policies policy,police police,policing police,policed police,news news,organ organ,organs organ,organic organic,university university,universities university,universal universal,universe universe," +
    "" +
    "status status,statistics statistics,statistical statistics," +
    "international international,internal internal,internally internal,community community,communities community,communal communal,communication communicate,communications communicate,communicate communicate,communicates communicate,communicated communicate,communicating communicate," +
    "community-based community,commune commune,communism communism,communist communism,relative relative,relatives relative,relation relation,relations relation,relate relation,related relation,relationship relationship,relationships relationship,relativity relativity," +
    "public public,publics public,publicly public,publication publish,publications publish,publish publish,published publish,publishing publish,publisher publish,publishers publish," +
    "nation nation,nations nation,national national,nationals national,native native,nature nature,natural natural,objective objective,objectives objective,object object,objects object,objection objection,objections objection," +
    "positive positive,position position,positions position,possible possible,execute execute,executive executive,execution execute,past past,paste paste,pasta pasta,animal animal,animals animal,animate animate," +
    "secret secret,secrets secret,secretary secretary,secretaries secretary,secretariat secretariat,arms arms,army army,design design,designate designate,designated designate,important important,importance important,import import,imports import," +
    "trial trial,trials trial,tries try,author author,authors author,authority authority,authorities authority,authorize authorize,authoritarian authoritarian,numeral numeral,numerous numerous,custom custom,customs customs,customer customer,customers customer," +
    "memory memory,memories memory,memorial memorial,memorials memorial,sensitive sensitive,sensitivity sensitive,sense sense,senses sense,mission mission,missions mission,hospital hospital,hospitals hospital,hospitality hospitality," +
    "human human,humans human,humane humane,humanity humanity,humanitarian humanitarian,ethnic ethnic,ethnicity ethnic,ethics ethics,ethical ethics,inform inform,informed inform,information information,informal informal,informally informal," +
    "consult consult,consultation consult,consultations consult,consulted consult,consulting consult,consultant consult,consultants consult,contest contest,context context,minister minister,ministers minister,ministry ministry,ministries ministry," +
    "party party,parties party,part part,parts part,partial partial,partner partner,partners partner,partnership partner,partnerships partner,several several,severe severe,severity severe,leader leader,leaders leader,leadership leader,membership member," +
    "factory factory,factories factory,factor factor,factors factor,fact fact,facts fact,interest interest,early early,earl earl,ready ready,readiness ready,busy busy,business business,businesses business").split(",").map(function (pair) { return pair.split(" "); }));
  var VOWEL = "[aeiouy]";

  function oneSpelling(word) {
    if (word.length < 5) return word;
    SPELLINGS.forEach(function (rule) { word = word.replace(rule[0], rule[1]); });
    if (!NOT_ISE.test(word)) word = word.replace(ISE, "$1iz$2");
    if (!NOT_OUR.test(word)) word = word.replace(OUR, "$1or$2");
    return word;
  }

  function regionAfter(word, start) {
    var match = /[aeiouy][^aeiouy]/.exec(word.slice(start));
    return match ? start + match.index + 2 : word.length;
  }

  /** Porter 2, with -ist beside -ism. */
  function stem(word) {
    if (word.length < 3) return word;
    word = word.replace(/^y|([aeiouy])y/g, function (found, vowel) { return (vowel || "") + "Y"; });
    var prefix = /^(?:gener|commun|arsen|past|univers|later|emerg|organ)/.exec(word);
    var one = prefix ? prefix[0].length : regionAfter(word, 0);
    var two = regionAfter(word, one);
    function ends(suffix) { return word.endsWith(suffix); }
    function cut(length) { word = word.slice(0, -length); }
    function isShort() { return one >= word.length && (/(?:^|[^aeiouy])[aeiouy][^aeiouywxY]$/.test(word) || /^[aeiouy][^aeiouy]$/.test(word)); }
    if (ends("sses")) cut(2);
    else if (/ie[ds]$/.test(word)) word = word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
    else if (/[us]s$/.test(word)) { /* kept */ } else if (/[aeiouy].+s$/.test(word) || (ends("s") && /[aeiouy].*[^s]s$/.test(word) && !/^[^aeiouy]*[aeiouy]s$/.test(word))) cut(1);
    if (/eed(?:ly)?$/.test(word)) { if (word.search(/eed(?:ly)?$/) >= one) word = word.replace(/eed(?:ly)?$/, "ee"); } else {
      var past = /^(.*[aeiouy].*)(?:ed|edly|ing|ingly)$/.exec(word);
      if (past) {
        word = past[1].replace(/(ed|ing)$/, function (found) { return /edly$|ingly$/.test(word) ? "" : found; });
        if (/(?:at|bl|iz)$/.test(word)) word += "e";
        else if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(word) && word.length > 3) cut(1);
        else if (isShort()) word += "e";
      }
    }
    word = word.replace(/(.[^aeiouy])[yY]$/, "$1i");
    var rules = [["ational", "ate"], ["tional", "tion"], ["enci", "ence"], ["anci", "ance"], ["abli", "able"], ["entli", "ent"], ["ization", "ize"], ["izer", "ize"],
      ["ation", "ate"], ["ator", "ate"], ["alism", "al"], ["aliti", "al"], ["alist", "al"], ["alli", "al"], ["fulness", "ful"], ["ousli", "ous"], ["ousness", "ous"],
      ["iveness", "ive"], ["iviti", "ive"], ["biliti", "ble"], ["bli", "ble"], ["ogist", "og"], ["fulli", "ful"], ["lessli", "less"]];
    function replaceFirst(list, region) {
      for (var i = 0; i < list.length; i++) {
        if (!ends(list[i][0])) continue;
        if (word.length - list[i][0].length >= region) word = word.slice(0, -list[i][0].length) + list[i][1];
        return true;
      }
      return false;
    }
    if (!replaceFirst(rules, one)) {
      if (/logi$/.test(word) && word.length - 3 >= one) cut(1);
      else if (/[cdeghkmnrt]li$/.test(word) && word.length - 2 >= one) cut(2);
    }
    replaceFirst([["ational", "ate"], ["tional", "tion"], ["alize", "al"], ["icate", "ic"], ["iciti", "ic"], ["ical", "ic"], ["ful", ""], ["ness", ""]], one);
    if (ends("ative") && word.length - 5 >= two) cut(5);
    var last = /(?:ement|ment|ance|ence|able|ible|ant|ent|ism|ist|ate|iti|ous|ive|ize|al|er|ic)$/.exec(word);
    if (last) { if (last.index >= two || ((last[0] === "ism" || last[0] === "ist") && last.index >= 3)) word = word.slice(0, last.index); }
    else if (/[st]ion$/.test(word) && word.length - 3 >= two) cut(3);
    if (ends("e")) {
      if (word.length - 1 >= two || (word.length - 1 >= one && !/(?:^|[^aeiouy])[aeiouy][^aeiouywxY]e$/.test(word))) cut(1);
    } else if (ends("ll") && word.length - 1 >= two) cut(1);
    return word.toLowerCase();
  }

  function latinKeys(word) {
    var plain = oneSpelling(word);
    var kept = KEEP.get(plain) || KEEP.get(word);
    if (kept) return [kept];
    plain = IRREGULAR.get(plain) || plain;
    if (plain.length > 6 && !/^(?:instan|presen|ordinan|finan|entran)/.test(plain)) plain = plain.replace(/([ae])nc(?:e|es|y|ies)$/, "$1nt");
    return KEEP.get(plain) ? [KEEP.get(plain)] : [stem(plain)];
  }

  var known = new Map();

  /** Keys of a form, the same for every form of a word; equal keys mean the same word. */
  function keys(word) {
    var found = known.get(word);
    if (!found) {
      found = ARABIC.test(word) ? (word.length > 24 ? [surface(word)] : arabicKeys(word))
        : /^[a-z]{3,40}$/.test(word) ? latinKeys(word) : [word];
      if (known.size > 50000) known.clear();
      known.set(word, found);
    }
    return found;
  }

  /** The form without article and prepositions, where that is certain: what an index needs to hold. */
  function bare(word) {
    if (!ARABIC.test(word) || word.length > 24) return word;
    var readings = withoutProclitics(word);
    return readings.length === 1 ? readings[0] : word;
  }

  var WORN = /^[وفبلك]{0,2}$/, WORN_END = /^(?:ات|ون|ين|ان|ها|هم|هما|هن|كم|نا|ه|ا|وا|اتها|اتهم|اتكم|اتنا|اته|تين|تان|تها|تهم|تكم|تنا|ته|ينها|يها)?$/;

  /** Shorter forms of the same word that an index may hold in its place, when it holds them anyway. */
  function bases(word) {
    if (!ARABIC.test(word)) {
      var stem = word.replace(/(?:ies|ied)$/, "y");
      return [stem, word.replace(/(?:s|d|ing)$/, ""), word.replace(/(?:es|ed)$/, ""), word.replace(/ing$/, "e")].filter(function (base) {
        return base.length > 2 && base !== word && keys(base)[0] === keys(word)[0];
      });
    }
    var plain = surface(word), isFeminine = /ة$/.test(word);
    var stems = withoutProclitics(word).flatMap(endings).map(surface);
    return Array.from(new Set(stems)).filter(function (key) {
      if (key === plain || key.length < 3) return false;
      var core = plain.includes(key) ? key : /ه$/.test(key) && plain.includes(key.slice(0, -1) + "ت") ? key.slice(0, -1) : "";
      if (!core && /ه$/.test(key) && plain.includes(key.slice(0, -1) + "ات")) core = key.slice(0, -1);
      var at = core ? plain.indexOf(core) : -1;
      if (isFeminine && at + core.length < plain.length) return false;
      return at >= 0 && WORN.test(plain.slice(0, at)) && WORN_END.test(plain.slice(at + core.length)) && !(at > 0 && withoutFeminine(key).length < 3);
    }).sort(function (one, other) { return other.length - one.length; });
  }

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

  /** Tables that come from the words of the guide: "plural singular singular", one plural a line. */
  function learn(tables) {
    tables.plurals.split("\n").forEach(function (line) {
      var row = line.split(" ").map(form);
      if (row.length > 1) broken.set(surface(row[0]), row.slice(1));
    });
    tables.rooted.split(" ").forEach(function (word) { if (word) ROOTED.add(surface(form(word))); });
    known.clear();
  }

  return { words: words, form: form, surface: surface, keys: keys, bare: bare, bases: bases, learn: learn };
})();
