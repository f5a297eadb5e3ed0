// On the index, keeps the entries that contain the words asked for.
(function () {
  "use strict";
  var index = document.querySelector("[data-index]");
  var query = (new URLSearchParams(location.search).get("q") || "").trim();
  if (!index || !query) return;
  function bare(text) {
    return text.normalize("NFKC").toLowerCase().replace(/[\u064b-\u0652\u0670\u0640]/g, "")
      .replace(/[أإآ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه");
  }
  var words = bare(query).split(/\s+/);
  var any = false;
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
  var found = index.querySelector(".found");
  found.hidden = false;
  found.firstElementChild.textContent = (any ? found.dataset.found : found.dataset.nothing).replace("{query}", query);
  document.getElementById("search").value = query;
})();
