// Where the words of a query stand in a text, and the stretch of a text that holds most of them.
function guideSnippets(read, candidates) {
  "use strict";
  var analyser = read.analyser, common = read.common, bareSurface = candidates.bareSurface;
  var named = guideTerms(read, candidates.matches);

  function isWanted(word, wanted) {
    return wanted.some(function (one) {
      if (one.whole) return one.surface === word.surface || one.surface === bareSurface(word.form);
      return candidates.matches(one, word) || (one.open && (word.surface.startsWith(one.surface) || bareSurface(word.form).startsWith(one.surface)));
    });
  }

  function wantedWords(query) {
    var asked = guideReadQuery(query, read);
    var wanted = asked.words.concat(asked.joined);
    asked.words.forEach(function (word) {
      var found = candidates.of(word, word.whole);
      word.open = word.surface.length > 1 && found.some(function (one) { return one[1] === candidates.PREFIX; });
      var others = found.filter(function (one) { return one[1] === candidates.FUZZY || one[1] === candidates.SYNONYM; });
      if (others.length) wanted.push(candidates.meaning(word, others));
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

  return { highlights: highlights, snippet: snippet };
}
