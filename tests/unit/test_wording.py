"""Forms to avoid are found in every form they take, and left alone where they are named and not used."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks.known_words import KnownWords
from guide.checks.spelling import misspellings
from guide.checks.texts import texts
from guide.checks.word_forms import Forms, Words
from guide.commands.check import findings
from guide.model.guide import Guide
from guide.project import Project

AR_CHAPTER = "docs/ar/chapters/mapping.md"


def forms_found(locale: str, listed: str, text: str) -> list[str]:
    return [found.written for found in Forms(locale, [listed]).find(Words(text))]


@pytest.mark.parametrize(
    "written",
    ["إشاعة", "الإشاعة", "وبالإشاعات", "للإشاعة", "إشاعتان", "فإشاعاتهم", "إشاعتَها", "لإشاعةٍ"],
)
def test_an_arabic_word_is_found_with_what_is_joined_to_it(written: str) -> None:
    assert forms_found("ar", "إشاعة", f"سمعنا {written} أمس") == [written]


@pytest.mark.parametrize("written", ["أشاع", "شاعت", "مشاعة", "الإشعاع"])
def test_words_of_the_same_root_are_left_alone(written: str) -> None:
    assert forms_found("ar", "إشاعة", written) == []


def test_the_words_of_an_arabic_phrase_agree_and_are_found() -> None:
    for written in ("خط ساخن", "الخط الساخن", "خطًا ساخنًا", "بخطين ساخنين", "والخط\nالساخن"):
        assert forms_found("ar", "خط ساخن", f"قلنا {written}.") == [written]
    assert forms_found("ar", "خط ساخن", "خط، ساخن") == []


def test_a_word_listed_with_the_article_is_found_only_with_one() -> None:
    assert forms_found("ar", "المنعة", "وبالمنعة") == ["وبالمنعة"]
    assert forms_found("ar", "المنعة", "منعة") == []


def test_broken_plurals_come_from_the_table_of_search() -> None:
    forms = Forms("ar", ["قالب نمطي"], {"قالب": ["قوالب"]})
    assert [one.written for one in forms.find(Words("القوالب النمطية"))] == ["القوالب النمطية"]


@pytest.mark.parametrize(
    "written",
    ["best practice", "Best practices", "best-practice", "best  practice's", "BEST\nPRACTICES"],
)
def test_an_english_phrase_is_found_in_any_case_number_and_spacing(written: str) -> None:
    assert forms_found("en", "best practice", f"a {written}.") == [written]


def test_english_verbs_are_found() -> None:
    for written in ("utilise", "utilises", "utilised", "utilising"):
        assert forms_found("en", "utilise", written) == [written]
    assert forms_found("en", "center", "central, centred") == []


@pytest.mark.parametrize(
    "right",
    [
        "إنتاج",
        "إفتاء",
        "إستونيا",
        "إتلاف",
        "إنفاق",
        "إمتاع",
        "إنسان",
        "إعداد",
        "مساءً",
        "جزءًا",
        "مستوًى",
        "لـ٥٠",
        "بـ«نعم»",
        "استقطاب",
    ],
)
def test_words_written_rightly_are_no_slips(guide: Guide, right: str) -> None:
    assert list(misspellings(guide.languages["ar"], f"قلنا {right} هنا")) == []


def test_marks_that_a_language_gives_a_space_are_left_to_it(guide: Guide) -> None:
    french = guide.languages["en"].model_copy(update={"locale": "fr", "spaced_marks": ";:!?»"})
    assert list(misspellings(french, "Oui ! « Non » ; si.")) == []
    assert [one.better for one in misspellings(french, "Oui , non.")] == ["Oui,"]


def test_the_spelling_of_a_term_is_known_where_no_other_word_is_meant() -> None:
    known = KnownWords(["مجموعة أدوات", "الإحالة", "الحكومة المحلية"])
    assert known.better("وبالاحالات") == "وبالإحالات"
    assert known.better("المجموعه") == "المجموعة"
    assert known.better("مجموعه") is None
    assert known.better("المحلية") is None


def in_arabic_chapter(small: Project, words: str) -> list[str]:
    file = small.root / AR_CHAPTER
    text = file.read_text("utf-8").replace("صفحة واحدة", f"صفحة واحدة {words}", 1)
    file.write_text(text, encoding="utf-8")
    return [finding.rule for finding in findings(small)]


def test_a_form_named_in_brackets_or_quotation_marks_does_not_fail(small: Project) -> None:
    assert in_arabic_chapter(small, "برسم الخرائط (التشخيص) أو «التشخيص»") == []


def test_a_regional_form_told_of_in_its_own_entry_does_not_fail(small: Project) -> None:
    file = small.data / "terms.yml"
    told = file.read_text("utf-8").replace(
        "في المدينة.}", "في المدينة. ويقال التشخيص في الشرق.}", 1
    )
    file.write_text(told, encoding="utf-8")
    assert findings(small) == []


def test_a_form_that_is_part_of_a_term_does_not_fail(small: Project) -> None:
    file = small.data / "terms.yml"
    text = file.read_text("utf-8").replace("term: الثقة", "term: تشخيص الثقة", 1)
    text = text.replace("avoid: [التشخيص]", "avoid: [تشخيص]", 1)
    file.write_text(text, encoding="utf-8")
    assert in_arabic_chapter(small, "وتشخيص الثقة") == []


def exempt(root: Path, page: str) -> None:
    file = root / "docs/data/wording.yml"
    entry = f"exempt:\n  - {{locale: ar, page: {page}, form: التشخيص, reason: a name}}"
    file.write_text(file.read_text("utf-8").replace("exempt: []", entry), encoding="utf-8")


def test_an_exemption_holds_on_its_page_and_fails_when_it_is_not_needed(small: Project) -> None:
    exempt(small.root, "chapters/mapping")
    assert [finding.rule for finding in findings(small)] == ["exemption-unneeded"]
    assert in_arabic_chapter(small, "والتشخيص") == []


def test_no_form_to_avoid_is_a_term(guide: Guide) -> None:
    for locale in guide.languages:
        terms = {term.words[locale].term for term in guide.terms.values()}
        avoided = {form for term in guide.terms.values() for form in term.words[locale].avoid}
        assert not terms & avoided


def test_every_text_a_reader_sees_is_read(guide: Guide) -> None:
    pages = {text.page for text in texts(guide)}
    assert {"chapters/mapping", "worksheets/log-frame", "glossary", "data/strings"} <= pages
    assert any(text.words == guide.terms["mapping"].words["ar"].definition for text in texts(guide))


def test_irregular_forms_that_search_knows_are_found_too(small: Project) -> None:
    (small.data / "search-words.yml").write_text("irregular:\n  tooth: teeth\n", "utf-8")
    wording = small.data / "wording.yml"
    wording.write_text("avoid:\n  en:\n    tooth: ivory\n", "utf-8")
    page = small.docs / "en" / "chapters" / "mapping.md"
    page.write_text(page.read_text("utf-8").replace("One page", "Two teeth"), "utf-8")
    assert [finding.rule for finding in findings(small)] == ["wording-avoid"]
