// Before the first paint: the chosen palette, and whether to offer the page in the visitor's language.
(function (root) {
  "use strict";
  let kept = {};
  try {
    kept = { palette: localStorage.getItem("palette"), offer: localStorage.getItem("offer") };
  } catch (blocked) {}
  root.setAttribute("data-script", "");
  if ("popover" in root) root.setAttribute("data-popover", "");
  if (kept.palette === "light" || kept.palette === "dark")
    root.setAttribute("data-palette", kept.palette);
  let offers = root.getAttribute("data-offers");
  if (!offers || kept.offer === "hidden") return;
  const asks = (navigator.languages || [navigator.language || ""]).map(
    (tag) => tag.toLowerCase().split("-")[0],
  );
  function asked(locale) {
    return asks.indexOf(locale.split("-")[0]) + 1;
  }
  if (asked(root.lang)) return;
  offers = offers.split(" ");
  const offered =
    offers.filter(asked).sort((one, other) => asked(one) - asked(other))[0] ||
    (root.hasAttribute("data-default") && offers[0]);
  if (offered) root.setAttribute("data-offer", offered);
})(document.documentElement);
