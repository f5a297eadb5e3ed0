"""City examples: what their cards and their list show."""

from __future__ import annotations

import re
from dataclasses import dataclass

from guide.language.numbers import digits, fill
from guide.language.sorting import sort_key
from guide.model.guide import Guide, Page
from guide.model.markdown_source import plain_text
from guide.model.urls import page_url
from guide.schema.languages import Language


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


def _years(years: str, since: str, language: Language) -> str:
    """`2019`, `2019–2021`, or for `2019-` the words for since that year."""
    if years.endswith("-"):
        return fill(since, language, year=years[:-1])
    return digits(years.replace("-", "–"), language)


def country(guide: Guide, page: Page) -> str:
    """The country to name beside the place; none beside `Kenya` or `Northern Iraq`."""
    front = page.example
    name = guide.countries.get(front.country, {}).get(page.locale, front.country)
    return "" if re.search(rf"\b{re.escape(name)}\b", front.place) else name


def card(guide: Guide, page: Page) -> Card:
    front = page.example
    parts = page.source.sections
    language = guide.languages[page.locale]
    return Card(
        path=page.path,
        title=front.title,
        place=front.place,
        country=country(guide, page),
        region=front.region,
        years=_years(front.years, guide.strings[page.locale]["example"]["since"], language),
        tiers=list(front.tiers),
        themes=list(front.themes),
        evidence=front.evidence,
        summary=plain_text(parts["top"]),
        known=_first_sentence(plain_text(parts.get("known", ""))),
        watch=_first_sentence(plain_text(parts.get("watch", ""))),
        url=page_url(guide, page.locale, page.path),
    )


def cards(guide: Guide, locale: str) -> list[Card]:
    """All examples of a language in alphabetical order of place."""
    found = [card(guide, page) for page in guide.examples(locale)]
    language = guide.languages[locale]
    return sorted(
        found, key=lambda one: (sort_key(one.place, language), sort_key(one.title, language))
    )
