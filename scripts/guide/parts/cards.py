"""City examples: what their cards and their list show."""

from __future__ import annotations

import re
from dataclasses import dataclass

from guide.model.guide import Locale, Page
from guide.model.markdown_source import plain_text


@dataclass(frozen=True)
class Card:
    """An example as others show it; `known` and `watch` are their first sentences, `url` is from the site's root.

    `country` is empty where the place names it.
    """

    path: str
    title: str
    place: str
    country: str
    region: str
    years: str
    tiers: list[str]
    themes: list[str]
    evidence: str
    summary: str
    known: str
    watch: str
    url: str


_SENTENCE_END = re.compile(r"(?<=[.؟?])\s+(?=\S)")


def _first_sentence(text: str) -> str:
    """Cards are short: the page of the example has the rest."""
    return _SENTENCE_END.split(text, maxsplit=1)[0]


def _years(years: str, locale: Locale) -> str:
    """`2019`, `2019–2021`, or for `2019-` the words for since that year."""
    if years.endswith("-"):
        return locale.fill(locale.strings["example"]["since"], year=years[:-1])
    return locale.digits(years.replace("-", "–"))


def country(page: Page) -> str:
    """The country to name with the place; none with `Kenya` or `Northern Iraq`."""
    front = page.example
    names = page.guide.countries.get(front.country, {})
    name = names.get(page.locale.code, front.country)
    return "" if re.search(rf"\b{re.escape(name)}\b", front.place) else name


def make_card(page: Page) -> Card:
    front = page.example
    parts = page.source.sections
    return Card(
        path=page.path,
        title=front.title,
        place=front.place,
        country=country(page),
        region=front.region,
        years=_years(front.years, page.locale),
        tiers=list(front.tiers),
        themes=list(front.themes),
        evidence=front.evidence,
        summary=plain_text(parts["top"]),
        known=_first_sentence(plain_text(parts.get("known", ""))),
        watch=_first_sentence(plain_text(parts.get("watch", ""))),
        url=page.url,
    )


def make_cards(locale: Locale) -> list[Card]:
    """All examples of a language in alphabetical order of place."""
    cards = [make_card(page) for page in locale.examples]
    return sorted(
        cards, key=lambda card: (locale.sort_key(card.place), locale.sort_key(card.title))
    )
