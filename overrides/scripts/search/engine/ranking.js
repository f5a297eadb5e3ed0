// Ranks the sections that hold the words of a query.
function guideRanking(read, candidates, usual) {
  "use strict";
  const HEADING = 4;
  const SUBJECT = 3;
  const TITLE = 3;
  const INHERITED = 0.25;
  const REPEATED = 5;
  const SIGNPOST = 0.6;
  const KINDS = { chapter: 1.4, glossary: 1.4, sources: 0.4, changes: 0.4 };
  const SHORT_KINDS = ["example", "worksheet"];
  const analyser = read.analyser;
  const sections = read.sections;
  const pages = read.pages;
  const heads = read.heads;
  const titles = read.titles;
  const STEM = candidates.STEM;
  const SYNONYM = candidates.SYNONYM;
  const named = guideTerms(read, candidates.matches);

  // Headings that stand on many pages, such as "What is known", say little of what is under them.
  const pagesWith = new Map();
  sections.forEach((section) => {
    pagesWith.set(section[2], (pagesWith.get(section[2]) || 0) + 1);
  });
  function isRepeated(section) {
    return sections[section][2] && pagesWith.get(sections[section][2]) > REPEATED;
  }

  function rarity(held) {
    return Math.log(1 + sections.length / (1 + held));
  }

  /**
   * Section number to how well it holds the word; a page's title counts a little for all its sections. What is
   * rare counts more, each way of standing for the word by itself: دوري is a rare name, its stem دور is everywhere.
   */
  function holding(found) {
    const scores = new Map();
    const inherited = new Map();
    function note(map, key, value) {
      if ((map.get(key) || 0) < value) map.set(key, value);
    }
    const qualities = Array.from(new Set(found.map((candidate) => candidate[1])))
      .sort()
      .reverse();
    const held = new Set();
    qualities.forEach((quality) => {
      const numbers = found
        .filter((candidate) => candidate[1] === quality)
        .map((candidate) => candidate[0]);
      numbers.forEach((number) => {
        [read.body(number), heads[number], read.subjects[number], titles[number]].forEach(
          (list) => {
            list.forEach((section) => {
              held.add(section);
            });
          },
        );
      });
      const worth = quality * rarity(held.size);
      numbers.forEach((number) => {
        read.body(number).forEach((section) => {
          note(scores, section, worth);
        });
        heads[number].forEach((section) => {
          note(scores, section, worth * (isRepeated(section) ? 1 : HEADING));
        });
        read.subjects[number].forEach((section) => {
          note(scores, section, worth * SUBJECT);
        });
        titles[number].forEach((section) => {
          note(scores, section, worth * TITLE);
          note(inherited, sections[section][0], worth * INHERITED);
        });
      });
    });
    return { scores, inherited, least: rarity(held.size) };
  }

  function add(into, from) {
    from.scores.forEach((value, section) => {
      if ((into.scores.get(section) || 0) < value) into.scores.set(section, value);
    });
    from.inherited.forEach((value, page) => {
      if ((into.inherited.get(page) || 0) < value) into.inherited.set(page, value);
    });
  }

  /** Sections that hold every word of a form of the term in the language of the index. */
  function holdingTerm(term) {
    const all = { scores: new Map(), inherited: new Map() };
    term.forms.forEach((form) => {
      if (!form.own) return;
      const lists = form.words.map(
        (word) => holding(candidates.of(word).filter((one) => one[1] >= STEM)).scores,
      );
      lists[0].forEach((value, section) => {
        if (!lists.every((list) => list.has(section))) return;
        const sum = lists.reduce((total, list) => total + list.get(section), 0) / lists.length;
        if ((all.scores.get(section) || 0) < sum * SYNONYM) all.scores.set(section, sum * SYNONYM);
      });
    });
    return all;
  }

  function holdsPhrase(section, phrase) {
    function within(text) {
      const surfacesHere = guideSingle(analyser.words(text)).map((word) => [
        word.surface,
        candidates.bareSurface(word.form),
      ]);
      return surfacesHere.some((first, start) =>
        phrase.every(
          (surface, at) =>
            surfacesHere[start + at] && surfacesHere[start + at].indexOf(surface) >= 0,
        ),
      );
    }
    const page = pages[sections[section][0]];
    if (
      within(sections[section][1]) ||
      (read.firstOf[sections[section][0]] === section && within(page[0]))
    )
      return true;
    const held = read.texts.get(page[3]);
    return held ? within(held[section - read.firstOf[sections[section][0]]] || "") : null;
  }

  function search(query, options) {
    const asked = guideReadQuery(query, read);
    const result = {
      query: asked.text,
      total: 0,
      missing: [],
      groups: [],
      near: [],
      terms: [],
      needs: [],
      unsure: [],
      across: false,
    };
    if (!asked.words.length) return result;
    const mentions = named(asked.words.map(candidates.corrected));
    result.terms = mentions.map((one) => ({ term: one.term.term, url: one.term.url }));
    const own = new RegExp("[" + read.letters + "]");
    const foreign = asked.words.some(
      (word) => !own.test(word.surface) && /\p{L}/u.test(word.surface),
    );
    result.across = foreign || mentions.length > 0;
    const found = asked.words.map((word) => holding(candidates.of(word, word.whole)));
    asked.words.forEach((word, at) => {
      const next = asked.words[at + 1];
      if (!next || word.whole) return;
      const pair = word.form + next.form;
      const joined = candidates
        .of({ form: pair, surface: analyser.surface(pair), keys: analyser.keys(pair) }, false)
        .filter((one) => one[1] >= STEM);
      if (!joined.length) return;
      const both = holding(joined);
      add(found[at], both);
      add(found[at + 1], both);
    });
    asked.joined.forEach((word) => {
      const whole = holding(candidates.of(word).filter((one) => one[1] >= STEM));
      asked.words.forEach((part, at) => {
        if (part.start >= word.start && part.end <= word.end) add(found[at], whole);
      });
    });
    mentions.forEach((mention) => {
      const held = holdingTerm(mention.term);
      held.scores.set(mention.term.section, rarity(1) * HEADING);
      for (let at = mention.start; at < mention.start + mention.length; at++)
        if (!asked.words[at].whole) add(found[at], held);
    });
    result.unsure = usual.wanted();
    const totals = new Map();
    const counts = new Map();
    function count(map, section, value) {
      map.set(section, (map.get(section) || 0) + value);
    }
    // A page named in the query need not say all of it at its top, where it says it further down.
    const titled = new Set(found.flatMap((one) => Array.from(one.inherited.keys())));
    found.forEach((one) => {
      function hold(section, value) {
        count(totals, section, value);
        count(counts, section, 1);
      }
      one.scores.forEach((value, section) => {
        hold(section, value);
      });
      const within = new Set();
      one.scores.forEach((value, section) => {
        within.add(sections[section][0]);
      });
      sections.forEach((row, section) => {
        if (one.scores.has(section)) return;
        if (one.inherited.has(row[0])) hold(section, one.inherited.get(row[0]));
        else if (titled.has(row[0]) && read.firstOf[row[0]] === section && within.has(row[0]))
          hold(section, one.least * INHERITED);
      });
    });
    let most = 0;
    totals.forEach((value, section) => {
      if (!isAside(section) && holdsItself(section)) most = Math.max(most, counts.get(section));
    });
    if (!most)
      counts.forEach((number) => {
        most = Math.max(most, number);
      });
    function holdsItself(section) {
      return found.some((one) => one.scores.has(section));
    }
    const unknown = new Set();
    const hits = [];
    totals.forEach((value, section) => {
      const held = counts.get(section);
      if (read.isPart && held < found.length) return;
      if (
        !holdsItself(section) ||
        held < Math.min(most, found.length / 2) ||
        (isAside(section) && held < most)
      )
        return;
      const kept = asked.phrases.map((phrase) => holdsPhrase(section, phrase));
      if (kept.indexOf(false) >= 0) return;
      if (kept.indexOf(null) >= 0) {
        unknown.add(pages[sections[section][0]][3]);
        if (!options || !options.unconfirmed) return;
      }
      hits.push({
        section,
        score:
          value *
          (KINDS[kindOf(section)] || 1) *
          (isRepeated(section) ? SIGNPOST : 1) *
          Math.pow(held / found.length, 2),
        whole: held >= found.length,
      });
    });
    leadPages(hits);
    result.needs = Array.from(unknown);
    hits.sort(
      (one, other) =>
        other.whole - one.whole ||
        isAside(one.section) - isAside(other.section) ||
        other.score - one.score ||
        one.section - other.section,
    );
    result.total = hits.length;
    if (hits.length && most < found.length) {
      result.missing = asked.words
        .filter(
          (word, at) =>
            !found[at].scores.has(hits[0].section) &&
            !found[at].inherited.has(sections[hits[0].section][0]),
        )
        .map((word) => word.text);
    }
    result.groups = grouped(hits, options || {});
    if (!hits.length && !unknown.size && !read.isPart) {
      result.missing = asked.words.map((word) => word.text);
      result.near = candidates.near(asked.words);
    }
    return result;
  }

  /** Lists of sources and changes hold so many words that nearly any query fits them. */
  function isAside(section) {
    return KINDS[kindOf(section)] < 1;
  }

  function kindOf(section) {
    return pages[sections[section][0]][2];
  }

  /** An example or a worksheet is one short page: what any part of it holds leads to its top. */
  function leadPages(hits) {
    const tops = new Map();
    hits.forEach((hit) => {
      if (read.firstOf[sections[hit.section][0]] === hit.section) tops.set(hit.section, hit);
    });
    hits.slice().forEach((hit) => {
      const first = read.firstOf[sections[hit.section][0]];
      if (SHORT_KINDS.indexOf(kindOf(hit.section)) < 0 || first === hit.section) return;
      if (!tops.has(first)) {
        tops.set(first, { section: first, score: 0, whole: false });
        hits.push(tops.get(first));
      }
      const top = tops.get(first);
      top.whole = top.whole || hit.whole;
      top.score = Math.max(top.score, hit.score);
    });
  }

  function grouped(hits, options) {
    const groups = new Map();
    hits.forEach((hit) => {
      const section = sections[hit.section];
      const page = pages[section[0]];
      let group = groups.get(section[0]);
      if (!group) {
        if (groups.size >= (options.pages || 20)) return;
        groups.set(
          section[0],
          (group = { title: page[0], url: page[1], kind: page[2], texts: page[3], hits: [] }),
        );
      }
      if (group.hits.length >= (options.hits || 5)) return;
      group.hits.push({
        heading: section[1] || page[0],
        url: page[1] + (section[2] ? "#" + section[2] : ""),
        path: section[1]
          ? [page[0]].concat(section[3] === undefined ? [] : [sections[section[3]][1]])
          : [],
        text: hit.section - read.firstOf[section[0]],
      });
    });
    return Array.from(groups.values());
  }

  return search;
}
