// Runs before a page: notes its largest paint, the shift of its layout, and the time in which it blocks.
"use strict";

(() => {
  const paints = { lcp: 0, cls: 0, blocking: 0 };
  Object.assign(window, { paints });

  /**
   * @param {string} type
   * @param {(entry: any) => void} note
   */
  function observe(type, note) {
    const observer = new PerformanceObserver(list => list.getEntries().forEach(note));
    observer.observe({ type, buffered: true });
  }
  observe("largest-contentful-paint", entry => {
    paints.lcp = entry.startTime;
  });
  observe("layout-shift", entry => {
    if (!entry.hadRecentInput) paints.cls += entry.value;
  });
  observe("longtask", entry => {
    paints.blocking += Math.max(0, entry.duration - 50);
  });
})();
