// Fetches what search is made of, each part once: settings, the scripts of other languages, the parts of an index.
function guideLoading(root, ownIndex, settingsFile) {
  "use strict";
  const own = document.documentElement.lang;
  const begun = new Map();
  const failed = new Set();
  const engines = new Map();

  // What failed is begun anew when it is wanted again.
  function once(name, begin) {
    if (!begun.has(name)) {
      begun.set(
        name,
        begin().catch((fault) => {
          begun.delete(name);
          throw fault;
        }),
      );
    }
    return begun.get(name);
  }
  function broken(addresses) {
    addresses.forEach((address) => {
      failed.add(address);
      begun.delete(address);
    });
    return new Error("broken");
  }
  function get(address) {
    return once(address, () =>
      fetch(address, { cache: failed.has(address) ? "reload" : "default" }).then(
        (response) => {
          if (!response.ok) throw broken([address]);
          return response.json().catch(() => {
            throw broken([address]);
          });
        },
        () => {
          throw new Error("offline");
        },
      ),
    );
  }
  function settings() {
    return get(settingsFile).then((known) => {
      if (!known || !known.languages) throw broken([settingsFile]);
      return known;
    });
  }

  // Words of any language may stand in any index, and are read by the rules of their own.
  function script(address) {
    return once(
      address,
      () =>
        new Promise((done, fail) => {
          document.head.append(
            Object.assign(document.createElement("script"), {
              src: address,
              onload: done,
              onerror() {
                fail(new Error("offline"));
              },
            }),
          );
        }),
    );
  }
  function scripts(known) {
    return Promise.all(
      Object.keys(known.languages).map((locale) => {
        const address = known.languages[locale].script;
        return locale === own || !address ? null : script(root + address);
      }),
    );
  }
  function indexOf(known, locale) {
    return locale === own ? ownIndex : root + known.languages[locale].index;
  }

  // Titles and headings: small, there first, and enough for a first answer.
  function headings(locale) {
    return once("headings " + locale, () =>
      settings().then((known) => {
        const address = indexOf(known, locale);
        return get(address).then((index) => {
          if (!index || !index.texts) throw broken([address]);
          return index;
        });
      }),
    );
  }
  // Most of an engine's work is the keys of its words; a few at a time, they are known when it opens.
  function readAhead(index) {
    const analyser = guideAnalyser.of(index);
    const forms = guideForms(index.words);
    const texts = index.headings.concat(index.pages.map((page) => page[0]));
    const works = [];
    function each(list, read) {
      list.forEach((one, number) => {
        if (number % 30 === 0)
          works.push(
            guideInTurn(() => {
              list.slice(number, number + 30).forEach(read);
            }),
          );
      });
    }
    each(forms, (form) => {
      analyser.keys(form);
    });
    each(texts, (text) => {
      analyser.forms(text).forEach((form) => {
        analyser.keys(analyser.bare(form));
      });
    });
    return Promise.all(works);
  }
  function opened(index, addresses) {
    try {
      return guideEngine(index);
    } catch (fault) {
      throw broken(addresses);
    }
  }
  function firstEngine() {
    return once("first engine", () => headings(own).then((index) => opened(index, [ownIndex])));
  }
  function engine(locale) {
    return once("engine " + locale, () =>
      Promise.all([settings(), headings(locale)]).then((ready) => {
        const address = indexOf(ready[0], locale).replace(".json", "-words.json");
        return Promise.all([get(address), scripts(ready[0])]).then((parts) => {
          if (!parts[0] || typeof parts[0].words !== "string") throw broken([address]);
          const index = Object.assign({}, ready[1], parts[0]);
          if (index.tables) guideAnalyser.learn(index.tables);
          return readAhead(index).then(() => {
            engines.set(locale, opened(index, [indexOf(ready[0], locale), address]));
            return engines.get(locale);
          });
        });
      }),
    );
  }
  return {
    own,
    settings,
    firstEngine,
    engine,
    isWhole(locale) {
      return engines.has(locale);
    },
    part(address) {
      return get(root + address);
    },
  };
}
