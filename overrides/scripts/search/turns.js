// Work in short turns after the next paint, so that a slow phone stays free for the finger.
var guideInTurn = (function () {
  "use strict";
  var MOST = 20, waiting = [];

  function turn() {
    var end = performance.now() + MOST;
    do waiting.shift()(); while (waiting.length && performance.now() < end);
    if (waiting.length) setTimeout(turn);
  }
  /** A promise of what `work` gives. */
  return function (work) {
    return new Promise(function (done, fail) {
      waiting.push(function () { try { done(work()); } catch (fault) { fail(fault); } });
      if (waiting.length === 1) requestAnimationFrame(function () { setTimeout(turn); });
    });
  };
})();
