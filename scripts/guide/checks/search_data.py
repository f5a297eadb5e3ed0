"""Words that search needs to know: broken plurals, and what sections are about."""

from __future__ import annotations

from collections.abc import Iterator

from guide.findings.finding import Finding
from guide.model.guide import Guide
from guide.search.plurals import uncovered

_FEW = 20


def plurals(guide: Guide) -> Iterator[Finding]:
    """A few new words are no fault; many mean that readers will not find them."""
    found = uncovered(guide)
    if len(found) > _FEW:
        yield Finding(
            guide.project.name_of(guide.project.data / "search-words.yml"),
            1,
            "plural-unlisted",
            number=len(found),
            words=" ".join(found[:30]),
        )


def sections(guide: Guide) -> Iterator[Finding]:
    """Every section that is given words for search is there, and has them in all languages that have any."""
    file = guide.project.name_of(guide.project.data / "section-words.yml")
    given = {locale for words in guide.section_words.values() for locale in words}
    for name, words in guide.section_words.items():
        path, _, id = name.partition("#")
        page = guide.default.pages.get(path)
        line = guide.line("section-words.yml", name)
        if not page or (id and id not in page.anchors):
            yield Finding(file, line, "search-section.unknown", name=name)
        if set(words) != given & set(guide.locales):
            yield Finding(file, line, "search-section.language", name=name)


CHECKS = [plurals, sections]
