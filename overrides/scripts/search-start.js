// Loads search when it is needed: the box is entered, Ctrl or ⌘ K is pressed, or the address holds a query.
"use strict";

(() => {
  const box = /** @type {HTMLInputElement} */ (document.getElementById("search"));
  const form = /** @type {HTMLFormElement} */ (box.form);
  if (!form.dataset.search) return;
  const files = form.dataset.search.split(" ");
  let isLoading = false;

  /**
   * @param {string} name
   * @param {object} properties
   */
  function add(name, properties) {
    document.head.append(Object.assign(document.createElement(name), properties));
  }

  /** @param {Element | null} [focused] the element that had the focus before the box */
  function load(focused) {
    if (isLoading) return;
    isLoading = true;
    files.slice(1, 3).forEach(href => {
      add("link", { rel: "preload", as: "fetch", crossOrigin: "", href });
    });
    add("link", { rel: "stylesheet", href: files[3] });
    const onload = () => guideSearch(form, files, focused);
    add("script", { src: files[0], onload, onerror: fail });
  }

  function fail() {
    isLoading = false;
    box.setCustomValidity(form.dataset.failed || "");
    form.reportValidity();
    box.setCustomValidity("");
  }

  box.addEventListener("focus", () => load());
  document.addEventListener("keydown", event => {
    if (event.code !== "KeyK" || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey)
      return;
    event.preventDefault();
    load(document.activeElement);
    box.focus();
  });
  if (document.activeElement === box || location.search.includes("q=")) load();
})();
