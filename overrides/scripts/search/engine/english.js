// English words: one spelling, then the stems of Snowball (Porter 2), kept apart where they mislead.
var guideEnglish = (function () {
  "use strict";
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

  function keys(word) { return /^[a-z]{3,40}$/.test(word) ? latinKeys(word) : [word]; }

  function bases(word) {
    var stem = word.replace(/(?:ies|ied)$/, "y");
    return [stem, word.replace(/(?:s|d|ing)$/, ""), word.replace(/(?:es|ed)$/, ""), word.replace(/ing$/, "e")].filter(function (base) {
      return base.length > 2 && base !== word && keys(base)[0] === keys(word)[0];
    });
  }

  return { keys: keys, bare: function (word) { return word; }, bases: bases };
})();
