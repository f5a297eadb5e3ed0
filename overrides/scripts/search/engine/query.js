// Reads a query: its words, those joined by hyphens, and phrases in quotation marks.
function guideReadQuery(query, read) {
  "use strict";
  var analyser = read.analyser, common = read.common;
  var text = String(query).slice(0, 300);
  var phrases = [];
  var all = analyser.words(text).slice(0, 24);
  text.replace(/«([^»]+)»|"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]/g, function (found, one, two, three, four, start) {
    var words = guideSingle(all).filter(function (word) { return word.start >= start && word.end <= start + found.length; });
    if (words.length > 1) phrases.push(words.map(function (word) { return word.surface; }));
    words.forEach(function (word) { word.whole = true; });
    return found;
  });
  var words = guideSingle(all);
  var wanted = words.filter(function (word) { return word.whole || !common.has(analyser.bare(word.form)); });
  return { text: text, words: wanted.length ? wanted : words, joined: all.filter(function (word) { return word.parts; }), phrases: phrases };
}

function guideSingle(words) { return words.filter(function (word) { return !word.parts; }); }
