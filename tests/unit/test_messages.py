"""The catalogues of messages: complete, alike in every language, and right in Arabic."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import get_args

import pytest
from pydantic_core.core_schema import ErrorType

from guide.findings.annotations import annotation, locale_of
from guide.findings.catalogue import ENGLISH, PLACEHOLDER, Catalogue, Phrase, catalogue, languages
from guide.findings.finding import Finding, Level, nearest
from guide.outside_links.asking import Reason
from guide.project import this_project
from guide.schema.base import PATTERNS

CODE = this_project().root / "scripts" / "guide"
ours = pytest.mark.parametrize("locale", languages())


def placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


def texts(words: Catalogue) -> Iterator[tuple[str, str]]:
    """Each text a person may read, and its name; the two parts of a message as one."""
    yield from words.phrases.items()
    for name, message in words.messages.items():
        assert set(message) == {"problem", "hint"}, name
        yield name, f"{message['problem']} {message['hint']}"


@ours
def test_every_catalogue_has_the_same_texts_with_the_same_values(locale: str) -> None:
    def asked(words: Catalogue) -> dict[str, set[str]]:
        return {name: placeholders(text) for name, text in texts(words)}

    assert asked(catalogue(locale)) == asked(catalogue(ENGLISH))


def names_in_code() -> Iterator[tuple[str, bool]]:
    """Patterns of the strings in the code, and whether a string is the name that a finding is made with."""
    for file in CODE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield re.escape(node.value), False
            elif isinstance(node, ast.Call) and ast.unparse(node.func) == "Finding":
                is_placed = isinstance(node.args[0], ast.Starred)  # Finding(*place, "rule")
                match node.args[1 if is_placed else 2]:
                    case ast.Constant(value=str(name)):
                        yield re.escape(name), True
                    case ast.JoinedStr(values=parts):  # f"{what}-value.whole"
                        yield "".join(map(pattern_of, parts)), True


def pattern_of(part: ast.expr) -> str:
    return re.escape(part.value) if isinstance(part, ast.Constant) else "[a-z-]+"


def test_every_rule_of_the_code_has_words_and_all_words_have_a_rule() -> None:
    messages = set(catalogue(ENGLISH).messages)
    named: set[str] = set()
    for pattern, is_rule in set(names_in_code()):
        matching = {name for name in messages if re.fullmatch(pattern, name)}
        assert matching or not is_rule, f"{pattern} has no words in findings/en.yml"
        named |= matching
    assert not messages - named, "no rule of the code says this"


@ours
def test_no_text_is_empty_or_without_a_full_stop(locale: str) -> None:
    for name, message in catalogue(locale).messages.items():
        for part in message.values():
            assert re.search(r"([.؟?]|\{nearest\}|\{expected\})$", part), f"{name}: {part}"


def test_no_phrase_is_unused() -> None:
    named = "\n".join(file.read_text("utf-8") for file in CODE.rglob("*.py"))
    named_by_pydantic = {f"expected.{kind}" for kind in get_args(ErrorType)}
    known = named_by_pydantic | {f"expected.pattern.{name}" for name in PATTERNS}
    known |= {f"title.{level}" for level in get_args(Level)}
    known |= {f"reason.{reason}" for reason in get_args(Reason)}
    for name in set(catalogue(ENGLISH).phrases) - known:
        assert f'"{name.removeprefix("expected.")}"' in named or f'"{name}"' in named, name


def test_every_pattern_is_explained() -> None:
    assert {f"expected.pattern.{name}" for name in PATTERNS} <= set(catalogue(ENGLISH).phrases)
    for file in (CODE / "schema").glob("*.py"):
        schema = file.read_text("utf-8")
        assert 'pattern=r"' not in schema, "give the pattern a name in PATTERNS"
        assert "ValueError" not in schema, "raise a PydanticCustomError with a type of its own"


def test_latin_in_the_arabic_catalogue_stands_in_quotation_marks() -> None:
    """The marks are what keeps the direction of a key or a path apart from that of its sentence."""
    for name, text in texts(catalogue("ar")):
        outside = PLACEHOLDER.sub("", re.sub("«\u2068[^\u2069]*\u2069»", "", text))
        assert not re.search(r"[A-Za-z0-9]", outside), f"{name}: {outside}"


def test_a_finding_reads_in_english() -> None:
    finding = Finding(
        "docs/en/a.md", 3, "theme-unknown", theme="maping", nearest=nearest("maping", ["mapping"])
    )
    assert str(finding) == ("docs/en/a.md:3: There is no theme 'maping'. Did you mean 'mapping'?")


def test_a_finding_is_told_in_arabic_with_its_digits_and_directions() -> None:
    finding = Finding("docs/ar/a.md", 3, "heading-id-duplicate", id="first-steps", first=27)
    assert finding.message_in("ar") == (
        "المعرّف «\u2068first-steps\u2069» ورد قبل ذلك في السطر ٢٧."
        " أعطوا أحد العنوانين معرّفًا آخر، في كل اللغات."
    )


def test_a_list_takes_the_comma_of_the_language() -> None:
    known = Phrase("nearest.known", words=("one", "two"))
    assert catalogue("ar").fill("{it}", {"it": known}) == (
        "المعروف: «\u2068one\u2069»، «\u2068two\u2069»."
    )
    assert catalogue("en").fill("{it}", {"it": known}) == "Known: one, two."


def test_a_language_without_a_catalogue_reads_english() -> None:
    finding = Finding("docs/sw/a.md", 1, "line-ends")
    assert finding.message_in("sw") == finding.message_in("en")


def test_a_finding_is_one_line_whatever_the_file_holds() -> None:
    finding = Finding("docs/en/a.md", 1, "theme-unknown", theme="a\n::error::b", nearest="c")
    assert "\n" not in str(finding)


def test_braces_in_a_value_are_no_placeholder() -> None:
    finding = Finding("docs/en/a.md", 1, "link-in-heading")
    assert finding.message_in("en")
    finding = Finding("docs/en/a.md", 1, "heading-id-missing", heading="{heading} {id}")
    assert "'{heading} {id}' has no id" in str(finding)


@pytest.mark.parametrize(
    ("path", "locale"),
    [
        ("docs/ar/chapters/mapping.md", "ar"),
        ("docs/en/index.md", "en"),
        ("docs/data/strings/ar.yml", "ar"),
        ("docs/data/strings/sw.yml", "sw"),
        ("README.md", "en"),
    ],
)
def test_a_file_is_written_in_a_language(path: str, locale: str) -> None:
    assert locale_of(path) == locale


def test_a_shared_file_is_annotated_in_english() -> None:
    assert "::\u2068Lines end" in annotation(Finding("docs/data/terms.yml", 1, "line-ends"))


def test_an_annotation_names_file_and_line_in_the_language_of_the_file() -> None:
    assert annotation(Finding("docs/ar/index.md", 7, "link-in-heading")) == (
        "::error file=docs/ar/index.md,line=7,title="
        "\u2068يُرجى التصحيح («\u2068link-in-heading\u2069»)\u2069"
        "::\u2068في العنوان رابط، وكل عنوان رابط في نفسه. انقلوا الرابط إلى النص تحته.\u2069"
    )


def test_a_note_is_a_notice() -> None:
    note = Finding("docs/en/index.md", 7, "link-in-heading", level="note")
    assert annotation(note).startswith("::notice file=docs/en/index.md,line=7,title=\u2068For your")


def test_an_annotation_escapes_what_github_reads_as_its_own() -> None:
    finding = Finding("docs/en/100%, a:b\r\n.md", 1, "heading-id-form", id="50%:,")
    command = annotation(finding)
    assert "file=docs/en/100%25%2C a%3Ab%0D%0A.md," in command
    assert "The id '50%25:,' has" in command
