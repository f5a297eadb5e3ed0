// A worksheet keeps its answers on this device; they can be saved as a file, brought back, cleared and printed.
(function () {
  "use strict";
  const form = document.querySelector("form[data-worksheet]");
  if (!form) return;
  const id = form.dataset.worksheet;
  const prefix = "worksheet/" + id + "/";
  const message = form.querySelector(".message");
  const dialog = document.querySelector("dialog");
  const file = form.querySelector("input[type=file]");

  function fields() {
    return Array.from(form.elements).filter((field) => field.name);
  }
  function say(text) {
    message.textContent = text;
  }
  function digits(number) {
    return String(number).replace(/[0-9]/g, (digit) => Array.from(form.dataset.digits)[digit]);
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
    const value = valueOf(field);
    if (value === null) return;
    try {
      if (value) localStorage.setItem(prefix + field.name, value);
      else localStorage.removeItem(prefix + field.name);
      if (message.textContent === form.dataset.notKept) say("");
    } catch (blocked) {
      say(form.dataset.notKept);
    }
  }
  function restore() {
    try {
      fields().forEach((field) => {
        const value = localStorage.getItem(prefix + field.name);
        if (value !== null) put(field, value);
      });
    } catch (blocked) {
      say(form.dataset.notKept);
    }
  }
  function answers() {
    const found = {};
    fields().forEach((field) => {
      const value = valueOf(field);
      if (value) found[field.name] = value;
    });
    return found;
  }
  function addUp() {
    const box = form.querySelector(".score");
    if (!box) return;
    const names = new Set(
      Array.from(form.querySelectorAll("[data-points]")).map((field) => field.name),
    );
    let points = 0;
    const pages = new Map();
    form.querySelectorAll("[data-points]:checked").forEach((field) => {
      points += Number(field.dataset.points);
      if (field.dataset.points !== "2" && field.dataset.read)
        pages.set(field.dataset.read, field.dataset.title);
    });
    const any = form.querySelector("[data-points]:checked");
    box.querySelector(".total").textContent = any
      ? form.dataset.total
          .replace("{points}", digits(points))
          .replace("{most}", digits(names.size * 2))
      : "";
    box.querySelector(".read-on").hidden = !pages.size;
    const list = box.querySelector("ul");
    list.textContent = "";
    pages.forEach((title, address) => {
      const link = document.createElement("a");
      link.href = address;
      link.textContent = title;
      list.appendChild(document.createElement("li")).appendChild(link);
    });
  }
  function save() {
    const content = JSON.stringify(
      { worksheet: id, saved: new Date().toISOString().slice(0, 10), answers: answers() },
      null,
      1,
    );
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type: "application/json" }));
    link.download = id + ".json";
    link.click();
    setTimeout(() => {
      URL.revokeObjectURL(link.href);
    }, 1000);
  }
  function bringBack(text) {
    let data;
    try {
      data = JSON.parse(text);
    } catch (broken) {
      return say(form.dataset.brokenFile);
    }
    if (
      !data ||
      typeof data !== "object" ||
      !data.answers ||
      typeof data.answers !== "object" ||
      Array.isArray(data.answers)
    )
      return say(form.dataset.brokenFile);
    if (data.worksheet !== id) return say(form.dataset.otherSheet);
    const known = new Set(fields().map((field) => field.name));
    const left = Object.keys(data.answers).filter(
      (name) => !known.has(name) || typeof data.answers[name] !== "string",
    );
    say(left.length ? form.dataset.importedSome : form.dataset.imported);
    fields().forEach((field) => {
      const value = data.answers[field.name];
      if (typeof value !== "string") return;
      put(field, value);
      keep(field);
    });
    addUp();
  }
  function clear() {
    form.reset();
    try {
      Object.keys(localStorage)
        .filter((key) => key.indexOf(prefix) === 0)
        .forEach((key) => {
          localStorage.removeItem(key);
        });
    } catch (blocked) {
      /* nothing was kept */
    }
    addUp();
    say(form.dataset.cleared);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
  });
  form.addEventListener("input", (event) => {
    if (event.target !== file) {
      keep(event.target);
      addUp();
    }
  });
  form.addEventListener("click", (event) => {
    const wanted = event.target.dataset.do;
    if (wanted === "print") print();
    if (wanted === "export") save();
    if (wanted === "import") file.click();
    if (wanted === "clear") dialog.showModal();
  });
  file.addEventListener("change", () => {
    if (!file.files.length) return;
    const reader = new FileReader();
    reader.onload = function () {
      bringBack(String(reader.result));
    };
    reader.onerror = function () {
      say(form.dataset.brokenFile);
    };
    reader.readAsText(file.files[0]);
    file.value = "";
  });
  dialog.addEventListener("click", (event) => {
    if (!event.target.dataset.answer) return;
    if (event.target.dataset.answer === "clear") clear();
    dialog.close();
  });
  restore();
  addUp();
})();
