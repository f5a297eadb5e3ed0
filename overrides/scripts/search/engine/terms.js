// Terms of the glossary that a query names.
function guideTerms(read, matches) {
  "use strict";
  /** Terms of the glossary that the query names in any language, with the words of the query they cover. */
  function named(words) {
    const found = [];
    read.terms().forEach((term) => {
      let best = null;
      term.forms.forEach((form) => {
        for (let start = 0; start + form.words.length <= words.length; start++) {
          const all = form.words.every((word, at) => matches(word, words[start + at]));
          if (all && (!best || form.words.length > best.length))
            best = { term, start, length: form.words.length };
        }
      });
      if (best) found.push(best);
    });
    return found;
  }

  return named;
}
