"""Compares the words with the record of changes: what changed and is not recorded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from guide.model.guide import Guide
from guide.model.lock import Lock
from guide.record.fingerprints import Named, Section, body_of, has_words, sections, with_renames


@dataclass(frozen=True)
class Unrecorded(Named):
    """Words that changed since the record last covered them.

    `what` is `new-page`, `new`, `changed` or `gone`; `section` is None where they are gone.
    """

    what: str
    section: Section | None


def find_unrecorded(guide: Guide) -> Iterator[Unrecorded]:
    """A new page is reported once, without its sections."""
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
            elif then and body_of(then) != section.body:
                yield Unrecorded(name, "changed", section)
    # While a file cannot be read, nobody knows whether its sections are gone.
    for name in sorted(lock.keys() - found.keys()) if not guide.unread else []:
        if any(map(has_words, lock[name].values())):
            yield Unrecorded(name, "gone", None)


def cover_pages(guide: Guide, pages: list[str]) -> Lock:
    """The lock once the record covers these pages and sections: `chapters/mapping`, `chapters/mapping#set-up`."""
    found = sections(guide)
    lock = with_renames(guide.changes_lock, found)
    for name in [name for name in lock.keys() | found.keys() if _is_named(name, pages)]:
        if name in found:
            lock[name] = {locale: section.fingerprint for locale, section in found[name].items()}
        else:
            del lock[name]
    return lock


def keep_agreement(guide: Guide, pages: list[str]) -> Lock:
    """The lock of the translations after words changed and their meaning did not.

    A language that agreed up to the change agrees after it; one that was behind stays behind.
    """
    found = sections(guide)
    agreed = with_renames(guide.translations_lock, found)
    recorded = with_renames(guide.changes_lock, found)
    for name, by_locale in found.items():
        marks = agreed.get(name, {})
        covered = recorded.get(name, {})
        for locale in marks.keys() & by_locale.keys() if _is_named(name, pages) else ():
            if marks[locale] == covered.get(locale):
                agreed[name] = agreed[name] | {locale: by_locale[locale].fingerprint}
    return agreed


def _is_named(name: str, pages: list[str]) -> bool:
    return name in pages or name.partition("#")[0] in pages
