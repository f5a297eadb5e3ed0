"""The data that both languages share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from guide.build_day import build_day
from guide.findings.finding import Finding, nearest
from guide.language.numbers import CATEGORIES, plural_categories
from guide.model.guide import Guide
from guide.parts.diagrams import labels_in

_CHANGES = "docs/data/changes.yml"


def strings(guide: Guide) -> Iterator[Finding]:
    """Each language has every key that any language has, none is empty, and templates can name it."""
    keys = {key for words in guide.strings.values() for key in _keys(words)}
    by_language = {key[:-1] for key in keys if key[-1] == guide.default_locale}
    keys |= {(*key, locale) for key in by_language for locale in guide.languages}
    plurals = {key[:-1] for key in keys if key[-1] == "other"}
    for locale, words in guide.strings.items():
        name = f"docs/data/strings/{locale}.yml"
        present = dict(_entries(words))
        for key in sorted(key for key in present if hasattr(dict, str(key[-1]))):
            yield Finding(
                name,
                guide.lines.get(name, {}).get(key, 1),
                "strings-name",
                key=str(key[-1]),
            )
        needless = CATEGORIES - plural_categories(locale)
        for key in sorted(keys):
            if key[:-1] in plurals and key[-1] in needless:
                continue
            if not present.get(key):
                yield Finding(
                    name,
                    guide.lines.get(name, {}).get(key, 1),
                    "strings-differ",
                    key=" > ".join(map(str, key)),
                )


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


def words_by_language(guide: Guide) -> Iterator[Finding]:
    """Countries and themes have a name in every language."""
    for name, entries in (("countries.yml", guide.countries), ("themes.yml", guide.themes)):
        path = f"docs/data/{name}"
        for id, words in entries.items():
            for locale in guide.languages:
                if not words.get(locale):
                    yield Finding(
                        path,
                        guide.lines.get(path, {}).get((id,), 1),
                        "data-language",
                        entry=id,
                        locale=locale,
                    )


def changes(guide: Guide) -> Iterator[Finding]:
    lines = guide.lines.get(_CHANGES, {})
    seen: set[str] = set()
    for number, change in enumerate(guide.changes):
        if change.id in seen:
            yield Finding(
                _CHANGES,
                lines.get((number, "id"), 1),
                "change-twice",
                id=change.id,
            )
        seen.add(change.id)
        if change.date > build_day():
            yield Finding(
                _CHANGES,
                lines.get((number, "date"), 1),
                "change-future",
                day=str(change.date),
            )
        for place, name in enumerate(change.pages):
            path, _, anchor = name.partition("#")
            page = guide.by_path.get(path)
            ids = {heading.id for heading in page.source.headings} if page else set()
            if page is None or (anchor and anchor not in ids):
                yield Finding(
                    _CHANGES,
                    lines.get((number, "pages", place), 1),
                    "change-page",
                    name=name,
                )
        for locale in guide.languages:
            if locale not in change.note:
                yield Finding(
                    _CHANGES,
                    lines.get((number, "note"), 1),
                    "change-language",
                    change=change.id,
                    locale=locale,
                )


def diagrams(guide: Guide) -> Iterator[Finding]:
    folder = guide.project.assets / "diagrams"
    for file in sorted(folder.glob("*.svg")) if folder.is_dir() else []:
        labels = guide.diagrams.get(file.stem, {})
        for label in labels_in(file.read_text("utf-8")):
            for locale in guide.languages:
                if not labels.get(label, {}).get(locale):
                    name = guide.project.name_of(file)
                    yield Finding(name, 1, "diagram-label", label=label, locale=locale)


def places(guide: Guide) -> Iterator[Finding]:
    """Each example has its place on the map, and each place its example."""
    name = "docs/data/places.yml"
    examples = {page.slug: page for page in guide.by_path.values() if page.kind == "example"}
    for slug in sorted(set(guide.places) - set(examples)):
        yield Finding(
            name,
            guide.lines.get(name, {}).get((slug,), 1),
            "place-unknown",
            example=slug,
            nearest=nearest(slug, examples),
        )
    for slug in sorted(set(examples) - set(guide.places)):
        yield Finding(examples[slug].name, 1, "place-missing", example=slug)


CHECKS = [strings, words_by_language, changes, diagrams, places]
