// Sentences of search in the reader's language: digits, counted nouns, and the query set apart from them.
var guideWords = {
  digits: function (known, number) {
    return String(number).replace(/[0-9]/g, function (digit) { return Array.from(known.digits)[digit]; });
  },
  count: function (known, forms, number) {
    var form = forms[new Intl.PluralRules(known.locale).select(number)] || forms.other;
    return form.replace("{number}", guideWords.digits(known, number));
  },
  // The sentence with what the reader wrote in place of {query}, isolated, and never as markup.
  sentence: function (text, query) {
    var line = document.createDocumentFragment(), parts = text.split("{query}"), written = document.createElement("bdi");
    written.textContent = query.length > 60 ? query.slice(0, 60) + "…" : query;
    line.append(parts[0]);
    if (parts.length > 1) line.append(written, parts[1]);
    return line;
  },
  // What is said of an answer: how many results, and which words were left out.
  summary: function (answer) {
    var words = answer.known.words, line = document.createDocumentFragment();
    if (!answer.found.total) line.append(guideWords.sentence(words.nothing, answer.query));
    else line.append(guideWords.count(answer.known, words.found, answer.found.total));
    if (answer.found.total && (answer.found.missing || []).length) {
      line.append(" · ", guideWords.sentence(words.missing, answer.found.missing.join(words.between)));
    }
    return line;
  }
};
