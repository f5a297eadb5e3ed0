// A term shows its meaning in place; without this it leads to the words of the page.
(function () {
  "use strict";
  if (!("popover" in document.documentElement)) return;
  document.querySelectorAll("a.term").forEach((link) => {
    const meaning = document.getElementById("meaning-" + link.hash.slice("#word-".length));
    if (!meaning) return;
    link.setAttribute("aria-haspopup", "dialog");
    link.addEventListener("click", (event) => {
      event.preventDefault();
      meaning.showPopover();
      meaning.querySelector("button").focus();
      meaning.addEventListener("toggle", function back(change) {
        if (change.newState !== "closed") return;
        meaning.removeEventListener("toggle", back);
        if (meaning.contains(document.activeElement) || document.activeElement === document.body)
          link.focus();
      });
    });
  });
  document.querySelectorAll(".meaning a").forEach((link) => {
    link.addEventListener("click", () => {
      link.closest(".meaning").hidePopover();
    });
  });
})();
