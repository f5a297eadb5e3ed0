// Shows everything that was found at the top of the A-Z page, under an address that can be shared.
"use strict";

/**
 * @param {SearchClient} client
 * @param {string} query
 */
function guideAllResults(client, query) {
  const MOST = { pages: 40, hits: 20 };
  const title = document.createElement("h2");
  const count = document.createElement("p");
  const region = document.createElement("section");
  region.className = "all-hits";
  title.id = "all-results";
  region.setAttribute("aria-labelledby", title.id);
  count.setAttribute("role", "status");
  region.append(title, count);

  /** @param {SearchSettings} settings */
  function showRegion({ words }) {
    title.replaceChildren(guideWordings.sentence(words.results, query));
    document.querySelector(".standfirst")?.toggleAttribute("hidden", true);
    document.querySelector(".columns")?.before(region);
    document.title = title.textContent + " · " + document.title;
  }

  async function showResults() {
    const answer = await client.ask(client.own, query, MOST);
    const results = guideResults(client, answer, "");
    showRegion(answer.settings);
    count.append(guideWordings.summary(answer));
    region.append(...(answer.found.total ? results.groups() : results.instead()));
    const isAnyEntry = document.querySelector(".letter:not([hidden])");
    document.querySelector(".found p")?.toggleAttribute("hidden", !isAnyEntry);
    for (const locale of client.others(answer)) showOther(locale).catch(Boolean);
  }

  /** @param {string} locale */
  async function showOther(locale) {
    const answer = await client.ask(locale, query, MOST);
    region.append(...guideResults(client, answer, "").groups());
  }

  /** @param {Error} error */
  async function showError(error) {
    const settings = await client.settings();
    showRegion(settings);
    count.textContent = settings.words[error.message === "offline" ? "offline" : "broken"];
  }
  showResults().catch(showError).catch(Boolean);
}
