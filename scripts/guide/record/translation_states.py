"""Which sections of one language are behind another, from the lock that translators keep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from guide.model.guide import Guide
from guide.model.lock import Lock
from guide.record.dates import latest_changes
from guide.record.fingerprints import Named, Section, body_of, sections, with_renames
from guide.schema.data_files import Change

StateName = Literal["behind", "conflict", "renamed", "new", "missing"]


@dataclass(frozen=True)
class State(Named):
    """A section that is not in agreement, in one language.

    `behind`: the words of the languages in `others` changed since the two were found to agree.
    `conflict`: so did its own, and nobody has compared them.
    `renamed`: only a heading did. `new`: nobody has compared the languages yet.
    `missing`: the page is not there in this language.
    `sections` is the section in each language; `since` the change that last named it, None where the record
    does not know the words yet.
    """

    locale: str
    state: StateName
    others: tuple[str, ...]
    sections: dict[str, Section]
    since: Change | None

    @property
    def heading(self) -> str:
        """In its own language, or in one that has it."""
        return self.sections.get(self.locale, self.sections[self.others[0]]).heading


def states(guide: Guide) -> list[State]:
    """Everything that is not in agreement, in the order of pages, sections and languages."""
    found = sections(guide)
    lock = with_renames(guide.translations_lock, found)
    recorded = with_renames(guide.changes_lock, found)
    rows = []
    for name, now in found.items():
        for locale in guide.locales:
            state, others = _compare(locale, now, lock.get(name, {}))
            if state and (state != "missing" or name.endswith("#top")):
                known = recorded.get(name, {})
                is_known = all(now[other].body == body_of(known.get(other, "")) for other in others)
                since = _last_change(guide, name) if is_known else None
                rows.append(State(name, locale, state, others, now, since))
    return rows


def _compare(
    locale: str, now: dict[str, Section], then: dict[str, str]
) -> tuple[StateName | None, tuple[str, ...]]:
    """The state of a section in a language, None where it agrees, and the languages it differs from."""
    others = tuple(other for other in now if other != locale)
    if not others:
        return None, ()
    if locale not in now:
        return "missing", others
    if locale not in then:
        return "new", others
    known = [other for other in others if other in then]
    if changed := tuple(other for other in known if now[other].body != body_of(then[other])):
        return ("behind" if now[locale].body == body_of(then[locale]) else "conflict"), changed
    renamed = tuple(other for other in known if now[other].fingerprint != then[other])
    if renamed and now[locale].fingerprint == then[locale]:
        return "renamed", renamed
    return None, ()


def _last_change(guide: Guide, name: str) -> Change | None:
    """The latest change that names the section or its whole page."""
    names = {name, name.partition("#")[0]}
    changes = (change for change in latest_changes(guide) if change.kind != "reviewed")
    return next((change for change in changes if names & set(change.pages)), None)


def states_by_page(rows: list[State]) -> dict[tuple[str, str], list[State]]:
    """The sections that readers are warned of, by locale and page: those that are behind."""
    pages: dict[tuple[str, str], list[State]] = {}
    for row in rows:
        if row.state in ("behind", "conflict"):
            pages.setdefault((row.locale, row.page), []).append(row)
    return pages


def accept_sections(guide: Guide, names: set[str]) -> Lock:
    """The lock after somebody approved these sections in every language, without sections that are gone."""
    found = sections(guide)
    lock = with_renames(guide.translations_lock, found)
    lock = {name: marks for name, marks in lock.items() if name in found}
    for name in names:
        lock[name] = {locale: section.fingerprint for locale, section in found[name].items()}
    return lock
