// Word patterns: what the brackets of one caught goes where another has ١ ٢ ٣ ٤. A row is [pattern, "what it makes, in words"].
function guideByPattern(rows, stem, add) {
  "use strict";
  rows.forEach(function (row) {
    if (!row.made) {
      var letters = row[0].replace(/\[[^\]]*\]/g, "-").replace(/[\^$()]/g, "");
      row.fits = /[?|]/.test(letters) ? 0 : letters.length;
      row.pattern = new RegExp(row[0]);
      row.made = row[1].split(" ");
    }
    if (row.fits && row.fits !== stem.length) return;
    var match = row.pattern.exec(stem);
    if (!match) return;
    row.made.forEach(function (made) {
      add(made.replace(/[١-٤]/g, function (digit) { return match[digit.charCodeAt(0) & 15]; }));
    });
  });
}
