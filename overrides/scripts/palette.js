// Light, dark or as the system says; the choice stays on the device.
(function (root) {
  "use strict";
  const buttons = document.querySelectorAll("[data-palette-choice]");
  function show() {
    const chosen = root.getAttribute("data-palette") || "auto";
    buttons.forEach((button) => {
      button.setAttribute("aria-pressed", String(button.dataset.paletteChoice === chosen));
    });
  }
  buttons.forEach((button) => {
    button.addEventListener("click", () => {
      const choice = button.dataset.paletteChoice;
      if (choice === "auto") root.removeAttribute("data-palette");
      else root.setAttribute("data-palette", choice);
      try {
        localStorage.setItem("palette", choice);
      } catch (blocked) {}
      show();
    });
  });
  show();
})(document.documentElement);
