// Sentences of search in the reader's language: digits, counted nouns, and the query set apart from them.
const guideWords = {
  digits(known, number) {
    return String(number).replace(/[0-9]/g, (digit) => Array.from(known.digits)[digit]);
  },
  count(known, forms, number) {
    const form = forms[new Intl.PluralRules(known.locale).select(number)] || forms.other;
    return form.replace("{number}", guideWords.digits(known, number));
  },
  // The sentence with what the reader wrote in place of {query}, isolated, and never as markup.
  sentence(text, query) {
    const line = document.createDocumentFragment();
    const parts = text.split("{query}");
    const written = document.createElement("bdi");
    written.textContent = query.length > 60 ? query.slice(0, 60) + "…" : query;
    line.append(parts[0]);
    if (parts.length > 1) line.append(written, parts[1]);
    return line;
  },
  // What is said of an answer: how many results, and which words were left out.
  summary(answer) {
    const words = answer.known.words;
    const line = document.createDocumentFragment();
    if (!answer.found.total) line.append(guideWords.sentence(words.nothing, answer.query));
    else line.append(guideWords.count(answer.known, words.found, answer.found.total));
    if (answer.found.total && (answer.found.missing || []).length) {
      line.append(
        " · ",
        guideWords.sentence(words.missing, answer.found.missing.join(words.between)),
      );
    }
    return line;
  },
};
