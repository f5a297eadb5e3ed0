// Keeps the answers of a worksheet on this device; they can be saved as a file, loaded, cleared and printed.
"use strict";

(() => {
  const form = /** @type {HTMLFormElement} */ (document.querySelector("form[data-worksheet]"));
  if (!form) return;
  const id = form.dataset.worksheet || "";
  const prefix = "worksheet/" + id + "/";
  const message = /** @type {Element} */ (form.querySelector(".message"));
  const dialog = /** @type {HTMLDialogElement} */ (document.querySelector("dialog"));
  const file = /** @type {HTMLInputElement} */ (form.querySelector("input[type=file]"));

  /** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */
  function fields() {
    const all = /** @type {Field[]} */ ([...form.elements]);
    return all.filter(field => field.name);
  }

  /** @param {string | undefined} text */
  function say(text) {
    message.textContent = text || "";
  }

  /**
   * Says that nothing is kept where the browser blocks storage.
   * @param {() => void} use
   */
  function useStorage(use) {
    try {
      use();
    } catch {
      say(form.dataset.notKept);
    }
  }

  /**
   * @param {Field} field
   * @returns {field is HTMLInputElement}
   */
  function isChoice(field) {
    return field.type === "checkbox" || field.type === "radio";
  }

  /**
   * The value of a field; none for a radio button that is not chosen.
   * @param {Field} field
   */
  function readField(field) {
    if (!isChoice(field)) return field.value;
    if (field.type === "checkbox") return field.checked ? "yes" : "";
    return field.checked ? field.value : undefined;
  }

  /**
   * @param {Field} field
   * @param {string} value
   */
  function writeField(field, value) {
    if (!isChoice(field)) field.value = value;
    else field.checked = value === (field.type === "checkbox" ? "yes" : field.value);
  }

  /** @param {Field} field */
  function store(field) {
    const value = readField(field);
    if (value === undefined) return;
    useStorage(() => {
      if (value) localStorage.setItem(prefix + field.name, value);
      else localStorage.removeItem(prefix + field.name);
      if (message.textContent === form.dataset.notKept) say("");
    });
  }

  function restore() {
    useStorage(() => {
      for (const field of fields()) {
        const value = localStorage.getItem(prefix + field.name);
        if (value !== null) writeField(field, value);
      }
    });
  }

  /** Answers by the names of their fields. */
  function answers() {
    /** @type {{ [name: string]: string }} */
    const found = {};
    for (const field of fields()) {
      const value = readField(field);
      if (value) found[field.name] = value;
    }
    return found;
  }

  /** Shows the points of a score, and the pages to read where an answer is not the best. */
  function showScore() {
    const box = form.querySelector(".score");
    if (!box) return;
    /** @type {NodeListOf<HTMLInputElement>} */
    const all = form.querySelectorAll("[data-points]");
    const chosen = [...all].filter(field => field.checked);
    const points = chosen.reduce((sum, field) => sum + Number(field.dataset.points), 0);
    const most = new Set([...all].map(field => field.name)).size * 2;
    const total = (form.dataset.total || "")
      .replace("{points}", guideDigits(points, form.dataset.digits))
      .replace("{most}", guideDigits(most, form.dataset.digits));
    const line = /** @type {Element} */ (box.querySelector(".total"));
    line.textContent = chosen.length ? total : "";
    showPages(
      box,
      chosen.filter(field => field.dataset.points !== "2")
    );
  }

  /**
   * @param {Element} box
   * @param {HTMLInputElement[]} missed
   */
  function showPages(box, missed) {
    /** @type {Map<string, string | undefined>} */
    const pages = new Map();
    for (const { dataset } of missed) if (dataset.read) pages.set(dataset.read, dataset.title);
    box.querySelector(".read-on")?.toggleAttribute("hidden", !pages.size);
    const items = [...pages].map(([href, textContent]) => {
      const item = document.createElement("li");
      item.append(Object.assign(document.createElement("a"), { href, textContent }));
      return item;
    });
    box.querySelector("ul")?.replaceChildren(...items);
  }

  function saveAsFile() {
    const saved = new Date().toISOString().slice(0, 10);
    const content = JSON.stringify({ worksheet: id, saved, answers: answers() }, null, 1);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type: "application/json" }));
    link.download = id + ".json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  /**
   * What a saved file holds; nothing where it is not such a file.
   * @param {string} text
   * @returns {{ worksheet: unknown, answers: { [name: string]: unknown } } | undefined}
   */
  function parseFile(text) {
    try {
      const data = JSON.parse(text);
      const isObject = data?.answers && typeof data.answers === "object";
      return isObject && !Array.isArray(data.answers) ? data : undefined;
    } catch {
      return undefined;
    }
  }

  /** @param {string} text */
  function loadFile(text) {
    const data = parseFile(text);
    if (!data) return say(form.dataset.brokenFile);
    if (data.worksheet !== id) return say(form.dataset.otherSheet);
    const known = new Set(fields().map(field => field.name));
    const isWhole = Object.entries(data.answers).every(
      ([name, value]) => known.has(name) && typeof value === "string"
    );
    say(isWhole ? form.dataset.imported : form.dataset.importedSome);
    for (const field of fields()) {
      const value = data.answers[field.name];
      if (typeof value !== "string") continue;
      writeField(field, value);
      store(field);
    }
    showScore();
  }

  function readChosenFile() {
    const chosen = file.files?.[0];
    if (!chosen) return;
    const reader = new FileReader();
    reader.onload = () => loadFile(String(reader.result));
    reader.onerror = () => say(form.dataset.brokenFile);
    reader.readAsText(chosen);
    file.value = "";
  }

  function clear() {
    form.reset();
    try {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith(prefix)) localStorage.removeItem(key);
      }
    } catch {
      // Where storage is blocked, nothing was kept.
    }
    showScore();
    say(form.dataset.cleared);
  }

  /** @type {{ [action: string]: () => void }} */
  const actions = {
    print: () => print(),
    export: saveAsFile,
    import: () => file.click(),
    clear: () => dialog.showModal()
  };

  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("input", event => {
    if (event.target === file) return;
    store(/** @type {Field} */ (event.target));
    showScore();
  });
  form.addEventListener("click", event => {
    const action = /** @type {HTMLElement} */ (event.target).dataset.do;
    if (action) actions[action]?.();
  });
  file.addEventListener("change", readChosenFile);
  dialog.addEventListener("click", event => {
    const { answer } = /** @type {HTMLElement} */ (event.target).dataset;
    if (!answer) return;
    if (answer === "clear") clear();
    dialog.close();
  });
  restore();
  showScore();
})();
