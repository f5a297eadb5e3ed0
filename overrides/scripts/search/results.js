// Makes elements of results: pages in order of their best hit, each hit with its heading and a snippet.
"use strict";

/**
 * @param {SearchClient} client
 * @param {Answer} answer
 * @param {"option" | ""} role
 */
function guideResults(client, answer, role) {
  const { found, query, locale, language, engine, isForeign } = answer;
  const { words, chapters, index_page: indexPage } = answer.settings;
  let groupsMade = 0;

  /** @typedef {string | Node} Content */
  /**
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name
   * @param {string} className
   * @param {Content[]} content
   */
  function element(name, className, ...content) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...content);
    return made;
  }

  /**
   * The text with its marks.
   * @param {string} text
   * @param {Span[]} spans
   */
  function marked(text, spans) {
    /** @type {Content[]} */
    const parts = [];
    let done = 0;
    for (const [start, end] of spans) {
      if (start < done || end <= start) continue;
      parts.push(text.slice(done, start), element("mark", "", text.slice(start, end)));
      done = end;
    }
    return [...parts, text.slice(done)];
  }

  /**
   * Gives a line its own direction where its text has no letter of the language, such as a foreign title.
   * @param {HTMLElement} line
   * @param {string} text
   */
  function setDirection(line, text) {
    const own = new RegExp("[" + language.letters + "]");
    if (!/\p{L}/u.test(text) || own.test(text)) return;
    line.dir = language.direction === "rtl" ? "ltr" : "rtl";
  }

  /** @param {string} text */
  function headingLine(text) {
    const line = element("span", "hit-heading", ...marked(text, engine.highlights(text, query)));
    setDirection(line, text);
    return line;
  }

  /**
   * @param {string} className
   * @param {string} href
   * @param {Content[]} content
   */
  function option(className, href, ...content) {
    const link = element("a", className, ...content);
    link.href = href;
    if (role) Object.assign(link, { role, tabIndex: -1, ariaSelected: "false" });
    return link;
  }

  /**
   * @param {HTMLElement} line
   * @param {HitGroup} group
   * @param {Hit} hit
   */
  async function fillSnippet(line, group, hit) {
    const { text, marks } = await client.snippet(answer, group, hit, () => line.isConnected);
    setDirection(line, text);
    line.append(...marked(text, marks));
  }

  /**
   * @param {HitGroup} group
   * @param {Hit} hit
   */
  function hitLink(group, hit) {
    const path = hit.path.filter(title => title !== hit.heading && title !== group.title);
    const parts = path.length ? [" ", element("span", "hit-path", path.join(words.path))] : [];
    const line = element("span", "hit-text");
    fillSnippet(line, group, hit).catch(Boolean);
    const heading = headingLine(hit.heading);
    return option("hit", client.address(hit.url, query), heading, ...parts, " ", line);
  }

  /**
   * Links under the title of their page.
   * @param {string} title
   * @param {string} kind
   * @param {HTMLElement[]} links
   */
  function groupBox(title, kind, links) {
    const name = element("p", "hit-page", title);
    if (kind) name.append(title && "\u2002", element("span", "hit-kind", kind));
    groupsMade += 1;
    name.id = "found-" + locale + "-" + groupsMade;
    const box = element("div", "hit-group", name, ...links);
    box.setAttribute("role", "group");
    box.setAttribute("aria-labelledby", name.id);
    return box;
  }

  /**
   * Results of another language, under a line that names it.
   * @param {HTMLElement[]} boxes
   */
  function underLanguage(boxes) {
    const head = element("p", "hit-language", words.in_language[locale]);
    head.id = "found-in-" + locale;
    for (const box of boxes) {
      Object.assign(box, { lang: locale, dir: language.direction });
      box.setAttribute("aria-labelledby", head.id + " " + box.getAttribute("aria-labelledby"));
    }
    return [head, ...boxes];
  }

  function groups() {
    const boxes = found.groups.map(group => {
      const kind = language.kinds[group.kind];
      // Where the page itself is the first hit, that hit names it.
      const isNamed = kind && group.hits[0].heading === group.title;
      const links = group.hits.map(hit => hitLink(group, hit));
      return groupBox(isNamed ? "" : group.title, kind, links);
    });
    return isForeign && boxes.length ? underLanguage(boxes) : boxes;
  }

  /** What is offered when nothing was found: near spellings, terms, the chapters. */
  function instead() {
    const spellings = found.near.map(spelling => {
      const text = element("span", "hit-heading", spelling);
      const link = option("hit", client.address(indexPage, spelling), text);
      link.dataset.query = spelling;
      return link;
    });
    const terms = found.terms.map(({ term, url }) =>
      option("hit", client.address(url, query), element("span", "hit-heading", term))
    );
    const chapterLinks = chapters.map(({ number, title, url }) => {
      const numeral = element("span", "hit-number", number);
      const href = new URL(client.root + url, location.href).href;
      return option("hit short", href, numeral, " ", element("span", "hit-heading", title));
    });
    return [
      ...(spellings.length ? [groupBox(words.near, "", spellings)] : []),
      ...(terms.length ? [groupBox(words.terms, "", terms)] : []),
      ...(chapterLinks.length ? [groupBox(words.chapters, "", chapterLinks)] : [])
    ];
  }

  /** The link to the page of all results. */
  function all() {
    const text = element("span", "hit-heading", words.all);
    return option("hit hit-all", client.address(indexPage, query), text);
  }

  return { groups, instead, all };
}
