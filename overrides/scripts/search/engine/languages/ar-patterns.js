// Word patterns: what the brackets of one caught goes where another has ١ ٢ ٣ ٤. A row is [pattern, "what it makes, in words"].
function guideByPattern(rows, stem, add) {
  "use strict";
  const kinds = rows.kinds || (rows.kinds = new Map());
  const kind = stem.length + stem[0];
  let fitting = kinds.get(kind);
  if (!fitting) {
    rows.known = rows.known || rows.map(known);
    kinds.set(kind, (fitting = rows.known.filter(fits)));
  }
  fitting.forEach((row) => {
    const match = row.pattern.exec(stem);
    if (match)
      row.makes.forEach((made) => {
        add(made.replace(/[١-٤]/g, (digit) => match[digit.charCodeAt(0) & 15]));
      });
  });

  /** Most patterns match words of one length, and many those of some first letters only. */
  function known(row) {
    const first = /^\^\(?(\[[^\]]*\]|.)/.exec(row[0])[1];
    const letters = row[0].replace(/\[[^\]]*\]/g, "-").replace(/[\^$()]/g, "");
    return {
      pattern: new RegExp(row[0]),
      makes: row[1].split(" "),
      first: first === "." ? null : new RegExp("^" + first),
      length: /[?|]/.test(letters) ? 0 : letters.length,
    };
  }

  function fits(row) {
    return (!row.length || row.length === stem.length) && (!row.first || row.first.test(stem));
  }
}
