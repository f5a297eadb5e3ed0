"""A new language: how it is written, every word of the interface, every page, marked to be translated."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import yaml
from babel import Locale, UnknownLocaleError
from babel.core import get_global

from guide.language.numbers import CATEGORIES, plural_categories
from guide.model.guide import Guide
from guide.model.unfinished import marked
from guide.scaffold.marking import marked_page, with_language
from guide.scaffold.new_pages import Inputs, Texts, read
from guide.scaffold.values import UsageError
from guide.scaffold.yaml_text import Change, changed, composed, end_of, mappings, replaced_texts

# Data files that say the same in every language.
_DATA = ("terms.yml", "countries.yml", "themes.yml", "diagrams.yml", "changes.yml")
# The digits of the numbering systems that CLDR names, and what CSS calls lists that use them.
_NUMBERING = {"arab": ("٠١٢٣٤٥٦٧٨٩", "arabic-indic"), "arabext": ("۰۱۲۳۴۵۶۷۸۹", "persian")}


def known(locale: str) -> Locale:
    """What CLDR knows of a language. Raises UsageError for what is no code of one."""
    try:
        return Locale.parse(locale, sep="-")
    except (UnknownLocaleError, ValueError):
        raise UsageError(
            f"'{locale}' is not the code of a language. Write two letters of ISO 639-1, such as 'fr'."
        ) from None


def _script(locale: str) -> str:
    """The script that CLDR expects of a language, such as `Arab`."""
    cldr = known(locale)
    likely = get_global("likely_subtags").get(cldr.language, "")
    return cldr.script or (likely.split("_")[1] if likely else locale)


def language(guide: Guide, locale: str, inputs: Inputs) -> Texts:
    """The language in languages.yml and all data files, its strings, and a copy of every page."""
    if locale in guide.languages:
        raise UsageError(f"The guide already has the language '{locale}'. Choose another code.")
    origin = inputs["from"] or guide.default.language.offer or guide.default.code
    cldr = known(locale)
    project = guide.project
    folder = project.docs / locale
    if folder.exists() and any(folder.rglob("*.md")):
        raise UsageError(f"{project.name_of(folder)} already holds pages. Move them away first.")
    listed = project.data / "languages.yml"
    texts = {listed: read(listed).rstrip("\n") + "\n" + _entry(guide, locale, cldr, inputs)}
    for name in _DATA:
        path = project.data / name
        names = cldr.territories if name == "countries.yml" else {}
        texts[path] = with_language(
            project.name_of(path),
            read(path),
            origin,
            locale,
            partial(_in_cldr, names),
        )
    texts |= _strings(guide, locale, cldr, origin)
    for page in sorted((project.docs / origin).rglob("*.md")):
        texts[folder / page.relative_to(project.docs / origin)] = marked_page(read(page))
    return texts


def _in_cldr(names: Mapping[str, str], id: str, words: str) -> str:
    return names.get(id, words)


def _always(name: str, id: str, words: str) -> str:
    return name


def _entry(guide: Guide, locale: str, cldr: Locale, inputs: Inputs) -> str:
    """Its entry in languages.yml; what it shares with a language of the same script is copied."""
    direction = cldr.text_direction
    script = _script(locale)
    alike = next((one for one in guide.languages.values() if _script(one.locale) == script), None)
    digits, counters = _NUMBERING.get(cldr.default_numbering_system, ("0123456789", ""))
    letters = inputs["letters"] or (alike.letters if alike else "")
    if not letters:
        raise UsageError(
            "No language of the guide has this script. Give its letters: --letters 'א-ת'."
        )
    lines = [
        f"- locale: {locale}",
        f"  name: {json.dumps(inputs['name'] or cldr.get_language_name(), ensure_ascii=False)}",
        f"  direction: {direction}",
        f'  digits: "{digits}"',
        f"  letters: {json.dumps(letters)}",
        f"  words_per_minute: {inputs['words-per-minute']}",
        f"  offer: {guide.default.code}",
    ]
    if alike and alike.marks and not inputs["letters"]:
        lines.append(f"  marks: {json.dumps(alike.marks, ensure_ascii=False)}")
    if counters:
        lines.append(f"  counters: {counters}")
    return "\n".join(lines) + "\n"


def _strings(guide: Guide, locale: str, cldr: Locale, origin: str) -> dict[Path, str]:
    """Its own file, and its name in those of the others."""
    folder = guide.project.data / "strings"
    texts = {}
    for other in guide.languages:
        path = folder / f"{other}.yml"
        name = cldr.get_language_name(other) or locale
        texts[path] = with_language(
            guide.project.name_of(path),
            read(path),
            origin,
            locale,
            partial(_always, name),
        )
    source = texts[folder / f"{origin}.yml"]
    texts[folder / f"{locale}.yml"] = _own_strings(source, locale, cldr, origin)
    return texts


def _own_strings(source: str, locale: str, cldr: Locale, origin: str) -> str:
    root = composed(f"strings/{origin}.yml", source)
    needless = CATEGORIES - plural_categories(locale)
    months = [cldr.months["stand-alone"]["wide"][number] for number in range(1, 13)]
    changes: list[Change] = []
    for mapping in mappings(root):
        names = [key.value for key, _ in mapping.value]
        for key, value in mapping.value:
            if isinstance(value, yaml.MappingNode):
                continue
            if key.value == "months":
                places = [
                    (int(month.start_mark.index), end_of(month, source)) for month in value.value
                ]
                changes += [(*place, name) for place, name in zip(places, months, strict=True)]
            elif key.value in needless and "other" in names:
                line = source.rindex("\n", 0, int(key.start_mark.index))
                changes.append((line, end_of(value, source), ""))
            else:
                changes += replaced_texts(value, source, marked)
    was, becomes = (
        Locale.parse(code, sep="-").get_language_name("en") or code for code in (origin, locale)
    )
    return changed(source, changes).replace(was, becomes, 1)
