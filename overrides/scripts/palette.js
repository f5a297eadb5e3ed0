// Chooses light, dark or the setting of the system; the choice stays on the device.
"use strict";

(root => {
  /** @type {NodeListOf<HTMLElement>} */
  const buttons = document.querySelectorAll("[data-palette-choice]");
  buttons.forEach(button => {
    button.addEventListener("click", () => choose(String(button.dataset.paletteChoice)));
  });
  show();

  function show() {
    const chosen = root.dataset.palette || "auto";
    buttons.forEach(button => {
      button.setAttribute("aria-pressed", String(button.dataset.paletteChoice === chosen));
    });
  }

  /** @param {string} palette */
  function choose(palette) {
    if (palette === "auto") delete root.dataset.palette;
    else root.dataset.palette = palette;
    try {
      localStorage.setItem("palette", palette);
    } catch {}
    show();
  }
})(document.documentElement);
