"""Prints each section that does not agree with another language: page, section, state, and since
which change. States: behind (the other language changed), apart (both changed), renamed (only its
heading changed), new (never compared), missing.
"""

from __future__ import annotations

import argparse
import difflib
import re
from collections.abc import Iterator

from guide.commands.tables import table
from guide.findings.finding import nearest
from guide.model import lock
from guide.model.guide import Guide
from guide.model.load import load
from guide.project import Project, this_project
from guide.record import fingerprints, git, translation_states
from guide.record.translation_states import State
from guide.run import RefusedError

_AROUND = 6


def main(arguments: list[str], project: Project | None = None) -> int:
    """Raises RefusedError."""
    parser = argparse.ArgumentParser(
        prog="./scripts/translations",
        description=__doc__,
        epilog="Exit status: 0 nothing is behind, 1 something is, 2 a fault of the command or its"
        " arguments.",
    )
    about = "only these; 'all' is every section"
    parser.add_argument("names", nargs="*", metavar="PAGE[#SECTION]", help=about)
    chosen_work = parser.add_mutually_exclusive_group()
    about = "show the words that changed since the languages were last found to agree"
    chosen_work.add_argument("--diff", action="store_true", help=about)
    about = "record that the named sections agree now"
    chosen_work.add_argument("--accept", action="store_true", help=about)
    chosen = parser.parse_args(arguments)
    guide, findings = load(project or this_project())
    if findings:
        raise RefusedError(
            f"{findings[0]}\nThe translations cannot be compared: correct this first."
        )
    names = _find_sections(guide, chosen.names)
    if chosen.accept:
        if not chosen.names:
            raise RefusedError("Name a page, a section or 'all' after --accept.")
        accepted = translation_states.accept_sections(guide, names)
        lock.write(guide.project.data / lock.TRANSLATIONS, accepted)
        print(f"Recorded as agreed: {', '.join(chosen.names)}.")
        return 0
    rows = [row for row in translation_states.states(guide) if row.name in names]
    if chosen.diff:
        print("\n".join(line for row in rows for line in _differences(guide, row)))
    elif rows:
        heads = ("page", "section", "language", "state", "since")
        print(table([heads, *map(_cells, rows)], left=len(heads)))
    return 1 if rows else 0


def _find_sections(guide: Guide, wanted: list[str]) -> set[str]:
    """The sections that the arguments name. Raises RefusedError for an argument that names none."""
    page_of = {name: name.partition("#")[0] for name in fingerprints.sections(guide)}
    if not wanted or wanted == ["all"]:
        return set(page_of)
    known = {*page_of, *page_of.values()}
    for argument in wanted:
        if argument not in known:
            near = nearest(argument, known)
            raise RefusedError(f"There is no page or section '{argument}'. {near}")
    return {name for name, page in page_of.items() if name in wanted or page in wanted}


def _cells(row: State) -> tuple[str, ...]:
    since = f"{row.since.date} {row.since.id}" if row.since else "-"
    return row.page, row.id, row.locale, f"{row.state}, see {' '.join(row.others)}", since


def _differences(guide: Guide, row: State) -> Iterator[str]:
    """What changed in the other languages since the two agreed: [-words gone-] {+words new+}."""
    for other in row.others:
        now = fingerprints.sections(guide)[row.name][other]
        yield f"{now.file}:{now.line}: {row.name} in '{other}', {row.state} in '{row.locale}'"
        if row.state in ("behind", "conflict", "renamed"):
            then = _agreed_section(guide, row.name, other)
            if then is None:
                yield "  The words agreed on are not in this clone. Fetch its whole history:"
                yield "  git fetch --unshallow"
            else:
                before, after = (f"{section.heading}\n{section.text}" for section in (then, now))
                yield f"  {word_difference(before, after)}"
        yield ""


def _agreed_section(guide: Guide, name: str, locale: str) -> fingerprints.Section | None:
    """The section as it read when the languages were found to agree, looked for in git."""
    found = fingerprints.sections(guide)
    agreed = fingerprints.with_renames(guide.translations_lock, found)[name][locale]
    try:
        for revision in git.revisions_of(guide.project, found[name][locale].file):
            for section in fingerprints.sections(git.guide_at(guide.project, revision)).values():
                if locale in section and section[locale].fingerprint == agreed:
                    return section[locale]
    except git.HistoryError:
        pass
    return None


def word_difference(before: str, after: str) -> str:
    """Both texts in one, what they share shortened to a few words around each difference."""
    old, new = re.findall(r"\S+", before), re.findall(r"\S+", after)
    parts: list[str] = []
    for kind, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            shared = old[a:b]
            if len(shared) > 2 * _AROUND:
                shared = [*shared[:_AROUND], "…", *shared[-_AROUND:]]
            parts.append(" ".join(shared))
            continue
        if b > a:
            parts.append(f"[-{' '.join(old[a:b])}-]")
        if d > c:
            parts.append(f"{{+{' '.join(new[c:d])}+}}")
    return " ".join(parts)
