"""The languages compared: pages, headings, boxes, examples, citations, facts of front matter."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from guide.findings.catalogue import Phrase
from guide.findings.finding import Finding, nearest
from guide.model.guide import Guide, Page
from guide.schema.base import translated_keys


def pages(guide: Guide) -> Iterator[Finding]:
    """Compares files, so that a page with broken front matter is not called missing as well."""
    allowed = {(entry.locale, f"{entry.page}.md") for entry in guide.untranslated}
    first_in: dict[str, str] = {}
    for code in guide.languages:
        folder = guide.project.docs / code
        for file in sorted(folder.rglob("*.md")):
            first_in.setdefault(file.relative_to(folder).as_posix(), code)
    for name, code in first_in.items():
        for other in guide.languages:
            missing = f"docs/{other}/{name}"
            if (other, name) not in allowed and not (guide.project.root / missing).is_file():
                yield Finding(f"docs/{code}/{name}", 1, "page-missing", missing=missing)


def untranslated(guide: Guide) -> Iterator[Finding]:
    """Only pages of some kinds may be missing for a while, and only as long as they are."""
    for number, entry in enumerate(guide.untranslated):
        place = guide.place("untranslated.yml", number)
        path, code = entry.page, entry.locale
        locale = guide.locales.get(code)
        page = locale.fallbacks.get(path) if locale else None
        if locale and path in locale.pages:
            yield Finding(*place, "exemption-unneeded.page", page=path, locale=code)
        elif page is None:
            near = nearest(path, guide.by_path)
            yield Finding(*place, "untranslated-page.unknown", page=path, locale=code, nearest=near)
        elif not page.kind.may_wait:
            yield Finding(*place, "untranslated-page.kind", page=path)


def _pairs(guide: Guide) -> Iterator[tuple[Page, Page]]:
    """Each page of the default language with its translations."""
    for path, page in guide.default.pages.items():
        for locale in guide.others:
            if path in locale.pages:
                yield page, locale.pages[path]


def structure(guide: Guide) -> Iterator[Finding]:
    """Only the first difference of a page is reported; the rest usually follows from it."""
    nothing = Phrase("structure.nothing")
    for page, other in _pairs(guide):
        end, other_end = (page.source.first_line, nothing), (other.source.first_line, nothing)
        for here, there in zip_longest(_outline(other), _outline(page)):
            line, what = here or other_end
            line_there, what_there = there or end
            if what != what_there:
                place = f"{page.name}:{line_there}"
                yield Finding(
                    other.name, line, "structure-differs", here=what, there=what_there, place=place
                )
                break


def _outline(page: Page) -> list[tuple[int, Phrase]]:
    """Line and name of each thing that must be the same in all languages."""
    source = page.source
    found = [(box.line, Phrase("structure.box", kind=box.kind)) for box in source.boxes]
    found += [
        (link.line, Phrase("structure.example", path=link.path)) for link in source.example_cards
    ]
    for heading in source.headings:
        if heading.id is None:
            phrase = Phrase("structure.heading-without-id", level=heading.level)
        else:
            phrase = Phrase("structure.heading", level=heading.level, id=heading.id)
        found.append((heading.line, phrase))
    return sorted(found, key=lambda pair: pair[0])


def citations(guide: Guide) -> Iterator[Finding]:
    for pair in _pairs(guide):
        for page, other in (pair, pair[::-1]):
            in_other = {citation.key for citation in other.source.citations}
            for citation in page.source.citations:
                key, line = citation.key, citation.line
                if key not in in_other:
                    yield Finding(page.name, line, "citations-differ", key=key, other=other.name)


def front_matter(guide: Guide) -> Iterator[Finding]:
    for page, other in _pairs(guide):
        here, there = page.front.model_dump(), other.front.model_dump()
        for key in here.keys() - translated_keys(page.kind.front):
            if here[key] != there[key]:
                line = other.line_of(key)
                yield Finding(other.name, line, "front-matter-differs", key=key, other=page.name)


CHECKS = [pages, untranslated, structure, citations, front_matter]
