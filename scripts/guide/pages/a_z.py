"""The A-Z page: every page, heading, term and example of one language under its first letter."""

from __future__ import annotations

from dataclasses import dataclass

from guide.language.sorting import first_letter, sort_key
from guide.model.guide import Guide
from guide.model.urls import page_url

_LEFT_OUT = {"what-you-will-have", "levels", "checklist", "questions", "did", "known", "watch"}
_LISTED = ("chapter", "example", "worksheet")


@dataclass(frozen=True)
class Item:
    """One line of the list; `where` names the page it stands on, empty for a page itself."""

    text: str
    where: str
    url: str
    kind: str


def items(guide: Guide, locale: str) -> dict[str, list[Item]]:
    """Letter to items in alphabetical order. Headings that every chapter has are left out."""
    found: set[Item] = set()
    for page in guide.pages[locale].values():
        url = page_url(guide, locale, page.path)
        if page.kind != "home":
            found.add(Item(page.title, "", url, page.kind))
        if page.kind in _LISTED:
            found.update(
                Item(heading.text, page.title, f"{url}#{heading.id}", "heading")
                for heading in page.source.headings
                if heading.id and heading.id not in _LEFT_OUT
            )
    glossary = page_url(guide, locale, "glossary")
    for id, term in guide.terms.items():
        words = term.words[locale]
        for form in [words.term, *words.variants]:
            where = "" if form == words.term else words.term
            found.add(Item(form, where, f"{glossary}#{id}", "term"))
    letters: dict[str, list[Item]] = {}
    language = guide.languages[locale]
    for item in sorted(found, key=lambda one: (sort_key(one.text, language), one.text, one.url)):
        letters.setdefault(first_letter(item.text, language), []).append(item)
    return letters
