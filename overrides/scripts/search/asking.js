// Asks the index of the page's language, then those of the other languages where the query calls for them.
function guideAsking(root, ownIndex, settingsFile) {
  "use strict";
  var MOST_TEXTS = 30, own = document.documentElement.lang, fetched = new Map(), engines = new Map(), failed = new Set();

  // A file is fetched once; after a failure it is asked of the network again.
  function get(address) {
    if (!fetched.has(address)) {
      fetched.set(address, fetch(address, { cache: failed.has(address) ? "reload" : "default" }).then(function (response) {
        if (!response.ok) throw new Error("broken");
        return response.json().catch(function () { throw new Error("broken"); });
      }, function () { throw new Error("offline"); }).catch(function (fault) {
        failed.add(address);
        fetched.delete(address);
        throw fault;
      }));
    }
    return fetched.get(address);
  }
  function settings() { return get(settingsFile); }
  function engine(locale) {
    return settings().then(function (known) {
      var address = locale === own ? ownIndex : root + known.languages[locale].index;
      return get(address).then(function (index) {
        if (engines.has(locale)) return engines.get(locale);
        try { engines.set(locale, guideEngine(index)); } catch (fault) {
          failed.add(address);
          fetched.delete(address);
          throw new Error("broken");
        }
        return engines.get(locale);
      });
    });
  }
  // A phrase is confirmed by the texts of the pages that may hold it.
  function searched(engine, query, most) {
    var found = engine.search(query, most);
    if (!found.needs.length) return found;
    return Promise.all(found.needs.slice(0, MOST_TEXTS).map(function (address) {
      return get(root + address).then(function (texts) { engine.addTexts(address, texts); });
    })).then(function () { return engine.search(query, most); });
  }
  function ask(locale, query, most) {
    return Promise.all([settings(), engine(locale)]).then(function (ready) {
      return Promise.resolve(searched(ready[1], query, most)).then(function (found) {
        return {
          query: query, locale: locale, engine: ready[1], found: found, known: ready[0],
          foreign: locale !== own, language: ready[0].languages[locale]
        };
      });
    });
  }
  // The languages beside the page's own that the query calls for.
  function others(answer) {
    return Object.keys(answer.known.languages).filter(function (locale) { return answer.found.across && locale !== own; });
  }
  function snippet(answer, group, hit) {
    return get(root + group.texts).then(function (texts) {
      return answer.engine.snippet(texts[hit.text], answer.query, innerWidth < 480 ? 90 : 150);
    });
  }
  function address(url, query) {
    var full = new URL(root + url, location.href);
    full.searchParams.set("q", query);
    return full.href;
  }
  return { root: root, own: own, ask: ask, engine: engine, settings: settings, others: others, snippet: snippet, address: address };
}
