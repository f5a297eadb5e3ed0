// Sets on <html> what the first paint needs: the chosen palette, and whether to offer the page in another language.
"use strict";

(root => {
  let palette = null;
  let offer = null;
  try {
    palette = localStorage.getItem("palette");
    offer = localStorage.getItem("offer");
  } catch {}
  root.setAttribute("data-script", "");
  if ("popover" in root) root.setAttribute("data-popover", "");
  if (palette === "light" || palette === "dark") root.setAttribute("data-palette", palette);
  const locale = offer !== "hidden" && localeToOffer();
  if (locale) root.setAttribute("data-offer", locale);

  /** The locale that the browser asks for before the others; none where it asks for that of the page. */
  function localeToOffer() {
    const offers = (root.getAttribute("data-offers") || "").split(" ");
    const asked = (navigator.languages || [navigator.language || ""]).map(languageOf);
    if (asked.includes(languageOf(root.lang))) return;
    const first = asked.find(language => offers.map(languageOf).includes(language));
    const wanted = offers.find(offer => languageOf(offer) === first);
    return wanted || (root.hasAttribute("data-default") && offers[0]);
  }

  /** @param {string} tag */
  function languageOf(tag) {
    return tag.toLowerCase().split("-")[0];
  }
})(document.documentElement);
