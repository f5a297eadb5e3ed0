"""How a page is cited: a sentence in the manner of APA, and BibTeX, RIS and CSL-JSON for programs."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass

from guide.build_day import build_day
from guide.language.numbers import date, digits
from guide.model.guide import Guide, Page
from guide.parts.editions import Frozen, title
from guide.record import dates
from guide.schema.languages import Language

# Kinds of page that say how to cite them.
KINDS = ("chapter", "example", "worksheet")
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
    """What a citation says. `version` names the edition, if it is `frozen`, or the day of the living guide."""

    id: str
    locale: str
    author: str
    title: str
    guide: str
    day: datetime.date
    frozen: bool
    version: str
    address: str


def version_day(guide: Guide, path: str) -> datetime.date:
    """When the page last changed; for a page that the record does not name, when the guide did."""
    of_page = dates.page_dates(guide, path)
    latest = (change.date for change in guide.changes)
    return of_page.updated or of_page.published or max(latest, default=build_day())


def cited(guide: Guide, page: Page, address: str, edition: Frozen | None) -> Cited:
    """`address` is absolute; `edition` is the one that the page is frozen in."""
    words, language = guide.strings[page.locale], guide.languages[page.locale]
    day = edition.date if edition else version_day(guide, page.path)
    living = words["cite"]["living"].format(day=date(day, language, words["months"]))
    return Cited(
        id=f"guide-for-cities-{page.slug}-{page.locale}-{edition.name if edition else day}",
        locale=page.locale,
        author=words["site"]["publisher"],
        title=page.title,
        guide=words["site"]["full_name"],
        day=day,
        frozen=edition is not None,
        version=title(edition.name, words, language) if edition else living,
        address=address,
    )


def sentence(one: Cited, form: str, language: Language) -> str:
    """The citation for readers, to be followed by the address; `form` comes from the strings of the language."""
    stop = "" if one.title[-1] in ".?!؟" else "."
    return form.format(
        author=one.author,
        year=digits(one.day.year, language),
        title=one.title + stop,
        guide=one.guide,
        version=one.version,
    )


def bibtex(one: Cited) -> str:
    """Braces keep the case of names; text is UTF-8; the address stands as it is."""

    def text(value: str) -> str:
        return value.translate(_BIBTEX)

    fields = {
        "author": f"{{{{{text(one.author)}}}}}",
        "title": f"{{{{{text(one.title)}}}}}",
        "booktitle": f"{{{{{text(one.guide)}}}}}",
        "year": one.day.year,
        "month": _MONTHS[one.day.month - 1],
        "day": one.day.day,
        "edition" if one.frozen else "note": f"{{{text(one.version)}}}",
        "url": f"{{{one.address}}}",
        "language": f"{{{one.locale}}}",
    }
    lines = [f"  {name} = {value}," for name, value in fields.items()]
    return "\n".join([f"@incollection{{{one.id},", *lines, "}", ""])


def ris(one: Cited) -> str:
    """Lines end in CR LF; the comma after the author keeps a body from being read as a person."""
    lines = [
        ("TY", "CHAP"),
        ("AU", f"{one.author},"),
        ("TI", one.title),
        ("T2", one.guide),
        ("PY", str(one.day.year)),
        ("DA", f"{one.day:%Y/%m/%d}/"),
        ("ET" if one.frozen else "N1", one.version),
        ("UR", one.address),
        ("LA", one.locale),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in lines)


def csl_json(one: Cited) -> str:
    item = {
        "id": one.id,
        "type": "chapter",
        "author": [{"literal": one.author}],
        "title": one.title,
        "container-title": one.guide,
        "issued": {"date-parts": [[one.day.year, one.day.month, one.day.day]]},
        "edition" if one.frozen else "note": one.version,
        "URL": one.address,
        "language": one.locale,
    }
    return json.dumps([item], ensure_ascii=False, indent=1) + "\n"


def files(one: Cited) -> dict[str, str]:
    """The files beside a page, by name."""
    return {"cite.bib": bibtex(one), "cite.ris": ris(one), "cite.json": csl_json(one)}
