"""Editions: what a frozen page says of itself, and the list of them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from guide.language.numbers import count, fill
from guide.model.guide import Guide
from guide.model.urls import page_url
from guide.schema.data_files import Edition, Holdings
from guide.schema.languages import Language


@dataclass(frozen=True)
class Frozen:
    """The edition that a build makes: `2026-1`, as the guide stood on that day."""

    name: str
    date: datetime.date

    @property
    def year(self) -> str:
        return self.name.partition("-")[0]

    @property
    def number(self) -> str:
        return self.name.partition("-")[2]

    @property
    def folder(self) -> str:
        """Where it stands, from the root of the living site."""
        return folder(self.name)


@dataclass(frozen=True)
class Listed:
    """An edition in the list; `url` is from the root of the site."""

    edition: Edition
    title: str
    url: str
    holds: list[str]


def folder(name: str) -> str:
    return f"editions/{name}/"


def title(name: str, words: dict[str, Any], language: Language) -> str:
    """`Edition 1 of 2026` for `2026-1`."""
    year, _, number = name.partition("-")
    return fill(words["editions"]["title"], language, number=number, year=year)


def holdings(guide: Guide) -> Holdings:
    locale = guide.default_locale
    return Holdings(
        chapters=len(guide.chapters(locale)),
        examples=len(guide.examples(locale)),
        worksheets=len(guide.worksheets(locale)),
        terms=len(guide.terms),
    )


def listed(guide: Guide, locale: str) -> list[Listed]:
    """Newest first."""
    words, language = guide.strings[locale], guide.languages[locale]
    forms = {
        "chapters": words["editions"]["chapters"],
        "examples": words["editions"]["examples"],
        "worksheets": words["worksheets"]["count"],
        "terms": words["glossary"]["count"],
    }
    return [
        Listed(
            edition,
            title(edition.name, words, language),
            folder(edition.name) + page_url(guide, locale, "index"),
            [count(forms[name], number, language) for name, number in edition.holds if number],
        )
        for edition in reversed(guide.editions)
    ]
