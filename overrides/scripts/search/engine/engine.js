// Searches the guide by an index that the build wrote.
"use strict";

/** @param {SearchIndex} index */
function guideEngine(index) {
  const reader = guideIndexReader(index);
  const frequencyList = guideFrequencyList(index);
  const candidates = guideCandidates(reader, frequencyList);
  return {
    search: guideRanking(reader, candidates),
    ...guideSnippets(reader, candidates),
    addTexts: reader.addTexts,
    addFrequentWords: frequencyList.add
  };
}
