// Before the first paint: the chosen palette, and whether to offer the page in the visitor's language.
(function (root) {
  "use strict";
  var kept = {};
  try { kept = { palette: localStorage.getItem("palette"), offer: localStorage.getItem("offer") }; } catch (blocked) {}
  root.setAttribute("data-script", "");
  if ("popover" in root) root.setAttribute("data-popover", "");
  if (kept.palette === "light" || kept.palette === "dark") root.setAttribute("data-palette", kept.palette);
  var offers = root.getAttribute("data-offers");
  if (!offers || kept.offer === "hidden") return;
  var asks = (navigator.languages || [navigator.language || ""]).map(function (tag) { return tag.toLowerCase().split("-")[0]; });
  function asked(locale) { return asks.indexOf(locale.split("-")[0]) + 1; }
  if (asked(root.lang)) return;
  offers = offers.split(" ");
  var offered = offers.filter(asked).sort(function (one, other) { return asked(one) - asked(other); })[0] || (root.hasAttribute("data-default") && offers[0]);
  if (offered) root.setAttribute("data-offer", offered);
})(document.documentElement);
