// Terms of the glossary that a query names.
function guideTerms(read, matches) {
  "use strict";
  /** Terms of the glossary that the query names in any language, with the words of the query they cover. */
  function named(words) {
    var found = [];
    read.terms().forEach(function (term) {
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

  return named;
}
