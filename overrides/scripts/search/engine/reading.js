// Reads the index that the build wrote: its words, the sections that hold each, pages and terms.
// Its first part, without the words of the texts, can be read alone.
function guideReading(index) {
  "use strict";
  var DIGITS = "!#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrs";
  var LEADS = "tuvwxyz{|}~";
  var analyser = guideAnalyser.of(index);
  var pages = index.pages.map(function (page) {
    var url = index.root + (page[1].replace(/(?:^|\/)index$/, "") + "/").replace(/^\/$/, "");
    return [page[0], url, page[2], index.texts + page[1].replace(/\//g, "-") + ".json"];
  });
  var sections = index.pages.flatMap(function (page, number) { return Array(page[3]).fill(number); }).map(function (page, number) {
    var section = [page, index.headings[number], index.ids[number]];
    return index.parents[number] ? section.concat(number - index.parents[number]) : section;
  });
  var forms = [], surfaces = [], keys = [], bodies = [], heads = [], subjects = [], titles = [];
  var bySurface = new Map(), byKey = new Map(), sorted = [];
  var common = new Set(index.common);
  var texts = new Map();
  var isPart = !("words" in index), sought = new Set();

  function numberOf(form) {
    var surface = analyser.surface(form);
    var known = bySurface.get(form);
    if (known !== undefined) return known;
    var number = forms.length;
    forms.push(form);
    surfaces.push(surface);
    bySurface.set(form, number);
    heads.push([]);
    subjects.push([]);
    titles.push([]);
    bodies.push(null);
    return number;
  }

  function unpack(text) {
    var found = [], value = 0, factor = 1, section = -1;
    for (var i = 0; i < text.length; i++) {
      var digit = DIGITS.indexOf(text[i]);
      if (digit < 0) {
        value += LEADS.indexOf(text[i]) * factor;
        factor *= LEADS.length;
      } else {
        section += value * DIGITS.length + digit + 1;
        found.push(section);
        value = 0;
        factor = 1;
      }
    }
    return found;
  }

  function body(number) {
    if (typeof bodies[number] === "string") bodies[number] = unpack(bodies[number]);
    return bodies[number] || [];
  }

  function readKeys(number) {
    if (keys[number]) return;
    keys[number] = analyser.keys(forms[number]);
    [surfaces[number]].concat(keys[number]).forEach(function (key) {
      var list = byKey.get(key);
      if (!list) byKey.set(key, list = []);
      if (list[list.length - 1] !== number) list.push(number);
    });
  }

  /** Words with a key; where only headings are read, in haste, those that also look as if they had it. */
  function withKey(key) {
    if (isPart && !sought.has(key)) {
      sought.add(key);
      var looks = analyser.looksLike(key);
      forms.forEach(function (form, number) { if (looks.test(surfaces[number])) readKeys(number); });
    }
    return byKey.get(key);
  }

  (function read() {
    var posts = (index.posts || "").split(" ");
    guideForms(index.words).forEach(function (form, at) { bodies[numberOf(form)] = posts[at]; });
    // Headings are made of few words, which stand in them over and over.
    var read = new Map();
    function numbersOf(piece) {
      if (!read.has(piece)) read.set(piece, analyser.forms(piece).map(function (form) { return numberOf(analyser.bare(form)); }));
      return read.get(piece);
    }
    function numbersIn(text) { return text.split(" ").flatMap(numbersOf); }
    function note(text, lists, section) {
      numbersIn(text).forEach(function (number) {
        var list = lists[number];
        if (list[list.length - 1] !== section) list.push(section);
      });
    }
    var seen = {};
    sections.forEach(function (section, number) {
      note(section[1], heads, number);
      if (seen[section[0]]) return;
      seen[section[0]] = true;
      note(pages[section[0]][0], titles, number);
    });
    (index.subjects || []).forEach(function (row) { note(row[1], subjects, row[0]); });
    forms.forEach(function (form, number) {
      if (!isPart) readKeys(number);
      sorted.push(number);
    });
    sorted.sort(function (one, other) { return surfaces[one] < surfaces[other] ? -1 : surfaces[one] > surfaces[other] ? 1 : 0; });
  })();

  var firstOf = {};
  sections.forEach(function (section, number) { if (!(section[0] in firstOf)) firstOf[section[0]] = number; });

  function startingWith(prefix) {
    var low = 0, high = sorted.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (surfaces[sorted[middle]] < prefix) low = middle + 1; else high = middle;
    }
    var found = [];
    while (low < sorted.length && surfaces[sorted[low]].startsWith(prefix)) found.push(sorted[low++]);
    found.forEach(readKeys);
    return found;
  }

  var readTerms;
  function terms() {
    if (readTerms) return readTerms;
    return (readTerms = (index.terms || []).map(function (row) {
      return {
        section: row[0], term: sections[row[0]][1], url: pages[sections[row[0]][0]][1] + "#" + sections[row[0]][2],
        forms: [[sections[row[0]][1]].concat(row[1])].concat(row.slice(2)).flatMap(function (list, other) {
          return list.map(function (text) {
            var words = guideSingle(analyser.words(text));
            var telling = words.filter(function (word) { return !common.has(analyser.bare(word.form)); });
            return { text: text, own: other === 0, words: telling.length ? telling : words };
          });
        }).filter(function (form) { return form.words.length; }),
      };
    }));
  }

  /** Texts of a page that were fetched: a phrase can then be confirmed. */
  function addTexts(address, list) { if (Array.isArray(list)) texts.set(address, list); }

  return {
    analyser: analyser, letters: index.letters, isPart: isPart, sections: sections, pages: pages, forms: forms,
    surfaces: surfaces, keys: keys, heads: heads, subjects: subjects, titles: titles, byKey: { get: withKey }, alike: index.alike || "", common: common,
    texts: texts, firstOf: firstOf, body: body, startingWith: startingWith, terms: terms, addTexts: addTexts
  };
}

/** The words of an index, each of which was written as the letters it shares with the one before and its own. */
function guideForms(words) {
  "use strict";
  var before = "";
  return words ? words.split(" ").map(function (coded) {
    return (before = before.slice(0, parseInt(coded[0], 36)) + coded.slice(1));
  }) : [];
}
