"""The list of editions, and why a name is refused."""

from __future__ import annotations

import datetime

from guide.model.guide import Guide
from guide.parts import editions
from guide.schema.data_files import Edition, Holdings


def with_editions(guide: Guide, *names: str) -> Guide:
    day = datetime.date(2026, 10, 20)
    holds = Holdings(chapters=10, examples=61, worksheets=2, terms=0)
    guide.editions.extend(
        Edition(name=name, date=day, sha256="0" * 64, holds=holds) for name in names
    )
    return guide


def test_the_newest_edition_comes_first_and_leads_to_its_own_front_page(small_guide: Guide) -> None:
    guide = with_editions(small_guide, "2026-1", "2026-2")
    assert [one.url for one in editions.list_editions(guide.locales["ar"])] == [
        "editions/2026-2/",
        "editions/2026-1/",
    ]
    assert editions.list_editions(guide.locales["en"])[0].url == "editions/2026-2/en/"


def test_an_edition_says_what_it_holds_in_the_words_of_the_language(small_guide: Guide) -> None:
    guide = with_editions(small_guide, "2026-1")
    [arabic], [english] = (
        editions.list_editions(guide.locales["ar"]),
        editions.list_editions(guide.locales["en"]),
    )
    assert (arabic.title, english.title) == ("الطبعة ١ لعام ٢٠٢٦", "Edition 1 of 2026")
    assert arabic.holds == ["١٠ أقسام", "٦١ مثالًا", "ورقتا عمل"]
    assert english.holds == ["10 sections", "61 examples", "2 worksheets"]
