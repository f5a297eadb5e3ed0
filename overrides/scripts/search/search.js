// Starts search: the box on every page, all results on the A-Z page, highlights on a page that was found.
"use strict";

/**
 * @param {HTMLFormElement} form
 * @param {string[]} files addresses of the script, the first part of the index and the settings
 * @param {Element | null} [focused] the element that had the focus before the box
 */
function guideSearch(form, files, focused) {
  const box = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  const root = form.dataset.root || "";
  const client = guideSearchClient(root, guideSearchLoader(root, files[1], files[2]));
  client.engine(client.own).catch(Boolean);
  guideBox(form, client, focused);
  const query = guideCleanQuery(new URLSearchParams(location.search).get("q"));
  if (!query) return;
  if (document.querySelector("[data-index]")) {
    if (!box.value) box.value = query;
    guideAllResults(client, query);
  } else guideHighlights(client, query);
}

/**
 * A query without half characters, no longer than anyone types.
 * @param {string | null} text
 */
function guideCleanQuery(text) {
  const characters = Array.from((text || "").slice(0, 300));
  return characters
    .filter(character => !/^[\ud800-\udfff]$/.test(character))
    .join("")
    .trim();
}
