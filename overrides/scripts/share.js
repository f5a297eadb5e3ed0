// Copies the address of the page, its citation, or a file with its citation.
"use strict";

(() => {
  /** @type {NodeListOf<HTMLButtonElement>} */
  (document.querySelectorAll("[data-copy]")).forEach(button => {
    const { textContent, ariaLabel } = button;
    const note = document.createElement("p");
    if (!self.ClipboardItem) button.hidden = true;
    button.addEventListener("click", async () => {
      const blob = read(button);
      note.remove();
      try {
        // A promise inside the item: Safari takes nothing that comes after the press.
        await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
        button.removeAttribute("aria-label");
        button.textContent = button.dataset.copied || "";
      } catch {
        Object.assign(button, { textContent, ariaLabel });
        note.role = "alert";
        note.textContent = "";
        button.after(note);
        explain(note, blob);
      }
    });
  });

  /**
   * Says that nothing was copied; the reader can copy the text from there.
   * @param {HTMLElement} note
   * @param {Promise<Blob>} blob
   */
  async function explain(note, blob) {
    /** @type {HTMLElement} */
    const { dataset } = /** @type {HTMLElement} */ (note.closest("[data-refused]"));
    try {
      const value = await (await blob).text();
      const field = document.createElement("textarea");
      const label = document.createElement("label");
      Object.assign(field, { value, readOnly: true, dir: "auto" });
      label.append(dataset.refused || "", field);
      note.append(label);
      field.select();
    } catch {
      note.textContent = dataset.unread || "";
    }
  }

  /** @param {HTMLButtonElement} button */
  async function read({ dataset: { copy }, previousElementSibling }) {
    let text = location.href.split("#")[0];
    if (copy === "text") text = previousElementSibling?.textContent || "";
    else if (copy) {
      const response = await fetch(copy);
      text = await response.text();
      // Some networks answer with a page of their own.
      if (!response.ok || /^\s*</.test(text)) throw new Error(copy);
    }
    return new Blob([text], { type: "text/plain" });
  }
})();
