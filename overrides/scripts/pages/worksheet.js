// Keeps the answers of a worksheet on this device; they can be saved as a file, loaded, cleared and printed.
"use strict";

(() => {
  const form = /** @type {HTMLFormElement} */ (document.querySelector("form[data-worksheet]"));
  if (!form) return;
  const id = form.dataset.worksheet || "";
  const prefix = "worksheet/" + id + "/";
  const message = /** @type {Element} */ (form.querySelector(".message"));
  const [clearing, replacing] = ["clear-warning", "import-warning"].map(dialogOf);
  const digits = form.dataset.digits || "";
  const point = digits.startsWith("٠")
    ? "٫"
    : (1.1).toLocaleString(document.documentElement.lang).charAt(1);
  const file = /** @type {HTMLInputElement} */ (form.querySelector("input[type=file]"));

  /** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */
  /**
   * The field that the reader is writing in.
   * @type {Field | undefined}
   */
  let typed;
  /**
   * Names of fields whose answers the browser did not keep.
   * @type {Set<string>}
   */
  const unsaved = new Set();
  /**
   * The answers of a file that wait for the reader's consent.
   * @type {{ [name: string]: unknown }}
   */
  let waiting = {};

  /** @param {string} label */
  function dialogOf(label) {
    const dialog = document.getElementById(label)?.closest("dialog");
    return /** @type {HTMLDialogElement} */ (dialog);
  }

  function fields() {
    const all = /** @type {Field[]} */ ([...form.elements]);
    return all.filter(field => field.name);
  }

  /** @param {string | undefined} text */
  function say(text) {
    if (message.textContent !== text) message.textContent = text || "";
  }

  /**
   * The number that a reader wrote in any digits, as 0 to 9 with a point; nothing where it is none.
   * @param {string} text
   */
  function parseNumber(text) {
    const plain = text
      .replace(/[\u061c\u200e\u200f]/g, "")
      .trim()
      .replace(/\p{Nd}/gu, valueOfDigit)
      .replace(/[\s'’]/g, "٬")
      .replace(/[،，]/g, ",")
      .replace(/．/g, ".");
    const marks = plain.replace(/[^٫.,]/g, "");
    const last = marks.slice(-1);
    const isThousands =
      /^[1-9]\d{0,2}[.,]\d{3}$/.test(plain) && last !== (point === "," ? "," : ".");
    const isDecimal = marks.split(last).length === 2 && !isThousands;
    const [whole, fraction = ""] = isDecimal ? plain.split(last) : [plain];
    const isNumber =
      /\d/.test(plain) &&
      /^(?:\d*|\d{1,3}([٬.,])(?:\d{2,3}\1)*\d{3})$/.test(whole) &&
      /^\d*$/.test(fraction);
    return isNumber ? (whole.replace(/\D/g, "") || "0") + (fraction && "." + fraction) : "";
  }

  /** @param {string} digit in any script: in each, the ten stand in order */
  function valueOfDigit(digit) {
    const code = Number(digit.codePointAt(0));
    let value = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
    return String(value % 10);
  }

  /**
   * @param {Field} field
   * @returns {field is HTMLInputElement}
   */
  function isChoice(field) {
    return field.type === "checkbox" || field.type === "radio";
  }

  /** @param {Field} field */
  function isNumeric(field) {
    return field.inputMode === "decimal";
  }

  /**
   * The value of a field; none for a radio button that is not chosen.
   * @param {Field} field
   */
  function readField(field) {
    if (isNumeric(field)) return parseNumber(field.value) || field.value;
    if (!isChoice(field)) return field.value;
    if (field.type === "checkbox") return field.checked ? "yes" : "";
    return field.checked ? field.value : undefined;
  }

  /**
   * @param {Field} field
   * @param {string} value
   */
  function writeField(field, value) {
    if (isNumeric(field)) writeNumber(field, value);
    else if (!isChoice(field)) field.value = value;
    else field.checked = value === (field.type === "checkbox" ? "yes" : field.value);
  }

  /**
   * A number in the digits of the page; what is none stays as it was written.
   * @param {Field} field
   * @param {string} value
   */
  function writeNumber(field, value) {
    const number = parseNumber(value);
    field.value = number ? guideDigits(number, digits).replace(".", point) : value;
    const isWrong = !number && Boolean(value.trim());
    field.setAttribute("aria-invalid", String(isWrong));
    const note = /** @type {HTMLElement} */ (field.nextElementSibling);
    note.textContent = (isWrong && note.dataset.error) || "";
  }

  /**
   * @param {string} name
   * @param {string | undefined} value
   */
  function store(name, value) {
    if (value === undefined) return;
    try {
      if (value) localStorage.setItem(prefix + name, value);
      else localStorage.removeItem(prefix + name);
      unsaved.delete(name);
      if (!unsaved.size && message.textContent === form.dataset.notKept) say("");
    } catch {
      if (!unsaved.size) say(form.dataset.notKept);
      unsaved.add(name);
    }
  }

  /** Stores what the reader writes, and what could not be stored before. */
  function storeTyped() {
    for (const field of fields()) {
      if (field === typed || unsaved.has(field.name)) store(field.name, readField(field));
    }
  }

  /**
   * Writes an answer that another window may have changed, unless this one would lose what is nowhere else.
   * @param {Field} field
   * @param {string | null} value
   */
  function takeOver(field, value) {
    if (field !== typed && !unsaved.has(field.name)) writeField(field, value || "");
  }

  /** @param {boolean} isAgain whether the page was shown before, and answers may have been cleared since */
  function restore(isAgain) {
    try {
      for (const field of fields()) {
        const value = localStorage.getItem(prefix + field.name);
        if (value !== null || isAgain) takeOver(field, value);
      }
    } catch {
      say(form.dataset.notKept);
    }
    showScore();
  }

  /** Answers by the names of their fields; blank where there is none. */
  function answers() {
    /** @type {{ [name: string]: string }} */
    const found = {};
    for (const field of fields()) found[field.name] = readField(field) || found[field.name] || "";
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
      .replace("{points}", () => guideDigits(points, digits))
      .replace("{most}", () => guideDigits(most, digits));
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

  /**
   * An answer as text: numbers and dates as the page writes them, words as they are.
   * @param {Field} field
   */
  function answerOnPaper(field) {
    if (field.type !== "date") return field.value;
    const day = /** @type {HTMLInputElement} */ (field).valueAsDate;
    const language = `${document.documentElement.lang}-u-nu-latn`;
    const text = day?.toLocaleDateString(language, { dateStyle: "long", timeZone: "UTC" });
    return guideDigits(text || "", form.dataset.digits);
  }

  function putAnswersOnPaper() {
    for (const field of fields().filter(one => !isChoice(one))) {
      const holder = /** @type {HTMLElement} */ (field.parentElement);
      const answer = answerOnPaper(field);
      if (answer) holder.dataset.onPaper = answer;
      else delete holder.dataset.onPaper;
    }
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
    waiting = data.answers;
    const isLosing = Object.entries(answers()).some(
      ([name, value]) => value && value !== waiting[name]
    );
    if (isLosing) replacing.showModal();
    else replaceAnswers();
  }

  /** Makes the sheet what it was when the file was saved: blank where it was blank. */
  function replaceAnswers() {
    for (const field of fields()) {
      const value = waiting[field.name];
      writeField(field, typeof value === "string" ? value : "");
    }
    const now = answers();
    const isWhole = Object.keys(waiting).every(
      name => !waiting[name] || waiting[name] === now[name]
    );
    say(isWhole ? form.dataset.imported : form.dataset.importedSome);
    for (const [name, value] of Object.entries(now)) store(name, value);
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
    for (const field of fields()) writeField(field, "");
    unsaved.clear();
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
    clear: () => clearing.showModal()
  };

  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("input", event => {
    if (event.target === file) return;
    typed = /** @type {Field} */ (event.target);
    storeTyped();
    if (isChoice(typed)) typed = undefined;
    showScore();
  });
  form.addEventListener("change", event => {
    const field = /** @type {Field} */ (event.target);
    if (isNumeric(field)) writeNumber(field, field.value);
  });
  form.addEventListener("focusout", () => {
    storeTyped();
    typed = undefined;
  });
  form.addEventListener("click", event => {
    const action = /** @type {HTMLElement} */ (event.target).dataset.do;
    if (action) actions[action]?.();
  });
  addEventListener("beforeprint", putAnswersOnPaper);
  file.addEventListener("change", readChosenFile);
  for (const dialog of [clearing, replacing]) {
    dialog.addEventListener("click", event => {
      const { answer } = /** @type {HTMLElement} */ (event.target).dataset;
      if (!answer) return;
      if (answer === "clear") clear();
      if (answer === "replace") replaceAnswers();
      dialog.close();
    });
  }
  // Another window changed an answer, or cleared all that the browser keeps.
  addEventListener("storage", ({ key, newValue }) => {
    for (const field of fields()) {
      if (key === null || key === prefix + field.name) takeOver(field, newValue);
    }
    showScore();
  });
  addEventListener("pageshow", ({ persisted }) => persisted && restore(true));
  restore(false);
})();
