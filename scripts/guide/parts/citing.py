"""How a page is cited: a sentence in the manner of APA, and BibTeX, RIS and CSL-JSON for programs."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass

from guide.build_day import build_day
from guide.language.sentences import with_full_stop
from guide.model.guide import Page
from guide.parts.editions import EditionInfo, edition_title
from guide.record import dates

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_BIBTEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{mark: f"\\{mark}" for mark in "&%$#_"},
    }
)


@dataclass(frozen=True)
class Cited:
    """What a citation says. `version` names the edition, if `is_edition`, or the day of the guide as it changes."""

    id: str
    locale: str
    author: str
    title: str
    guide: str
    day: datetime.date
    is_edition: bool
    version: str
    address: str


def version_day(page: Page) -> datetime.date:
    """When the page last changed; for a page that the record does not name, when the guide did."""
    of_page = dates.page_dates(page)
    latest = (change.date for change in page.guide.changes)
    return of_page.updated or of_page.published or max(latest, default=build_day())


def cite(page: Page, address: str, edition: EditionInfo | None) -> Cited:
    """`address` is absolute; `edition` is the one that the page is frozen in."""
    locale, strings = page.locale, page.locale.strings
    day = edition.date if edition else version_day(page)
    of_day = strings["cite"]["living"].format(day=locale.date(day))
    return Cited(
        id=f"guide-for-cities-{page.slug}-{locale.code}-{edition.name if edition else day}",
        locale=locale.code,
        author=strings["site"]["publisher"],
        title=page.title,
        guide=strings["site"]["full_name"],
        day=day,
        is_edition=edition is not None,
        version=edition_title(edition.name, locale) if edition else of_day,
        address=address,
    )


def citation_sentence(page: Page, cited: Cited) -> str:
    """The citation for readers, to be followed by the address."""
    form: str = page.locale.strings["cite"]["sentence"]
    return form.format(
        author=cited.author,
        year=page.locale.digits(cited.day.year),
        title=with_full_stop(cited.title),
        guide=cited.guide,
        version=cited.version,
    )


def bibtex(cited: Cited) -> str:
    """Braces keep the case of names; text is UTF-8; the address is not escaped."""

    def text(value: str) -> str:
        return value.translate(_BIBTEX)

    fields = {
        "author": f"{{{{{text(cited.author)}}}}}",
        "title": f"{{{{{text(cited.title)}}}}}",
        "booktitle": f"{{{{{text(cited.guide)}}}}}",
        "year": cited.day.year,
        "month": _MONTHS[cited.day.month - 1],
        "day": cited.day.day,
        "edition" if cited.is_edition else "note": f"{{{text(cited.version)}}}",
        "url": f"{{{cited.address}}}",
        "language": f"{{{cited.locale}}}",
    }
    lines = [f"  {name} = {value}," for name, value in fields.items()]
    return "\n".join([f"@incollection{{{cited.id},", *lines, "}", ""])


def ris(cited: Cited) -> str:
    """Lines end in CR LF; the comma after the author keeps a body from being read as a person."""
    lines = [
        ("TY", "CHAP"),
        ("AU", f"{cited.author},"),
        ("TI", cited.title),
        ("T2", cited.guide),
        ("PY", str(cited.day.year)),
        ("DA", f"{cited.day:%Y/%m/%d}/"),
        ("ET" if cited.is_edition else "N1", cited.version),
        ("UR", cited.address),
        ("LA", cited.locale),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in lines)


def csl_json(cited: Cited) -> str:
    item = {
        "id": cited.id,
        "type": "chapter",
        "author": [{"literal": cited.author}],
        "title": cited.title,
        "container-title": cited.guide,
        "issued": {"date-parts": [[cited.day.year, cited.day.month, cited.day.day]]},
        "edition" if cited.is_edition else "note": cited.version,
        "URL": cited.address,
        "language": cited.locale,
    }
    return json.dumps([item], ensure_ascii=False, indent=1) + "\n"


def citation_files(cited: Cited) -> dict[str, str]:
    """The files of citations of a page, by name."""
    return {"cite.bib": bibtex(cited), "cite.ris": ris(cited), "cite.json": csl_json(cited)}
