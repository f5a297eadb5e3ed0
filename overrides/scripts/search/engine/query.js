// Reads a query: its words, those joined by hyphens, and phrases in quotation marks.
function guideReadQuery(query, read) {
  "use strict";
  const analyser = read.analyser;
  const common = read.common;
  const text = String(query).slice(0, 300);
  const phrases = [];
  const all = analyser.words(text).slice(0, 24);
  text.replace(
    /«([^»]+)»|"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]/g,
    (found, one, two, three, four, start) => {
      const words = guideSingle(all).filter(
        (word) => word.start >= start && word.end <= start + found.length,
      );
      if (words.length > 1) phrases.push(words.map((word) => word.surface));
      words.forEach((word) => {
        word.whole = true;
      });
      return found;
    },
  );
  const words = guideSingle(all);
  const wanted = words.filter((word) => word.whole || !common.has(analyser.bare(word.form)));
  return {
    text,
    words: wanted.length ? wanted : words,
    joined: all.filter((word) => word.parts),
    phrases,
  };
}

function guideSingle(words) {
  return words.filter((word) => !word.parts);
}
