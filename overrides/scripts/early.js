// Before the first paint: the chosen palette, and whether to offer the page in the visitor's language.
(function (root) {
  "use strict";
  var kept = {};
  try { kept = { palette: localStorage.getItem("palette"), offer: localStorage.getItem("offer") }; } catch (blocked) {}
  root.setAttribute("data-script", "");
  if ("popover" in root) root.setAttribute("data-popover", "");
  if (kept.palette === "light" || kept.palette === "dark") root.setAttribute("data-palette", kept.palette);
  var offered = root.getAttribute("data-offers");
  if (!offered || kept.offer === "hidden") return;
  var asks = (navigator.languages || [navigator.language || ""]).map(function (tag) { return tag.toLowerCase().split("-")[0]; });
  if (asks.indexOf(root.lang) >= 0) return;
  if (root.hasAttribute("data-default") || asks.indexOf(offered) >= 0) root.setAttribute("data-offer", offered);
})(document.documentElement);
