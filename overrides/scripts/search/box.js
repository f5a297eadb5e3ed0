// The box: a combobox with a listbox, as the ARIA Authoring Practices define them.
function guideBox(form, asking, from) {
  "use strict";
  const MOST = { pages: 6, hits: 3 };
  const MOST_OTHER = { pages: 3, hits: 2 };
  const SAY_AFTER = 700;
  const WAIT_BEFORE_OTHERS = 350;
  const WAIT_BEFORE_LOADING = 200;
  const box = form.elements.q;
  let active = null;
  let turn = 0;
  let saying = 0;
  let shown = [];
  let came = from instanceof HTMLElement && from !== document.body && from !== box ? from : null;

  function made(name, properties) {
    return Object.assign(document.createElement(name), properties);
  }
  const said = made("p", { className: "unseen", role: "status" });
  const head = made("p", { className: "hits-head" });
  const list = made("div", {
    id: "search-list",
    role: "listbox",
    ariaLabel: box.labels[0].textContent,
  });
  const panel = made("div", { className: "hits", hidden: true });
  panel.append(head, list);
  form.after(panel, said);
  [
    ["role", "combobox"],
    ["aria-autocomplete", "list"],
    ["aria-expanded", "false"],
    ["aria-controls", list.id],
    ["aria-haspopup", "listbox"],
    ["autocapitalize", "off"],
    ["spellcheck", "false"],
  ].forEach((pair) => {
    box.setAttribute(pair[0], pair[1]);
  });

  function options() {
    return Array.from(list.querySelectorAll("[role=option]"));
  }
  function activate(option) {
    if (active) active.setAttribute("aria-selected", "false");
    active = option || null;
    if (!active) return box.removeAttribute("aria-activedescendant");
    active.setAttribute("aria-selected", "true");
    box.setAttribute("aria-activedescendant", active.id);
    active.scrollIntoView({ block: "nearest" });
  }
  function open(isOpen) {
    panel.hidden = !isOpen;
    list.hidden = !list.firstChild;
    box.setAttribute("aria-expanded", String(isOpen && !list.hidden));
    if (!isOpen) activate(null);
  }
  function close() {
    turn += 1;
    clearTimeout(saying);
    said.textContent = "";
    open(false);
  }
  function say(text) {
    clearTimeout(saying);
    saying = setTimeout(() => {
      said.textContent = text;
    }, SAY_AFTER);
  }
  function add(elements, before) {
    elements.forEach((element) => {
      list.insertBefore(element, before || null);
    });
    options().forEach((option, number) => {
      option.id = option.id || "search-option-" + turn + "-" + number;
    });
  }
  function message(text) {
    if (!shown.length) list.textContent = "";
    head.replaceChildren(text);
    open(true);
    say(text);
  }
  function keepAddress(query) {
    if (!document.querySelector("[data-index]")) return;
    const address = new URL(location.href);
    address.searchParams.set("q", query);
    history.replaceState(history.state, "", address);
  }
  // What headings answer is shown while the words are on their way.
  function showEarly(answer) {
    shown = answer.found.groups.map((group) => group.url);
    activate(null);
    list.textContent = "";
    head.replaceChildren(answer.known.words.loading);
    add(guideResults(asking, answer, "option").groups());
    open(true);
    panel.scrollTop = 0;
  }
  // Nothing that is shown already moves: what the words add comes after it.
  function show(answer) {
    const results = guideResults(asking, answer, "option");
    const any = answer.found.total > 0;
    head.replaceChildren(guideWords.summary(answer));
    say(head.textContent);
    if (shown.length) {
      answer.found.groups = answer.found.groups
        .filter((group) => shown.indexOf(group.url) < 0)
        .slice(0, Math.max(0, MOST.pages - shown.length));
    } else {
      activate(null);
      list.textContent = "";
      panel.scrollTop = 0;
    }
    add(any ? results.groups().concat(results.all()) : results.instead());
    open(true);
  }
  function showOther(answer) {
    if (!answer.found.total) return;
    add(guideResults(asking, answer, "option").groups(), list.querySelector(".hit-all"));
    list.hidden = false;
    box.setAttribute("aria-expanded", "true");
  }
  function update() {
    const query = guideQuery(box.value);
    const now = (turn += 1);
    shown = [];
    if (!query) return close();
    setTimeout(() => {
      if (now === turn && panel.hidden)
        asking
          .settings()
          .then((known) => {
            if (now === turn && panel.hidden) message(known.words.loading);
          })
          .catch(Boolean);
    }, WAIT_BEFORE_LOADING);
    asking
      .ask(asking.own, query, MOST, (answer) => {
        if (now === turn) showEarly(answer);
      })
      .then((answer) => {
        if (now !== turn) return;
        show(answer);
        keepAddress(query);
        setTimeout(() => {
          if (now !== turn) return;
          asking.others(answer).forEach((locale) => {
            asking
              .ask(locale, query, MOST_OTHER)
              .then((other) => {
                if (now === turn) showOther(other);
              })
              .catch(Boolean);
          });
        }, WAIT_BEFORE_OTHERS);
      })
      .catch((fault) => {
        if (now === turn) complain(fault.message === "offline" ? "offline" : "broken");
      });
  }
  function complain(fault) {
    asking.settings().then(
      (known) => {
        message(known.words[fault]);
      },
      () => {
        message(form.dataset.failed);
      },
    );
  }
  function move(step) {
    const all = options();
    const at = all.indexOf(active);
    if (all.length)
      activate(
        all[at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length],
      );
  }
  function choose(option) {
    if (option.dataset.query) {
      box.value = option.dataset.query;
      box.focus();
      return update();
    }
    option.click();
  }
  function leave(event) {
    const isOpen = !panel.hidden;
    if (!isOpen && !came) return;
    if (isOpen) event.preventDefault();
    close();
    if (came && came.isConnected) came.focus();
    came = null;
  }
  const keys = {
    ArrowDown() {
      if (panel.hidden) update();
      else move(1);
      return true;
    },
    ArrowUp() {
      if (panel.hidden) update();
      else move(-1);
      return true;
    },
    Home() {
      return active && (activate(options()[0]), true);
    },
    End() {
      return active && (activate(options().pop()), true);
    },
    Enter() {
      return active && (choose(active), true);
    },
  };

  box.addEventListener("input", update);
  box.addEventListener("keydown", (event) => {
    if (
      event.isComposing ||
      event.keyCode === 229 ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      event.shiftKey
    )
      return;
    if (event.key === "Escape") return leave(event);
    if (keys[event.key] && keys[event.key]()) event.preventDefault();
  });
  box.addEventListener("click", () => {
    if (panel.hidden && box.value) update();
  });
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.code !== "KeyK" || !(event.ctrlKey || event.metaKey)) return;
      if (document.activeElement !== box)
        came = document.activeElement === document.body ? null : document.activeElement;
      box.select();
    },
    true,
  );
  panel.addEventListener("mousedown", (event) => {
    event.preventDefault();
  });
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (!option) return;
    if (option.dataset.query) {
      event.preventDefault();
      choose(option);
    } else if (!event.ctrlKey && !event.metaKey && !event.shiftKey) close();
  });
  form.parentElement.addEventListener("focusout", (event) => {
    if (event.target === box && !panel.contains(event.relatedTarget)) close();
  });
  form.addEventListener("submit", (event) => {
    if (!guideQuery(box.value)) event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    if (!panel.hidden && !panel.contains(event.target) && !form.contains(event.target)) close();
  });
  if (document.activeElement === box && box.value) update();
}
