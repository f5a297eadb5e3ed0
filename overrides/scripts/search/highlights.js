// Highlights the words of the query on a page that was found, where the browser can; they can be cleared.
"use strict";

/**
 * @param {SearchClient} client
 * @param {string} query
 */
function guideHighlights(client, query) {
  if (!window.CSS?.highlights || !window.Highlight) return;
  const LEFT_OUT =
    "script, style, nav, textarea, select, .dates, .share, .visually-hidden, [hidden], [popover]";
  const main = /** @type {HTMLElement} */ (document.getElementById("main"));

  /** @param {Engine} engine */
  function findRanges(engine) {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const ranges = [];
    while (walker.nextNode()) {
      const node = /** @type {Text} */ (walker.currentNode);
      if (!node.data.trim() || node.parentElement?.closest(LEFT_OUT)) continue;
      for (const [start, end] of engine.highlights(node.data, query)) {
        const range = new Range();
        range.setStart(node, start);
        range.setEnd(node, end);
        ranges.push(range);
      }
    }
    return ranges;
  }

  /**
   * Says how many words are highlighted, with a button that clears them.
   * @param {SearchSettings} settings
   * @param {number} number
   */
  function addBar(settings, number) {
    const bar = document.createElement("div");
    const text = document.createElement("p");
    const button = document.createElement("button");
    const { words } = settings;
    bar.className = "marked";
    text.setAttribute("role", "status");
    text.append(guideWordings.sentence(guideWordings.count(settings, words.marked, number), query));
    button.type = "button";
    button.textContent = words.clear_marks;
    button.addEventListener("click", () => clear(bar));
    bar.append(text, button);
    main.append(bar);
  }

  /** @param {Element} bar */
  function clear(bar) {
    const address = new URL(location.href);
    address.searchParams.delete("q");
    history.replaceState(history.state, "", address);
    CSS.highlights.delete("found");
    bar.remove();
    main.focus({ preventScroll: true });
  }

  async function highlight() {
    const [settings, engine] = await Promise.all([client.settings(), client.engine(client.own)]);
    const ranges = findRanges(engine);
    if (!ranges.length) return;
    CSS.highlights.set("found", new Highlight(...ranges));
    addBar(settings, ranges.length);
  }
  highlight().catch(Boolean);
}
