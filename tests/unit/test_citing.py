"""How a page is cited: the sentence for readers, and files that programs read back to the same facts."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace

import bibtexparser
import pytest
import rispy
import yaml

from guide.model.guide import Guide
from guide.parts import citing
from guide.parts.editions import EditionInfo
from tests.conftest import ROOT

ADDRESS = "https://guide.example/path/chapters/mapping/"
EDITION = EditionInfo("2026-1", datetime.date(2026, 10, 20))
AWKWARD = 'Café & 100% #1_$ {a} \\ ~ ^ "q": دليل'


def one(guide: Guide, locale: str = "en", edition: EditionInfo | None = None) -> citing.Cited:
    return citing.cite(guide.locales[locale].pages["chapters/mapping"], ADDRESS, edition)


def said(guide: Guide, locale: str, edition: EditionInfo | None = None) -> str:
    page = guide.locales[locale].pages["chapters/mapping"]
    return citing.citation_sentence(page, one(guide, locale, edition))


def test_the_living_guide_is_cited_by_the_day_it_last_changed(small_guide: Guide) -> None:
    assert said(small_guide, "en") == (
        "Editors of A Guide for Cities. (2026). Understanding the place. In A Guide for Cities: "
        "Preventing Hate, Extremism and Polarisation (living document, version of 5 January 2026)."
    )


def test_arabic_is_cited_with_its_own_digits_and_marks(small_guide: Guide) -> None:
    text = said(small_guide, "ar")
    assert text.startswith("هيئة تحرير دليل للمدن. (٢٠٢٦). ")
    assert "(وثيقة متجددة، صيغة ٥ يناير/كانون الثاني ٢٠٢٦)" in text
    assert not set(text) & set("0123456789,;?")
    assert "(الطبعة ١ لعام ٢٠٢٦)" in said(small_guide, "ar", EDITION)


def test_an_edition_is_cited_by_its_name_and_day(small_guide: Guide) -> None:
    cited = one(small_guide, edition=EDITION)
    assert (cited.version, cited.day) == ("Edition 1 of 2026", EDITION.date)
    assert "edition = {Edition 1 of 2026}" in citing.bibtex(cited)
    assert "ET  - Edition 1 of 2026\r\n" in citing.ris(cited)
    assert json.loads(citing.csl_json(cited))[0]["edition"] == "Edition 1 of 2026"


def test_a_question_in_a_title_ends_it(small_guide: Guide) -> None:
    cited = replace(one(small_guide), title="من يشارك؟")
    page = small_guide.locales["ar"].pages["chapters/mapping"]
    assert "من يشارك؟ في" in citing.citation_sentence(page, cited)


@pytest.mark.parametrize("locale", ["ar", "en"])
def test_bibtex_is_read_back(small_guide: Guide, locale: str) -> None:
    cited = one(small_guide, locale)
    library = bibtexparser.parse_string(citing.bibtex(cited))
    assert not library.failed_blocks
    entry = library.entries[0]
    fields = {field.key: field.value for field in entry.fields}
    assert (entry.entry_type, entry.key) == ("incollection", cited.id)
    assert fields == {
        "author": f"{{{cited.author}}}",
        "title": f"{{{cited.title}}}",
        "booktitle": f"{{{cited.guide}}}",
        "year": "2026",
        "month": "jan",
        "day": "5",
        "note": cited.version,
        "url": ADDRESS,
        "language": locale,
    }


def test_bibtex_escapes_what_tex_reads_as_commands(small_guide: Guide) -> None:
    text = citing.bibtex(replace(one(small_guide), title=AWKWARD))
    assert not bibtexparser.parse_string(text).failed_blocks
    title = next(line for line in text.split("\n") if line.startswith("  title"))
    assert title == (
        r"  title = {{Café \& 100\% \#1\_\$ \textbraceleft{}a\textbraceright{} "
        r'\textbackslash{} \textasciitilde{} \textasciicircum{} "q": دليل}},'
    )


@pytest.mark.parametrize("locale", ["ar", "en"])
def test_ris_is_read_back(small_guide: Guide, locale: str) -> None:
    cited = one(small_guide, locale)
    text = citing.ris(cited)
    lines = text.split("\r\n")
    assert lines[0] == "TY  - CHAP" and lines[-2:] == ["ER  - ", ""] and "\n" not in lines[1]
    [entry] = rispy.loads(text)
    assert entry == {
        "type_of_reference": "CHAP",
        "authors": [f"{cited.author},"],
        "title": cited.title,
        "secondary_title": cited.guide,
        "year": "2026",
        "date": "2026/01/05/",
        "notes": [cited.version],
        "urls": [ADDRESS],
        "language": locale,
    }


@pytest.mark.parametrize("locale", ["ar", "en"])
def test_csl_json_holds_names_and_types_of_its_schema(small_guide: Guide, locale: str) -> None:
    """Names and types as in csl-data.json of the Citation Style Language 1.0.2."""
    cited = one(small_guide, locale)
    assert json.loads(citing.csl_json(cited)) == [
        {
            "id": cited.id,
            "type": "chapter",
            "author": [{"literal": cited.author}],
            "title": cited.title,
            "container-title": cited.guide,
            "issued": {"date-parts": [[2026, 1, 5]]},
            "note": cited.version,
            "URL": ADDRESS,
            "language": locale,
        }
    ]


def test_a_page_that_the_record_does_not_name_is_as_new_as_the_guide(small_guide: Guide) -> None:
    assert citing.version_day(small_guide.by_path["worksheets/brief"]) == datetime.date(2026, 1, 5)


def test_an_id_is_plain_and_its_own(small_guide: Guide) -> None:
    ids = {
        one(small_guide, locale, edition).id
        for locale in ("ar", "en")
        for edition in (None, EDITION)
    }
    assert len(ids) == 4
    assert all(id.isascii() and id.replace("-", "").isalnum() for id in ids)


def test_the_citation_file_says_what_the_guide_says(guide: Guide) -> None:
    """Keys that the Citation File Format 1.2.0 requires, and those a reader of it shows."""
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    words = guide.locales["en"].strings["site"]
    assert cited["cff-version"] == "1.2.0" and cited["message"]
    for entry in (cited, cited["preferred-citation"]):
        assert entry["title"] == words["full_name"]
        assert entry["authors"] == [{"name": words["publisher"]}]
        assert entry["license"] == "CC-BY-4.0"
        latest = guide.editions[-1] if guide.editions else None
        first = min(change.date for change in guide.changes)
        assert entry["version"] == (latest.name if latest else first.isoformat())
        assert entry["date-released"] == (latest.date if latest else first)
    assert guide.locales["ar"].strings["site"]["full_name"] in cited["abstract"]
