// Sets on <html> what the first paint needs: the chosen palette, and whether to offer the page in another language.
"use strict";

(root => {
  let palette = null;
  let offer = null;
  try {
    palette = localStorage.getItem("palette");
    offer = localStorage.getItem("offer");
  } catch {}
  const { dataset } = root;
  dataset.script = "";
  if ("popover" in root) dataset.popover = "";
  if (palette === "light" || palette === "dark") dataset.palette = palette;
  const locale = offer !== "hidden" && localeToOffer();
  if (locale) dataset.offer = locale;

  /** The locale that the browser asks for before the others; none where it asks for that of the page. */
  function localeToOffer() {
    const offers = (dataset.offers || "").split(" ");
    const asked = navigator.languages.map(languageOf);
    if (asked.includes(languageOf(root.lang))) return;
    const first = asked.find(language => offers.map(languageOf).includes(language));
    const wanted = offers.find(offer => languageOf(offer) === first);
    return wanted || ("default" in dataset && offers[0]);
  }

  /** @param {string} tag */
  function languageOf(tag) {
    return tag.toLowerCase().split("-")[0];
  }
})(document.documentElement);
