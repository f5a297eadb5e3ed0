// Shows everything that was found at the top of the A-Z page, under an address that can be shared.
"use strict";

/**
 * @param {SearchClient} client
 * @param {string} query
 * @param {string} failed what is said where not even the settings came
 */
function guideAllResults(client, query, failed) {
  const MOST = { pages: 40, hits: 20 };
  const AGAIN = ["input", "online"];
  const pageTitle = document.title;
  const title = document.createElement("h2");
  const count = document.createElement("p");
  const region = document.createElement("section");
  region.className = "all-hits";
  title.id = "all-results";
  region.setAttribute("aria-labelledby", title.id);
  count.setAttribute("role", "status");

  /** @param {string | Node} text */
  function showRegion(text) {
    title.replaceChildren(text);
    region.replaceChildren(title, count);
    document.querySelector(".standfirst")?.toggleAttribute("hidden", true);
    document.querySelector(".columns")?.before(region);
    document.title = title.textContent + " · " + pageTitle;
  }

  async function showResults() {
    const answer = await client.ask(client.own, query, MOST);
    const results = guideResults(client, answer, "");
    showRegion(guideWordings.sentence(answer.settings.words.results, query));
    count.replaceChildren(guideWordings.summary(answer));
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
    const settings = await client.settings().catch(() => undefined);
    const problem = error.message === "offline" ? "offline" : "broken";
    showRegion(settings ? guideWordings.sentence(settings.words.results, query) : query);
    count.textContent = settings ? settings.words[problem] : failed;
    for (const event of AGAIN) addEventListener(event, tryAgain);
  }

  function tryAgain() {
    for (const event of AGAIN) removeEventListener(event, tryAgain);
    showResults().catch(showError);
  }
  tryAgain();
}
