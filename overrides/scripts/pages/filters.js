// Filters the rows of a list, and the points of a map that stand for them; the address keeps the choice.
"use strict";

(() => {
  const form = /** @type {HTMLFormElement} */ (document.querySelector("[data-filters]"));
  if (!form) return;
  const fields = /** @type {HTMLInputElement[]} */ ([...form.elements]);
  const names = [...new Set(fields.map(field => field.name).filter(Boolean))];
  /** @type {NodeListOf<HTMLElement>} */
  const rows = document.querySelectorAll("[data-row]");
  /** @type {NodeListOf<HTMLElement>} */
  const pointList = document.querySelectorAll("[data-point]");
  const points = new Map([...pointList].map(point => [point.dataset.point, point]));
  /** @type {PluralForms} */
  const counts = JSON.parse(form.dataset.counts || "{}");
  const plural = new Intl.PluralRules(form.dataset.locale);
  const message = /** @type {Element} */ (document.querySelector("[data-count]"));

  /** The chosen value of each filter that is set. */
  function chosen() {
    const data = new FormData(form);
    return names.map(name => [name, String(data.get(name) || "")]).filter(pair => pair[1]);
  }

  /**
   * Shows the rows and points that fit, and says how many there are.
   * @param {string[][]} filters
   */
  function show(filters) {
    let shown = 0;
    for (const row of rows) {
      const isFitting = filters.every(([name, value]) =>
        row.dataset[name]?.split(" ").includes(value)
      );
      row.hidden = !isFitting;
      if (isFitting) shown += 1;
      points.get(row.dataset.row)?.classList.toggle("left-out", !isFitting);
    }
    const sentence = counts[shown ? plural.select(shown) : "zero"] || counts.other;
    message.textContent = sentence.replace("{number}", guideDigits(shown, form.dataset.digits));
  }

  /** Shows what fits the choice, and keeps the choice in the address. */
  function update() {
    const filters = chosen();
    show(filters);
    const query = new URLSearchParams(filters).toString();
    history.replaceState(null, "", location.pathname + (query && "?" + query) + location.hash);
  }

  /**
   * Sets a filter, where it has such a value.
   * @param {string} name
   * @param {string} value
   */
  function choose(name, value) {
    if (!names.includes(name)) return;
    const field = /** @type {RadioNodeList | HTMLSelectElement} */ (form.elements.namedItem(name));
    const choices = field instanceof RadioNodeList ? field : field.options;
    const values = [...choices].map(choice => /** @type {HTMLInputElement} */ (choice).value);
    if (values.includes(value)) field.value = value;
  }

  new URLSearchParams(location.search).forEach((value, name) => choose(name, value));
  form.addEventListener("change", update);
  form.addEventListener("reset", () => setTimeout(update));
  form.addEventListener("submit", event => event.preventDefault());
  show(chosen());
})();
