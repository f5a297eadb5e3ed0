"""The languages against each other: pages, headings, boxes, examples, citations, facts of front matter."""

from __future__ import annotations

from collections.abc import Iterator

from guide.findings import Finding, nearest
from guide.model.guide import Guide, Page

_TRANSLATED = {"title", "description", "place", "purpose", "who", "fields"}


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
                    f"This page is missing in another language: there is no {guide.project.name_of(missing)}.",
                    "Write it there, or remove this one.",
                )


_UNTRANSLATED = "docs/data/untranslated.yml"


def untranslated(guide: Guide) -> Iterator[Finding]:
    """Examples and worksheets may be missing for a while; the ten sections and the other pages may not."""
    for number, one in enumerate(guide.untranslated):
        line = guide.lines.get(_UNTRANSLATED, {}).get((number,), 1)
        if one.page in guide.pages.get(one.locale, {}):
            yield Finding(
                _UNTRANSLATED,
                line,
                "exemption-unneeded",
                f"The page '{one.page}' is there in '{one.locale}': it is no longer needed here.",
                "Remove the entry.",
            )
        elif one.page not in guide.borrowed.get(one.locale, {}):
            yield Finding(
                _UNTRANSLATED,
                line,
                "untranslated-page",
                f"There is no page '{one.page}' in any language, or no language '{one.locale}'.",
                nearest(one.page, guide.by_path),
            )
        elif guide.borrowed[one.locale][one.page].kind not in ("example", "worksheet"):
            yield Finding(
                _UNTRANSLATED,
                line,
                "untranslated-page",
                f"The page '{one.page}' may not be missing in any language.",
                "Only a city example or a worksheet may wait for its translation.",
            )


def _pairs(guide: Guide) -> Iterator[tuple[Page, Page]]:
    for path, page in guide.pages.get(guide.default_locale, {}).items():
        for locale in guide.other_locales:
            if path in guide.pages[locale]:
                yield page, guide.pages[locale][path]


def structure(guide: Guide) -> Iterator[Finding]:
    """The first difference of a page is told; the rest usually follows from it."""
    for page, other in _pairs(guide):
        here, there = _outline(page), _outline(other)
        for one, two in zip(here + [None] * len(there), there + [None] * len(here), strict=False):
            if one is None and two is None:
                break
            if one is None or two is None or one[1] != two[1]:
                line = two[0] if two else other.source.first_line
                yield Finding(
                    other.name,
                    line,
                    "structure-differs",
                    f"Here stands {two[1] if two else 'nothing more'}, "
                    f"but {page.name}:{one[0] if one else page.source.first_line} has "
                    f"{one[1] if one else 'nothing more'}.",
                    "Bring headings, ids, boxes and examples into the same order in both.",
                )
                break


def _outline(page: Page) -> list[tuple[int, str] | None]:
    """Line and name of each thing that must be the same in all languages."""
    source = page.source
    found: list[tuple[int, str] | None] = [
        (heading.line, f"a heading of level {heading.level} with the id '{heading.id}'")
        for heading in source.headings
    ]
    found += [(box.line, f"a '{box.kind}' box") for box in source.boxes]
    found += [(card.line, f"the example '{card.path}'") for card in source.example_cards]
    return sorted(found, key=lambda pair: pair[0] if pair else 0)


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
    return Finding(
        page.name,
        line,
        "citations-differ",
        f"The source '{key}' is cited here but not in {other.name}.",
        "Cite it in both, or in neither.",
    )


def front_matter(guide: Guide) -> Iterator[Finding]:
    for page, other in _pairs(guide):
        here, there = page.front.model_dump(), other.front.model_dump()
        for key in here.keys() & there.keys() - _TRANSLATED:
            if here[key] != there[key]:
                yield Finding(
                    other.name,
                    other.line_of(key),
                    "front-matter-differs",
                    f"The value of '{key}' is not that of {page.name}.",
                    "Make the two the same.",
                )


CHECKS = [pages, untranslated, structure, citations, front_matter]
