// Leads to where the page is now, at the same heading; a heading that the link names comes first.
"use strict";

(() => {
  const link = /** @type {HTMLAnchorElement} */ (document.querySelector("[data-moved]"));
  location.replace(link.hash ? link.href : link.href + location.hash);
})();
