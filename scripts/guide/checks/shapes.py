"""The parts that chapters and examples are made of."""

from __future__ import annotations

from collections.abc import Iterator

from guide.findings import Finding, nearest
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
                    f"There is no box of the kind '{box.kind}'.",
                    nearest(box.kind, BOXES),
                )
            elif box.kind == "levels" and box.items != 3:
                yield Finding(
                    page.name,
                    box.line,
                    "box-levels",
                    f"A levels box has three items; this one has {box.items}.",
                    "Number three: minimum, better, full.",
                )


def chapters(guide: Guide) -> Iterator[Finding]:
    for page in guide.all_pages():
        if page.kind != "chapter":
            continue
        kinds = {box.kind for box in page.source.boxes}
        ids = {heading.id for heading in page.source.headings}
        for kind in ("brief", "levels"):
            if kind not in kinds:
                yield _part(page, f"a '!!! {kind}' box", f"Add the lines of a '!!! {kind}' box.")
        for id in CHAPTER_HEADINGS:
            if id not in ids:
                yield _part(page, f"the heading '#{id}'", f"Add '## … {{#{id}}}'.")


def _part(page: Page, what: str, mend: str) -> Finding:
    return Finding(
        page.name, page.source.first_line, "chapter-parts", f"The chapter lacks {what}.", mend
    )


def _missing_headings(page: Page, ids: tuple[str, ...], rule: str) -> Iterator[Finding]:
    present = {heading.id for heading in page.source.headings}
    for id in ids:
        if id not in present:
            yield Finding(
                page.name,
                page.source.first_line,
                rule,
                f"The {page.kind} lacks the heading '#{id}'.",
                f"Add '## … {{#{id}}}'.",
            )


def examples(guide: Guide) -> Iterator[Finding]:
    for page in guide.all_pages():
        if page.kind != "example":
            continue
        yield from _missing_headings(page, EXAMPLE_HEADINGS, "example-parts")
        cited = {citation.key for citation in page.source.citations}
        for key in page.example.sources:
            if key not in cited:
                yield _source(page, key, "is listed but not cited in the text")
        for key in sorted(cited - set(page.example.sources)):
            yield _source(page, key, "is cited in the text but not listed")
        if page.example.country not in guide.countries:
            yield Finding(
                page.name,
                page.line_of("country"),
                "country-unknown",
                f"No country has the code '{page.example.country}'.",
                "Use its ISO 3166-1 code, or add it to docs/data/countries.yml.",
            )
        for theme in page.example.themes:
            if theme not in guide.themes:
                yield Finding(
                    page.name,
                    page.line_of("themes"),
                    "theme-unknown",
                    f"There is no theme '{theme}'.",
                    nearest(theme, guide.themes),
                )


def _source(page: Page, key: str, what: str) -> Finding:
    return Finding(
        page.name,
        page.line_of("sources"),
        "example-sources",
        f"The source '{key}' {what}.",
        "Make the list 'sources:' and the citations the same.",
    )


def worksheets(guide: Guide) -> Iterator[Finding]:
    """The parts of a sheet, the ids of its fields, and where its scores point to."""
    for page in guide.all_pages():
        if page.kind != "worksheet":
            continue
        yield from _missing_headings(page, WORKSHEET_HEADINGS, "worksheet-parts")
        seen: set[str] = set()
        for field in page.worksheet.fields:
            if field.id in seen:
                yield _field(page, f"The field id '{field.id}' stands twice.", "Rename one.")
            seen.add(field.id)
            if field.chapter and not _leads_to_a_heading(guide, page.locale, field.chapter):
                yield _field(
                    page,
                    f"The field '{field.id}' points to '{field.chapter}', which does not exist.",
                    "Write the slug of a chapter, such as 'strategy' or 'strategy#mandate'.",
                )
        default = guide.pages[guide.default_locale].get(page.path)
        if default and _outline(default) != _outline(page):
            yield _field(
                page,
                f"The fields are not those of {default.name}.",
                "Give both the same ids, kinds, choices and columns, in the same order.",
            )


def _field(page: Page, wrong: str, mend: str) -> Finding:
    return Finding(page.name, page.line_of("fields"), "worksheet-fields", wrong, mend)


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
                    f"The section number {page.chapter.section} stands where {expected} should.",
                    "Number the sections from 1 on, each number once.",
                )
                break
        owners = guide.strings[locale].get("owners", {})
        for page in chapters:
            if page.chapter.owner not in owners:
                yield Finding(
                    page.name,
                    page.line_of("owner"),
                    "owner-unknown",
                    f"There is no role '{page.chapter.owner}'.",
                    nearest(page.chapter.owner, owners),
                )


CHECKS = [boxes, chapters, examples, worksheets, sections]
