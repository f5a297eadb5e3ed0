// Filters the entries of the A-Z page by the words in the address or in the search box.
"use strict";

(() => {
  const index = document.querySelector("[data-index]");
  const box = /** @type {HTMLInputElement} */ (document.getElementById("search"));
  /** @type {HTMLElement | null | undefined} */
  const message = index?.querySelector(".found");
  if (!index || !message) return;
  const asked = (new URLSearchParams(location.search).get("q") || "").trim();
  // The box announces by itself what it found.
  box.addEventListener("input", () => {
    message.ariaLive = "off";
    show(box.value.trim());
  });
  if (asked) {
    box.value = asked;
    show(asked);
  }

  /**
   * The text without what most people leave out when they type.
   * @param {string | null} text
   */
  function normalise(text) {
    return (text || "")
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\u064b-\u0652\u0670\u0640]/g, "")
      .replace(/[أإآ]/g, "ا")
      .replace(/ى/g, "ي")
      .replace(/ة/g, "ه");
  }

  /** @param {string} query */
  function show(query) {
    const words = normalise(query).split(/\s+/);
    const letters = [...(index?.querySelectorAll(".letter") || [])];
    const shown = letters.filter(letter => filterLetter(letter, words));
    if (!message) return;
    message.hidden = !query;
    const text = shown.length ? message.dataset.found : message.dataset.nothing;
    const line = /** @type {Element} */ (message.firstElementChild);
    line.textContent = (text || "").replace("{query}", query);
  }

  /**
   * Hides the entries of a letter that do not hold all words; whether any are left.
   * @param {Element} letter
   * @param {string[]} words
   */
  function filterLetter(letter, words) {
    const items = [...letter.querySelectorAll("li")];
    for (const item of items) {
      const text = normalise(item.textContent);
      item.hidden = !words.every(word => text.includes(word));
    }
    const isEmpty = items.every(item => item.hidden);
    letter.toggleAttribute("hidden", isEmpty);
    return !isEmpty;
  }
})();
