// The search box: a combobox with a listbox, as the ARIA Authoring Practices define them.
"use strict";

/**
 * @param {HTMLFormElement} form
 * @param {SearchClient} client
 * @param {Element | null} [focused] the element that had the focus before the box
 */
function guideBox(form, client, focused) {
  const MOST = { pages: 6, hits: 3 };
  const MOST_OTHER = { pages: 3, hits: 2 };
  // Milliseconds.
  const ANNOUNCE_AFTER = 700;
  const OTHERS_AFTER = 350;
  const LOADING_AFTER = 200;

  const box = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  const wrapper = /** @type {HTMLElement} */ (form.parentElement);
  const status = make("p", { className: "visually-hidden", role: "status" });
  const head = make("p", { className: "hits-head" });
  const ariaLabel = box.labels?.[0].textContent || "";
  const list = make("div", { id: "search-list", role: "listbox", ariaLabel });
  const panel = make("div", { className: "hits", hidden: true });
  /** @type {HTMLElement | null} */
  let active = null;
  /** Where Escape gives the focus back to. */
  let cameFrom = otherThanBox(focused);
  /** The number of the query that was asked last: answers to others come too late. */
  let turn = 0;
  let announcing = 0;
  /**
   * Addresses of the pages that the headings answered with.
   * @type {string[]}
   */
  let shownEarly = [];

  /**
   * @param {"p" | "div"} name
   * @param {Partial<HTMLElement>} properties
   */
  function make(name, properties) {
    return Object.assign(document.createElement(name), properties);
  }

  /** @param {Element | null | undefined} element */
  function otherThanBox(element) {
    const isOther = element instanceof HTMLElement && element !== document.body && element !== box;
    return isOther ? element : null;
  }

  function build() {
    panel.append(head, list);
    form.after(panel, status);
    Object.assign(box, {
      role: "combobox",
      ariaAutoComplete: "list",
      ariaExpanded: "false",
      ariaHasPopup: "listbox",
      autocapitalize: "off",
      spellcheck: false
    });
    box.setAttribute("aria-controls", list.id);
  }

  function options() {
    /** @type {NodeListOf<HTMLElement>} */
    const all = list.querySelectorAll("[role=option]");
    return [...all];
  }

  /** @param {HTMLElement | null} option */
  function activate(option) {
    if (active) active.ariaSelected = "false";
    active = option;
    if (!active) return box.removeAttribute("aria-activedescendant");
    active.ariaSelected = "true";
    box.setAttribute("aria-activedescendant", active.id);
    active.scrollIntoView({ block: "nearest" });
  }

  /** @param {boolean} isOpen */
  function setOpen(isOpen) {
    panel.hidden = !isOpen;
    list.hidden = !list.firstChild;
    box.ariaExpanded = String(isOpen && !list.hidden);
    if (!isOpen) activate(null);
  }

  function close() {
    turn += 1;
    clearTimeout(announcing);
    status.textContent = "";
    setOpen(false);
  }

  /** @param {string | null} text */
  function announce(text) {
    clearTimeout(announcing);
    announcing = setTimeout(() => {
      status.textContent = text || "";
    }, ANNOUNCE_AFTER);
  }

  /**
   * @param {Element[]} elements
   * @param {Element | null} [before]
   */
  function addToList(elements, before = null) {
    for (const element of elements) list.insertBefore(element, before);
    options().forEach((option, number) => {
      option.id ||= "search-option-" + turn + "-" + number;
    });
  }

  function emptyList() {
    activate(null);
    list.textContent = "";
    panel.scrollTop = 0;
  }

  /** @param {string} text */
  function showMessage(text) {
    if (!shownEarly.length) list.textContent = "";
    head.replaceChildren(text);
    setOpen(true);
    announce(text);
  }

  /** @param {string} query */
  function keepInAddress(query) {
    if (!document.querySelector("[data-index]")) return;
    const address = new URL(location.href);
    address.searchParams.set("q", query);
    history.replaceState(history.state, "", address);
  }

  /**
   * Shows what headings answer while the rest of the index is loading.
   * @param {Answer} answer
   */
  function showEarly(answer) {
    shownEarly = answer.found.groups.map(group => group.url);
    emptyList();
    head.replaceChildren(answer.settings.words.loading);
    addToList(guideResults(client, answer, "option").groups());
    setOpen(true);
  }

  /**
   * Shows an answer. Nothing that is shown already moves: what is new comes after it.
   * @param {Answer} answer
   */
  function show(answer) {
    const { found } = answer;
    head.replaceChildren(guideWordings.summary(answer));
    announce(head.textContent);
    if (!shownEarly.length) emptyList();
    const rest = found.groups.filter(group => !shownEarly.includes(group.url));
    const groups = rest.slice(0, Math.max(0, MOST.pages - shownEarly.length));
    const results = guideResults(client, { ...answer, found: { ...found, groups } }, "option");
    addToList(found.total ? [...results.groups(), results.all()] : results.instead());
    setOpen(true);
  }

  /** @param {Answer} answer */
  function showOther(answer) {
    if (!answer.found.total) return;
    const results = guideResults(client, answer, "option");
    addToList(results.groups(), list.querySelector(".hit-all"));
    list.hidden = false;
    box.ariaExpanded = "true";
  }

  function update() {
    const query = guideCleanQuery(box.value);
    turn += 1;
    shownEarly = [];
    if (!query) return close();
    const asked = turn;
    const isLate = () => asked !== turn;
    setTimeout(() => showLoading(isLate).catch(Boolean), LOADING_AFTER);
    answer(query, isLate).catch(error => {
      if (!isLate()) complain(error.message === "offline" ? "offline" : "broken");
    });
  }

  /** @param {() => boolean} isLate */
  async function showLoading(isLate) {
    if (isLate() || !panel.hidden) return;
    const { words } = await client.settings();
    if (!isLate() && panel.hidden) showMessage(words.loading);
  }

  /**
   * @param {string} query
   * @param {() => boolean} isLate
   */
  async function answer(query, isLate) {
    const found = await client.ask(client.own, query, MOST, early => {
      if (!isLate()) showEarly(early);
    });
    if (isLate()) return;
    show(found);
    keepInAddress(query);
    setTimeout(() => {
      if (isLate()) return;
      for (const locale of client.others(found)) {
        answerOther(locale, query, isLate).catch(Boolean);
      }
    }, OTHERS_AFTER);
  }

  /**
   * @param {string} locale
   * @param {string} query
   * @param {() => boolean} isLate
   */
  async function answerOther(locale, query, isLate) {
    const found = await client.ask(locale, query, MOST_OTHER);
    if (!isLate()) showOther(found);
  }

  /** @param {"offline" | "broken"} problem */
  async function complain(problem) {
    const text = await client.settings().then(
      ({ words }) => words[problem],
      () => form.dataset.failed || ""
    );
    showMessage(text);
  }

  /** @param {1 | -1} step */
  function move(step) {
    if (panel.hidden) return update();
    const all = options();
    const at = active ? all.indexOf(active) : -1;
    const next = at < 0 && step < 0 ? -1 : at + step;
    if (all.length) activate(all.at(next % all.length) || null);
  }

  /** @param {HTMLElement} option */
  function choose(option) {
    const { query } = option.dataset;
    if (!query) return option.click();
    box.value = query;
    box.focus();
    update();
  }

  /** @param {Event} event */
  function leave(event) {
    const isOpen = !panel.hidden;
    if (!isOpen && !cameFrom) return;
    if (isOpen) event.preventDefault();
    close();
    if (cameFrom?.isConnected) cameFrom.focus();
    cameFrom = null;
  }

  /** @param {KeyboardEvent} event */
  function pressKey(event) {
    if (event.isComposing || event.keyCode === 229 || isWithModifier(event)) return;
    const { key } = event;
    if (key === "Escape") return leave(event);
    if (key === "ArrowDown") move(1);
    else if (key === "ArrowUp") move(-1);
    else if (!active) return;
    else if (key === "Home") activate(options()[0]);
    else if (key === "End") activate(options().at(-1) || null);
    else if (key === "Enter") choose(active);
    else return;
    event.preventDefault();
  }

  /** @param {KeyboardEvent | MouseEvent} event */
  function isWithModifier(event) {
    return event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
  }

  /** @param {MouseEvent} event */
  function clickInList(event) {
    /** @type {HTMLElement | null} */
    const option = /** @type {Element} */ (event.target).closest("[role=option]");
    if (!option) return;
    if (option.dataset.query) {
      event.preventDefault();
      choose(option);
    } else if (!event.ctrlKey && !event.metaKey && !event.shiftKey) close();
  }

  /** @param {MouseEvent} event */
  function clickAnywhere(event) {
    const target = /** @type {Node} */ (event.target);
    if (!panel.hidden && !panel.contains(target) && !form.contains(target)) close();
  }

  /** @param {KeyboardEvent} event */
  function pressShortcut(event) {
    if (event.code !== "KeyK" || !(event.ctrlKey || event.metaKey)) return;
    if (document.activeElement !== box) cameFrom = otherThanBox(document.activeElement);
    box.select();
  }

  function listen() {
    box.addEventListener("input", update);
    box.addEventListener("keydown", pressKey);
    box.addEventListener("click", () => {
      if (panel.hidden && box.value) update();
    });
    panel.addEventListener("mousedown", event => event.preventDefault());
    list.addEventListener("click", clickInList);
    wrapper.addEventListener("focusout", event => {
      const next = /** @type {Node | null} */ (event.relatedTarget);
      if (event.target === box && !panel.contains(next)) close();
    });
    form.addEventListener("submit", event => {
      if (!guideCleanQuery(box.value)) event.preventDefault();
    });
    document.addEventListener("keydown", pressShortcut, true);
    document.addEventListener("click", clickAnywhere);
  }

  build();
  listen();
  if (document.activeElement === box && box.value) update();
}
