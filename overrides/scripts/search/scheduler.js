// Runs work in short slices after the next paint, so that a slow phone stays free to answer the reader.
"use strict";

const guideAfterPaint = (() => {
  /** Milliseconds of one slice. */
  const SLICE = 20;
  /** @type {(() => void)[]} */
  const waiting = [];

  function runSlice() {
    const end = performance.now() + SLICE;
    do waiting.shift()?.();
    while (waiting.length && performance.now() < end);
    if (waiting.length) setTimeout(runSlice);
  }

  /**
   * @template T
   * @param {() => T} work
   * @returns {Promise<T>} what the work gives
   */
  return function schedule(work) {
    return new Promise((resolve, reject) => {
      waiting.push(() => {
        try {
          resolve(work());
        } catch (error) {
          reject(error);
        }
      });
      if (waiting.length === 1) requestAnimationFrame(() => setTimeout(runSlice));
    });
  };
})();
