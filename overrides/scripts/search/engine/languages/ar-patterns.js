// Word patterns: what the brackets of one caught goes where another has ١ ٢ ٣ ٤. A row is [pattern, "what it makes, in words"].
function guideByPattern(rows, stem, add) {
  "use strict";
  var byLength = rows.byLength || (rows.byLength = {});
  var fitting = byLength[stem.length] || (byLength[stem.length] = rows.filter(function (row) {
    var letters = row[0].replace(/\[[^\]]*\]/g, "-").replace(/[\^$()]/g, "");
    if (/[?|]/.test(letters)) return true;
    return letters.length === stem.length;
  }).map(function (row) { return [new RegExp(row[0]), row[1].split(" ")]; }));
  fitting.forEach(function (row) {
    var match = row[0].exec(stem);
    if (match) row[1].forEach(function (made) {
      add(made.replace(/[١-٤]/g, function (digit) { return match[digit.charCodeAt(0) & 15]; }));
    });
  });
}
