// Word patterns: what the brackets of one caught goes where another has ١ ٢ ٣ ٤. A row is [pattern, "what it makes, in words"].
function guideByPattern(rows, stem, add) {
  "use strict";
  var kinds = rows.kinds || (rows.kinds = new Map()), kind = stem.length + stem[0], fitting = kinds.get(kind);
  if (!fitting) kinds.set(kind, fitting = rows.filter(fits).map(function (row) { return [new RegExp(row[0]), row[1].split(" ")]; }));
  fitting.forEach(function (row) {
    var match = row[0].exec(stem);
    if (match) row[1].forEach(function (made) {
      add(made.replace(/[١-٤]/g, function (digit) { return match[digit.charCodeAt(0) & 15]; }));
    });
  });

  /** Whether a pattern may match words of this length and first letter: most need not be tried. */
  function fits(row) {
    var first = /^\^\(?(?:\[[^\]]*\]|.)/.exec(row[0])[0].replace("(", "");
    if (first !== "^." && !new RegExp(first).test(stem)) return false;
    var letters = row[0].replace(/\[[^\]]*\]/g, "-").replace(/[\^$()]/g, "");
    return /[?|]/.test(letters) || letters.length === stem.length;
  }
}
