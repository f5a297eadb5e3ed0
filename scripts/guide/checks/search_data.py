"""Words that search needs to know: broken plurals, and what sections are about."""

from __future__ import annotations

from collections.abc import Iterator

from guide.findings.finding import Finding
from guide.model.guide import Guide
from guide.search.plurals import find_unlisted_plurals

_FEW = 20


def plurals(guide: Guide) -> Iterator[Finding]:
    """A few new words are no fault; many mean that readers will not find them."""
    found = find_unlisted_plurals(guide)
    if len(found) > _FEW:
        number, words = len(found), " ".join(found[:30])
        yield Finding(
            "docs/data/search-words.yml", 1, "plural-unlisted", number=number, words=words
        )


def sections(guide: Guide) -> Iterator[Finding]:
    """A section with words for search exists, and has them in every language that has any."""
    given = {locale for words in guide.section_words.values() for locale in words}
    for name, words in guide.section_words.items():
        path, _, id = name.partition("#")
        page = guide.default.pages.get(path)
        place = guide.place("section-words.yml", name)
        if not page or (id and id not in page.anchors):
            yield Finding(*place, "search-section.unknown", name=name)
        if set(words) != given & set(guide.locales):
            yield Finding(*place, "search-section.language", name=name)


CHECKS = [plurals, sections]
