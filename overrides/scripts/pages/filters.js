// Filters the rows of a list, and the points of a map that stand for them; the address keeps the choice.
(function () {
  "use strict";
  var form = document.querySelector("[data-filters]");
  if (!form) return;
  var names = Array.from(new Set(Array.from(form.elements, function (field) { return field.name; }).filter(Boolean)));
  var rows = Array.from(document.querySelectorAll("[data-row]"));
  var points = new Map(Array.from(document.querySelectorAll("[data-point]"), function (point) { return [point.dataset.point, point]; }));
  var counts = JSON.parse(form.dataset.counts);
  var plural = new Intl.PluralRules(form.dataset.locale);
  var said = document.querySelector("[data-count]");

  function digits(number) {
    return String(number).replace(/[0-9]/g, function (digit) { return Array.from(form.dataset.digits)[digit]; });
  }
  function chosen() {
    var data = new FormData(form);
    return names.map(function (name) { return [name, data.get(name) || ""]; }).filter(function (pair) { return pair[1]; });
  }
  function show() {
    var wanted = chosen(), shown = 0;
    rows.forEach(function (row) {
      var fits = wanted.every(function (pair) { return row.dataset[pair[0]].split(" ").indexOf(pair[1]) >= 0; });
      row.hidden = !fits;
      if (fits) shown += 1;
      var point = points.get(row.dataset.row);
      if (point) point.classList.toggle("left-out", !fits);
    });
    said.textContent = (counts[shown ? plural.select(shown) : "zero"] || counts.other).replace("{number}", digits(shown));
    return wanted;
  }
  function keep(wanted) {
    var query = new URLSearchParams(wanted).toString();
    history.replaceState(null, "", location.pathname + (query ? "?" + query : "") + location.hash);
  }
  new URLSearchParams(location.search).forEach(function (value, name) {
    if (names.indexOf(name) < 0) return;
    var field = form.elements[name];
    if (Array.from(field instanceof RadioNodeList ? field : field.options).some(function (one) { return one.value === value; })) field.value = value;
  });
  form.addEventListener("change", function () { keep(show()); });
  form.addEventListener("reset", function () { setTimeout(function () { keep(show()); }); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  show();
})();
