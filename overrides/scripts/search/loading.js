// Fetches what search is made of, each part once: settings, the scripts of other languages, the parts of an index.
function guideLoading(root, ownIndex, settingsFile) {
  "use strict";
  var own = document.documentElement.lang, begun = new Map(), failed = new Set(), engines = new Map();

  // What failed is begun anew when it is wanted again.
  function once(name, begin) {
    if (!begun.has(name)) {
      begun.set(name, begin().catch(function (fault) {
        begun.delete(name);
        throw fault;
      }));
    }
    return begun.get(name);
  }
  function broken(addresses) {
    addresses.forEach(function (address) { failed.add(address); begun.delete(address); });
    return new Error("broken");
  }
  function get(address) {
    return once(address, function () {
      return fetch(address, { cache: failed.has(address) ? "reload" : "default" }).then(function (response) {
        if (!response.ok) throw broken([address]);
        return response.json().catch(function () { throw broken([address]); });
      }, function () { throw new Error("offline"); });
    });
  }
  function settings() {
    return get(settingsFile).then(function (known) {
      if (!known || !known.languages) throw broken([settingsFile]);
      return known;
    });
  }

  // Words of any language may stand in any index, and are read by the rules of their own.
  function script(address) {
    return once(address, function () {
      return new Promise(function (done, fail) {
        document.head.append(Object.assign(document.createElement("script"), {
          src: address, onload: done, onerror: function () { fail(new Error("offline")); }
        }));
      });
    });
  }
  function scripts(known) {
    return Promise.all(Object.keys(known.languages).map(function (locale) {
      var address = known.languages[locale].script;
      return locale === own || !address ? null : script(root + address);
    }));
  }
  function indexOf(known, locale) { return locale === own ? ownIndex : root + known.languages[locale].index; }

  // Titles and headings: small, there first, and enough for a first answer.
  function headings(locale) {
    return once("headings " + locale, function () {
      return settings().then(function (known) {
        var address = indexOf(known, locale);
        return get(address).then(function (index) {
          if (!index || !index.texts) throw broken([address]);
          return index;
        });
      });
    });
  }
  // Most of an engine's work is the keys of its words; a few at a time, they are known when it opens.
  function readAhead(index) {
    var analyser = guideAnalyser.of(index), forms = guideForms(index.words), texts = index.headings.concat(index.pages.map(function (page) { return page[0]; })), works = [];
    function each(list, read) {
      list.forEach(function (one, number) {
        if (number % 30 === 0) works.push(guideInTurn(function () { list.slice(number, number + 30).forEach(read); }));
      });
    }
    each(forms, function (form) { analyser.keys(form); });
    each(texts, function (text) {
      analyser.forms(text).forEach(function (form) { analyser.keys(analyser.bare(form)); });
    });
    return Promise.all(works);
  }
  function opened(index, addresses) {
    try { return guideEngine(index); } catch (fault) { throw broken(addresses); }
  }
  function firstEngine() {
    return once("first engine", function () {
      return headings(own).then(function (index) { return opened(index, [ownIndex]); });
    });
  }
  function engine(locale) {
    return once("engine " + locale, function () {
      return Promise.all([settings(), headings(locale)]).then(function (ready) {
        var address = indexOf(ready[0], locale).replace(".json", "-words.json");
        return Promise.all([get(address), scripts(ready[0])]).then(function (parts) {
          if (!parts[0] || typeof parts[0].words !== "string") throw broken([address]);
          var index = Object.assign({}, ready[1], parts[0]);
          if (index.tables) guideAnalyser.learn(index.tables);
          return readAhead(index).then(function () {
            engines.set(locale, opened(index, [indexOf(ready[0], locale), address]));
            return engines.get(locale);
          });
        });
      });
    });
  }
  return {
    own: own, settings: settings, firstEngine: firstEngine, engine: engine,
    isWhole: function (locale) { return engines.has(locale); },
    part: function (address) { return get(root + address); }
  };
}
