"""Digits, counted nouns, dates, order and runs of another script."""

from __future__ import annotations

import datetime

import pytest

from guide.language.numbers import count, digits, fill
from guide.language.quotes import curly, typeset
from guide.language.scripts import foreign_runs, spoken_in
from guide.language.sorting import first_letter, sort_key
from guide.model.guide import Guide


def test_arabic_pages_write_arabic_indic_digits(guide: Guide) -> None:
    assert digits("2026-1", guide.languages["ar"]) == "٢٠٢٦-١"
    assert digits("2026-1", guide.languages["en"]) == "2026-1"


def test_numbers_put_into_a_string_take_the_digits_of_the_language(guide: Guide) -> None:
    assert fill("القسم {number}", guide.languages["ar"], number=3) == "القسم ٣"


def test_none_at_all_is_said_in_words(guide: Guide) -> None:
    forms = {"zero": "No results", "one": "1 result", "other": "{number} results"}
    assert count(forms, 0, guide.languages["en"]) == "No results"
    assert count({"other": "{number} results"}, 0, guide.languages["en"]) == "0 results"


def test_arabic_counts_agree_with_their_number(guide: Guide) -> None:
    forms = guide.locales["ar"].strings["chapter"]["minutes"]
    said = [count(forms, number, guide.languages["ar"]) for number in (1, 2, 3, 11, 100)]
    assert said == ["دقيقة واحدة", "دقيقتان", "٣ دقائق", "١١ دقيقة", "١٠٠ دقيقة"]


def test_arabic_dates_name_the_month_both_ways(guide: Guide) -> None:
    day = datetime.date(2026, 1, 9)
    assert guide.locales["ar"].date(day) == "٩ يناير/كانون الثاني ٢٠٢٦"


def test_order_ignores_article_hamza_marks_and_case(guide: Guide) -> None:
    arabic, english = guide.languages["ar"], guide.languages["en"]
    assert sort_key("الإحالة", arabic) == sort_key("احالة", arabic)
    assert sort_key("تطرُّف", arabic) == sort_key("التطرف", arabic)
    assert sort_key("Éric", english) == sort_key("eric", english)
    assert first_letter("«الاستقطاب»", arabic) == "ا"
    assert first_letter("état", english) == "E"


def test_order_is_that_of_the_alphabet(guide: Guide) -> None:
    persian = guide.languages["ar"].model_copy(
        update={"alphabet": "اآ ب پ ت ک گ ل", "articles": ""}
    )
    words = ["گل", "پل", "لب", "آب", "تک", "بت"]
    assert sorted(words, key=lambda word: sort_key(word, persian)) == [
        "آب",
        "بت",
        "پل",
        "تک",
        "گل",
        "لب",
    ]
    assert first_letter("آب", persian) == "ا"


def test_runs_of_another_script_are_told_apart(guide: Guide) -> None:
    languages = guide.languages
    arabic, english = languages["ar"], languages["en"]
    assert foreign_runs(arabic, languages)("صندوق GCERF العالمي") == [
        ("صندوق ", None),
        ("GCERF", english),
        (" العالمي", None),
    ]
    runs = foreign_runs(english, languages)("the word الاستقطاب here")
    assert runs[1] == ("الاستقطاب", arabic)
    assert foreign_runs(arabic, languages)("كلام عربي") == [("كلام عربي", None)]


def test_a_comma_inside_a_name_does_not_part_it(guide: Guide) -> None:
    languages = guide.languages
    arabic, english = languages["ar"], languages["en"]
    runs = foreign_runs(arabic, languages)("عن Ministry of the Interior, Finland، ٢٠١٩")
    assert runs[1:] == [("Ministry of the Interior, Finland", english), ("، ٢٠١٩", None)]
    runs = foreign_runs(arabic, languages)("UNDP، OHCHR")
    assert [run for run, language in runs if language] == ["UNDP", "OHCHR"]
    runs = foreign_runs(english, languages)("either الموازنة, or الميزانية, الحساب")
    assert [run for run, language in runs if language] == ["الموازنة", "الميزانية", "الحساب"]


def test_a_mark_that_only_ends_a_sentence_is_not_part_of_a_run(guide: Guide) -> None:
    languages = guide.languages
    runs = foreign_runs(languages["ar"], languages)("انظر https://a.example/b.")
    assert runs[1:] == [("https://a.example/b", languages["en"]), (".", None)]


def test_a_name_is_spoken_in_the_language_of_its_source_where_the_script_allows(
    guide: Guide,
) -> None:
    languages = guide.languages
    assert spoken_in("Ville de Lyon", "fr", languages) == ("fr", "ltr")
    assert spoken_in("شهرداری", "fa", languages) == ("fa", "rtl")
    assert spoken_in("UNESCO", "ar", languages) == ("en", "ltr")
    assert spoken_in("بلدية", None, languages) == ("ar", "rtl")


def test_marks_that_stand_apart_do_so_by_a_narrow_space(guide: Guide) -> None:
    french = guide.languages["en"].model_copy(update={"spaced_marks": ";:!?»", "quotes": None})
    text, narrow = "Qui ? « Tous » : oui !", "\u202f"
    assert typeset(text, french) == (f"Qui{narrow}? «{narrow}Tous{narrow}»{narrow}: oui{narrow}!")
    assert typeset(text, guide.languages["en"]) == text


@pytest.mark.parametrize(
    ("straight", "set_"),
    [
        ('"Why us?" they asked.', "“Why us?” they asked."),
        ("The city's and others' rights", "The city’s and others’ rights"),
        ("""He said: "They call it 'order'".""", "He said: “They call it ‘order’”."),
        ("since the '90s", "since the ’90s"),
        ('"because …; we assume …"', "“because …; we assume …”"),
        ('("here")', "(“here”)"),
        ('wait—"no"—and "so—" on', "wait—“no”—and “so—” on"),
        ("d'Ivoire and أبو's", "d’Ivoire and أبو’s"),
    ],
)
def test_straight_quotation_marks_are_turned(guide: Guide, straight: str, set_: str) -> None:
    assert curly(straight, guide.languages["en"]) == set_
    assert curly(set_, guide.languages["en"]) == set_
    assert curly(straight, guide.languages["ar"]) == straight


def test_a_date_keeps_the_order_of_its_language(small_guide: Guide) -> None:
    small_guide.locales["en"].strings["day"] = "{month} {day}, {year}"
    assert small_guide.locales["en"].date(datetime.date(2026, 1, 9)) == "January 9, 2026"


@pytest.mark.parametrize(
    ("code", "name"),
    [("pt-BR", "Portuguese (Brazil)"), ("zh-Hans", "Chinese (Simplified)"), ("xx", "xx")],
)
def test_every_language_that_may_be_listed_has_a_name(guide: Guide, code: str, name: str) -> None:
    assert guide.locales["en"].language_name(code) == name
