// Loads search when it is needed: the box is entered, Ctrl K or ⌘ K is pressed, or the address holds a query.
"use strict";

/**
 * Whether a press is ⌘ K on Apple's systems or Ctrl K on others, outside of fields where it has its own meaning. The
 * letter counts; where the layout has no Latin letters, the place of the key.
 * @param {KeyboardEvent} event
 */
function guideIsShortcut({ key, code, ctrlKey, metaKey, altKey, shiftKey, target }) {
  const isApple = /^(Mac|iP)/.test(navigator.platform);
  const { id, selectionStart } = /** @type {HTMLInputElement} */ (target);
  return (
    (key > "~" ? code === "KeyK" : /^k$/i.test(key)) &&
    ctrlKey !== isApple &&
    metaKey === isApple &&
    !altKey &&
    !shiftKey &&
    (id === "search" || typeof selectionStart !== "number")
  );
}

(() => {
  const box = /** @type {HTMLInputElement} */ (document.getElementById("search"));
  const form = /** @type {HTMLFormElement} */ (box.form);
  if (!form.dataset.search) return;
  const files = form.dataset.search.split(" ");
  const message = document.createElement("p");
  let isBegun = false;
  let hasFailed = false;

  /**
   * @param {string} name
   * @param {object} properties
   */
  function add(name, properties) {
    document.head.append(Object.assign(document.createElement(name), properties));
  }

  /** @param {Element | null} [focused] the element that had the focus before the box */
  async function load(focused) {
    if (isBegun) return;
    isBegun = true;
    try {
      // The first time a broken script may come out of the cache of the browser, so the next goes past it at once.
      if (hasFailed) await fetch(files[0], { cache: "reload" });
      else {
        files.slice(1, 3).forEach(href => {
          add("link", { rel: "preload", as: "fetch", crossOrigin: "", href });
        });
      }
      add("link", { rel: "stylesheet", href: files[3] });
      await new Promise((onload, onerror) => add("script", { src: files[0], onload, onerror }));
      // The script may be another than the one asked for: half of it, or a page of the network that asks to sign in.
      guideSearch(form, files, focused);
      message.remove();
    } catch {
      isBegun = false;
      if (!hasFailed) {
        hasFailed = true;
        load(focused);
        return;
      }
      if (message.role) return;
      message.role = "alert";
      form.parentElement?.append(message);
      message.textContent = form.dataset.failed || "";
    }
  }

  box.addEventListener("focus", () => load());
  box.addEventListener("input", () => load());
  addEventListener("online", () => hasFailed && load());
  document.addEventListener("keydown", event => {
    if (event.defaultPrevented || !guideIsShortcut(event)) return;
    event.preventDefault();
    load(document.activeElement);
    box.focus();
    box.select();
  });
  if (document.activeElement === box || location.search.includes("q=")) load();
})();
