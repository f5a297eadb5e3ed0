// Finds sections of the guide for a query, from the index that the build wrote.
function guideEngine(index) {
  "use strict";
  const read = guideReading(index);
  const usual = guideUsual(index);
  const candidates = guideCandidates(read, usual);
  const snippets = guideSnippets(read, candidates);
  return {
    search: guideRanking(read, candidates, usual),
    highlights: snippets.highlights,
    snippet: snippets.snippet,
    addTexts: read.addTexts,
    addUsual: usual.add,
  };
}
