// The offer of the other language can be hidden; the switch leads to the heading being read.
(function (root) {
  "use strict";
  document.querySelectorAll("[data-dismiss-offer]").forEach((button) => {
    button.addEventListener("click", () => {
      root.removeAttribute("data-offer");
      try {
        localStorage.setItem("offer", "hidden");
      } catch (blocked) {}
      document.getElementById("main").focus();
    });
  });
  function headingInView() {
    let found = "";
    document
      .querySelectorAll(".text h2[id], .text h3[id], main > section[aria-labelledby] > h2[id]")
      .forEach((heading) => {
        if (heading.getBoundingClientRect().top < innerHeight / 3) found = heading.id;
      });
    return found;
  }
  document.querySelectorAll("[data-switch]").forEach((link) => {
    link.addEventListener("click", () => {
      const heading = headingInView();
      link.hash = heading ? "#" + heading : "";
    });
  });
})(document.documentElement);
