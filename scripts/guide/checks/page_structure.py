"""The parts that chapters and examples are made of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from guide.findings.finding import Finding, nearest
from guide.model.guide import Guide, Locale, Page

BOXES = ("brief", "practice", "care", "levels")


def boxes(guide: Guide) -> Iterator[Finding]:
    for page in guide.all_pages():
        for box in page.source.boxes:
            if box.kind not in BOXES:
                yield Finding(
                    page.name,
                    box.line,
                    "box-unknown",
                    kind=box.kind,
                    nearest=nearest(box.kind, BOXES),
                )
            elif box.kind == "levels" and box.items != 3:
                yield Finding(page.name, box.line, "box-levels", items=box.items)


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
    for page in _examples(guide):
        cited = {citation.key for citation in page.source.citations}
        for key in page.example.sources:
            if key not in cited:
                yield _source(page, key, "uncited")
        for key in sorted(cited - set(page.example.sources)):
            yield _source(page, key, "unlisted")


def countries(guide: Guide) -> Iterator[Finding]:
    for page in _examples(guide):
        code = page.example.country
        if code not in guide.countries:
            yield Finding(page.name, page.line_of("country"), "country-unknown", code=code)


def themes(guide: Guide) -> Iterator[Finding]:
    for page in _examples(guide):
        for theme in page.example.themes:
            if theme not in guide.themes:
                near = nearest(theme, guide.themes)
                line = page.line_of("themes")
                yield Finding(page.name, line, "theme-unknown", theme=theme, nearest=near)


def _examples(guide: Guide) -> Iterator[Page]:
    for locale in guide.locales.values():
        yield from locale.examples


def _source(page: Page, key: str, case: str) -> Finding:
    return Finding(page.name, page.line_of("sources"), f"example-sources.{case}", key=key)


def worksheets(guide: Guide) -> Iterator[Finding]:
    """The ids of a sheet's fields, and the same fields in every language."""
    for locale in guide.locales.values():
        for page in locale.worksheets:
            yield from _twice(page)
            default = guide.default.pages.get(page.path)
            if default and _outline(default) != _outline(page):
                yield _field(page, "differ", other=default.name)


def _twice(page: Page) -> Iterator[Finding]:
    seen: set[str] = set()
    for field in page.worksheet.fields:
        if field.id in seen:
            yield _field(page, "twice", id=field.id)
        seen.add(field.id)


def read_on(guide: Guide) -> Iterator[Finding]:
    """Where the scores of a sheet lead to."""
    for locale in guide.locales.values():
        for page in locale.worksheets:
            for field in page.worksheet.fields:
                if field.chapter and not _leads_to_a_heading(locale, field.chapter):
                    yield _field(page, "chapter", id=field.id, chapter=field.chapter)


def _field(page: Page, case: str, **values: Any) -> Finding:
    return Finding(page.name, page.line_of("fields"), f"worksheet-fields.{case}", **values)


def _outline(page: Page) -> list[tuple[object, ...]]:
    return [
        (
            field.id,
            field.kind,
            len(field.choices),
            [column.id for column in field.columns],
            field.rows,
            field.chapter,
        )
        for field in page.worksheet.fields
    ]


def _leads_to_a_heading(locale: Locale, target: str) -> bool:
    slug, _, anchor = target.partition("#")
    page = locale.pages.get(f"chapters/{slug}")
    return page is not None and (not anchor or anchor in page.anchors)


def sections(guide: Guide) -> Iterator[Finding]:
    """Chapters are numbered without gaps; the first that is not is told."""
    for locale in guide.locales.values():
        for expected, page in enumerate(locale.chapters, 1):
            if page.section != expected:
                yield Finding(
                    page.name,
                    page.line_of("section"),
                    "section-number",
                    section=page.chapter.section,
                    expected=expected,
                )
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
    boxes,
    parts,
    sources_of_examples,
    countries,
    themes,
    worksheets,
    read_on,
    sections,
    owners,
]
