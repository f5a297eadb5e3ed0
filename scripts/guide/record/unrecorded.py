"""The record of changes against the words themselves: what changed without a word about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from guide.model.guide import Guide
from guide.model.lock import Lock
from guide.record.fingerprints import Section, body_of, has_words, sections, with_renames


@dataclass(frozen=True)
class Unrecorded:
    """Words that changed since the record last covered them; `section` is None where they are gone."""

    name: str
    what: str
    section: Section | None

    @property
    def page(self) -> str:
        return self.name.partition("#")[0]


def unrecorded(guide: Guide) -> Iterator[Unrecorded]:
    """`what` is `new-page`, `new`, `changed` or `gone`; a new page is told once, not by its sections."""
    found = sections(guide)
    lock = with_renames(guide.changes_lock, found)
    known_pages = {name.partition("#")[0] for name in lock}
    for name, by_locale in found.items():
        for locale, section in by_locale.items():
            then = lock.get(name, {}).get(locale)
            if then is None and has_words(section.fingerprint):
                if section.page in known_pages:
                    yield Unrecorded(name, "new", section)
                elif section.id == "top":
                    yield Unrecorded(name, "new-page", section)
            elif then and body_of(then) != body_of(section.fingerprint):
                yield Unrecorded(name, "changed", section)
    # While a file cannot be read, nobody knows whether its sections are gone.
    for name in sorted(lock.keys() - found.keys()) if not guide.unread else []:
        if any(map(has_words, lock[name].values())):
            yield Unrecorded(name, "gone", None)


def covered(guide: Guide, pages: list[str]) -> Lock:
    """The lock once the record covers the pages and sections named (`chapters/mapping`, `chapters/mapping#set-up`)."""
    found = sections(guide)
    lock = with_renames(guide.changes_lock, found)
    for name in lock.keys() - found.keys():
        if _is_named(name, pages):
            del lock[name]
    for name, by_locale in found.items():
        if _is_named(name, pages):
            lock[name] = {locale: section.fingerprint for locale, section in by_locale.items()}
    return lock


def still_agreed(guide: Guide, pages: list[str]) -> Lock:
    """The lock of the translations after words changed and their meaning did not.

    A language that agreed up to the change agrees after it; one that was behind stays behind.
    """
    found = sections(guide)
    agreed, recorded = (
        with_renames(guide.translations_lock, found),
        with_renames(guide.changes_lock, found),
    )
    for name, by_locale in found.items():
        if name not in agreed or not _is_named(name, pages):
            continue
        agreed[name] = {
            locale: by_locale[locale].fingerprint
            if locale in by_locale and recorded.get(name, {}).get(locale) == mark
            else mark
            for locale, mark in agreed[name].items()
        }
    return agreed


def _is_named(name: str, pages: list[str]) -> bool:
    return name in pages or name.partition("#")[0] in pages
