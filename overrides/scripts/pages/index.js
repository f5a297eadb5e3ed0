// On the index, keeps the entries that contain the words asked for in the address or typed into the box.
(function () {
  "use strict";
  var index = document.querySelector("[data-index]"), box = document.getElementById("search");
  if (!index) return;
  function bare(text) {
    return text.normalize("NFKC").toLowerCase().replace(/[\u064b-\u0652\u0670\u0640]/g, "")
      .replace(/[أإآ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه");
  }
  function show(query) {
    var words = bare(query).split(/\s+/), any = false, found = index.querySelector(".found");
    index.querySelectorAll(".letter").forEach(function (letter) {
      var kept = 0;
      letter.querySelectorAll("li").forEach(function (item) {
        var text = bare(item.textContent);
        item.hidden = !words.every(function (word) { return text.includes(word); });
        if (!item.hidden) kept += 1;
      });
      letter.hidden = !kept;
      if (kept) any = true;
    });
    found.hidden = !query;
    found.firstElementChild.textContent = (any ? found.dataset.found : found.dataset.nothing).replace("{query}", query);
  }
  var asked = (new URLSearchParams(location.search).get("q") || "").trim();
  // The box says by itself what it found; one voice is enough.
  box.addEventListener("input", function () {
    index.querySelector(".found").ariaLive = "off";
    show(box.value.trim());
  });
  if (!asked) return;
  box.value = asked;
  show(asked);
})();
