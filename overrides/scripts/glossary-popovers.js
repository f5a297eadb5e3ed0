// Shows the meaning of a term in a popover; without it, the link leads to the glossary of the page.
"use strict";

(() => {
  if (!("popover" in document.documentElement)) return;
  /** @type {NodeListOf<HTMLAnchorElement>} */
  (document.querySelectorAll("a.term")).forEach(link => {
    const meaning = document.getElementById("meaning-" + link.hash.slice("#word-".length));
    if (!meaning) return;
    link.setAttribute("aria-haspopup", "dialog");
    link.addEventListener("click", event => {
      event.preventDefault();
      show(meaning, link);
    });
  });
  document.querySelectorAll(".meaning a").forEach(link => {
    link.addEventListener("click", () => {
      /** @type {HTMLElement} */ (link.closest(".meaning")).hidePopover();
    });
  });

  /**
   * Shows a meaning; when it closes, the focus goes back to the link.
   * @param {HTMLElement} meaning
   * @param {HTMLElement} link
   */
  function show(meaning, link) {
    meaning.showPopover();
    meaning.querySelector("button")?.focus();
    meaning.addEventListener("toggle", function giveBack({ newState }) {
      if (newState !== "closed") return;
      meaning.removeEventListener("toggle", giveBack);
      const focused = document.activeElement;
      if (meaning.contains(focused) || focused === document.body) link.focus();
    });
  }
})();
