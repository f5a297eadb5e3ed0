// Finds sections of the guide for a query, from the index that the build wrote.
function guideEngine(index) {
  "use strict";
  var read = guideReading(index), candidates = guideCandidates(read), snippets = guideSnippets(read, candidates);
  return { search: guideRanking(read, candidates), highlights: snippets.highlights, snippet: snippets.snippet, addTexts: read.addTexts };
}
