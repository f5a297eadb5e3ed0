// A worksheet keeps its answers on this device; they can be saved as a file, brought back, cleared and printed.
(function () {
  "use strict";
  var form = document.querySelector("form[data-worksheet]");
  if (!form) return;
  var id = form.dataset.worksheet;
  var prefix = "worksheet/" + id + "/";
  var message = form.querySelector(".message");
  var dialog = document.querySelector("dialog");
  var file = form.querySelector("input[type=file]");

  function fields() {
    return Array.from(form.elements).filter(function (field) { return field.name; });
  }
  function say(text) { message.textContent = text; }
  function digits(number) {
    return String(number).replace(/[0-9]/g, function (digit) { return Array.from(form.dataset.digits)[digit]; });
  }
  function valueOf(field) {
    if (field.type === "checkbox") return field.checked ? "yes" : "";
    if (field.type === "radio") return field.checked ? field.value : null;
    return field.value;
  }
  function put(field, value) {
    if (field.type === "checkbox") field.checked = value === "yes";
    else if (field.type === "radio") field.checked = field.value === value;
    else field.value = value;
  }
  function keep(field) {
    var value = valueOf(field);
    if (value === null) return;
    try {
      if (value) localStorage.setItem(prefix + field.name, value);
      else localStorage.removeItem(prefix + field.name);
      if (message.textContent === form.dataset.notKept) say("");
    } catch (blocked) { say(form.dataset.notKept); }
  }
  function restore() {
    try {
      fields().forEach(function (field) {
        var value = localStorage.getItem(prefix + field.name);
        if (value !== null) put(field, value);
      });
    } catch (blocked) { say(form.dataset.notKept); }
  }
  function answers() {
    var found = {};
    fields().forEach(function (field) {
      var value = valueOf(field);
      if (value) found[field.name] = value;
    });
    return found;
  }
  function addUp() {
    var box = form.querySelector(".score");
    if (!box) return;
    var names = new Set(Array.from(form.querySelectorAll("[data-points]")).map(function (field) { return field.name; }));
    var points = 0, pages = new Map();
    form.querySelectorAll("[data-points]:checked").forEach(function (field) {
      points += Number(field.dataset.points);
      if (field.dataset.points !== "2" && field.dataset.read) pages.set(field.dataset.read, field.dataset.title);
    });
    var any = form.querySelector("[data-points]:checked");
    box.querySelector(".total").textContent = any
      ? form.dataset.total.replace("{points}", digits(points)).replace("{most}", digits(names.size * 2)) : "";
    box.querySelector(".read-on").hidden = !pages.size;
    var list = box.querySelector("ul");
    list.textContent = "";
    pages.forEach(function (title, address) {
      var link = document.createElement("a");
      link.href = address;
      link.textContent = title;
      list.appendChild(document.createElement("li")).appendChild(link);
    });
  }
  function save() {
    var content = JSON.stringify({ worksheet: id, saved: new Date().toISOString().slice(0, 10), answers: answers() }, null, 1);
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type: "application/json" }));
    link.download = id + ".json";
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  }
  function bringBack(text) {
    var data;
    try { data = JSON.parse(text); } catch (broken) { return say(form.dataset.brokenFile); }
    if (!data || typeof data !== "object" || !data.answers || typeof data.answers !== "object" || Array.isArray(data.answers)) return say(form.dataset.brokenFile);
    if (data.worksheet !== id) return say(form.dataset.otherSheet);
    var known = new Set(fields().map(function (field) { return field.name; }));
    var left = Object.keys(data.answers).filter(function (name) { return !known.has(name) || typeof data.answers[name] !== "string"; });
    say(left.length ? form.dataset.importedSome : form.dataset.imported);
    fields().forEach(function (field) {
      var value = data.answers[field.name];
      if (typeof value !== "string") return;
      put(field, value);
      keep(field);
    });
    addUp();
  }
  function clear() {
    form.reset();
    try {
      Object.keys(localStorage).filter(function (key) { return key.indexOf(prefix) === 0; })
        .forEach(function (key) { localStorage.removeItem(key); });
    } catch (blocked) { /* nothing was kept */ }
    addUp();
    say(form.dataset.cleared);
  }

  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("input", function (event) { if (event.target !== file) { keep(event.target); addUp(); } });
  form.addEventListener("click", function (event) {
    var wanted = event.target.dataset.do;
    if (wanted === "print") print();
    if (wanted === "export") save();
    if (wanted === "import") file.click();
    if (wanted === "clear") dialog.showModal();
  });
  file.addEventListener("change", function () {
    if (!file.files.length) return;
    var reader = new FileReader();
    reader.onload = function () { bringBack(String(reader.result)); };
    reader.onerror = function () { say(form.dataset.brokenFile); };
    reader.readAsText(file.files[0]);
    file.value = "";
  });
  dialog.addEventListener("click", function (event) {
    if (!event.target.dataset.answer) return;
    if (event.target.dataset.answer === "clear") clear();
    dialog.close();
  });
  restore();
  addUp();
})();
