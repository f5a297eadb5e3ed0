"""Persian and French beside Arabic and English: files and settings alone, no code and no template."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree, html

from guide.commands import new
from guide.commands.check import findings
from guide.language.numbers import count
from guide.model.guide import Guide
from guide.model.load import load
from guide.model.unfinished import MARK
from guide.project import Project
from guide.search import index, plurals
from guide.search.engine import JsEngine
from guide.search.frequency import FrequentWords
from tests.conftest import ROOT, SHARED_DATA, SITE_URL

LOCALES = ["ar", "en", "fa", "fr"]
FOLDERS = {"ar": "", "en": "en/", "fa": "fa/", "fr": "fr/"}
MORE = ROOT / "tests" / "guides" / "more"
SETTINGS = {
    "fa": "  alphabet: اآ ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی\n",
    "fr": '  spaced_marks: ";:!?»"\n  articles: l’\n',
}


def _unmarked(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _unmarked(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_unmarked(one) for one in value]
    return value.replace(f"{MARK} ", "") if isinstance(value, str) else value


def _merged(value: Any, words: Any) -> Any:
    if not isinstance(value, dict) or not isinstance(words, dict):
        return words
    return value | {key: _merged(value.get(key), one) for key, one in words.items()}


def _rewrite(file: Path, words: Any) -> None:
    data = _unmarked(yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader))
    if isinstance(data, list):
        data = [one | {"note": one["note"] | words[one["id"]]} for one in data]
    file.write_text(
        yaml.safe_dump(
            _merged(data, words) if isinstance(data, dict) else data, allow_unicode=True
        ),
        "utf-8",
    )


def _translate(project: Project) -> None:
    """What a translator does: the pages, the strings and the words of the data files."""
    words = yaml.safe_load((MORE / "words.yml").read_text("utf-8"))
    for locale, settings in SETTINGS.items():
        listed = project.data / "languages.yml"
        start = f"- locale: {locale}\n"
        text = listed.read_text("utf-8").replace(start, start + settings)
        listed.write_text(text, "utf-8")
        _rewrite(project.data / "strings" / f"{locale}.yml", words["strings"][locale])
        shutil.copytree(MORE / "docs" / locale, project.docs / locale, dirs_exist_ok=True)
    for locale in ("ar", "en"):
        _rewrite(project.data / "strings" / f"{locale}.yml", {})
    for name in ("terms", "diagrams", "changes", "countries", "themes"):
        _rewrite(project.data / f"{name}.yml", words.get(name, {}))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The small guide, some more of its pages, and two languages begun by `./scripts/new`."""
    made = Project(tmp_path_factory.mktemp("four") / "guide")
    shutil.copytree(ROOT / "tests" / "guides" / "small", made.root)
    for name in SHARED_DATA:
        origin = ROOT / "docs" / "data" / name
        copy = shutil.copytree if origin.is_dir() else shutil.copyfile
        copy(origin, made.data / name)
    for locale in ("ar", "en"):
        shutil.copytree(MORE / "docs" / locale, made.docs / locale, dirs_exist_ok=True)
    for name in ("overrides", "scripts"):
        (made.root / name).symlink_to(ROOT / name)
    shutil.copyfile(ROOT / "mkdocs.yml", made.root / "mkdocs.yml")
    assert findings(made) == []
    for locale in ("fa", "fr"):
        assert new.main(["language", locale, "--words-per-minute", "180"], made) == 0
    assert {finding.rule for finding in findings(made)} == {"unfinished"}
    _translate(made)
    assert findings(made) == []
    return made


@pytest.fixture(scope="module")
def four(project: Project) -> Guide:
    return load(project)[0]


@pytest.fixture(scope="module")
def built(project: Project) -> Path:
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "--quiet", "build", "--strict"],
        cwd=project.root,
        env=os.environ | {"SITE_URL": SITE_URL, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return project.site


Page = Callable[[str, str], html.HtmlElement]


@pytest.fixture(scope="module")
def page(built: Path) -> Page:
    def read(locale: str, path: str) -> html.HtmlElement:
        file = built / FOLDERS[locale] / path / "index.html"
        return html.document_fromstring(file.read_bytes().decode("utf-8").encode("utf-8"))

    return read


PATHS = [
    "",
    "chapters/mapping",
    "examples",
    "examples/town-survey",
    "worksheets/brief",
    "a-z",
    "glossary",
]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_page_is_there_in_its_language_and_direction(page: Page, locale: str) -> None:
    for path in PATHS:
        root = page(locale, path).getroottree().getroot()
        expected = (locale, "rtl" if locale in ("ar", "fa") else "ltr")
        assert (root.get("lang"), root.get("dir")) == expected


@pytest.mark.parametrize("locale", LOCALES)
def test_pages_lead_to_themselves_in_the_other_languages(page: Page, locale: str) -> None:
    for path in PATHS:
        root = page(locale, path)
        links = root.xpath("//link[@rel='alternate'][@hreflang]")
        address = f"{path}/" if path else ""
        assert {link.get("hreflang"): link.get("href") for link in links} == {
            **{one: SITE_URL + FOLDERS[one] + address for one in LOCALES},
            "x-default": SITE_URL + address,
        }
        switches = root.xpath("//p[@class='switch']/a/@hreflang")
        assert switches == [one for one in LOCALES if one != locale]


def test_a_visitor_is_offered_the_language_asked_for(built: Path, page: Page) -> None:
    root = page("fa", "chapters/mapping").getroottree().getroot()
    assert root.get("data-offers") == "ar en fr"
    assert root.xpath("//aside[@class='offer']/@lang") == ["ar", "en", "fr"]
    styles = next(built.glob("assets/guide-*.css")).read_text("utf-8")
    for locale in LOCALES:
        assert f"[data-offer={locale}] .offer[lang={locale}]" in styles


def test_digits_counts_and_months_are_those_of_the_language(page: Page, four: Guide) -> None:
    persian = page("fa", "chapters/mapping")
    assert persian.xpath("string(//nav[@class='pager']//ol//a)") == "۱"
    assert persian.xpath("string(//ul[@class='dates']//time)") == "۵ ژانویه ۲۰۲۶"
    assert "بخش ۱ از ۱" in persian.text_content()
    assert "۱ دقیقه" in persian.text_content()
    french = page("fr", "chapters/mapping")
    assert french.xpath("string(//ul[@class='dates']//time)") == "5 janvier 2026"
    forms = {"one": "{number} terme", "other": "{number} termes"}
    assert [count(forms, number, four.languages["fr"]) for number in (0, 1, 2)] == [
        "0 terme",
        "1 terme",
        "2 termes",
    ]
    assert "two" not in four.locales["fr"].strings["glossary"]["count"]


def test_french_marks_stand_after_a_narrow_space(built: Path) -> None:
    for path in ("", "chapters/mapping", "examples/town-survey"):
        text = (built / "fr" / path / "index.html").read_text("utf-8")
        assert not re.search(r">[^<]* [;:!?»][^<]*<", re.sub(r"<script.*?</script>", "", text))
    assert "demander\u202f: qui vit ici\u202f?" in (
        built / "fr" / "chapters" / "mapping" / "index.html"
    ).read_text("utf-8")


def test_runs_of_another_script_carry_a_language_of_that_script(page: Page) -> None:
    runs = page("fa", "chapters/mapping").xpath("//main//span[@lang='en'][@dir='ltr']/text()")
    assert "UNESCO" in runs


def test_lists_are_numbered_in_the_digits_of_the_language(built: Path) -> None:
    styles = next(built.glob("assets/guide-*.css")).read_text("utf-8")
    assert ":root[lang=fa]{--counters:persian" in styles
    assert ':root[lang=ar]{--face:"Markazi";--counters:arabic-indic' in styles


def test_the_letters_of_the_index_stand_in_the_order_of_the_alphabet(page: Page) -> None:
    def letters(locale: str) -> list[str]:
        return [
            str(text) for text in page(locale, "a-z").xpath("//section[@class='letter']/h2/text()")
        ]

    persian = letters("fa")
    assert persian == sorted(persian, key="ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی".index)
    assert {"پ", "ک", "گ"} <= set(persian)
    french = letters("fr")
    assert french == sorted(french)
    assert "É" not in french and "E" in french


@pytest.mark.parametrize("locale", ["fa", "fr"])
def test_drawings_are_labelled(page: Page, locale: str) -> None:
    label = {"fa": "پهن", "fr": "large"}[locale]
    assert page(locale, "chapters/mapping").xpath("string(//svg[@class='drawing']/text)") == label


def test_the_page_not_found_the_map_the_feeds_and_the_manifests_know_all_languages(
    built: Path,
) -> None:
    not_found = html.document_fromstring((built / "404.html").read_bytes())
    assert not_found.xpath("//section/@lang") == LOCALES
    tree = etree.parse(str(built / "sitemap.xml"))
    listed = tree.xpath("//*[local-name()='loc']/text()")
    for locale in LOCALES:
        assert f"{SITE_URL}{FOLDERS[locale]}chapters/mapping/" in listed
    assert len(tree.xpath("//*[local-name()='link']")) == 5 * len(listed)
    for locale in LOCALES:
        manifest = json.loads((built / FOLDERS[locale] / "manifest.webmanifest").read_text("utf-8"))
        assert manifest["lang"] == locale
        for feed in ("feed.xml", "chapters/mapping/feed.xml"):
            file = etree.parse(str(built / FOLDERS[locale] / feed))
            assert file.getroot().get("{http://www.w3.org/XML/1998/namespace}lang") == locale


@pytest.mark.parametrize("locale", LOCALES)
def test_the_search_box_knows_all_languages(built: Path, page: Page, locale: str) -> None:
    files = page(locale, "").xpath("string(//form[@role='search']/@data-search)").split()
    addresses = [(built / FOLDERS[locale] / address).resolve() for address in files]
    assert all(address.is_file() for address in addresses)
    (described,) = (address for address in addresses if "search-settings" in address.name)
    settings = json.loads(described.read_text("utf-8"))
    assert list(settings["languages"]) == LOCALES
    assert set(settings["words"]["in_language"]) == set(LOCALES)
    assert settings["digits"] == {"fa": "۰۱۲۳۴۵۶۷۸۹", "ar": "٠١٢٣٤٥٦٧٨٩"}.get(locale, "0123456789")


@pytest.mark.parametrize(
    ("locale", "query", "found"),
    [
        ("fa", "قلدری", "fa/chapters/mapping/#what-you-will-have"),
        ("fa", "كتاب", "fa/chapters/mapping/#levels"),
        ("fa", "mapping", "fa/glossary/#mapping"),
        ("fr", "harcelement", "fr/chapters/mapping/#what-you-will-have"),
        ("fr", "réunion", "fr/chapters/mapping/#what-you-will-have"),
        ("ar", "التنمر", "chapters/mapping/#what-you-will-have"),
    ],
)
def test_search_finds_without_rules_of_its_own(
    project: Project, four: Guide, locale: str, query: str, found: str
) -> None:
    scripts = JsEngine(project, plurals.tables(four))
    scripts.call(
        "openEngine", locale, index.build(four.locales[locale], scripts, FrequentWords(), "x").index
    )
    result = scripts.call("searched", locale, [query], {"unconfirmed": True})[0]
    assert found in [hit["url"] for group in result["groups"] for hit in group["hits"]]


def test_rules_of_one_language_are_not_those_of_another(project: Project, four: Guide) -> None:
    scripts = JsEngine(project, plurals.tables(four))
    persian, latin = ["رفتارها", "رفتار"], ["reunions", "reunion"]
    assert scripts.call("bases", scripts.languages["ar"], persian) == [["رفتار"], []]
    assert scripts.call("bases", scripts.languages["fa"], persian) == [[], []]
    assert scripts.call("bases", scripts.languages["en"], latin) == [["reunion"], []]
    assert scripts.call("bases", scripts.languages["fr"], latin) == [[], []]


FAULTS = [
    ("fa", "شهری آن را آزمود", "۳ شهر و 12 ده", "Write '۱۲'."),
    ("fa", "شهری آن را آزمود", "شهر ٣ آزمود", "Write '۳'."),
    ("fa", "شهری آن را آزمود", "شهر, آزمود", "Write '،'."),
    ("fa", "شهری آن را آزمود", "شهر online آزمود", "'online'"),
    ("fr", "Une ville a essayé.", "Une ville a essayé!", "Put a space before it"),
    ("fr", "Une ville a essayé", "Une ville مدينة", "'مدينة'"),
    ("fr", "Une ville a essayé", "Une ville ٣", "Write '3'."),
]  # fmt: skip


@pytest.mark.parametrize(("locale", "old", "fault", "says"), FAULTS)
def test_each_language_is_checked_by_its_own_rules(
    project: Project, tmp_path: Path, locale: str, old: str, fault: str, says: str
) -> None:
    broken = Project(tmp_path / "guide")
    shutil.copytree(project.docs, broken.docs)
    chapter = broken.docs / locale / "chapters" / "mapping.md"
    text = chapter.read_text("utf-8")
    assert old in text
    chapter.write_text(text.replace(old, fault, 1), "utf-8")
    found = findings(broken)
    assert [finding.path for finding in found] == [f"docs/{locale}/chapters/mapping.md"]
    assert says in str(found[0])


def test_what_a_language_lacks_is_named(project: Project, tmp_path: Path) -> None:
    broken = Project(tmp_path / "guide")
    shutil.copytree(project.docs, broken.docs)
    strings = broken.data / "strings" / "ar.yml"
    data = yaml.load(strings.read_text("utf-8"), Loader=yaml.BaseLoader)
    del data["search"]["in_language"]["fa"], data["glossary"]["count"]["two"]
    strings.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
    (broken.docs / "fr" / "glossary.md").unlink()
    said = list(map(str, findings(broken)))
    for what in ("'search > in_language > fa'", "'glossary > count > two'"):
        assert any("docs/data/strings/ar.yml" in one and what in one for one in said)
    assert sum("page is missing" in one and "docs/fr/glossary.md" in one for one in said) == 1
