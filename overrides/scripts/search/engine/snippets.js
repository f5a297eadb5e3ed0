// Where the words of a query stand in a text, and the stretch of a text that holds most of them.
function guideSnippets(read, candidates) {
  "use strict";
  const analyser = read.analyser;
  const common = read.common;
  const bareSurface = candidates.bareSurface;
  const named = guideTerms(read, candidates.matches);

  function isWanted(word, wanted) {
    return wanted.some((one) => {
      if (one.whole) return one.surface === word.surface || one.surface === bareSurface(word.form);
      return (
        candidates.matches(one, word) ||
        (one.open &&
          (word.surface.startsWith(one.surface) || bareSurface(word.form).startsWith(one.surface)))
      );
    });
  }

  function wantedWords(query) {
    const asked = guideReadQuery(query, read);
    let wanted = asked.words.concat(asked.joined);
    asked.words.forEach((word) => {
      const found = candidates.of(word, word.whole);
      word.open = word.surface.length > 1 && found.some((one) => one[1] === candidates.PREFIX);
      const others = found.filter(
        (one) => one[1] === candidates.FUZZY || one[1] === candidates.SYNONYM,
      );
      if (others.length) wanted.push(candidates.meaning(word, others));
    });
    named(asked.words).forEach((mention) => {
      mention.term.forms.forEach((form) => {
        if (form.own)
          wanted = wanted.concat(
            form.words.filter((word) => !common.has(analyser.bare(word.form))),
          );
      });
    });
    return wanted;
  }

  /** A page asks for its marks paragraph by paragraph, with one query. */
  let lastAsked = null;
  let lastWanted = [];
  function wantedOnce(query) {
    if (query !== lastAsked) {
      lastWanted = wantedWords(query);
      lastAsked = query;
    }
    return lastWanted;
  }

  /** Places in a text, as written, of the words that a query asks for. */
  function highlights(text, query) {
    const wanted = wantedOnce(query);
    let end = 0;
    return analyser
      .words(text)
      .filter((word) => isWanted(word, wanted))
      .map((word) => [word.start, word.end])
      .sort((one, other) => one[0] - other[0] || other[1] - one[1])
      .filter((range) => {
        const apart = range[0] >= end;
        if (apart) end = range[1];
        return apart;
      });
  }

  /** The stretch of a text that holds most of the query, cut between words, with the places of its words. */
  function snippet(text, query, length) {
    const marks = highlights(text, query);
    if (text.length <= length) return { text, marks };
    let best = 0;
    let most = -1;
    marks.forEach((mark, at) => {
      const within = new Set();
      for (let i = at; i < marks.length && marks[i][1] <= mark[0] + length * 0.8; i++)
        within.add(analyser.surface(analyser.form(text.slice(marks[i][0], marks[i][1]))));
      if (within.size > most) {
        most = within.size;
        best = mark[0];
      }
    });
    let start = Math.max(0, best - Math.floor(length / 5));
    if (start > 0) {
      const space = text.indexOf(" ", start);
      start = space >= 0 && space < best ? space + 1 : best;
    }
    let end = Math.min(text.length, start + length);
    if (end < text.length) {
      const last = text.lastIndexOf(" ", end);
      if (last > start) end = last;
    }
    const before = start > 0 ? "… " : "";
    const after = end < text.length ? " …" : "";
    return {
      text: before + text.slice(start, end) + after,
      marks: marks
        .filter((mark) => mark[0] >= start && mark[1] <= end)
        .map((mark) => [mark[0] - start + before.length, mark[1] - start + before.length]),
    };
  }

  return { highlights, snippet };
}
