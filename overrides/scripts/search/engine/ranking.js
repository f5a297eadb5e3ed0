// Ranks the sections that hold the words of a query.
function guideRanking(read, candidates, usual) {
  "use strict";
  var HEADING = 4, SUBJECT = 3, TITLE = 3, INHERITED = 0.25, REPEATED = 5, SIGNPOST = 0.6;
  var KINDS = { chapter: 1.4, glossary: 1.4, sources: 0.4, changes: 0.4 };
  var SHORT_KINDS = ["example", "worksheet"];
  var analyser = read.analyser, sections = read.sections, pages = read.pages, heads = read.heads, titles = read.titles;
  var STEM = candidates.STEM, SYNONYM = candidates.SYNONYM;
  var named = guideTerms(read, candidates.matches);

  // Headings that stand on many pages, such as "What is known", say little of what is under them.
  var pagesWith = new Map();
  sections.forEach(function (section) { pagesWith.set(section[2], (pagesWith.get(section[2]) || 0) + 1); });
  function isRepeated(section) { return sections[section][2] && pagesWith.get(sections[section][2]) > REPEATED; }

  function rarity(held) { return Math.log(1 + sections.length / (1 + held)); }

  /**
   * Section number to how well it holds the word; a page's title counts a little for all its sections. What is
   * rare counts more, each way of standing for the word by itself: دوري is a rare name, its stem دور is everywhere.
   */
  function holding(found) {
    var scores = new Map(), inherited = new Map();
    function note(map, key, value) { if ((map.get(key) || 0) < value) map.set(key, value); }
    var qualities = Array.from(new Set(found.map(function (candidate) { return candidate[1]; }))).sort().reverse();
    var held = new Set();
    qualities.forEach(function (quality) {
      var numbers = found.filter(function (candidate) { return candidate[1] === quality; }).map(function (candidate) { return candidate[0]; });
      numbers.forEach(function (number) {
        [read.body(number), heads[number], read.subjects[number], titles[number]].forEach(function (list) { list.forEach(function (section) { held.add(section); }); });
      });
      var worth = quality * rarity(held.size);
      numbers.forEach(function (number) {
        read.body(number).forEach(function (section) { note(scores, section, worth); });
        heads[number].forEach(function (section) { note(scores, section, worth * (isRepeated(section) ? 1 : HEADING)); });
        read.subjects[number].forEach(function (section) { note(scores, section, worth * SUBJECT); });
        titles[number].forEach(function (section) {
          note(scores, section, worth * TITLE);
          note(inherited, sections[section][0], worth * INHERITED);
        });
      });
    });
    return { scores: scores, inherited: inherited, least: rarity(held.size) };
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
      var lists = form.words.map(function (word) { return holding(candidates.of(word).filter(function (one) { return one[1] >= STEM; })).scores; });
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
      var surfacesHere = guideSingle(analyser.words(text)).map(function (word) { return [word.surface, candidates.bareSurface(word.form)]; });
      return surfacesHere.some(function (first, start) {
        return phrase.every(function (surface, at) { return surfacesHere[start + at] && surfacesHere[start + at].indexOf(surface) >= 0; });
      });
    }
    var page = pages[sections[section][0]];
    if (within(sections[section][1]) || (read.firstOf[sections[section][0]] === section && within(page[0]))) return true;
    var held = read.texts.get(page[3]);
    return held ? within(held[section - read.firstOf[sections[section][0]]] || "") : null;
  }

  function search(query, options) {
    var asked = guideReadQuery(query, read);
    var result = { query: asked.text, total: 0, missing: [], groups: [], near: [], terms: [], needs: [], unsure: [], across: false };
    if (!asked.words.length) return result;
    var mentions = named(asked.words.map(candidates.corrected));
    result.terms = mentions.map(function (one) { return { term: one.term.term, url: one.term.url }; });
    var own = new RegExp("[" + read.letters + "]");
    var foreign = asked.words.some(function (word) { return !own.test(word.surface) && /\p{L}/u.test(word.surface); });
    result.across = foreign || mentions.length > 0;
    var found = asked.words.map(function (word) { return holding(candidates.of(word, word.whole)); });
    asked.words.forEach(function (word, at) {
      var next = asked.words[at + 1];
      if (!next || word.whole) return;
      var pair = word.form + next.form;
      var joined = candidates.of({ form: pair, surface: analyser.surface(pair), keys: analyser.keys(pair) }, false).filter(function (one) { return one[1] >= STEM; });
      if (!joined.length) return;
      var both = holding(joined);
      add(found[at], both);
      add(found[at + 1], both);
    });
    asked.joined.forEach(function (word) {
      var whole = holding(candidates.of(word).filter(function (one) { return one[1] >= STEM; }));
      asked.words.forEach(function (part, at) { if (part.start >= word.start && part.end <= word.end) add(found[at], whole); });
    });
    mentions.forEach(function (mention) {
      var held = holdingTerm(mention.term);
      held.scores.set(mention.term.section, rarity(1) * HEADING);
      for (var at = mention.start; at < mention.start + mention.length; at++) if (!asked.words[at].whole) add(found[at], held);
    });
    result.unsure = usual.wanted();
    var totals = new Map(), counts = new Map();
    function count(map, section, value) { map.set(section, (map.get(section) || 0) + value); }
    // A page named in the query need not say all of it at its top, where it says it further down.
    var titled = new Set(found.flatMap(function (one) { return Array.from(one.inherited.keys()); }));
    found.forEach(function (one) {
      function hold(section, value) {
        count(totals, section, value);
        count(counts, section, 1);
      }
      one.scores.forEach(function (value, section) { hold(section, value); });
      var within = new Set();
      one.scores.forEach(function (value, section) { within.add(sections[section][0]); });
      sections.forEach(function (row, section) {
        if (one.scores.has(section)) return;
        if (one.inherited.has(row[0])) hold(section, one.inherited.get(row[0]));
        else if (titled.has(row[0]) && read.firstOf[row[0]] === section && within.has(row[0])) hold(section, one.least * INHERITED);
      });
    });
    var most = 0;
    totals.forEach(function (value, section) { if (!isAside(section) && holdsItself(section)) most = Math.max(most, counts.get(section)); });
    if (!most) counts.forEach(function (number) { most = Math.max(most, number); });
    function holdsItself(section) { return found.some(function (one) { return one.scores.has(section); }); }
    var unknown = new Set();
    var hits = [];
    totals.forEach(function (value, section) {
      var held = counts.get(section);
      if (read.isPart && held < found.length) return;
      if (!holdsItself(section) || held < Math.min(most, found.length / 2) || (isAside(section) && held < most)) return;
      var kept = asked.phrases.map(function (phrase) { return holdsPhrase(section, phrase); });
      if (kept.indexOf(false) >= 0) return;
      if (kept.indexOf(null) >= 0) { unknown.add(pages[sections[section][0]][3]); if (!options || !options.unconfirmed) return; }
      hits.push({ section: section, score: value * (KINDS[kindOf(section)] || 1) * (isRepeated(section) ? SIGNPOST : 1) * Math.pow(held / found.length, 2), whole: held >= found.length });
    });
    leadPages(hits);
    result.needs = Array.from(unknown);
    hits.sort(function (one, other) { return other.whole - one.whole || isAside(one.section) - isAside(other.section) || other.score - one.score || one.section - other.section; });
    result.total = hits.length;
    if (hits.length && most < found.length) {
      result.missing = asked.words.filter(function (word, at) {
        return !found[at].scores.has(hits[0].section) && !found[at].inherited.has(sections[hits[0].section][0]);
      }).map(function (word) { return word.text; });
    }
    result.groups = grouped(hits, options || {});
    if (!hits.length && !unknown.size && !read.isPart) {
      result.missing = asked.words.map(function (word) { return word.text; });
      result.near = candidates.near(asked.words);
    }
    return result;
  }

  /** Lists of sources and changes hold so many words that nearly any query fits them. */
  function isAside(section) { return KINDS[kindOf(section)] < 1; }

  function kindOf(section) { return pages[sections[section][0]][2]; }

  /** An example or a worksheet is one short page: what any part of it holds leads to its top. */
  function leadPages(hits) {
    var tops = new Map();
    hits.forEach(function (hit) { if (read.firstOf[sections[hit.section][0]] === hit.section) tops.set(hit.section, hit); });
    hits.slice().forEach(function (hit) {
      var first = read.firstOf[sections[hit.section][0]];
      if (SHORT_KINDS.indexOf(kindOf(hit.section)) < 0 || first === hit.section) return;
      if (!tops.has(first)) { tops.set(first, { section: first, score: 0, whole: false }); hits.push(tops.get(first)); }
      var top = tops.get(first);
      top.whole = top.whole || hit.whole;
      top.score = Math.max(top.score, hit.score);
    });
  }

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
        text: hit.section - read.firstOf[section[0]],
      });
    });
    return Array.from(groups.values());
  }

  return search;
}
