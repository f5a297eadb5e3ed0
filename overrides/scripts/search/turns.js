// Work in short turns after the next paint, so that a slow phone stays free for the finger.
const guideInTurn = (function () {
  "use strict";
  const MOST = 20;
  const waiting = [];

  function turn() {
    const end = performance.now() + MOST;
    do waiting.shift()();
    while (waiting.length && performance.now() < end);
    if (waiting.length) setTimeout(turn);
  }
  /** A promise of what `work` gives. */
  return function (work) {
    return new Promise((done, fail) => {
      waiting.push(() => {
        try {
          done(work());
        } catch (fault) {
          fail(fault);
        }
      });
      if (waiting.length === 1)
        requestAnimationFrame(() => {
          setTimeout(turn);
        });
    });
  };
})();
