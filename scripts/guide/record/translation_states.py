"""Which sections of one language are behind another, from the lock that translators keep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from guide.model.guide import Guide
from guide.model.lock import Lock
from guide.record.dates import latest_changes
from guide.record.fingerprints import Section, body_of, sections, with_renames
from guide.schema.data_files import Change

StateName = Literal["behind", "conflict", "renamed", "new", "missing"]


@dataclass(frozen=True)
class State:
    """A section that is not in agreement, in one language.

    `behind`: the words of the languages in `others` changed since the two were found to agree.
    `conflict`: so did its own, and nobody has compared them.
    `renamed`: only a heading did. `new`: nobody has compared the languages yet.
    `missing`: the page is not there in this language.
    `sections` is the section in each language; `since` the change
    that last named it, None where the record does not know the words yet.
    """

    name: str
    locale: str
    state: StateName
    others: tuple[str, ...]
    sections: dict[str, Section]
    since: Change | None

    @property
    def page(self) -> str:
        return self.name.partition("#")[0]

    @property
    def heading(self) -> str:
        """In its own language, or in one that has it."""
        return self.sections.get(self.locale, self.sections[self.others[0]]).heading

    @property
    def id(self) -> str:
        return self.name.partition("#")[2]


def states(guide: Guide) -> list[State]:
    """Everything that is not in agreement, in the order of pages, sections and languages."""
    found = sections(guide)
    lock, recorded = (
        with_renames(guide.translations_lock, found),
        with_renames(guide.changes_lock, found),
    )
    rows = []
    for name, by_locale in found.items():
        for locale in guide.locales:
            state = _state(locale, by_locale, lock.get(name, {}))
            if state and (state[0] != "missing" or name.endswith("#top")):
                kind, others = state
                known = recorded.get(name, {})
                is_recorded = all(
                    body_of(by_locale[other].fingerprint) == body_of(known.get(other, ""))
                    for other in others
                )
                since = _since(guide, name) if is_recorded else None
                rows.append(State(name, locale, kind, others, by_locale, since))
    return rows


def _state(
    locale: str, now: dict[str, Section], then: dict[str, str]
) -> tuple[StateName, tuple[str, ...]] | None:
    others = tuple(other for other in now if other != locale)
    if not others:
        return None
    if locale not in now:
        return "missing", others
    if locale not in then:
        return "new", others
    changed = tuple(
        other
        for other in others
        if other in then and body_of(now[other].fingerprint) != body_of(then[other])
    )
    if changed:
        is_own = body_of(now[locale].fingerprint) == body_of(then[locale])
        return ("behind" if is_own else "conflict"), changed
    renamed = tuple(
        other for other in others if other in then and now[other].fingerprint != then[other]
    )
    if renamed and now[locale].fingerprint == then[locale]:
        return "renamed", renamed
    return None


def _since(guide: Guide, name: str) -> Change | None:
    """The latest change that names the section or its whole page."""
    page = name.partition("#")[0]
    for change in latest_changes(guide):
        if change.kind != "reviewed" and (name in change.pages or page in change.pages):
            return change
    return None


def states_by_page(rows: list[State]) -> dict[tuple[str, str], list[State]]:
    """What readers are told: (locale, page) to the sections that are behind."""
    pages: dict[tuple[str, str], list[State]] = {}
    for row in rows:
        if row.state in ("behind", "conflict"):
            pages.setdefault((row.locale, row.page), []).append(row)
    return pages


def accepted(guide: Guide, chosen: set[str]) -> Lock:
    """The lock after somebody found the sections named in agreement; lines of sections that are gone drop out."""
    found = sections(guide)
    lock = {
        name: marks
        for name, marks in with_renames(guide.translations_lock, found).items()
        if name in found
    }
    for name in chosen:
        lock[name] = {locale: section.fingerprint for locale, section in found[name].items()}
    return lock
