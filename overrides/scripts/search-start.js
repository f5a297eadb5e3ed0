// Search is fetched when it is wanted: the box is entered, Ctrl or ⌘ K is pressed, or the address holds a query.
(function () {
  "use strict";
  const box = document.getElementById("search");
  const form = box.form;
  let files = form.dataset.search;
  let wanted;
  if (!files) return;
  files = files.split(" ");
  function add(name, properties) {
    document.head.append(Object.assign(document.createElement(name), properties));
  }
  function start(from) {
    if (wanted) return;
    wanted = true;
    files.slice(1, 3).forEach((href) => {
      add("link", { rel: "preload", as: "fetch", crossOrigin: "", href });
    });
    add("link", { rel: "stylesheet", href: files[3] });
    add("script", {
      src: files[0],
      onload() {
        guideSearch(form, files, from);
      },
      onerror() {
        wanted = false;
        box.setCustomValidity(form.dataset.failed);
        form.reportValidity();
        box.setCustomValidity("");
      },
    });
  }
  box.addEventListener("focus", start);
  document.addEventListener("keydown", (event) => {
    if (event.code !== "KeyK" || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey)
      return;
    event.preventDefault();
    start(document.activeElement);
    box.focus();
  });
  if (document.activeElement === box || location.search.includes("q=")) start();
})();
