// Asks the index of the page's language, then those of the other languages where the query calls for them.
function guideAsking(root, loading) {
  "use strict";
  var MOST_TEXTS = 30, own = loading.own;

  function answered(known, engine, locale, query, found) {
    return {
      query: query, locale: locale, engine: engine, found: found, known: known,
      foreign: locale !== own, language: known.languages[locale]
    };
  }
  // A phrase is confirmed by the texts of the pages that may hold it, a slip by the usual words of its letter:
  // without these, it is taken for one.
  function searched(engine, query, most) {
    var found = engine.search(query, most);
    var texts = found.needs.slice(0, MOST_TEXTS).map(function (address) {
      return loading.part(address).then(function (list) { engine.addTexts(address, list); });
    });
    var usual = found.unsure.map(function (address) {
      return loading.part(address).then(function (words) { engine.addUsual(address, words); }).catch(Boolean);
    });
    if (!texts.length && !usual.length) return found;
    return Promise.all(texts.concat(usual)).then(function () { return engine.search(query, most); });
  }
  // Until the whole index is there, `early` is told what titles and headings hold, if they hold every word.
  function ask(locale, query, most, early) {
    if (early && !loading.isWhole(locale)) {
      Promise.all([loading.settings(), loading.firstEngine()]).then(function (ready) {
        if (loading.isWhole(locale)) return;
        var found = ready[1].search(query, most);
        if (found.total) early(answered(ready[0], ready[1], locale, query, found));
      }).catch(Boolean);
    }
    return Promise.all([loading.settings(), loading.engine(locale)]).then(function (ready) {
      return Promise.resolve(searched(ready[1], query, most)).then(function (found) {
        return answered(ready[0], ready[1], locale, query, found);
      });
    });
  }
  // The languages beside the page's own that the query calls for.
  function others(answer) {
    return Object.keys(answer.known.languages).filter(function (locale) { return answer.found.across && locale !== own; });
  }
  // The words around a hit, after the results are painted, as long as they are wanted.
  function snippet(answer, group, hit, isWanted) {
    return loading.engine(answer.locale).then(function (engine) {
      return loading.part(group.texts).then(function (texts) {
        return guideInTurn(function () {
          return isWanted() ? engine.snippet(texts[hit.text], answer.query, innerWidth < 480 ? 72 : 150) : { text: "", marks: [] };
        });
      });
    });
  }
  function address(url, query) {
    var full = new URL(root + url, location.href);
    full.searchParams.set("q", query);
    return full.href;
  }
  return { root: root, own: own, ask: ask, engine: loading.engine, settings: loading.settings, others: others, snippet: snippet, address: address };
}
