// Light, dark or as the system says; the choice stays on the device.
(function (root) {
  "use strict";
  var buttons = document.querySelectorAll("[data-palette-choice]");
  function show() {
    var chosen = root.getAttribute("data-palette") || "auto";
    buttons.forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.dataset.paletteChoice === chosen));
    });
  }
  buttons.forEach(function (button) {
    button.addEventListener("click", function () {
      var choice = button.dataset.paletteChoice;
      if (choice === "auto") root.removeAttribute("data-palette");
      else root.setAttribute("data-palette", choice);
      try { localStorage.setItem("palette", choice); } catch (blocked) {}
      show();
    });
  });
  show();
})(document.documentElement);
