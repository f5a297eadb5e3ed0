// Fetches each part of search once: settings, the scripts of other languages, the parts of an index.
"use strict";

/**
 * @param {string} root
 * @param {string} ownIndex
 * @param {string} settingsFile
 */
function guideSearchLoader(root, ownIndex, settingsFile) {
  /** Words that are analysed in one slice. */
  const SLICE = 30;
  const own = document.documentElement.lang;
  /** @type {Map<string, Promise<any>>} */
  const begun = new Map();
  /** @type {Set<string>} */
  const broken = new Set();
  /** @type {Map<string, Engine>} */
  const engines = new Map();

  /**
   * What `begin` gave the first time; after a failure it is begun again.
   * @template T
   * @param {string} name
   * @param {() => Promise<T>} begin
   * @returns {Promise<T>}
   */
  function once(name, begin) {
    let promise = begun.get(name);
    if (!promise) {
      promise = begin().catch(error => {
        begun.delete(name);
        throw error;
      });
      begun.set(name, promise);
    }
    return promise;
  }

  /**
   * The error for files that are not as the build wrote them; they are fetched again, past the cache.
   * @param {string[]} addresses
   */
  function reportBroken(...addresses) {
    for (const address of addresses) {
      broken.add(address);
      begun.delete(address);
    }
    return new Error("broken");
  }

  /**
   * @param {string} address
   * @returns {Promise<any>} the content, of which the caller knows the shape
   */
  function get(address) {
    return once(address, async () => {
      const cache = broken.has(address) ? "reload" : "default";
      const response = await fetch(address, { cache }).catch(() => {
        throw new Error("offline");
      });
      if (!response.ok) throw reportBroken(address);
      return response.json().catch(() => {
        throw reportBroken(address);
      });
    });
  }

  /** @returns {Promise<SearchSettings>} */
  async function settings() {
    const read = await get(settingsFile);
    if (!read?.languages) throw reportBroken(settingsFile);
    return read;
  }

  /** @param {string} src */
  function loadScript(src) {
    return once(
      src,
      () =>
        new Promise((resolve, reject) => {
          const onerror = () => reject(new Error("offline"));
          document.head.append(
            Object.assign(document.createElement("script"), { src, onload: resolve, onerror })
          );
        })
    );
  }

  /**
   * The rules of the other languages: their words may stand in any index.
   * @param {SearchSettings} settings
   */
  function loadRules({ languages }) {
    const scripts = Object.entries(languages)
      .filter(([locale, { script }]) => locale !== own && script)
      .map(([, { script }]) => loadScript(root + script));
    return Promise.all(scripts);
  }

  /** @param {string} locale */
  async function addressOf(locale) {
    return locale === own ? ownIndex : root + (await settings()).languages[locale].index;
  }

  /**
   * Titles and headings: small, and enough for a first answer.
   * @param {string} locale
   * @returns {Promise<IndexHeadings>}
   */
  async function headings(locale) {
    const address = await addressOf(locale);
    const index = await get(address);
    if (!index?.texts) throw reportBroken(address);
    return index;
  }

  /**
   * Analyses the words of an index in slices, so that opening it takes no long task.
   * @param {SearchIndex} index
   */
  function analyseAhead(index) {
    const analyser = guideAnalyser.of(index);
    const texts = [...index.headings, ...index.pages.map(([title]) => title)];
    return Promise.all([
      inSlices(guideFrontDecode(index.words), analyser.keys),
      inSlices(texts, text => {
        for (const form of analyser.forms(text)) analyser.keys(analyser.bare(form));
      })
    ]);
  }

  /**
   * @param {string[]} list
   * @param {(text: string) => void} read
   */
  function inSlices(list, read) {
    const slices = [];
    for (let at = 0; at < list.length; at += SLICE) {
      slices.push(guideAfterPaint(() => list.slice(at, at + SLICE).forEach(text => read(text))));
    }
    return Promise.all(slices);
  }

  /**
   * @param {SearchIndex} index
   * @param {string[]} addresses
   */
  function open(index, ...addresses) {
    try {
      return guideEngine(index);
    } catch {
      throw reportBroken(...addresses);
    }
  }

  /** The engine of the page's language that knows titles and headings alone. */
  function firstEngine() {
    return once("first engine", async () => open(await headings(own), ownIndex));
  }

  /** @param {string} locale */
  function engine(locale) {
    return once("engine " + locale, async () => {
      const rules = settings().then(loadRules);
      const [first, firstAddress] = await Promise.all([headings(locale), addressOf(locale), rules]);
      const address = firstAddress.replace(".json", "-words.json");
      /** @type {IndexWords} */
      const words = await get(address);
      if (typeof words?.words !== "string") throw reportBroken(address);
      const index = { ...first, ...words };
      if (index.tables) guideAnalyser.learn(index.tables);
      await analyseAhead(index);
      const opened = open(index, firstAddress, address);
      engines.set(locale, opened);
      return opened;
    });
  }

  return {
    own,
    settings,
    firstEngine,
    engine,
    /** @param {string} locale */
    isWhole: locale => engines.has(locale),
    /** @param {string} address */
    part: address => get(root + address)
  };
}
