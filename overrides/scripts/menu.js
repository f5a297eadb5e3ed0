// Closes the menu of sections on Escape, and when the reader clicks or moves elsewhere.
"use strict";

(() => {
  const menu = /** @type {HTMLDetailsElement} */ (document.querySelector(".sections"));
  if (!menu) return;
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  document.addEventListener("click", event => closeOutside(event.target));
  menu.addEventListener("focusout", event => closeOutside(event.relatedTarget));

  /** @param {EventTarget | null} target */
  function closeOutside(target) {
    if (target && !menu.contains(/** @type {Node} */ (target))) menu.open = false;
  }
})();
