"""The words of the interface and the templates: each is used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from guide.checks.page_structure import BOXES
from guide.markdown.blocks import LEVELS
from guide.model.guide import Guide
from guide.model.kinds import KINDS
from guide.parts.sharing import SHARE_TARGETS
from guide.project import this_project
from guide.record.translation_states import StateName
from guide.schema.data_files import ChangeKind, PublisherKind
from guide.schema.front_matter import Evidence, Region, Tier, WorksheetField

ROOT = this_project().root
TEMPLATES = {
    file.relative_to(ROOT / "overrides").as_posix(): file.read_text("utf-8")
    for file in sorted((ROOT / "overrides").rglob("*.html"))
}
CODE = [
    file.read_text("utf-8").replace("'", '"')
    for file in sorted((ROOT / "scripts" / "guide").rglob("*.py"))
]
SCRIPTS = "\n".join(
    file.read_text("utf-8") for file in (ROOT / "overrides" / "scripts").rglob("*.js")
)
FIELDS = get_args(WorksheetField.model_fields["kind"].annotation)
PLURALS = {"zero", "one", "two", "few", "many", "other"}
# Groups whose words are asked for by a name that the data or a type holds.
NAMED: dict[tuple[str, ...], set[str]] = {
    ("a_z", "kinds"): {*KINDS, "term", "heading", "page"},
    ("boxes",): set(BOXES),
    ("changes", "kinds"): set(get_args(ChangeKind)),
    ("changes", "many"): set(KINDS),
    ("evidence",): set(get_args(Evidence)),
    ("footer",): {kind.footer for kind in KINDS.values()} | {"about"},
    ("levels",): set(LEVELS),
    ("masthead",): {kind.masthead for kind in KINDS.values()},
    ("palette",): {"auto", "light", "dark"},
    ("regions",): set(get_args(Region)),
    ("share",): set(SHARE_TARGETS),
    ("sources", "kinds"): set(get_args(PublisherKind)),
    ("tiers",): set(get_args(Tier)),
    ("translations", "states"): set(get_args(StateName)),
}


def keys(words: Any, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The path of each text, of counted nouns that of the noun."""
    if not isinstance(words, dict) or set(words) <= PLURALS:
        yield above
        return
    for key, value in words.items():
        yield from keys(value, (*above, key))


def is_used(key: tuple[str, ...], guide: Guide) -> bool:
    for group, names in NAMED.items():
        if key[: len(group)] == group and key[len(group)] in names:
            return True
    if key[-1] in guide.locales:
        return True
    if key[0] == "owners":
        return key[1] in {page.chapter.owner for page in guide.default.chapters}
    *groups, name = key
    templates = "\n".join(TEMPLATES.values())
    path = re.escape(".".join(key))
    if re.search(rf"\.{path}\b|\bwords\.{name}\b", templates):
        return True
    # A list of names in a template: `for name in ["total", ...]`, then `t.worksheet[name]`.
    if groups and re.search(rf"\.{groups[-1]}\[", templates) and f'"{name}"' in templates:
        return True
    if groups == ["search"] and re.search(rf"[.\"]{name}\b", SCRIPTS):
        return True
    asked = [*(f'["{group}"]' for group in groups), f'"{name}"']
    return any(all(part in code for part in asked) for code in CODE)


def test_every_string_is_used(guide: Guide) -> None:
    strings = guide.default.strings
    assert [" > ".join(key) for key in keys(strings) if not is_used(key, guide)] == []


def test_every_template_is_used() -> None:
    named = "\n".join([*TEMPLATES.values(), *CODE])
    unused = [
        path
        for path in TEMPLATES
        if path not in {"main.html", *(f"fields/{kind}.html" for kind in FIELDS)}
        and path not in named
        and f'"{Path(path).name}"' not in named
    ]
    assert unused == []
