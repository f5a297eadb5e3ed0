// Word patterns: what the brackets of one caught goes where another has ١ ٢ ٣ ٤. A row is [pattern, "what it makes, in words"].
function guideByPattern(rows, stem, add) {
  "use strict";
  var kinds = rows.kinds || (rows.kinds = new Map()), kind = stem.length + stem[0], fitting = kinds.get(kind);
  if (!fitting) {
    rows.known = rows.known || rows.map(known);
    kinds.set(kind, fitting = rows.known.filter(fits));
  }
  fitting.forEach(function (row) {
    var match = row.pattern.exec(stem);
    if (match) row.makes.forEach(function (made) {
      add(made.replace(/[١-٤]/g, function (digit) { return match[digit.charCodeAt(0) & 15]; }));
    });
  });

  /** Most patterns match words of one length, and many those of some first letters only. */
  function known(row) {
    var first = /^\^\(?(\[[^\]]*\]|.)/.exec(row[0])[1];
    var letters = row[0].replace(/\[[^\]]*\]/g, "-").replace(/[\^$()]/g, "");
    return {
      pattern: new RegExp(row[0]), makes: row[1].split(" "),
      first: first === "." ? null : new RegExp("^" + first),
      length: /[?|]/.test(letters) ? 0 : letters.length
    };
  }

  function fits(row) { return (!row.length || row.length === stem.length) && (!row.first || row.first.test(stem)); }
}
