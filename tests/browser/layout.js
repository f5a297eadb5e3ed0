// What is wrong with the text of a page as it is laid out: runs that overlap, leave their box or the page,
// or lie under something fixed. Returns sentences, none when all is right.
() => {
  const SLACK = 2;
  const faults = [];
  const width = document.documentElement.clientWidth;
  const shown = element =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const isBlock = element =>
    !getComputedStyle(element).display.startsWith("inline") || element.matches("svg text");
  const blockOf = element => (isBlock(element) ? element : blockOf(element.parentElement));
  const scrolls = element =>
    element &&
    (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) ||
      scrolls(element.parentElement));
  // Made invisible to the eye alone: for screen readers, or for a table that became a list on a phone.
  const isClipped = element => {
    const style = getComputedStyle(element);
    const isPoint = style.overflow === "hidden" && element.clientWidth <= 1;
    return (
      isPoint ||
      style.clipPath !== "none" ||
      (element !== document.body && isClipped(element.parentElement))
    );
  };
  const short = text => text.trim().replace(/\s+/g, " ").slice(0, 30);

  // The rectangles of all text that is shown, the room above and below the letters left out.
  const runs = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (
      !node.data.trim() ||
      !shown(parent) ||
      parent.closest(".skip, script, style, title, desc") ||
      isClipped(parent)
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const block = blockOf(parent);
    const size = parseFloat(getComputedStyle(parent).fontSize);
    for (const rect of range.getClientRects()) {
      if (rect.width < 1 || rect.height < 1) continue;
      const middle = (rect.top + rect.bottom) / 2;
      runs.push({
        text: short(node.data),
        parent,
        block,
        left: rect.left,
        right: rect.right,
        top: middle - size * 0.3,
        bottom: middle + size * 0.3
      });
    }
  }

  for (const run of runs) {
    if (scrolls(run.parent)) continue;
    if (run.left < -SLACK || run.right > width + SLACK) faults.push(`leaves the page: ${run.text}`);
    const box = run.block.getBoundingClientRect();
    if (run.left < box.left - SLACK || run.right > box.right + SLACK)
      faults.push(`leaves its box: ${run.text}`);
  }

  runs.sort((a, b) => a.top - b.top);
  runs.forEach((run, at) => {
    for (let next = at + 1; next < runs.length && runs[next].top < run.bottom; next += 1) {
      const other = runs[next];
      const across = Math.min(run.right, other.right) - Math.max(run.left, other.left);
      const down = Math.min(run.bottom, other.bottom) - Math.max(run.top, other.top);
      if (
        across > SLACK &&
        down > SLACK &&
        !run.parent.contains(other.parent) &&
        !other.parent.contains(run.parent)
      ) {
        faults.push(`overlap: ${run.text} / ${other.text}`);
      }
    }
  });

  // A block of one line that breaks: the large numeral of a chapter.
  for (const numeral of document.querySelectorAll(".giant")) {
    if (!shown(numeral)) continue;
    const range = document.createRange();
    range.selectNodeContents(numeral);
    if (range.getClientRects().length > 1)
      faults.push(`breaks in two: ${short(numeral.textContent)}`);
  }

  // What stays in place while the page scrolls, pseudo-elements of the body included.
  const covers = [...document.querySelectorAll("body *")]
    .filter(
      element =>
        getComputedStyle(element).position === "fixed" &&
        shown(element) &&
        !element.matches(":popover-open, dialog")
    )
    .map(element => element.getBoundingClientRect());
  for (const name of ["::before", "::after"]) {
    const style = getComputedStyle(document.body, name);
    if (style.position !== "fixed" || style.content === "none") continue;
    const inline = parseFloat(style.width);
    const left =
      style.left === "auto" ? width - parseFloat(style.right) - inline : parseFloat(style.left);
    covers.push({ left, right: left + inline, top: -Infinity, bottom: Infinity });
  }
  for (const cover of covers) {
    for (const run of runs) {
      if (
        Math.min(run.right, cover.right) - Math.max(run.left, cover.left) > 1 &&
        run.bottom > cover.top &&
        run.top < cover.bottom
      ) {
        faults.push(`covered: ${run.text}`);
        break;
      }
    }
  }
  return [...new Set(faults)].slice(0, 8);
};
