"""Digits, counted nouns, dates, order and runs of another script."""

from __future__ import annotations

import datetime

from guide.features.writing import count, date, digits, fill, first_letter, foreign_runs, sort_key
from guide.model.guide import Guide


def test_arabic_pages_write_arabic_indic_digits(guide: Guide) -> None:
    assert digits("2026-1", guide.languages["ar"]) == "٢٠٢٦-١"
    assert digits("2026-1", guide.languages["en"]) == "2026-1"


def test_numbers_put_into_a_string_take_the_digits_of_the_language(guide: Guide) -> None:
    assert fill("القسم {number}", guide.languages["ar"], number=3) == "القسم ٣"


def test_arabic_counts_agree_with_their_number(guide: Guide) -> None:
    forms = guide.strings["ar"]["chapter"]["minutes"]
    said = [count(forms, number, guide.languages["ar"]) for number in (1, 2, 3, 11, 100)]
    assert said == ["دقيقة واحدة", "دقيقتان", "٣ دقائق", "١١ دقيقة", "١٠٠ دقيقة"]


def test_arabic_dates_name_the_month_both_ways(guide: Guide) -> None:
    months = guide.strings["ar"]["months"]
    day = datetime.date(2026, 1, 9)
    assert date(day, guide.languages["ar"], months) == "٩ يناير/كانون الثاني ٢٠٢٦"


def test_order_ignores_article_hamza_marks_and_case() -> None:
    assert sort_key("الإحالة") == sort_key("احالة")
    assert sort_key("تطرُّف") == sort_key("التطرف")
    assert sort_key("Éric") != sort_key("zoo")
    assert first_letter("«الاستقطاب»") == "ا"


def test_latin_in_arabic_and_arabic_in_english_are_told_apart(guide: Guide) -> None:
    arabic, english = guide.languages["ar"], guide.languages["en"]
    assert foreign_runs("صندوق GCERF العالمي", arabic) == [
        ("صندوق ", None),
        ("GCERF", "latin"),
        (" العالمي", None),
    ]
    assert foreign_runs("the word الاستقطاب here", english)[1] == ("الاستقطاب", "arabic")
    assert foreign_runs("كلام عربي", arabic) == [("كلام عربي", None)]
