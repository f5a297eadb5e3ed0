"""Cards of city examples."""

from __future__ import annotations

from dataclasses import replace

import pytest

from guide.model.guide import Guide
from guide.parts import cards


def test_a_card_shows_words_without_marks(small_guide: Guide) -> None:
    card = cards.make_card(small_guide.locales["ar"].pages["examples/town-survey"])
    assert card.summary == "سألت البلدة سكانها."
    assert card.country == "الأردن"
    assert card.years == "٢٠١٩–٢٠٢١"
    shown = small_guide.locales["ar"].chapters_linking_to("examples/town-survey")
    assert [page.path for page in shown] == ["chapters/mapping"]


@pytest.mark.parametrize(
    ("locale", "place", "country"),
    [("ar", "شمال الأردن", ""), ("ar", "إربد", "الأردن"), ("en", "Northern Jordan", ""), ("en", "Irbid", "Jordan"), ("en", "Jordanville", "Jordan")],
)  # fmt: skip
def test_a_country_is_named_once(small_guide: Guide, locale: str, place: str, country: str) -> None:
    page = small_guide.locales[locale].pages["examples/town-survey"]
    there = replace(page, front=page.example.model_copy(update={"place": place}))
    assert cards.country(there) == country
