// Runs in a page with Pagefind's index: for each query its pages, each with its sections and how many hits they have.
"use strict";

/** @param {[locale: string, queries: string[]]} given */
async ([, queries]) => {
  const pagefind = await import(location.origin + "/pagefind/pagefind.js");
  await pagefind.init();
  const found = [];
  for (const query of queries) {
    const search = await pagefind.search(query);
    /** @type {{ data(): Promise<any> }[]} */
    const results = search.results.slice(0, 20);
    const pages = await Promise.all(results.map(result => result.data()));
    found.push(
      pages.map(({ url, sub_results: sections }) => [
        url,
        sections.map((/** @type {any} */ section) => [section.url, section.locations.length])
      ])
    );
  }
  return found;
};
