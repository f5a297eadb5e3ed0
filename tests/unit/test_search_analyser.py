"""The analyser: forms of one word share a key, and nothing that is typed can break it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.project import this_project
from guide.search.engine import JsEngine


@pytest.fixture(scope="module")
def scripts() -> JsEngine:
    tables = {
        "ar": {
            "plurals": "نوافذ نافذة",
            "rooted": "وسائل وسيلة",
            "never_joined": "سرطان تقليدي",
            "actions": "تعرض",
            "kin": "ماسح مسح",
        },
        "en": {
            "irregular": "geese goose\ntaught teach\nwomen woman",
            "never_joined": "officer news waitress",
            "kin": "weave weft",
        },
    }
    return JsEngine(this_project(), tables)


def words(scripts: JsEngine, text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = scripts.call("guideAnalyser.words", text)
    return found


def are_related(scripts: JsEngine, one: str, other: str) -> bool:
    found: list[list[bool]] = scripts.call("related", [[one, other]])
    assert found[0][0] == found[0][1], "the order must not matter"
    return found[0][0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("والحديقة", "حديقة"),
        ("حديقتهم", "حديقة"),
        ("نوافذ", "نافذة"),
        ("نوافذنا", "نافذة"),
        ("مخرجات", "مخرج"),
        ("مهندسون", "مهندس"),
        ("دروب", "درب"),
        ("أوعية", "وعاء"),
        ("المنارة", "منارة"),
        ("البنايات", "بناية"),
        ("حدائقك", "حدائقها"),
        ("لغوي", "لغة"),
        ("مئوية", "مئة"),
        ("رسالتي", "رسالة"),
        ("مبادىء", "مبادئ"),
        ("colour", "color"),
        ("libraries", "library"),
        ("crises", "crisis"),
        ("geese", "goose"),
        ("teaching", "taught"),
        ("hated", "hate"),
        ("stopping", "stop"),
        ("café’s", "cafe"),
        ("womens", "women’s"),
        ("waitresses", "waitress"),
        ("paralyses", "paralysis"),
        ("enquired", "inquiring"),
        ("sceptical", "skeptical"),
        ("metring", "metering"),
        ("allegedly", "allege"),
    ],
)
def test_forms_of_a_word_are_one(scripts: JsEngine, one: str, other: str) -> None:
    assert are_related(scripts, one, other)


@pytest.mark.parametrize(
    ("verb", "noun"),
    [
        ("يصمّم", "تصميم"),
        ("صمّموا", "تصميم"),
        ("يساعد", "مساعدة"),
        ("ساعدت", "مساعدة"),
        ("تتفاهم", "تفاهم"),
        ("ينهار", "انهيار"),
        ("انهارت", "انهيار"),
        ("يكتفي", "اكتفاء"),
        ("نستعير", "استعارة"),
        ("يصوغ", "صياغة"),
        ("يذيع", "إذاعة"),
        ("يصف", "وصف"),
        ("يسكنون", "سكن"),
        ("سيرسم", "رسم"),
        ("بيكتب", "كتابة"),
        ("ترسم", "رسم"),
        ("اتحدنا", "اتحاد"),
        ("شكروني", "شكرا"),
        ("يصوم", "صيام"),
        ("يثق", "ثقة"),
        ("نقف", "وقف"),
        ("صاموا", "صوم"),
        ("تتزين", "تزين"),
    ],
)
def test_a_verb_is_one_with_the_noun_of_its_action(scripts: JsEngine, verb: str, noun: str) -> None:
    assert are_related(scripts, verb, noun)


@pytest.mark.parametrize(
    ("doer", "deed"),
    [
        ("ماسح", "مسح"),
        ("الماسحون", "مسح"),
        ("مستورد", "استيراد"),
        ("مستلم", "استلام"),
        ("منسحبون", "انسحاب"),
        ("المعتصمات", "اعتصام"),
        ("محتار", "احتيار"),
    ],
)
def test_who_does_a_thing_is_one_with_what_is_done(scripts: JsEngine, doer: str, deed: str) -> None:
    assert are_related(scripts, doer, deed)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organised", "organization"),
        ("performer", "perform"),
        ("kindness", "kind"),
        ("tourism", "tourist"),
        ("expansion", "expansive"),
        ("silent", "silence"),
        ("emigrant", "emigration"),
        ("inspector", "inspection"),
        ("friendly", "friendliness"),
        ("shortened", "short"),
        ("constraint", "constrain"),
        ("baker", "bake"),
        ("selection", "selective"),
        ("settler", "settlement"),
        ("physics", "physical"),
        ("mathematician", "mathematical"),
        ("dispense", "dispensing"),
        ("sponsor", "sponsorship"),
        ("greedily", "greediness"),
        ("weaving", "wefts"),
    ],
)
def test_a_word_is_one_with_what_it_derives_from(scripts: JsEngine, one: str, other: str) -> None:
    assert are_related(scripts, one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("وسائل", "سائل"),
        ("مطبخ", "طباخ"),
        ("تعرض", "عرض"),
        ("مكتبة", "كتابة"),
        ("سرطان", "سرط"),
        ("تقليدية", "تقليد"),
        ("تحية", "حي"),
        ("تأمين", "أم"),
        ("organ", "organisation"),
        ("officer", "office"),
        ("news", "new"),
        ("car", "care"),
        ("baker", "bak"),
        ("finance", "fine"),
        ("منازل", "نزال"),
        ("نوافذ", "نافذ"),
        ("التظرف", "ظرف"),
        ("مكتوب", "اكتتاب"),
        ("international", "intern"),
    ],
)
def test_other_words_are_not(scripts: JsEngine, one: str, other: str) -> None:
    assert not are_related(scripts, one, other)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئ", min_size=1, max_size=12))
def test_an_arabic_word_is_one_with_itself(text: str) -> None:
    assert are_related(_shared(), text, text)


def test_words_joined_by_hyphens_come_apart_and_as_one(scripts: JsEngine) -> None:
    assert [word["surface"] for word in words(scripts, "co-operate now")] == [
        "co",
        "operate",
        "cooperate",
        "now",
    ]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_words_stand_where_they_are_said_to(text: str) -> None:
    shared = _shared()
    units = text.encode("utf-16-le", "surrogatepass")
    for word in words(shared, text):
        at = units[word["start"] * 2 : word["end"] * 2].decode("utf-16-le", "surrogatepass")
        assert at == word["text"]
        again = words(shared, word["surface"])
        assert [one["surface"] for one in again][:1] == [word["surface"]]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\ud800",
        "\udfff\ud800",
        "‏‮‏",
        "\x00\x07",
        "ا" * 10_000,
        "a-" * 5_000,
        "<img onerror>",
        "🙂",
        ".*+?^$()",
    ],
)
def test_odd_input_gives_a_list(scripts: JsEngine, text: str) -> None:
    assert isinstance(words(scripts, text), list)


_kept: list[JsEngine] = []


def _shared() -> JsEngine:
    if not _kept:
        _kept.append(JsEngine(this_project(), {}))
    return _kept[0]
