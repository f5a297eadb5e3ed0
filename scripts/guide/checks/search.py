"""Words that search needs to know: broken plurals, and what sections are about."""

from __future__ import annotations

from collections.abc import Iterator

from guide.findings import Finding
from guide.model.guide import Guide
from guide.search.plurals import uncovered
from guide.search.vocabulary import section_words

_FEW = 20


def plurals(guide: Guide) -> Iterator[Finding]:
    """A few new words are no fault; many mean that readers will not find them."""
    found = uncovered(guide)
    if len(found) > _FEW:
        yield Finding(
            guide.project.name_of(guide.project.data / "search-words.yml"),
            1,
            "plural-unlisted",
            f"{len(found)} words look like broken plurals and are not listed: {' '.join(found[:30])}.",
            "Add them under 'plurals' beside their singular, or under 'exempt' with a reason.",
        )


def sections(guide: Guide) -> Iterator[Finding]:
    """Every section that is given words for search is there, and has them in every language."""
    listed = section_words(guide.project)
    file = guide.project.name_of(guide.project.data / "section-words.yml")
    pages = guide.pages[guide.default_locale]
    for name, words in listed.data.items():
        path, _, id = name.partition("#")
        page = pages.get(path)
        if not page or (id and id not in {heading.id for heading in page.source.headings}):
            yield Finding(
                file,
                listed.line((name,)),
                "search-section",
                f"The guide has no section '{name}'.",
                "Name a page and the id of one of its headings, or remove the entry.",
            )
        if set(words) != set(guide.languages):
            yield Finding(
                file,
                listed.line((name,)),
                "search-section",
                f"'{name}' has words in {', '.join(words)} alone.",
                f"Give it words in each of {', '.join(guide.languages)}.",
            )


CHECKS = [plurals, sections]
