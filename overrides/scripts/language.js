// The offer of the other language can be hidden; the switch leads to the heading being read.
(function (root) {
  "use strict";
  document.querySelectorAll("[data-dismiss-offer]").forEach(function (button) {
    button.addEventListener("click", function () {
      root.removeAttribute("data-offer");
      try { localStorage.setItem("offer", "hidden"); } catch (blocked) {}
      document.getElementById("main").focus();
    });
  });
  function headingInView() {
    var found = "";
    document.querySelectorAll(".text h2[id], .text h3[id], main > section[aria-labelledby] > h2[id]").forEach(function (heading) {
      if (heading.getBoundingClientRect().top < innerHeight / 3) found = heading.id;
    });
    return found;
  }
  document.querySelectorAll("[data-switch]").forEach(function (link) {
    link.addEventListener("click", function () {
      var heading = headingInView();
      link.hash = heading ? "#" + heading : "";
    });
  });
})(document.documentElement);
