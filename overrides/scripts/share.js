// Copies the address of the page, its citation, or a file with its citation.
"use strict";

(() => {
  /** @type {NodeListOf<HTMLButtonElement>} */
  (document.querySelectorAll("[data-copy]")).forEach(button => {
    if (!self.ClipboardItem) button.hidden = true;
    button.addEventListener("click", async () => {
      // A promise inside the item: Safari takes nothing that comes after the press.
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": readText(button) })]);
      button.removeAttribute("aria-label");
      button.textContent = button.dataset.copied || "";
    });
  });

  /** @param {HTMLButtonElement} button */
  async function readText({ dataset: { copy }, previousElementSibling }) {
    let text = location.href.split("#")[0];
    if (copy === "text") text = previousElementSibling?.textContent || "";
    else if (copy) text = await (await fetch(copy)).text();
    return new Blob([text], { type: "text/plain" });
  }
})();
