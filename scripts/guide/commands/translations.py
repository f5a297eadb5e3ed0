"""`./scripts/translations`: which sections are behind, the words that changed, and agreement recorded."""

from __future__ import annotations

import argparse
import difflib
import re
import sys
from collections.abc import Iterator

from guide.findings.finding import nearest
from guide.model import lock
from guide.model.guide import Guide
from guide.model.load import load
from guide.project import Project, this_project
from guide.record import fingerprints, git, translation_states
from guide.record.translation_states import State

_AROUND = 6


def main(arguments: list[str], project: Project | None = None) -> int:
    project = project or this_project()
    parser = argparse.ArgumentParser(
        prog="./scripts/translations",
        description="Prints each section that does not agree with another language: page, section, state,"
        " and since which change. States: behind (the other language changed), apart (both changed),"
        " renamed (only its heading changed), new (never compared), missing.",
        epilog="Exit status: 0 nothing is behind, 1 something is, 2 a fault of the command or its"
        " arguments.",
    )
    parser.add_argument(
        "names", nargs="*", metavar="PAGE[#SECTION]", help="only these; 'all' is every section"
    )
    chosen_work = parser.add_mutually_exclusive_group()
    chosen_work.add_argument(
        "--diff",
        action="store_true",
        help="show the words that changed since the languages were last found to agree",
    )
    chosen_work.add_argument(
        "--accept", action="store_true", help="record that the named sections agree now"
    )
    chosen = parser.parse_args(arguments)
    guide, findings = load(project)
    if findings:
        print(findings[0], file=sys.stderr)
        print("The translations cannot be compared: correct this first.", file=sys.stderr)
        return 2
    found = fingerprints.sections(guide)
    names, unknown = _named(chosen.names, set(found))
    if unknown:
        known = {*found, *(name.partition("#")[0] for name in found)}
        print(
            f"There is no page or section '{unknown}'. {nearest(unknown, known)}", file=sys.stderr
        )
        return 2
    if chosen.accept:
        return _accept(guide, chosen.names, names)
    rows = [row for row in translation_states.states(guide) if row.name in names]
    if chosen.diff:
        print("\n".join(line for row in rows for line in _differences(guide, row)))
    elif rows:
        print("\n".join(_table(guide, rows)))
    return 1 if rows else 0


def _named(wanted: list[str], known: set[str]) -> tuple[set[str], str | None]:
    """The sections that the arguments name, and the first argument that names none."""
    if not wanted or wanted == ["all"]:
        return known, None
    names: set[str] = set()
    for argument in wanted:
        found = {name for name in known if name == argument or name.partition("#")[0] == argument}
        if not found:
            return names, argument
        names |= found
    return names, None


def _accept(guide: Guide, asked: list[str], names: set[str]) -> int:
    if not asked:
        print("Name a page, a section or 'all' after --accept.", file=sys.stderr)
        return 2
    lock.write(
        guide.project.data / lock.TRANSLATIONS, translation_states.accept_sections(guide, names)
    )
    print(f"Recorded as agreed: {', '.join(asked)}.")
    return 0


def _table(guide: Guide, rows: list[State]) -> Iterator[str]:
    cells = [("page", "section", "language", "state", "since")]
    for row in rows:
        since = f"{row.since.date} {row.since.id}" if row.since else "-"
        behind = f"{row.state}, see {' '.join(row.others)}"
        cells.append((row.page, row.id, row.locale, behind, since))
    widths = [max(len(line[column]) for line in cells) for column in range(len(cells[0]))]
    for line in cells:
        yield "  ".join(
            cell.ljust(width) for cell, width in zip(line, widths, strict=True)
        ).rstrip()


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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
