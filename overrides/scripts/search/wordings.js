// Sentences of search in the language of the page: digits, plural forms, and the query set apart from them.
"use strict";

const guideWordings = (() => {
  const MOST_OF_QUERY = 60;

  /**
   * The form of a sentence for a number.
   * @param {SearchSettings} settings
   * @param {PluralForms} forms
   * @param {number} number
   */
  function count({ locale, digits }, forms, number) {
    const form = forms[new Intl.PluralRules(locale).select(number)] || forms.other;
    return form.replace("{number}", guideDigits(number, digits));
  }

  /**
   * The sentence with the query in place of {query}, isolated, and never as markup.
   * @param {string} text
   * @param {string} query
   */
  function sentence(text, query) {
    const line = document.createDocumentFragment();
    const [before, after] = text.split("{query}");
    line.append(before);
    if (after === undefined) return line;
    const quoted = document.createElement("bdi");
    const isLong = query.length > MOST_OF_QUERY;
    quoted.textContent = isLong ? query.slice(0, MOST_OF_QUERY) + "…" : query;
    line.append(quoted, after);
    return line;
  }

  /**
   * How many results an answer has, and which words they do not hold.
   * @param {Answer} answer
   */
  function summary({ settings, found, query }) {
    const { words } = settings;
    if (!found.total) return sentence(words.nothing, query);
    const line = document.createDocumentFragment();
    line.append(count(settings, words.found, found.total));
    if (found.missing.length) {
      line.append(" · ", sentence(words.missing, found.missing.join(words.between)));
    }
    return line;
  }

  return { count, sentence, summary };
})();
