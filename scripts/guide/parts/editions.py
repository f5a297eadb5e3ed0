"""Editions: what a frozen page says of itself, and the list of them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from guide.model.guide import Guide, Locale
from guide.schema.data_files import Edition, Holdings


@dataclass(frozen=True)
class EditionInfo:
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
        """Where it is kept, from the root of the site."""
        return folder(self.name)


@dataclass(frozen=True)
class ListedEdition:
    """An edition in the list; `url` is from the root of the site."""

    edition: Edition
    title: str
    url: str
    holds: list[str]


def folder(name: str) -> str:
    return f"editions/{name}/"


def edition_title(name: str, locale: Locale) -> str:
    """`Edition 1 of 2026` for `2026-1`."""
    year, _, number = name.partition("-")
    return locale.fill(locale.strings["editions"]["title"], number=number, year=year)


def count_holdings(guide: Guide) -> Holdings:
    return Holdings(
        chapters=len(guide.default.chapters),
        examples=len(guide.default.examples),
        worksheets=len(guide.default.worksheets),
        terms=len(guide.terms),
    )


def list_editions(locale: Locale) -> list[ListedEdition]:
    """Newest first."""
    strings = locale.strings
    forms = {
        "chapters": strings["editions"]["chapters"],
        "examples": strings["editions"]["examples"],
        "worksheets": strings["worksheets"]["count"],
        "terms": strings["glossary"]["count"],
    }
    return [
        ListedEdition(
            edition,
            edition_title(edition.name, locale),
            folder(edition.name) + locale.url("index"),
            [locale.count(forms[name], number) for name, number in edition.holds if number],
        )
        for edition in reversed(locale.guide.editions)
    ]
