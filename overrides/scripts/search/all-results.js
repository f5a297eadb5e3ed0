// On the index, everything that was found stands before the letters, under an address that can be shared.
function guideAllResults(asking, query) {
  "use strict";
  const MOST = { pages: 40, hits: 20 };
  const own = document.title;
  const region = document.createElement("section");
  const title = document.createElement("h2");
  const count = document.createElement("p");
  region.className = "all-hits";
  title.id = "all-results";
  region.setAttribute("aria-labelledby", title.id);
  count.setAttribute("role", "status");
  region.append(title, count);

  function head(known) {
    title.replaceChildren(guideWords.sentence(known.words.results, query));
    document.querySelector(".standfirst").hidden = true;
    document.querySelector(".columns").before(region);
    document.title = title.textContent + " · " + own;
  }
  asking
    .ask(asking.own, query, MOST)
    .then((answer) => {
      const results = guideResults(asking, answer, "");
      head(answer.known);
      count.append(guideWords.summary(answer));
      region.append.apply(region, answer.found.total ? results.groups() : results.instead());
      document.querySelector(".found p").hidden = !document.querySelector(".letter:not([hidden])");
      asking.others(answer).forEach((locale) => {
        asking
          .ask(locale, query, MOST)
          .then((other) => {
            region.append.apply(region, guideResults(asking, other, "").groups());
          })
          .catch(Boolean);
      });
    })
    .catch((fault) => {
      asking
        .settings()
        .then((known) => {
          head(known);
          count.textContent = known.words[fault.message === "offline" ? "offline" : "broken"];
        })
        .catch(Boolean);
    });
}
