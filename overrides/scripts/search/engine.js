// Finds sections of the guide for a query, from the index that the build wrote.
function guideEngine(index) {
  "use strict";
  var DIGITS = "!#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrs";
  var LEADS = "tuvwxyz{|}~";
  var EXACT = 1, STEM = 0.8, SYNONYM = 0.7, PREFIX = 0.5, FUZZY = 0.3;
  var HEADING = 4, TITLE = 3, INHERITED = 0.25;
  var KINDS = { chapter: 1.2, glossary: 1.1, sources: 0.4, changes: 0.4 };
  var analyser = guideAnalyser;
  if (index.tables) analyser.learn(index.tables);
  var sections = index.sections;
  var pages = index.pages.map(function (page) {
    var url = index.root + (page[1].replace(/(?:^|\/)index$/, "") + "/").replace(/^\/$/, "");
    return [page[0], url, page[2], index.texts + page[1].replace(/\//g, "-") + ".json"];
  });
  var forms = [], surfaces = [], keys = [], bodies = [], heads = [], titles = [];
  var bySurface = new Map(), byKey = new Map(), sorted = [];
  var common = new Set(index.common);
  var texts = new Map();
  var memory = new Map();

  function numberOf(form) {
    var surface = analyser.surface(form);
    var known = bySurface.get(form);
    if (known !== undefined) return known;
    var number = forms.length;
    forms.push(form);
    surfaces.push(surface);
    bySurface.set(form, number);
    heads.push([]);
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

  (function read() {
    var before = "";
    var posts = index.posts.split(" ");
    if (index.words) index.words.split(" ").forEach(function (coded, at) {
      before = before.slice(0, parseInt(coded[0], 36)) + coded.slice(1);
      bodies[numberOf(before)] = posts[at];
    });
    function note(text, lists, section) {
      analyser.words(text).forEach(function (word) {
        var list = lists[numberOf(analyser.bare(word.form))];
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
    forms.forEach(function (form, number) {
      keys.push(analyser.keys(form));
      sorted.push(number);
      [surfaces[number]].concat(keys[number]).forEach(function (key) {
        var list = byKey.get(key);
        if (!list) byKey.set(key, list = []);
        if (list[list.length - 1] !== number) list.push(number);
      });
    });
    sorted.sort(function (one, other) { return surfaces[one] < surfaces[other] ? -1 : surfaces[one] > surfaces[other] ? 1 : 0; });
  })();

  var firstOf = {};
  sections.forEach(function (section, number) { if (!(section[0] in firstOf)) firstOf[section[0]] = number; });

  function bareSurface(form) { return analyser.surface(analyser.bare(form)); }

  function sharesKey(one, other) { return one.some(function (key) { return other.indexOf(key) >= 0; }); }

  /** Number of slips between two words, swaps of neighbours counted once; more than `most` is not told apart. */
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    var rows = [[]];
    for (var j = 0; j <= other.length; j++) rows[0].push(j);
    for (var i = 1; i <= one.length; i++) {
      var row = [i], least = i;
      for (j = 1; j <= other.length; j++) {
        var cost = one[i - 1] === other[j - 1] ? 0 : 1;
        var value = Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + cost);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) value = Math.min(value, rows[i - 2][j - 2] + 1);
        row.push(value);
        if (value < least) least = value;
      }
      if (least > most) return most + 1;
      rows.push(row);
    }
    return rows[one.length][other.length];
  }

  var ALIKE = ["ضظ", "ذدز", "ثتس", "صس", "طت", "قك", "هح", "اع", "ءا", "ءي", "ءو", "aeiouy", "ck", "sz", "cs"];
  var WEAK = /[اويءaeiouy]/;

  /** Whether `typed` is a slip for `word`: one that fingers and ears make, or any where the word is long. */
  function isSlip(typed, word) {
    var length = Math.min(typed.length, word.length);
    if (length < 4 || (typed[0] !== word[0] && !/^[اء]|[اء]$/.test(typed[0] + word[0]))) return false;
    var most = length > 8 ? 2 : 1;
    if (distance(typed, word, most) > most) return false;
    if (length > 6) return true;
    var start = 0, end = 0;
    while (typed[start] === word[start] && start < length) start++;
    while (typed[typed.length - 1 - end] === word[word.length - 1 - end] && end < length - start) end++;
    var out = typed.slice(start, typed.length - end), put = word.slice(start, word.length - end);
    if (out.length === 2 && put.length === 2) return length > 4;
    if (out.length === 1 && put.length === 1) return length > 4 && ALIKE.some(function (group) { return group.includes(out) && group.includes(put); });
    if (out.length + put.length !== 1) return false;
    var letter = out || put, longer = out ? typed : word;
    return longer[start - 1] === letter || longer[start + 1] === letter || (length > 4 && WEAK.test(letter));
  }

  function startingWith(prefix) {
    var low = 0, high = sorted.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (surfaces[sorted[middle]] < prefix) low = middle + 1; else high = middle;
    }
    var found = [];
    while (low < sorted.length && surfaces[sorted[low]].startsWith(prefix)) found.push(sorted[low++]);
    return found;
  }

  /** The words of the index that a word of the query stands for, with how well. */
  function candidates(word, whole) {
    var name = word.form + (whole ? "!" : "");
    var found = memory.get(name);
    if (found) return found;
    found = [];
    var taken = new Set();
    function take(number, quality) {
      if (taken.has(number)) return;
      taken.add(number);
      found.push([number, quality]);
    }
    var own = [word.surface, bareSurface(word.form)];
    own.forEach(function (surface) {
      (byKey.get(surface) || []).forEach(function (number) { if (surfaces[number] === surface) take(number, EXACT); });
    });
    if (!whole) {
      var typed = [own[1]].concat(word.keys.filter(function (key) { return key.length > 4 && own[1].includes(key); }));
      word.keys.forEach(function (key) {
        (byKey.get(key) || []).forEach(function (number) { if (sharesKey(keys[number], word.keys)) take(number, STEM); });
      });
      var isStart = own[1].length < 4 && !(found.length && found[0][1] === EXACT);
      if (!found.length || isStart) own.forEach(function (surface) {
        if (surface.length > 1) startingWith(surface).forEach(function (number) { take(number, PREFIX); });
      });
      if (!found.length && !/\d/.test(word.surface)) forms.forEach(function (form, number) {
        var apart = Math.abs(own[1].length - surfaces[number].length) > 2;
        if (!apart && typed.some(function (surface) { return isSlip(surface, surfaces[number]); })) take(number, FUZZY);
      });
    }
    if (memory.size > 200) memory.clear();
    memory.set(name, found);
    return found;
  }

  /** Section number to how well it holds the word; a page's title counts a little for all its sections. */
  function holding(found) {
    var scores = new Map(), inherited = new Map();
    function note(map, section, value) { if ((map.get(section) || 0) < value) map.set(section, value); }
    found.forEach(function (candidate) {
      var number = candidate[0], quality = candidate[1];
      body(number).forEach(function (section) { note(scores, section, quality); });
      heads[number].forEach(function (section) { note(scores, section, quality * HEADING); });
      titles[number].forEach(function (section) {
        note(scores, section, quality * TITLE);
        note(inherited, sections[section][0], quality * INHERITED);
      });
    });
    var rarity = Math.log(1 + sections.length / (1 + scores.size));
    scores.forEach(function (value, section) { scores.set(section, value * rarity); });
    inherited.forEach(function (value, page) { inherited.set(page, value * rarity); });
    return { scores: scores, inherited: inherited };
  }

  function matches(one, other) { return one.surface === other.surface || sharesKey(one.keys, other.keys); }

  /** Terms of the glossary that the query names in any language, with the words of the query they cover. */
  function named(words) {
    var found = [];
    terms().forEach(function (term) {
      var best = null;
      term.forms.forEach(function (form) {
        for (var start = 0; start + form.words.length <= words.length; start++) {
          var all = form.words.every(function (word, at) { return matches(word, words[start + at]); });
          if (all && (!best || form.words.length > best.length)) best = { term: term, start: start, length: form.words.length };
        }
      });
      if (best) found.push(best);
    });
    return found;
  }

  var readTerms;
  function terms() {
    if (readTerms) return readTerms;
    return (readTerms = index.terms.map(function (row) {
      return {
        term: sections[row[0]][1], url: pages[sections[row[0]][0]][1] + "#" + sections[row[0]][2],
        forms: [[sections[row[0]][1]].concat(row[1])].concat(row.slice(2)).flatMap(function (list, other) {
          return list.map(function (text) { return { text: text, own: other === 0, words: single(analyser.words(text)) }; });
        }).filter(function (form) { return form.words.length; }),
      };
    }));
  }

  function single(words) { return words.filter(function (word) { return !word.parts; }); }

  function readQuery(query) {
    var text = String(query).slice(0, 300);
    var phrases = [];
    var all = analyser.words(text).slice(0, 24);
    text.replace(/«([^»]+)»|"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]/g, function (found, one, two, three, four, start) {
      var words = single(all).filter(function (word) { return word.start >= start && word.end <= start + found.length; });
      if (words.length > 1) phrases.push(words.map(function (word) { return word.surface; }));
      words.forEach(function (word) { word.whole = true; });
      return found;
    });
    var words = single(all);
    var wanted = words.filter(function (word) { return word.whole || !common.has(analyser.bare(word.form)); });
    return { text: text, words: wanted.length ? wanted : words, joined: all.filter(function (word) { return word.parts; }), phrases: phrases };
  }

  function add(into, from) {
    from.scores.forEach(function (value, section) { if ((into.scores.get(section) || 0) < value) into.scores.set(section, value); });
    from.inherited.forEach(function (value, page) { if ((into.inherited.get(page) || 0) < value) into.inherited.set(page, value); });
  }

  /** Sections that hold every word of a form of the term in the language of the index. */
  function holdingTerm(term) {
    var all = { scores: new Map(), inherited: new Map() };
    term.forms.forEach(function (form) {
      if (!form.own) return;
      var lists = form.words.map(function (word) { return holding(candidates(word).filter(function (one) { return one[1] >= STEM; })).scores; });
      lists[0].forEach(function (value, section) {
        if (!lists.every(function (list) { return list.has(section); })) return;
        var sum = lists.reduce(function (total, list) { return total + list.get(section); }, 0) / lists.length;
        if ((all.scores.get(section) || 0) < sum * SYNONYM) all.scores.set(section, sum * SYNONYM);
      });
    });
    return all;
  }

  function holdsPhrase(section, phrase) {
    function within(text) {
      var surfacesHere = single(analyser.words(text)).map(function (word) { return [word.surface, bareSurface(word.form)]; });
      return surfacesHere.some(function (first, start) {
        return phrase.every(function (surface, at) { return surfacesHere[start + at] && surfacesHere[start + at].indexOf(surface) >= 0; });
      });
    }
    var page = pages[sections[section][0]];
    if (within(sections[section][1]) || (firstOf[sections[section][0]] === section && within(page[0]))) return true;
    var held = texts.get(page[3]);
    return held ? within(held[section - firstOf[sections[section][0]]] || "") : null;
  }

  function search(query, options) {
    var asked = readQuery(query);
    var result = { query: asked.text, total: 0, missing: [], groups: [], near: [], terms: [], needs: [], across: false };
    if (!asked.words.length) return result;
    var mentions = named(asked.words);
    result.terms = mentions.map(function (one) { return { term: one.term.term, url: one.term.url }; });
    var foreign = asked.words.some(function (word) { return (/[\u0621-\u064a]/.test(word.surface)) !== (index.locale === "ar") && /\p{L}/u.test(word.surface); });
    result.across = foreign || mentions.length > 0;
    var found = asked.words.map(function (word) { return holding(candidates(word, word.whole)); });
    asked.words.forEach(function (word, at) {
      var next = asked.words[at + 1];
      if (!next || word.whole) return;
      var pair = word.form + next.form;
      var joined = candidates({ form: pair, surface: analyser.surface(pair), keys: analyser.keys(pair) }, false).filter(function (one) { return one[1] >= STEM; });
      if (!joined.length) return;
      var both = holding(joined);
      add(found[at], both);
      add(found[at + 1], both);
    });
    asked.joined.forEach(function (word) {
      var whole = holding(candidates(word).filter(function (one) { return one[1] >= STEM; }));
      asked.words.forEach(function (part, at) { if (part.start >= word.start && part.end <= word.end) add(found[at], whole); });
    });
    mentions.forEach(function (mention) {
      var held = holdingTerm(mention.term);
      for (var at = mention.start; at < mention.start + mention.length; at++) if (!asked.words[at].whole) add(found[at], held);
    });
    var totals = new Map(), counts = new Map();
    found.forEach(function (one) {
      one.scores.forEach(function (value, section) {
        totals.set(section, (totals.get(section) || 0) + value);
        counts.set(section, (counts.get(section) || 0) + 1);
      });
    });
    var most = 0;
    totals.forEach(function (value, section) {
      found.forEach(function (one) {
        if (one.scores.has(section) || !one.inherited.has(sections[section][0])) return;
        totals.set(section, totals.get(section) + one.inherited.get(sections[section][0]));
        counts.set(section, counts.get(section) + 1);
      });
      if (!isAside(section)) most = Math.max(most, counts.get(section));
    });
    if (!most) counts.forEach(function (count) { most = Math.max(most, count); });
    var unknown = new Set();
    var hits = [];
    totals.forEach(function (value, section) {
      var count = counts.get(section);
      if (count < Math.min(most, found.length / 2) || (isAside(section) && count < most)) return;
      var kept = asked.phrases.map(function (phrase) { return holdsPhrase(section, phrase); });
      if (kept.indexOf(false) >= 0) return;
      if (kept.indexOf(null) >= 0) { unknown.add(pages[sections[section][0]][3]); if (!options || !options.unconfirmed) return; }
      hits.push({ section: section, score: value * (KINDS[pages[sections[section][0]][2]] || 1) * Math.pow(count / found.length, 2), whole: count >= found.length });
    });
    result.needs = Array.from(unknown);
    hits.sort(function (one, other) { return other.whole - one.whole || other.score - one.score || one.section - other.section; });
    result.total = hits.length;
    if (hits.length && most < found.length) {
      result.missing = asked.words.filter(function (word, at) {
        return !found[at].scores.has(hits[0].section) && !found[at].inherited.has(sections[hits[0].section][0]);
      }).map(function (word) { return word.text; });
    }
    result.groups = grouped(hits, options || {});
    if (!hits.length && !unknown.size) {
      result.missing = asked.words.map(function (word) { return word.text; });
      result.near = near(asked.words);
    }
    return result;
  }

  /** Lists of sources and changes hold so many words that nearly any query fits them. */
  function isAside(section) { return KINDS[pages[sections[section][0]][2]] < 1; }

  function grouped(hits, options) {
    var groups = new Map();
    hits.forEach(function (hit) {
      var section = sections[hit.section], page = pages[section[0]];
      var group = groups.get(section[0]);
      if (!group) {
        if (groups.size >= (options.pages || 20)) return;
        groups.set(section[0], group = { title: page[0], url: page[1], kind: page[2], texts: page[3], hits: [] });
      }
      if (group.hits.length >= (options.hits || 5)) return;
      group.hits.push({
        heading: section[1] || page[0],
        url: page[1] + (section[2] ? "#" + section[2] : ""),
        path: section[1] ? [page[0]].concat(section[3] === undefined ? [] : [sections[section[3]][1]]) : [],
        text: hit.section - firstOf[section[0]],
      });
    });
    return Array.from(groups.values());
  }

  /** Words of the guide written much like those of a query that found nothing. */
  function near(words) {
    var found = [];
    words.slice(0, 4).forEach(function (word) {
      var typed = bareSurface(word.form);
      if (typed.length < 3 || typed.length > 30) return;
      var most = typed.length > 5 ? 2 : 1;
      forms.forEach(function (form, number) {
        var slips = distance(typed, surfaces[number], most);
        if (slips <= most) found.push([slips, -body(number).length - heads[number].length, form]);
      });
    });
    found.sort(function (one, other) { return one[0] - other[0] || one[1] - other[1] || (one[2] < other[2] ? -1 : 1); });
    return found.slice(0, 5).map(function (one) { return one[2]; });
  }

  function isWanted(word, wanted) {
    return wanted.some(function (one) {
      if (one.whole) return one.surface === word.surface || one.surface === bareSurface(word.form);
      return matches(one, word) || (one.open && (word.surface.startsWith(one.surface) || bareSurface(word.form).startsWith(one.surface))) ||
        (one.slips && one.slips.has(bareSurface(word.form)));
    });
  }

  function wantedWords(query) {
    var asked = readQuery(query);
    var wanted = asked.words.concat(asked.joined);
    asked.words.forEach(function (word) {
      var found = candidates(word, word.whole);
      word.open = word.surface.length > 1 && found.length > 0 && found[0][1] === PREFIX;
      if (found.length && found[0][1] === FUZZY) word.slips = new Set(found.map(function (one) { return surfaces[one[0]]; }));
    });
    named(asked.words).forEach(function (mention) {
      mention.term.forms.forEach(function (form) {
        if (form.own) wanted = wanted.concat(form.words.filter(function (word) { return !common.has(analyser.bare(word.form)); }));
      });
    });
    return wanted;
  }

  /** A page asks for its marks paragraph by paragraph, with one query. */
  var lastAsked = null, lastWanted = [];
  function wantedOnce(query) {
    if (query !== lastAsked) { lastWanted = wantedWords(query); lastAsked = query; }
    return lastWanted;
  }

  /** Places in a text, as written, of the words that a query asks for. */
  function highlights(text, query) {
    var wanted = wantedOnce(query);
    var end = 0;
    return analyser.words(text).filter(function (word) { return isWanted(word, wanted); })
      .map(function (word) { return [word.start, word.end]; })
      .sort(function (one, other) { return one[0] - other[0] || other[1] - one[1]; })
      .filter(function (range) { var apart = range[0] >= end; if (apart) end = range[1]; return apart; });
  }

  /** The stretch of a text that holds most of the query, cut between words, with the places of its words. */
  function snippet(text, query, length) {
    var marks = highlights(text, query);
    if (text.length <= length) return { text: text, marks: marks };
    var best = 0, most = -1;
    marks.forEach(function (mark, at) {
      var within = new Set();
      for (var i = at; i < marks.length && marks[i][1] <= mark[0] + length * 0.8; i++) within.add(analyser.surface(analyser.form(text.slice(marks[i][0], marks[i][1]))));
      if (within.size > most) { most = within.size; best = mark[0]; }
    });
    var start = Math.max(0, best - Math.floor(length / 5));
    if (start > 0) { var space = text.indexOf(" ", start); start = space >= 0 && space < best ? space + 1 : best; }
    var end = Math.min(text.length, start + length);
    if (end < text.length) { var last = text.lastIndexOf(" ", end); if (last > start) end = last; }
    var before = start > 0 ? "… " : "", after = end < text.length ? " …" : "";
    return {
      text: before + text.slice(start, end) + after,
      marks: marks.filter(function (mark) { return mark[0] >= start && mark[1] <= end; })
        .map(function (mark) { return [mark[0] - start + before.length, mark[1] - start + before.length]; }),
    };
  }

  /** Texts of a page that were fetched: a phrase can then be confirmed. */
  function addTexts(address, list) { if (Array.isArray(list)) texts.set(address, list); }

  return { search: search, highlights: highlights, snippet: snippet, addTexts: addTexts };
}
