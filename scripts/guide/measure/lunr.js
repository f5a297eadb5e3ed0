// Runs in a page with the search worker of Material: for each query its items, each with its sections and their scores.
"use strict";

/** @param {[index: object, queries: string[]]} given */
async ([index, queries]) => {
  const SETUP = 0;
  const QUERY = 2;
  const worker = new Worker("/workers/search.js");

  /**
   * @param {number} type
   * @param {unknown} data
   * @returns {Promise<any>}
   */
  function ask(type, data) {
    return new Promise(resolve => {
      worker.onmessage = event => resolve(event.data.data);
      worker.postMessage({ type, data });
    });
  }

  await ask(SETUP, index);
  const found = [];
  for (const query of queries) {
    /** @type {{ items: { location: string, score: number }[][] }} */
    const { items } = await ask(QUERY, query);
    found.push(
      items.slice(0, 20).map(item => item.map(({ location, score }) => [location, score]))
    );
  }
  return found;
};
