"""The data that both languages share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from guide.build_day import build_day
from guide.findings.finding import Finding, nearest
from guide.language.numbers import CATEGORIES, plural_categories
from guide.model.addresses import has
from guide.model.guide import Guide, Names
from guide.parts.diagrams import labels_in

_CHANGES = "docs/data/changes.yml"


def strings(guide: Guide) -> Iterator[Finding]:
    """Each language has every key that any language has, none is empty, and templates can name it."""
    keys = {key for locale in guide.locales.values() for key in _keys(locale.strings)}
    by_language = {key[:-1] for key in keys if key[-1] == guide.default.code}
    keys |= {(*key, code) for key in by_language for code in guide.locales}
    plurals = {key[:-1] for key in keys if key[-1] == "other"}
    for code, locale in guide.locales.items():
        file = f"strings/{code}.yml"
        present = dict(_entries(locale.strings))
        for key in sorted(key for key in present if hasattr(dict, str(key[-1]))):
            line = guide.line(file, *key)
            yield Finding(f"docs/data/{file}", line, "strings-name", key=str(key[-1]))
        needless = CATEGORIES - plural_categories(code)
        for key in sorted(keys):
            if key[:-1] in plurals and key[-1] in needless:
                continue
            if not present.get(key):
                name = " > ".join(map(str, key))
                line = guide.line(file, *key)
                yield Finding(f"docs/data/{file}", line, "strings-differ", key=name)


def _keys(words: Any) -> set[tuple[str | int, ...]]:
    return {key for key, _ in _entries(words)}


def _entries(
    words: Any, above: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    if isinstance(words, dict):
        for key, value in words.items():
            yield from _entries(value, (*above, key))
    elif isinstance(words, list):
        for number, value in enumerate(words):
            yield from _entries(value, (*above, number))
    else:
        yield above, words


def country_names(guide: Guide) -> Iterator[Finding]:
    """Countries have a name in every language."""
    yield from _names(guide, "countries.yml", guide.countries)


def theme_names(guide: Guide) -> Iterator[Finding]:
    """Themes have a name in every language."""
    yield from _names(guide, "themes.yml", guide.themes)


def _names(guide: Guide, name: str, entries: dict[str, Names]) -> Iterator[Finding]:
    for id, names in entries.items():
        for code in guide.locales:
            if not names.get(code):
                line = guide.line(name, id)
                yield Finding(f"docs/data/{name}", line, "data-language", entry=id, locale=code)


def change_ids(guide: Guide) -> Iterator[Finding]:
    seen: set[str] = set()
    for number, change in enumerate(guide.changes):
        if change.id in seen:
            line = guide.line("changes.yml", number, "id")
            yield Finding(_CHANGES, line, "change-twice", id=change.id)
        seen.add(change.id)


def change_days(guide: Guide) -> Iterator[Finding]:
    for number, change in enumerate(guide.changes):
        if change.date > build_day():
            line = guide.line("changes.yml", number, "date")
            yield Finding(_CHANGES, line, "change-future", day=str(change.date))


def changed_pages(guide: Guide) -> Iterator[Finding]:
    """The record names pages and headings that exist."""
    for number, change in enumerate(guide.changes):
        for place, name in enumerate(change.pages):
            if not has(guide, name):
                line = guide.line("changes.yml", number, "pages", place)
                yield Finding(_CHANGES, line, "change-page", name=name)


def change_notes(guide: Guide) -> Iterator[Finding]:
    for number, change in enumerate(guide.changes):
        for code in guide.locales:
            if code not in change.note:
                line = guide.line("changes.yml", number, "note")
                yield Finding(_CHANGES, line, "change-language", change=change.id, locale=code)


def diagrams(guide: Guide) -> Iterator[Finding]:
    folder = guide.project.assets / "diagrams"
    for file in sorted(folder.glob("*.svg")) if folder.is_dir() else []:
        labels = guide.diagrams.get(file.stem, {})
        for label in labels_in(file.read_text("utf-8")):
            for code in guide.locales:
                if not labels.get(label, {}).get(code):
                    name = guide.project.name_of(file)
                    yield Finding(name, 1, "diagram-label", label=label, locale=code)


def places(guide: Guide) -> Iterator[Finding]:
    """Each example has its place on the map, and each place its example."""
    name = "docs/data/places.yml"
    examples = {
        page.slug: page for locale in reversed(guide.locales.values()) for page in locale.examples
    }
    for slug in sorted(set(guide.places) - set(examples)):
        yield Finding(
            name,
            guide.line("places.yml", slug),
            "place-unknown",
            example=slug,
            nearest=nearest(slug, examples),
        )
    for slug in sorted(set(examples) - set(guide.places)):
        yield Finding(examples[slug].name, 1, "place-missing", example=slug)


CHECKS = [
    strings,
    country_names,
    theme_names,
    change_ids,
    change_days,
    changed_pages,
    change_notes,
    diagrams,
    places,
]
