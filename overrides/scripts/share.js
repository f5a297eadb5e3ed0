// Copies the address of the page.
(function () {
  "use strict";
  document.querySelectorAll("[data-copy]").forEach(function (button) {
    if (!navigator.clipboard) { button.hidden = true; return; }
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(location.href.split("#")[0]).then(function () { button.textContent = button.dataset.copied; });
    });
  });
})();
