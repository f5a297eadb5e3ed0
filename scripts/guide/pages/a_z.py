"""The A-Z page: every page, heading, term and example of one language under its first letter."""

from __future__ import annotations

from dataclasses import dataclass

from guide.markdown.rendering import Rendering
from guide.model.guide import Locale, Page
from guide.pages.frame import Site


@dataclass(frozen=True)
class Item:
    """One line of the list; `about` names the page it is on, or the kind of page it is."""

    text: str
    about: str
    url: str


@dataclass(frozen=True)
class AZValues:
    letters: dict[str, list[Item]]


def make_values(page: Page, site: Site, rendering: Rendering) -> AZValues:
    return AZValues(list_items(page.locale))


def list_items(locale: Locale) -> dict[str, list[Item]]:
    """Letter to items in alphabetical order. Headings that every page of a kind has are left out."""
    items = {item for page in locale.pages.values() for item in _of_page(page)}
    items |= _terms(locale)
    letters: dict[str, list[Item]] = {}
    for item in sorted(items, key=lambda item: (locale.sort_key(item.text), item.text, item.url)):
        letters.setdefault(locale.first_letter(item.text), []).append(item)
    return letters


def _of_page(page: Page) -> set[Item]:
    found = set()
    kinds = page.locale.strings["a_z"]["kinds"]
    if page.kind.is_listed:
        found.add(Item(page.title, kinds.get(page.kind.name, ""), page.url))
    if page.kind.lists_headings:
        found |= {
            Item(heading.text, page.title, f"{page.url}#{heading.id}")
            for heading in page.source.headings
            if heading.id and heading.id not in page.kind.headings
        }
    return found


def _terms(locale: Locale) -> set[Item]:
    found = set()
    kind = locale.strings["a_z"]["kinds"]["term"]
    glossary = locale.url("glossary")
    for id, term in locale.guide.terms.items():
        words = term.words[locale.code]
        for form in [words.term, *words.variants]:
            about = kind if form == words.term else words.term
            found.add(Item(form, about, f"{glossary}#{id}"))
    return found
