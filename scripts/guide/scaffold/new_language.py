"""A new language: how it is written, every word of the interface, every page, marked to be translated."""

from __future__ import annotations

import json
from pathlib import Path

import yaml
from babel import Locale, UnknownLocaleError
from babel.core import get_global

from guide.language.numbers import CATEGORIES, plural_categories
from guide.model.guide import Guide
from guide.model.unfinished import marked
from guide.run import RefusedError
from guide.scaffold import yaml_text
from guide.scaffold.marking import add_language, mark_page
from guide.scaffold.new_pages import Inputs, Texts, read

# Data files that say the same in every language.
_DATA = ("terms.yml", "countries.yml", "themes.yml", "diagrams.yml", "changes.yml")
# The digits of the numbering systems that CLDR names, and what CSS calls lists that use them.
_NUMBERING = {"arab": ("٠١٢٣٤٥٦٧٨٩", "arabic-indic"), "arabext": ("۰۱۲۳۴۵۶۷۸۹", "persian")}


def find_cldr(code: str) -> Locale:
    """What CLDR knows of a language. Raises RefusedError for what is no code of one."""
    try:
        return Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        raise RefusedError(
            f"'{code}' is not the code of a language. Write two letters of ISO 639-1, such as 'fr'."
        ) from None


def _find_script(code: str) -> str:
    """The script that CLDR expects of a language, such as `Arab`."""
    cldr = find_cldr(code)
    likely = get_global("likely_subtags").get(cldr.language, "")
    return cldr.script or (likely.split("_")[1] if likely else code)


def language(guide: Guide, code: str, inputs: Inputs) -> Texts:
    """The language in languages.yml and all data files, its strings, and a copy of every page.

    Raises RefusedError.
    """
    if code in guide.languages:
        raise RefusedError(f"The guide already has the language '{code}'. Choose another code.")
    origin = inputs["from"] or guide.default.language.offer or guide.default.code
    cldr = find_cldr(code)
    project = guide.project
    folder = project.docs / code
    if folder.exists() and any(folder.rglob("*.md")):
        raise RefusedError(f"{project.name_of(folder)} already holds pages. Move them away first.")
    languages = project.data / "languages.yml"
    entry = _entry(guide, code, cldr, inputs)
    texts = {languages: read(languages).rstrip("\n") + "\n" + entry}
    for name in _DATA:
        path = project.data / name
        names = cldr.territories if name == "countries.yml" else {}
        texts[path] = add_language(project.name_of(path), read(path), origin, code, names)
    texts |= _strings(guide, code, cldr, origin)
    for page in sorted((project.docs / origin).rglob("*.md")):
        texts[folder / page.relative_to(project.docs / origin)] = mark_page(read(page))
    return texts


def _entry(guide: Guide, code: str, cldr: Locale, inputs: Inputs) -> str:
    """Its entry in languages.yml; what it shares with a language of the same script is copied."""
    script = _find_script(code)
    scripts = {
        _find_script(other): language for other, language in reversed(guide.languages.items())
    }
    alike = scripts.get(script)
    digits, counters = _NUMBERING.get(cldr.default_numbering_system, ("0123456789", ""))
    letters = inputs["letters"] or (alike.letters if alike else "")
    if not letters:
        raise RefusedError(
            "No language of the guide has this script. Give its letters: --letters 'א-ת'."
        )
    lines = [
        f"- locale: {code}",
        f"  name: {yaml_text.quote(inputs['name'] or str(cldr.get_language_name()))}",
        f"  direction: {cldr.text_direction}",
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


def _strings(guide: Guide, code: str, cldr: Locale, origin: str) -> dict[Path, str]:
    """Its own file, and its name in those of the others."""
    folder = guide.project.data / "strings"
    texts = {}
    for other in guide.languages:
        path = folder / f"{other}.yml"
        name = cldr.get_language_name(other) or code
        file = guide.project.name_of(path)
        texts[path] = add_language(file, read(path), origin, code, {}, default=name)
    texts[folder / f"{code}.yml"] = _own_strings(
        texts[folder / f"{origin}.yml"], code, cldr, origin
    )
    return texts


def _own_strings(source: str, code: str, cldr: Locale, origin: str) -> str:
    needless = CATEGORIES - plural_categories(code)
    months = [cldr.months["stand-alone"]["wide"][number] for number in range(1, 13)]
    changes: list[yaml_text.Change] = []
    for mapping in yaml_text.mappings(yaml_text.compose(f"strings/{origin}.yml", source)):
        names = [key.value for key, _ in mapping.value]
        for key, value in mapping.value:
            if isinstance(value, yaml.MappingNode):
                continue
            if key.value == "months":
                spans = [yaml_text.span(month, source) for month in value.value]
                changes += [(*where, name) for where, name in zip(spans, months, strict=True)]
            elif key.value in needless and "other" in names:
                line = source.rindex("\n", 0, int(key.start_mark.index))
                changes.append((line, yaml_text.span(value, source)[1], ""))
            else:
                changes += yaml_text.replace_texts(value, source, marked)
    was, becomes = (find_cldr(each).get_language_name("en") or each for each in (origin, code))
    return yaml_text.apply_changes(source, changes).replace(was, becomes, 1)
