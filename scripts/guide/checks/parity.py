"""The languages against each other: pages, headings, boxes, examples, citations, facts of front matter."""

from __future__ import annotations

from collections.abc import Iterator

from guide.findings.catalogue import Phrase
from guide.findings.finding import Finding, nearest
from guide.model.guide import Guide, Page
from guide.model.markdown_source import Heading
from guide.schema.base import translated_keys


def pages(guide: Guide) -> Iterator[Finding]:
    """Asked of the files, so that a page with broken front matter is not called missing as well."""
    allowed = {(one.locale, one.page) for one in guide.untranslated}
    held: dict[str, str] = {}
    for locale in guide.languages:
        folder = guide.project.docs / locale
        for file in sorted(folder.rglob("*.md")):
            held.setdefault(file.relative_to(folder).as_posix(), locale)
    for inside, locale in held.items():
        for other in guide.languages:
            if (other, inside.removesuffix(".md")) in allowed:
                continue
            missing = guide.project.docs / other / inside
            if not missing.is_file():
                yield Finding(
                    f"docs/{locale}/{inside}",
                    1,
                    "page-missing",
                    missing=guide.project.name_of(missing),
                )


_UNTRANSLATED = "docs/data/untranslated.yml"


def untranslated(guide: Guide) -> Iterator[Finding]:
    """Only pages of some kinds may be missing for a while, and only as long as they are."""
    for number, entry in enumerate(guide.untranslated):
        line = guide.line("untranslated.yml", number)
        locale = guide.locales.get(entry.locale)
        page = locale.fallbacks.get(entry.page) if locale else None
        if locale and entry.page in locale.pages:
            yield Finding(
                _UNTRANSLATED,
                line,
                "exemption-unneeded.page",
                page=entry.page,
                locale=entry.locale,
            )
        elif page is None:
            yield Finding(
                _UNTRANSLATED,
                line,
                "untranslated-page.unknown",
                page=entry.page,
                locale=entry.locale,
                nearest=nearest(entry.page, guide.by_path),
            )
        elif not page.kind.may_wait:
            yield Finding(_UNTRANSLATED, line, "untranslated-page.kind", page=entry.page)


def _pairs(guide: Guide) -> Iterator[tuple[Page, Page]]:
    for path, page in guide.default.pages.items():
        for locale in guide.others:
            if path in locale.pages:
                yield page, locale.pages[path]


def structure(guide: Guide) -> Iterator[Finding]:
    """The first difference of a page is told; the rest usually follows from it."""
    for page, other in _pairs(guide):
        here, there = _outline(page), _outline(other)
        end = (page.source.first_line, Phrase("structure.nothing"))
        other_end = (other.source.first_line, Phrase("structure.nothing"))
        for position in range(max(len(here), len(there))):
            one = here[position] if position < len(here) else end
            two = there[position] if position < len(there) else other_end
            if one[1] != two[1]:
                yield Finding(
                    other.name,
                    two[0],
                    "structure-differs",
                    here=two[1],
                    place=f"{page.name}:{one[0]}",
                    there=one[1],
                )
                break


def _outline(page: Page) -> list[tuple[int, Phrase]]:
    """Line and name of each thing that must be the same in all languages."""
    source = page.source
    found = [(heading.line, _heading(heading)) for heading in source.headings]
    found += [(box.line, Phrase("structure.box", kind=box.kind)) for box in source.boxes]
    found += [
        (card.line, Phrase("structure.example", path=card.path)) for card in source.example_cards
    ]
    return sorted(found, key=lambda pair: pair[0])


def _heading(heading: Heading) -> Phrase:
    if heading.id is None:
        return Phrase("structure.heading-without-id", level=heading.level)
    return Phrase("structure.heading", level=heading.level, id=heading.id)


def citations(guide: Guide) -> Iterator[Finding]:
    for page, other in _pairs(guide):
        here = {citation.key for citation in page.source.citations}
        for citation in other.source.citations:
            if citation.key not in here:
                yield _only_in_one(other, citation.line, citation.key, page)
        there = {citation.key for citation in other.source.citations}
        for citation in page.source.citations:
            if citation.key not in there:
                yield _only_in_one(page, citation.line, citation.key, other)


def _only_in_one(page: Page, line: int, key: str, other: Page) -> Finding:
    return Finding(page.name, line, "citations-differ", key=key, other=other.name)


def front_matter(guide: Guide) -> Iterator[Finding]:
    for page, other in _pairs(guide):
        here, there = page.front.model_dump(), other.front.model_dump()
        for key in here.keys() - translated_keys(page.kind.front):
            if here[key] != there[key]:
                yield Finding(
                    other.name,
                    other.line_of(key),
                    "front-matter-differs",
                    key=key,
                    other=page.name,
                )


CHECKS = [pages, untranslated, structure, citations, front_matter]
