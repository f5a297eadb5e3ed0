// Asks the index of the page's language, then those of the other languages where the query calls for them.
function guideAsking(root, loading) {
  "use strict";
  const MOST_TEXTS = 30;
  const own = loading.own;

  function answered(known, engine, locale, query, found) {
    return {
      query,
      locale,
      engine,
      found,
      known,
      foreign: locale !== own,
      language: known.languages[locale],
    };
  }
  // A phrase is confirmed by the texts of the pages that may hold it, a slip by the usual words of its letter:
  // without these, it is taken for one.
  function searched(engine, query, most) {
    const found = engine.search(query, most);
    const texts = found.needs.slice(0, MOST_TEXTS).map((address) =>
      loading.part(address).then((list) => {
        engine.addTexts(address, list);
      }),
    );
    const usual = found.unsure.map((address) =>
      loading
        .part(address)
        .then((words) => {
          engine.addUsual(address, words);
        })
        .catch(Boolean),
    );
    if (!texts.length && !usual.length) return found;
    return Promise.all(texts.concat(usual)).then(() => engine.search(query, most));
  }
  // Until the whole index is there, `early` is told what titles and headings hold, if they hold every word.
  function ask(locale, query, most, early) {
    if (early && !loading.isWhole(locale)) {
      Promise.all([loading.settings(), loading.firstEngine()])
        .then((ready) => {
          if (loading.isWhole(locale)) return;
          const found = ready[1].search(query, most);
          if (found.total) early(answered(ready[0], ready[1], locale, query, found));
        })
        .catch(Boolean);
    }
    return Promise.all([loading.settings(), loading.engine(locale)]).then((ready) =>
      Promise.resolve(searched(ready[1], query, most)).then((found) =>
        answered(ready[0], ready[1], locale, query, found),
      ),
    );
  }
  // The languages beside the page's own that the query calls for.
  function others(answer) {
    return Object.keys(answer.known.languages).filter(
      (locale) => answer.found.across && locale !== own,
    );
  }
  // The words around a hit, after the results are painted, as long as they are wanted.
  function snippet(answer, group, hit, isWanted) {
    return loading
      .engine(answer.locale)
      .then((engine) =>
        loading
          .part(group.texts)
          .then((texts) =>
            guideInTurn(() =>
              isWanted()
                ? engine.snippet(texts[hit.text], answer.query, innerWidth < 480 ? 72 : 150)
                : { text: "", marks: [] },
            ),
          ),
      );
  }
  function address(url, query) {
    const full = new URL(root + url, location.href);
    full.searchParams.set("q", query);
    return full.href;
  }
  return {
    root,
    own,
    ask,
    engine: loading.engine,
    settings: loading.settings,
    others,
    snippet,
    address,
  };
}
