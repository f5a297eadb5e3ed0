// Filters the rows of a list, and the points of a map that stand for them; the address keeps the choice.
(function () {
  "use strict";
  const form = document.querySelector("[data-filters]");
  if (!form) return;
  const names = Array.from(
    new Set(Array.from(form.elements, (field) => field.name).filter(Boolean)),
  );
  const rows = Array.from(document.querySelectorAll("[data-row]"));
  const points = new Map(
    Array.from(document.querySelectorAll("[data-point]"), (point) => [point.dataset.point, point]),
  );
  const counts = JSON.parse(form.dataset.counts);
  const plural = new Intl.PluralRules(form.dataset.locale);
  const said = document.querySelector("[data-count]");

  function digits(number) {
    return String(number).replace(/[0-9]/g, (digit) => Array.from(form.dataset.digits)[digit]);
  }
  function chosen() {
    const data = new FormData(form);
    return names.map((name) => [name, data.get(name) || ""]).filter((pair) => pair[1]);
  }
  function show() {
    const wanted = chosen();
    let shown = 0;
    rows.forEach((row) => {
      const fits = wanted.every((pair) => row.dataset[pair[0]].split(" ").indexOf(pair[1]) >= 0);
      row.hidden = !fits;
      if (fits) shown += 1;
      const point = points.get(row.dataset.row);
      if (point) point.classList.toggle("left-out", !fits);
    });
    said.textContent = (counts[shown ? plural.select(shown) : "zero"] || counts.other).replace(
      "{number}",
      digits(shown),
    );
    return wanted;
  }
  function keep(wanted) {
    const query = new URLSearchParams(wanted).toString();
    history.replaceState(null, "", location.pathname + (query ? "?" + query : "") + location.hash);
  }
  new URLSearchParams(location.search).forEach((value, name) => {
    if (names.indexOf(name) < 0) return;
    const field = form.elements[name];
    if (
      Array.from(field instanceof RadioNodeList ? field : field.options).some(
        (one) => one.value === value,
      )
    )
      field.value = value;
  });
  form.addEventListener("change", () => {
    keep(show());
  });
  form.addEventListener("reset", () => {
    setTimeout(() => {
      keep(show());
    });
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
  });
  show();
})();
