// Ranks the sections that hold the words of a query.
function guideRanking(read, candidates) {
  "use strict";
  var HEADING = 4, TITLE = 3, INHERITED = 0.25;
  var KINDS = { chapter: 1.2, glossary: 1.1, sources: 0.4, changes: 0.4 };
  var analyser = read.analyser, sections = read.sections, pages = read.pages, heads = read.heads, titles = read.titles;
  var STEM = candidates.STEM, SYNONYM = candidates.SYNONYM;
  var named = guideTerms(read, candidates.matches);

  /** Section number to how well it holds the word; a page's title counts a little for all its sections. */
  function holding(found) {
    var scores = new Map(), inherited = new Map();
    function note(map, section, value) { if ((map.get(section) || 0) < value) map.set(section, value); }
    found.forEach(function (candidate) {
      var number = candidate[0], quality = candidate[1];
      read.body(number).forEach(function (section) { note(scores, section, quality); });
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
    var result = { query: asked.text, total: 0, missing: [], groups: [], near: [], terms: [], needs: [], across: false };
    if (!asked.words.length) return result;
    var mentions = named(asked.words);
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
      result.near = candidates.near(asked.words);
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
        text: hit.section - read.firstOf[section[0]],
      });
    });
    return Array.from(groups.values());
  }

  return search;
}
