// Search is fetched when it is wanted: the box is entered, Ctrl or ⌘ K is pressed, or the address holds a query.
(function () {
  "use strict";
  var box = document.getElementById("search"), form = box.form, files = form.dataset.search, wanted;
  if (!files) return;
  files = files.split(" ");
  function add(name, properties) {
    document.head.append(Object.assign(document.createElement(name), properties));
  }
  function start(from) {
    if (wanted) return;
    wanted = true;
    files.slice(1, 3).forEach(function (href) { add("link", { rel: "preload", as: "fetch", crossOrigin: "", href: href }); });
    add("link", { rel: "stylesheet", href: files[3] });
    add("script", {
      src: files[0],
      onload: function () { guideSearch(form, files, from); },
      onerror: function () {
        wanted = false;
        box.setCustomValidity(form.dataset.failed);
        form.reportValidity();
        box.setCustomValidity("");
      }
    });
  }
  box.addEventListener("focus", start);
  document.addEventListener("keydown", function (event) {
    if (event.code !== "KeyK" || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    start(document.activeElement);
    box.focus();
  });
  if (document.activeElement === box || location.search.includes("q=")) start();
})();
