// Hides the offer of another language, and lets the language switch lead to the heading in view.
"use strict";

(root => {
  document.querySelectorAll("[data-dismiss-offer]").forEach(button => {
    button.addEventListener("click", () => {
      root.removeAttribute("data-offer");
      try {
        localStorage.setItem("offer", "hidden");
      } catch {}
      document.getElementById("main")?.focus();
    });
  });
  /** @type {NodeListOf<HTMLAnchorElement>} */
  (document.querySelectorAll("[data-switch]")).forEach(link => {
    link.addEventListener("click", () => {
      link.hash = idInView();
    });
  });

  /** The id of the last heading above the lower two thirds of the window. */
  function idInView() {
    const headings = document.querySelectorAll(
      ".text h2[id], .text h3[id], main > section[aria-labelledby] > h2[id]"
    );
    return Array.from(headings)
      .filter(heading => heading.getBoundingClientRect().top < innerHeight / 3)
      .reduce((_, heading) => heading.id, "");
  }
})(document.documentElement);
