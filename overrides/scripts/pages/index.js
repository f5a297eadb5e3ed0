// On the index, keeps the entries that contain the words asked for in the address or typed into the box.
(function () {
  "use strict";
  const index = document.querySelector("[data-index]");
  const box = document.getElementById("search");
  if (!index) return;
  function bare(text) {
    return text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\u064b-\u0652\u0670\u0640]/g, "")
      .replace(/[أإآ]/g, "ا")
      .replace(/ى/g, "ي")
      .replace(/ة/g, "ه");
  }
  function show(query) {
    const words = bare(query).split(/\s+/);
    let any = false;
    const found = index.querySelector(".found");
    index.querySelectorAll(".letter").forEach((letter) => {
      let kept = 0;
      letter.querySelectorAll("li").forEach((item) => {
        const text = bare(item.textContent);
        item.hidden = !words.every((word) => text.includes(word));
        if (!item.hidden) kept += 1;
      });
      letter.hidden = !kept;
      if (kept) any = true;
    });
    found.hidden = !query;
    found.firstElementChild.textContent = (
      any ? found.dataset.found : found.dataset.nothing
    ).replace("{query}", query);
  }
  const asked = (new URLSearchParams(location.search).get("q") || "").trim();
  // The box says by itself what it found; one voice is enough.
  box.addEventListener("input", () => {
    index.querySelector(".found").ariaLive = "off";
    show(box.value.trim());
  });
  if (!asked) return;
  box.value = asked;
  show(asked);
})();
