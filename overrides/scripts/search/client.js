// Asks the index of the page's language, and those of the other languages where the query calls for them.
"use strict";

/**
 * @param {string} root
 * @param {SearchLoader} loader
 */
function guideSearchClient(root, loader) {
  const MOST_TEXTS = 30;
  /** Longest snippet, on a narrow window and on a wide one. */
  const SNIPPET = { narrow: 72, wide: 150 };
  const { own } = loader;
  /**
   * Lists that could not be fetched: search does without them, and no later query asks for them.
   * @type {Set<string>}
   */
  const failedLists = new Set();

  /**
   * Fetches a file of the frequency list.
   * @param {Engine} engine
   * @param {string} address
   */
  async function addList(engine, address) {
    try {
      engine.addFrequentWords(address, await loader.part(address));
    } catch {
      failedLists.add(address);
    }
  }

  /**
   * @param {Engine} engine
   * @param {string} address
   */
  async function addTexts(engine, address) {
    engine.addTexts(address, await loader.part(address));
  }

  /**
   * Searches, and once more when the files are there that the first result lacked: texts to confirm a phrase,
   * and the frequent words without which a word is taken for a typo.
   * @param {Engine} engine
   * @param {string} query
   * @param {SearchOptions} options
   */
  async function search(engine, query, options) {
    const found = engine.search(query, options);
    const texts = found.neededTexts.slice(0, MOST_TEXTS);
    const lists = found.neededLists.filter(address => !failedLists.has(address));
    if (!texts.length && !lists.length) return found;
    await Promise.all([
      ...texts.map(address => addTexts(engine, address)),
      ...lists.map(address => addList(engine, address))
    ]);
    return engine.search(query, options);
  }

  /**
   * @param {SearchSettings} settings
   * @param {Engine} engine
   * @param {string} locale
   * @param {string} query
   * @param {SearchResult} found
   * @returns {Answer}
   */
  function makeAnswer(settings, engine, locale, query, found) {
    const language = settings.languages[locale];
    return { query, locale, engine, found, settings, language, isForeign: locale !== own };
  }

  /**
   * The answer of one language. Until its whole index is there, `showEarly` gets what titles and headings hold,
   * where they hold every word.
   * @param {string} locale
   * @param {string} query
   * @param {SearchOptions} options
   * @param {(answer: Answer) => void} [showEarly]
   */
  async function ask(locale, query, options, showEarly) {
    if (showEarly && !loader.isWhole(locale)) {
      askHeadings(locale, query, options, showEarly).catch(Boolean);
    }
    const [settings, engine] = await Promise.all([loader.settings(), loader.engine(locale)]);
    return makeAnswer(settings, engine, locale, query, await search(engine, query, options));
  }

  /**
   * @param {string} locale
   * @param {string} query
   * @param {SearchOptions} options
   * @param {(answer: Answer) => void} showEarly
   */
  async function askHeadings(locale, query, options, showEarly) {
    const [settings, engine] = await Promise.all([loader.settings(), loader.firstEngine()]);
    if (loader.isWhole(locale)) return;
    const found = engine.search(query, options);
    if (found.total) showEarly(makeAnswer(settings, engine, locale, query, found));
  }

  /**
   * The other languages that the query calls for.
   * @param {Answer} answer
   */
  function others({ settings, found }) {
    return Object.keys(settings.languages).filter(locale => found.across && locale !== own);
  }

  /**
   * The snippet of a hit, made after the results are painted, where it is still wanted.
   * @param {Answer} answer
   * @param {HitGroup} group
   * @param {Hit} hit
   * @param {() => boolean} isWanted
   * @returns {Promise<Snippet>}
   */
  async function snippet(answer, group, hit, isWanted) {
    const engine = await loader.engine(answer.locale);
    const texts = await loader.part(group.texts);
    const length = innerWidth < 480 ? SNIPPET.narrow : SNIPPET.wide;
    return guideAfterPaint(() => {
      if (!isWanted()) return { text: "", marks: [] };
      return engine.snippet(texts[hit.text], answer.query, length);
    });
  }

  /**
   * The address of a result, with the query.
   * @param {string} url
   * @param {string} query
   */
  function address(url, query) {
    const full = new URL(root + url, location.href);
    full.searchParams.set("q", query);
    return full.href;
  }

  const { engine, settings } = loader;
  return { root, own, ask, engine, settings, others, snippet, address };
}
