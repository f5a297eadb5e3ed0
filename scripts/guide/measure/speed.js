// Runs in a page: types into its search box and measures when it answers. Gives `guideSpeed` to the window.
"use strict";

/** @param {[field: string, result: string]} selectors */
([field, result]) => {
  const CHANGES = { childList: true, subtree: true, characterData: true };
  const box = /** @type {HTMLInputElement} */ (document.querySelector(field));

  /**
   * The time of the paint after which the test holds.
   * @param {() => boolean} test
   * @returns {Promise<number>}
   */
  function painted(test) {
    return new Promise(resolve => {
      const observer = new MutationObserver(look);
      function look() {
        if (!test()) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      }
      observer.observe(document.body, CHANGES);
      setTimeout(look);
    });
  }

  /** @returns {Promise<number>} the time when it is over */
  function pause() {
    return new Promise(resolve => setTimeout(() => resolve(performance.now()), 600));
  }

  /** @param {string} text */
  function insert(text) {
    document.execCommand("insertText", false, text);
  }

  /**
   * From entering the box to the first result.
   * @param {string} query
   */
  async function first(query) {
    const start = performance.now();
    box.focus();
    insert(query);
    return (await painted(() => document.querySelector(result) !== null)) - start;
  }

  /**
   * From a key to the change that it makes.
   * @param {string} letter
   */
  async function key(letter) {
    let isChanged = false;
    const observer = new MutationObserver(() => {
      isChanged = true;
    });
    observer.observe(document.body, CHANGES);
    const start = performance.now();
    insert(letter);
    box.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
    const end = await Promise.race([painted(() => isChanged), pause()]);
    observer.disconnect();
    return end - start;
  }

  /**
   * The times of the keys of a query, one after the other.
   * @param {string} query
   */
  async function keys(query) {
    box.select();
    document.execCommand("delete");
    await pause();
    const times = [];
    for (const letter of query) {
      times.push(await key(letter));
      await pause();
    }
    return times;
  }

  Object.assign(window, { guideSpeed: { first, keys } });
};
