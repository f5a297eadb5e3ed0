// Hides the offer of another language, and lets the language switch lead to the heading in view.
"use strict";

(root => {
  document.querySelectorAll("[data-dismiss-offer]").forEach(button => {
    button.addEventListener("click", () => {
      delete root.dataset.offer;
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
      ".prose h2[id], .prose h3[id], main > section[aria-labelledby] > h2[id]"
    );
    let id = "";
    headings.forEach(heading => {
      if (heading.getBoundingClientRect().top < innerHeight / 3) id = heading.id;
    });
    return id;
  }
})(document.documentElement);
