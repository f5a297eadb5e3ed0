"""The parts that chapters and examples are made of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from guide.findings.finding import Finding, nearest
from guide.model.guide import Guide, Page

BOXES = ("brief", "practice", "care", "levels")
CHAPTER_HEADINGS = ("what-you-will-have", "levels", "checklist", "questions")
EXAMPLE_HEADINGS = ("did", "known", "watch")
WORKSHEET_HEADINGS = ("how", "example", "result", "private")


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


def chapters(guide: Guide) -> Iterator[Finding]:
    for page in guide.all_pages():
        if page.kind != "chapter":
            continue
        kinds = {box.kind for box in page.source.boxes}
        for kind in ("brief", "levels"):
            if kind not in kinds:
                yield Finding(page.name, page.source.first_line, "chapter-parts.box", kind=kind)
        yield from _missing_headings(page, CHAPTER_HEADINGS, "chapter-parts.heading")


def _missing_headings(page: Page, ids: tuple[str, ...], message: str) -> Iterator[Finding]:
    present = {heading.id for heading in page.source.headings}
    for id in ids:
        if id not in present:
            yield Finding(page.name, page.source.first_line, message, id=id)


def examples(guide: Guide) -> Iterator[Finding]:
    for page in guide.all_pages():
        if page.kind != "example":
            continue
        yield from _missing_headings(page, EXAMPLE_HEADINGS, "example-parts")
        cited = {citation.key for citation in page.source.citations}
        for key in page.example.sources:
            if key not in cited:
                yield _source(page, key, "uncited")
        for key in sorted(cited - set(page.example.sources)):
            yield _source(page, key, "unlisted")
        if page.example.country not in guide.countries:
            yield Finding(
                page.name,
                page.line_of("country"),
                "country-unknown",
                code=page.example.country,
            )
        for theme in page.example.themes:
            if theme not in guide.themes:
                yield Finding(
                    page.name,
                    page.line_of("themes"),
                    "theme-unknown",
                    theme=theme,
                    nearest=nearest(theme, guide.themes),
                )


def _source(page: Page, key: str, case: str) -> Finding:
    return Finding(page.name, page.line_of("sources"), f"example-sources.{case}", key=key)


def worksheets(guide: Guide) -> Iterator[Finding]:
    """The parts of a sheet, the ids of its fields, and where its scores point to."""
    for page in guide.all_pages():
        if page.kind != "worksheet":
            continue
        yield from _missing_headings(page, WORKSHEET_HEADINGS, "worksheet-parts")
        seen: set[str] = set()
        for field in page.worksheet.fields:
            if field.id in seen:
                yield _field(page, "twice", id=field.id)
            seen.add(field.id)
            if field.chapter and not _leads_to_a_heading(guide, page.locale, field.chapter):
                yield _field(page, "chapter", id=field.id, chapter=field.chapter)
        default = guide.pages[guide.default_locale].get(page.path)
        if default and _outline(default) != _outline(page):
            yield _field(page, "differ", other=default.name)


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


def _leads_to_a_heading(guide: Guide, locale: str, target: str) -> bool:
    slug, _, anchor = target.partition("#")
    page = guide.pages[locale].get(f"chapters/{slug}")
    return page is not None and (
        not anchor or anchor in {heading.id for heading in page.source.headings}
    )


def sections(guide: Guide) -> Iterator[Finding]:
    for locale in guide.languages:
        chapters = guide.chapters(locale)
        for expected, page in enumerate(chapters, 1):
            if page.chapter.section != expected:
                yield Finding(
                    page.name,
                    page.line_of("section"),
                    "section-number",
                    section=page.chapter.section,
                    expected=expected,
                )
                break
        owners = guide.strings[locale].get("owners", {})
        for page in chapters:
            if page.chapter.owner not in owners:
                yield Finding(
                    page.name,
                    page.line_of("owner"),
                    "owner-unknown",
                    owner=page.chapter.owner,
                    nearest=nearest(page.chapter.owner, owners),
                )


CHECKS = [boxes, chapters, examples, worksheets, sections]
