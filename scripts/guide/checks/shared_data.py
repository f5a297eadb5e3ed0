"""The data that both languages share."""

from __future__ import annotations

from collections.abc import Iterator

from guide.build_day import build_day
from guide.files.yaml_file import entries
from guide.findings.finding import Finding, nearest
from guide.language.numbers import CATEGORIES, plural_categories
from guide.model.addresses import has
from guide.model.guide import Guide, Names, Page
from guide.parts.diagrams import labels_in
from guide.schema.front_matter import ExampleFront


def strings(guide: Guide) -> Iterator[Finding]:
    """Each language has every key that any language has, none is empty, and templates can name it."""
    keys = {key for locale in guide.locales.values() for key, _ in entries(locale.strings)}
    by_language = {key[:-1] for key in keys if key[-1] == guide.default.code}
    keys |= {(*key, code) for key in by_language for code in guide.locales}
    plurals = {key[:-1] for key in keys if key[-1] == "other"}
    for code, locale in guide.locales.items():
        file = f"strings/{code}.yml"
        present = dict(entries(locale.strings))
        for key in present:
            if hasattr(dict, str(key[-1])):
                yield Finding(*guide.place(file, *key), "strings-name", key=str(key[-1]))
        needless = CATEGORIES - plural_categories(code)
        for key in keys:
            is_needless = key[:-1] in plurals and key[-1] in needless
            if not present.get(key) and not is_needless:
                name = " > ".join(map(str, key))
                yield Finding(*guide.place(file, *key), "strings-differ", key=name)


def country_names(guide: Guide) -> Iterator[Finding]:
    """Countries have a name in every language."""
    yield from _names(guide, "countries.yml", guide.countries)


def theme_names(guide: Guide) -> Iterator[Finding]:
    """Themes have a name in every language."""
    yield from _names(guide, "themes.yml", guide.themes)


def _names(guide: Guide, name: str, table: dict[str, Names]) -> Iterator[Finding]:
    for id, names in table.items():
        for code in guide.locales:
            if not names.get(code):
                yield Finding(*guide.place(name, id), "data-language", entry=id, locale=code)


def change_ids(guide: Guide) -> Iterator[Finding]:
    seen: set[str] = set()
    for number, change in enumerate(guide.changes):
        if change.id in seen:
            place = guide.place("changes.yml", number, "id")
            yield Finding(*place, "change-twice", id=change.id)
        seen.add(change.id)


def change_days(guide: Guide) -> Iterator[Finding]:
    for number, change in enumerate(guide.changes):
        if change.date > build_day():
            place = guide.place("changes.yml", number, "date")
            yield Finding(*place, "change-future", day=str(change.date))


def changed_pages(guide: Guide) -> Iterator[Finding]:
    """The record names pages and headings that exist."""
    for number, change in enumerate(guide.changes):
        for position, name in enumerate(change.pages):
            if not has(guide, name):
                place = guide.place("changes.yml", number, "pages", position)
                yield Finding(*place, "change-page", name=name)


def change_notes(guide: Guide) -> Iterator[Finding]:
    for number, change in enumerate(guide.changes):
        for code in guide.locales:
            if code not in change.note:
                place = guide.place("changes.yml", number, "note")
                yield Finding(*place, "change-language", change=change.id, locale=code)


def diagrams(guide: Guide) -> Iterator[Finding]:
    folder = guide.project.assets / "diagrams"
    for file in sorted(folder.glob("*.svg")):
        labels = guide.diagrams.get(file.stem, {})
        for label in labels_in(file.read_text("utf-8")):
            for code in guide.locales:
                if not labels.get(label, {}).get(code):
                    name = guide.project.name_of(file)
                    yield Finding(name, 1, "diagram-label", label=label, locale=code)


def places(guide: Guide) -> Iterator[Finding]:
    """Each example has its place on the map, and each place its example."""
    examples: dict[str, Page] = {}
    for page in guide.pages_with(ExampleFront):
        examples.setdefault(page.slug, page)
    for slug in sorted(set(guide.places) - set(examples)):
        place, near = guide.place("places.yml", slug), nearest(slug, examples)
        yield Finding(*place, "place-unknown", example=slug, nearest=near)
    for slug in sorted(set(examples) - set(guide.places)):
        yield Finding(examples[slug].name, 1, "place-missing", example=slug)


CHECKS = [
    *(strings, country_names, theme_names, diagrams, places),
    *(change_ids, change_days, changed_pages, change_notes),
]
