"""The parts that chapters and examples are made of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from guide.findings.finding import Finding, nearest
from guide.model.guide import Guide, Page
from guide.schema.front_matter import ExampleFront, WorksheetFront

BOXES = ("brief", "practice", "care", "levels")


def boxes(guide: Guide) -> Iterator[Finding]:
    for page in guide.all_pages():
        for box in page.source.boxes:
            kind, line = box.kind, box.line
            if kind not in BOXES:
                near = nearest(kind, BOXES)
                yield Finding(page.name, line, "box-unknown", kind=kind, nearest=near)
            elif kind == "levels" and box.items != 3:
                yield Finding(page.name, line, "box-levels", items=box.items)


def parts(guide: Guide) -> Iterator[Finding]:
    """Each page has the boxes and the headings that its kind asks for."""
    for page in guide.all_pages():
        line = page.source.first_line
        present = {box.kind for box in page.source.boxes}
        for kind in page.kind.boxes:
            if kind not in present:
                yield Finding(page.name, line, "page-parts.box", kind=kind)
        for id in page.kind.headings:
            if id not in page.anchors:
                yield Finding(page.name, line, "page-parts.heading", id=id)


def sources_of_examples(guide: Guide) -> Iterator[Finding]:
    """An example lists just the sources that its text cites."""
    for page in guide.pages_with(ExampleFront):
        line, listed = page.line_of("sources"), set(page.example.sources)
        cited = {citation.key for citation in page.source.citations}
        for key in sorted(listed - cited):
            yield Finding(page.name, line, "example-sources.uncited", key=key)
        for key in sorted(cited - listed):
            yield Finding(page.name, line, "example-sources.unlisted", key=key)


def countries(guide: Guide) -> Iterator[Finding]:
    for page in guide.pages_with(ExampleFront):
        code = page.example.country
        if code not in guide.countries:
            yield Finding(page.name, page.line_of("country"), "country-unknown", code=code)


def themes(guide: Guide) -> Iterator[Finding]:
    for page in guide.pages_with(ExampleFront):
        line = page.line_of("themes")
        for theme in page.example.themes:
            if theme not in guide.themes:
                near = nearest(theme, guide.themes)
                yield Finding(page.name, line, "theme-unknown", theme=theme, nearest=near)


def worksheets(guide: Guide) -> Iterator[Finding]:
    """The ids of a sheet's fields, and the same fields in every language."""
    for page in guide.pages_with(WorksheetFront):
        ids = [field.id for field in page.worksheet.fields]
        for number, id in enumerate(ids):
            if id in ids[:number]:
                yield _field_finding(page, "twice", id=id)
        default = guide.default.pages.get(page.path)
        if default and _facts_of_fields(default) != _facts_of_fields(page):
            yield _field_finding(page, "differ", other=default.name)


def _facts_of_fields(page: Page) -> list[dict[str, Any]]:
    """What the fields have in common in every language: not their words, but how many there are."""
    return [
        field.model_dump(include={"id", "kind", "rows", "chapter"})
        | {"choices": len(field.choices), "columns": [column.id for column in field.columns]}
        for field in page.worksheet.fields
    ]


def read_on(guide: Guide) -> Iterator[Finding]:
    """The scores of a sheet lead to chapters and headings that exist."""
    for page in guide.pages_with(WorksheetFront):
        for field in page.worksheet.fields:
            slug, _, anchor = (field.chapter or "").partition("#")
            chapter = page.locale.pages.get(f"chapters/{slug}")
            if field.chapter and (not chapter or (anchor and anchor not in chapter.anchors)):
                yield _field_finding(page, "chapter", id=field.id, chapter=field.chapter)


def _field_finding(page: Page, case: str, **values: Any) -> Finding:
    return Finding(page.name, page.line_of("fields"), f"worksheet-fields.{case}", **values)


def sections(guide: Guide) -> Iterator[Finding]:
    """Chapters are numbered without gaps; only the first wrong number is reported."""
    for locale in guide.locales.values():
        for expected, page in enumerate(locale.chapters, 1):
            section, line = page.chapter.section, page.line_of("section")
            if section != expected:
                yield Finding(page.name, line, "section-number", section=section, expected=expected)
                break


def owners(guide: Guide) -> Iterator[Finding]:
    for locale in guide.locales.values():
        known = locale.strings.get("owners", {})
        for page in locale.chapters:
            owner = page.chapter.owner
            if owner not in known:
                near = nearest(owner, known)
                line = page.line_of("owner")
                yield Finding(page.name, line, "owner-unknown", owner=owner, nearest=near)


CHECKS = [
    *(boxes, parts, sources_of_examples, countries, themes),
    *(worksheets, read_on, sections, owners),
]
