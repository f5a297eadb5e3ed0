// Leads on to where the page is now, to the same heading; the target's own heading comes first.
(function () {
  "use strict";
  const link = document.querySelector("[data-moved]");
  location.replace(link.hash || !location.hash ? link.href : link.href + location.hash);
})();
