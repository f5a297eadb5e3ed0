// On a page that was found, the words are marked where the browser can; the marks can be cleared.
function guideMarks(asking, query) {
  "use strict";
  if (!window.CSS || !CSS.highlights || !window.Highlight) return;
  const LEFT_OUT =
    "script, style, nav, textarea, select, .dates, .share, .unseen, [hidden], [popover]";

  function ranges(engine) {
    const found = [];
    const walker = document.createTreeWalker(document.getElementById("main"), NodeFilter.SHOW_TEXT);
    let node;
    while ((node = walker.nextNode())) {
      if (!node.data.trim() || node.parentElement.closest(LEFT_OUT)) continue;
      engine.highlights(node.data, query).forEach((pair) => {
        const range = new Range();
        range.setStart(node, pair[0]);
        range.setEnd(node, pair[1]);
        found.push(range);
      });
    }
    return found;
  }
  function bar(known, number) {
    const line = document.createElement("div");
    const text = document.createElement("p");
    const button = document.createElement("button");
    line.className = "marked";
    text.setAttribute("role", "status");
    text.append(guideWords.sentence(guideWords.count(known, known.words.marked, number), query));
    button.type = "button";
    button.textContent = known.words.clear_marks;
    button.addEventListener("click", () => {
      const address = new URL(location.href);
      address.searchParams.delete("q");
      history.replaceState(history.state, "", address);
      CSS.highlights.delete("found");
      line.remove();
      document.getElementById("main").focus({ preventScroll: true });
    });
    line.append(text, button);
    document.getElementById("main").append(line);
  }
  Promise.all([asking.settings(), asking.engine(asking.own)])
    .then((ready) => {
      const found = ranges(ready[1]);
      if (!found.length) return;
      CSS.highlights.set("found", new Highlight(...found));
      bar(ready[0], found.length);
    })
    .catch(Boolean);
}
