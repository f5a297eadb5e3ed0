// Results as elements: pages in order of their best hit, each hit with its heading path and the words around it.
function guideResults(asking, answer, role) {
  "use strict";
  const words = answer.known.words;
  let serial = 0;

  function element(name, kind, content) {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    made.append.apply(made, [].concat(content || []));
    return made;
  }
  function marked(text, ranges) {
    const parts = [];
    let end = 0;
    (ranges || []).forEach((range) => {
      if (range[0] < end || range[1] <= range[0]) return;
      parts.push(text.slice(end, range[0]), element("mark", "", text.slice(range[0], range[1])));
      end = range[1];
    });
    return parts.concat(text.slice(end));
  }
  // A text wholly in another script, such as the title of a source, runs in its own direction.
  function turn(line, text) {
    const own = new RegExp("[" + answer.language.letters + "]");
    if (/\p{L}/u.test(text) && !own.test(text))
      line.dir = answer.language.direction === "rtl" ? "ltr" : "rtl";
    return line;
  }
  function headingLine(text) {
    return turn(
      element("span", "hit-heading", marked(text, answer.engine.highlights(text, answer.query))),
      text,
    );
  }
  function option(kind, href, content) {
    const link = element("a", kind, content);
    link.href = href;
    if (role) Object.assign(link, { role: "option", tabIndex: -1, ariaSelected: "false" });
    return link;
  }
  function fillSnippet(line, group, hit) {
    asking
      .snippet(answer, group, hit, () => line.isConnected)
      .then((snippet) => {
        turn(line, snippet.text).append.apply(line, marked(snippet.text, snippet.marks));
      })
      .catch(Boolean);
  }
  function hitLink(group, hit) {
    const heading = hit.heading || group.title;
    const path = (hit.path || []).filter((title) => title !== heading && title !== group.title);
    const parts = [headingLine(heading)];
    if (path.length) parts.push(" ", element("span", "hit-path", path.join(words.path)));
    const line = element("span", "hit-text");
    fillSnippet(line, group, hit);
    return option("hit", asking.address(hit.url, answer.query), parts.concat(" ", line));
  }
  function group(title, kind, links) {
    const id = "found-" + answer.locale + "-" + (serial += 1);
    const name = element("p", "hit-page", title);
    if (kind) name.append(title && "\u2002", element("span", "hit-kind", kind));
    name.id = id;
    const box = element("div", "hit-group", [name].concat(links));
    box.setAttribute("role", "group");
    box.setAttribute("aria-labelledby", id);
    return box;
  }
  function foreign(box) {
    const head = element("p", "hit-language", words.in_language[answer.locale]);
    head.id = "found-in-" + answer.locale;
    box.forEach((one) => {
      one.lang = answer.locale;
      one.dir = answer.language.direction;
      one.setAttribute("aria-labelledby", head.id + " " + one.getAttribute("aria-labelledby"));
    });
    return [head].concat(box);
  }
  function groups() {
    const kinds = answer.language.kinds;
    const made = answer.found.groups.map((one) => {
      // A page that is itself the first hit is named there.
      const named = kinds[one.kind] && (one.hits[0].heading || one.title) === one.title;
      return group(
        named ? "" : one.title,
        kinds[one.kind],
        one.hits.map((hit) => hitLink(one, hit)),
      );
    });
    return answer.foreign && made.length ? foreign(made) : made;
  }
  // What is offered when nothing was found: near spellings, terms, the chapters.
  function instead() {
    const offers = [];
    const near = answer.found.near || [];
    const terms = answer.found.terms || [];
    function listed(title, links) {
      if (links.length) offers.push(group(title, "", links));
    }
    listed(
      words.near,
      near.map((spelling) => {
        const link = option("hit", asking.address(answer.known.index_page, spelling), [
          element("span", "hit-heading", spelling),
        ]);
        link.dataset.query = spelling;
        return link;
      }),
    );
    listed(
      words.terms,
      terms.map((one) =>
        option("hit", asking.address(one.url, answer.query), [
          element("span", "hit-heading", one.term),
        ]),
      ),
    );
    listed(
      words.chapters,
      answer.known.chapters.map((one) =>
        option("hit short", new URL(asking.root + one.url, location.href).href, [
          element("span", "hit-number", one.number),
          " ",
          element("span", "hit-heading", one.title),
        ]),
      ),
    );
    return offers;
  }
  // The way to the page of all results.
  function all() {
    return option("hit hit-all", asking.address(answer.known.index_page, answer.query), [
      element("span", "hit-heading", words.all),
    ]);
  }
  return { groups, instead, all };
}
