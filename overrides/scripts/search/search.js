// Starts what search is on this page: the box everywhere, all results on the index, marks on a page that was found.
function guideSearch(form, files, from) {
  "use strict";
  const box = form.elements.q;
  const root = form.dataset.root;
  const asking = guideAsking(root, guideLoading(root, files[1], files[2]));
  asking.engine(asking.own).catch(Boolean);
  guideBox(form, asking, from);
  const query = guideQuery(new URLSearchParams(location.search).get("q"));
  if (!query) return;
  if (document.querySelector("[data-index]")) {
    if (!box.value) box.value = query;
    guideAllResults(asking, query);
  } else guideMarks(asking, query);
}

// What is asked of the index: no longer than anyone types, and whole characters only.
function guideQuery(text) {
  "use strict";
  return Array.from((text || "").slice(0, 300))
    .filter((character) => !/^[\ud800-\udfff]$/.test(character))
    .join("")
    .trim();
}
