"""Each rule finds its one fault, in the right place, and says how to mend it."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from guide.checks import check
from guide.checks.unrecorded_changes import record
from guide.commands.check import findings
from guide.findings.catalogue import ENGLISH, catalogue
from guide.findings.finding import Finding
from guide.model.load import load
from guide.project import Project

AR_CHAPTER = "docs/ar/chapters/mapping.md"
EN_CHAPTER = "docs/en/chapters/mapping.md"
EN_SHEET = "docs/en/worksheets/brief.md"
AR_SHEET = "docs/ar/worksheets/brief.md"
AR_EXAMPLE = "docs/ar/examples/town-survey.md"
EN_EXAMPLE = "docs/en/examples/town-survey.md"


# What commands of their own find: it depends on the day or on other sites, so no change of the guide brings it about.
COMMAND_RULES = {"link-dead", "link-moved", "link-untrusted", "review-due"}


@dataclass(frozen=True)
class Fault:
    """What to do to a faultless guide, and where its finding must stand."""

    message: str
    do: Callable[[Path], None]
    path: str
    says: str


def swap(path: str, old: str, new: str) -> Callable[[Path], None]:
    def do(root: Path) -> None:
        file = root / path
        text = file.read_text("utf-8")
        assert old in text, f"the fixture has changed: no {old!r} in {path}"
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    return do


def both(*steps: Callable[[Path], None]) -> Callable[[Path], None]:
    def do(root: Path) -> None:
        for step in steps:
            step(root)

    return do


def put(path: str, content: bytes) -> Callable[[Path], None]:
    return lambda root: (root / path).write_bytes(content) and None  # type: ignore[func-returns-value]


def before(path: str, content: bytes) -> Callable[[Path], None]:
    def do(root: Path) -> None:
        (root / path).write_bytes(content + (root / path).read_bytes())

    return do


def new_page(path: str) -> Callable[[Path], None]:
    def do(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("---\ntitle: A story\n---\n", encoding="utf-8")

    return do


def remove(path: str) -> Callable[[Path], None]:
    return lambda root: (root / path).unlink()


def lead_out(root: Path) -> None:
    outside = root.parent / "outside.md"
    outside.write_text((root / EN_EXAMPLE).read_text("utf-8"), encoding="utf-8")
    (root / EN_EXAMPLE).unlink()
    (root / EN_EXAMPLE).symlink_to(outside)


def windows_ends(root: Path) -> None:
    file = root / EN_CHAPTER
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))


def in_both_chapters(old_ar: str, new_ar: str, old_en: str, new_en: str) -> Callable[[Path], None]:
    return both(swap(AR_CHAPTER, old_ar, new_ar), swap(EN_CHAPTER, old_en, new_en))


def paragraph(text: str) -> Callable[[Path], None]:
    return swap(EN_CHAPTER, "One page about", f"{text}\n\nOne page about")


def archive(name: str = "index.html") -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as written:
        written.writestr(zipfile.ZipInfo(name), "a page")
    return content.getvalue()


def edition(
    name: str = "2026-1", date: str = "2026-01-05", content: bytes = archive(), kept: bytes = b""
) -> Callable[[Path], None]:
    """An edition with its archive; `kept` is what stands in the folder, if it is something else."""

    def do(root: Path) -> None:
        (root / "editions").mkdir(exist_ok=True)
        (root / "editions" / f"{name}.zip").write_bytes(kept or content)
        with (root / "docs/data/editions.yml").open("a", encoding="utf-8") as file:
            file.write(
                f'- name: "{name}"\n  date: {date}\n  sha256: {hashlib.sha256(content).hexdigest()}\n'
                "  holds: {chapters: 1, examples: 1, worksheets: 1, terms: 2}\n"
            )
        citation = root / "CITATION.cff"
        text = citation.read_text("utf-8").replace('"2026-01-05"', f'"{name}"')
        citation.write_text(text, encoding="utf-8")

    return do


def add(path: str, text: str) -> Callable[[Path], None]:
    def do(root: Path) -> None:
        with (root / path).open("a", encoding="utf-8") as file:
            file.write(text)

    return do


EDITIONS = "docs/data/editions.yml"
REDIRECTS = "docs/data/redirects.yml"


def arabic(words: str) -> Callable[[Path], None]:
    return swap(AR_CHAPTER, "صفحة واحدة", f"صفحة واحدة {words}")


FAULTS = [
    Fault("page-folder", both(new_page("docs/ar/chapter/one.md"), new_page("docs/en/chapter/one.md")), "docs/en/chapter/one.md:1", "'docs/en/chapters'"),
    Fault("front-matter-missing", put("docs/en/glossary.md", b"Glossary.\n"), "docs/en/glossary.md:1", "no front matter"),
    Fault("front-matter-broken.bracket", swap(EN_CHAPTER, "title: U", "title: [U"), f"{EN_CHAPTER}:3", "not valid YAML"),
    Fault("front-matter-broken.key-twice", swap(EN_CHAPTER, "owner:", "section: 2\nowner:"), f"{EN_CHAPTER}:6", "second time"),
    Fault("front-matter-unknown-key", swap(EN_CHAPTER, "description:", "descripton: x\ndescription:"), f"{EN_CHAPTER}:3", "Did you mean 'description'?"),
    Fault("front-matter-missing-key", swap(EN_CHAPTER, "owner: editors\n", ""), f"{EN_CHAPTER}:2", "'owner'"),
    Fault("front-matter-value", swap(EN_CHAPTER, "section: 1", "section: one"), f"{EN_CHAPTER}:4", "'one'"),
    Fault("front-matter-value", swap(EN_EXAMPLE, "checked: 2026-01-05", "checked: 2026-13-45"), f"{EN_EXAMPLE}:12", "'2026-13-45'"),
    Fault("page-missing", remove("docs/en/glossary.md"), "docs/ar/glossary.md:1", "docs/en/glossary.md"),
    Fault("structure-differs", swap(EN_CHAPTER, "## Questions {#questions}", "## More {#more}\n\n## Questions {#questions}"), f"{EN_CHAPTER}:38", "'more'"),
    Fault("structure-differs", swap(EN_CHAPTER, "!!! practice", "!!! care"), f"{EN_CHAPTER}:22", "'care' box"),
    Fault("front-matter-differs", swap(EN_CHAPTER, "review_every: 12", "review_every: 6"), f"{EN_CHAPTER}:5", "'review_every'"),
    Fault("citations-differ", swap(EN_CHAPTER, "[@city-report]", "[@city-report; @other-report]"), f"{EN_CHAPTER}:14", "'other-report'"),
    Fault("markdown-form.address", paragraph("See <https://a.example/>."), f"{EN_CHAPTER}:14", "angle brackets"),
    Fault("markdown-form.reference", paragraph("See [a town][town].\n\n[town]: https://a.example/"), f"{EN_CHAPTER}:16", "apart"),
    Fault("markdown-form.two-lines", paragraph("See [a\ntown](../glossary.md)."), f"{EN_CHAPTER}:14", "one line"),
    Fault("markdown-form.two-lines", paragraph("See [a town](\n../glossary.md)."), f"{EN_CHAPTER}:14", "one line"),
    Fault("markdown-form.underlined", paragraph("A town\n---"), f"{EN_CHAPTER}:14", "under a text"),
    Fault("markdown-form.heading-inside", paragraph("!!! care\n\n    ## A town {#town}"), f"{EN_CHAPTER}:16", "inside a box"),
    Fault("markdown-form.heading-space", paragraph("#town"), f"{EN_CHAPTER}:14", "hashtag"),
    Fault("heading-id-missing", swap(EN_CHAPTER, "## Questions {#questions}", "## Questions"), f"{EN_CHAPTER}:38", "no id"),
    Fault("heading-id-form", in_both_chapters("## أسئلة {#questions}", "## أسئلة {#questions}\n\n## أخرى {#Other_One}", "## Questions {#questions}", "## Questions {#questions}\n\n## Other {#Other_One}"), f"{EN_CHAPTER}:40", "'Other_One'"),
    Fault("heading-id-duplicate", in_both_chapters("## أسئلة {#questions}", "## أخرى {#levels}\n\n## أسئلة {#questions}", "## Questions {#questions}", "## Other {#levels}\n\n## Questions {#questions}"), f"{EN_CHAPTER}:38", "line 27"),
    Fault("heading-order", in_both_chapters("## أسئلة {#questions}", "#### أخرى {#other}\n\n## أسئلة {#questions}", "## Questions {#questions}", "#### Other {#other}\n\n## Questions {#questions}"), f"{EN_CHAPTER}:38", "level 4"),
    Fault("heading-duplicate", swap(EN_CHAPTER, "## Questions {", "## Is it done? {"), f"{EN_CHAPTER}:38", "line 34"),
    Fault("title-duplicate", swap("docs/en/glossary.md", "title: Glossary", "title: Front page"), "docs/en/index.md:2", "Front page"),
    Fault("link-broken", paragraph("See [this](../glosary.md)."), f"{EN_CHAPTER}:14", "Did you mean 'glossary'?"),
    Fault("anchor-broken", paragraph("See [this](#qestions)."), f"{EN_CHAPTER}:14", "Did you mean 'questions'?"),
    Fault("link-other-language.same-page", paragraph("See [this](../../ar/chapters/mapping.md)."), f"{EN_CHAPTER}:14", "Write '../chapters/mapping.md'"),
    Fault("link-other-language.no-page", paragraph("See [this](../../ar/chapters/none.md)."), f"{EN_CHAPTER}:14", "another language"),
    Fault("link-outside-docs.link", paragraph("See [this](../../../README.md)."), f"{EN_CHAPTER}:14", "leaves docs/"),
    Fault("link-outside-docs.image", paragraph("![A picture](../../../picture.png)"), f"{EN_CHAPTER}:14", "leaves docs/"),
    Fault("link-form", paragraph("See [this](/chapters/mapping/)."), f"{EN_CHAPTER}:14", "relative path"),
    Fault("link-empty", paragraph("See [](../glossary.md)."), f"{EN_CHAPTER}:14", "no words"),
    Fault("link-in-heading", swap(EN_CHAPTER, "## Questions {", "## [Questions](../glossary.md) {"), f"{EN_CHAPTER}:38", "holds a link"),
    Fault("file-outside-docs", lead_out, f"{EN_EXAMPLE}:1", "outside docs/"),
    Fault("citation-unknown", in_both_chapters("[@city-report]", "[@city-raport]", "[@city-report]", "[@city-raport]"), f"{EN_CHAPTER}:14", "Did you mean 'city-report'?"),
    Fault("term-unknown", paragraph("See [this](../glossary.md#maping)."), f"{EN_CHAPTER}:14", "Did you mean 'mapping'?"),
    Fault("image-missing.elsewhere", paragraph("![A picture](https://example.org/picture.png)"), f"{EN_CHAPTER}:14", "not in this repository"),
    Fault("image-missing.nowhere", paragraph("![A picture](../../assets/none.png)"), f"{EN_CHAPTER}:14", "docs/assets/none.png"),
    Fault("image-alt-missing", swap(EN_CHAPTER, "![One wide bar.]", "![]"), f"{EN_CHAPTER}:20", "no text alternative"),
    Fault("not-utf-8", put("docs/en/glossary.md", "---\ntitle: Caf\u00e9\n---\n".encode("latin-1")), "docs/en/glossary.md:2", "UTF-8"),
    Fault("byte-order-mark", before(EN_CHAPTER, b"\xef\xbb\xbf"), f"{EN_CHAPTER}:1", "./scripts/fix"),
    Fault("line-ends", windows_ends, f"{EN_CHAPTER}:1", "./scripts/fix"),
    Fault("html-unsafe.tag", paragraph("<script>alert(1)</script>"), f"{EN_CHAPTER}:14", "'<script>'"),
    Fault("html-unsafe.tag", paragraph('<iframe src="x"></iframe>'), f"{EN_CHAPTER}:14", "'<iframe>'"),
    Fault("html-unsafe.attribute", paragraph('<b onclick="x()">b</b>'), f"{EN_CHAPTER}:14", "onclick"),
    Fault("html-unsafe.address", paragraph("See [this](javascript:alert(1))."), f"{EN_CHAPTER}:14", "javascript"),
    Fault("html-unsafe.braces", paragraph("Text.\n{: onclick=x }"), f"{EN_CHAPTER}:15", "onclick"),
    Fault("box-unknown", in_both_chapters("!!! practice", "!!! warning", "!!! practice", "!!! warning"), f"{EN_CHAPTER}:22", "'warning'"),
    Fault("box-levels", swap(EN_CHAPTER, "    3. **A year.** Three.\n", ""), f"{EN_CHAPTER}:29", "this one has 2"),
    Fault("page-parts.heading", in_both_chapters("{#checklist}", "{#list}", "{#checklist}", "{#list}"), f"{EN_CHAPTER}:8", "#checklist"),
    Fault("page-parts.box", in_both_chapters("!!! brief", "!!! care", "!!! brief", "!!! care"), f"{EN_CHAPTER}:8", "'!!! brief' box"),
    Fault("example-sources.uncited", both(swap(AR_EXAMPLE, "[city-report]", "[city-report, other-report]"), swap(EN_EXAMPLE, "[city-report]", "[city-report, other-report]")), f"{EN_EXAMPLE}:11", "not cited"),
    Fault("example-sources.unlisted", both(swap(AR_EXAMPLE, "[@city-report]", "[@city-report; @other-report]"), swap(EN_EXAMPLE, "[@city-report]", "[@city-report; @other-report]")), f"{EN_EXAMPLE}:11", "not listed"),
    Fault("worksheet-fields.differ", swap(EN_SHEET, "id: purpose", "id: aim"), f"{EN_SHEET}:6", "not those of"),
    Fault("worksheet-fields.chapter", both(swap(AR_SHEET, "#checklist", "#none"), swap(EN_SHEET, "#checklist", "#none")), f"{EN_SHEET}:6", "mapping#none"),
    Fault("worksheet-fields.twice", both(swap(AR_SHEET, "id: ready", "id: purpose"), swap(EN_SHEET, "id: ready", "id: purpose")), f"{EN_SHEET}:6", "'purpose' stands twice"),
    Fault("front-matter-value", swap(EN_SHEET, "kind: score", "kind: scores"), f"{EN_SHEET}:8", "'scores'"),
    Fault("front-matter-value.empty", swap(EN_SHEET, "purpose: One page.", "purpose:"), f"{EN_SHEET}:3", "'purpose' has no value"),
    Fault("front-matter-value.group", both(swap(AR_SHEET, "kind: text", "kind: choice"), swap(EN_SHEET, "kind: text", "kind: choice")), f"{EN_SHEET}:7", "choices"),
    Fault("country-unknown", both(swap(AR_EXAMPLE, "country: JO", "country: XX"), swap(EN_EXAMPLE, "country: JO", "country: XX")), f"{EN_EXAMPLE}:4", "'XX'"),
    Fault("theme-unknown", both(swap(AR_EXAMPLE, "[mapping]", "[maping]"), swap(EN_EXAMPLE, "[mapping]", "[maping]")), f"{EN_EXAMPLE}:8", "Did you mean 'mapping'?"),
    Fault("owner-unknown", in_both_chapters("owner: editors", "owner: editor", "owner: editors", "owner: editor"), f"{EN_CHAPTER}:6", "Did you mean 'editors'?"),
    Fault("section-number", in_both_chapters("section: 1", "section: 2", "section: 1", "section: 2"), f"{EN_CHAPTER}:4", "2 stands where 1"),
    Fault("place-missing", swap("docs/data/places.yml", "town-survey: [32.5, 35.9]", ""), "docs/ar/examples/town-survey.md:1", "town-survey: [latitude"),
    Fault("place-unknown", swap("docs/data/places.yml", "town-survey", "town-servey"), "docs/data/places.yml:1", "Did you mean 'town-survey'?"),
    Fault("data-value", swap("docs/data/places.yml", "35.9", "359"), "docs/data/places.yml:1", "'359'"),
    Fault("wording-avoid", paragraph("The program began."), f"{EN_CHAPTER}:14", "Write 'programme'."),
    Fault("term-avoid", paragraph("The local surveys began."), f"{EN_CHAPTER}:14", "Write 'mapping'"),
    Fault("term-avoid", arabic("ثم وبالتشخيص"), f"{AR_CHAPTER}:14", "Write 'رسم الخرائط'"),
    Fault("term-avoid", swap("docs/data/terms.yml", "Confidence in", "A local survey of"), "docs/data/terms.yml:8", "'local survey'"),
    Fault("misspelt", paragraph("They recieve it."), f"{EN_CHAPTER}:14", "Write 'receive'."),
    Fault("misspelt", arabic("اذا"), f"{AR_CHAPTER}:14", "Write 'إذا'."),
    Fault("misspelt", arabic("الثقه"), f"{AR_CHAPTER}:14", "Write 'الثقة'."),
    Fault("misspelt", swap(AR_SHEET, "\"الغرض", "\"اذا الغرض"), f"{AR_SHEET}:7", "Write 'إذا'."),
    Fault("hamza-place", arabic("وإستخدام"), f"{AR_CHAPTER}:14", "Write 'واستخدام'."),
    Fault("tanwin-place.last", arabic("مثلاً"), f"{AR_CHAPTER}:14", "'مثلًا'."),
    Fault("tanwin-place.hamza", arabic("بناءًا"), f"{AR_CHAPTER}:14", "Write 'بناءً'."),
    Fault("letter-place.foreign", arabic("المدینة"), f"{AR_CHAPTER}:14", "Type the Arabic letter"),
    Fault("letter-place.inside", arabic("المدينةوالحي"), f"{AR_CHAPTER}:14", "space after it"),
    Fault("letter-stretched", arabic("المديـنة"), f"{AR_CHAPTER}:14", "Remove it"),
    Fault("word-split", arabic("ثم و الحي"), f"{AR_CHAPTER}:14", "Write 'والحي'."),
    Fault("word-twice", arabic("ثم في في الحي"), f"{AR_CHAPTER}:14", "'في في'"),
    Fault("word-twice", paragraph("It is in the the city."), f"{EN_CHAPTER}:14", "'the the'"),
    Fault("spelling-british", paragraph("We organized it."), f"{EN_CHAPTER}:14", "Write 'organised'."),
    Fault("spelling-british", paragraph("We analyze it."), f"{EN_CHAPTER}:14", "Write 'analyse'."),
    Fault("mark-spacing.before", arabic("الحي ، والشارع"), f"{AR_CHAPTER}:14", "Write 'الحي،'."),
    Fault("mark-spacing.after", arabic("الحي،والشارع"), f"{AR_CHAPTER}:14", "Write 'الحي، والشارع'."),
    Fault("mark-spacing.double", paragraph("Two  spaces."), f"{EN_CHAPTER}:14", "Two spaces stand before 'spaces'"),
    Fault("mark-spacing.inside", paragraph("The list ( one)."), f"{EN_CHAPTER}:14", "Write '(one'."),
    Fault("mark-exclaims", paragraph("Good!"), f"{EN_CHAPTER}:14", "Write 'Good.'."),
    Fault("mark-curly", paragraph("The city’s map."), f"{EN_CHAPTER}:14", "straight one: 'city's'"),
    Fault("digits-of-language", swap("docs/data/terms.yml", "أن يطمئن", "12 أن يطمئن"), "docs/data/terms.yml:7", "Write '١٢'."),
    Fault("data-value.group", swap("docs/data/wording.yml", "    اذا:", "    ان شاء الله: إن شاء الله\n    اذا:"), "docs/data/wording.yml:6", "belongs under 'avoid'"),
    Fault("exemption-unneeded.form", swap("docs/data/wording.yml", "exempt: []", "exempt:\n  - {locale: en, page: chapters/mapping, form: program, reason: a name}"), "docs/data/wording.yml:12", "no longer needed"),
    Fault("exemption-unneeded.host", swap("docs/data/links.yml", "www.example.org", "old.example.org"), "docs/data/links.yml:2", "'old.example.org'"),
    Fault("digits-of-language", swap(AR_CHAPTER, "صفحة واحدة", "صفحة 12 واحدة"), f"{AR_CHAPTER}:14", "Write '١٢'."),
    Fault("marks-of-language.other", swap(AR_CHAPTER, "صفحة واحدة", "صفحة, واحدة"), f"{AR_CHAPTER}:14", "Write '،'."),
    Fault("marks-of-language.space", both(swap("docs/data/languages.yml", "  words_per_minute: 200\n", "  words_per_minute: 200\n  spaced_marks: '!'\n"), paragraph("Ask! Now.")), f"{EN_CHAPTER}:14", "without its space"),
    Fault("letters-of-language", swap(AR_CHAPTER, "صفحة واحدة", "صفحة online واحدة"), f"{AR_CHAPTER}:14", "'online'"),
    Fault("plural-unlisted", swap(AR_CHAPTER, "صفحة واحدة", "صفحة واحدة: أبقار أجراس أجفان أحبال أحراش أحزان أحلاف أخشاب أذواق أرباع أرحام أرزاق أسراب أسماك أشواق أصداف أصنام أطباق أعشاش أعناق أقطاب"), "docs/data/search-words.yml:1", "أبقار"),
    Fault("search-section.unknown", put("docs/data/section-words.yml", b"chapters/mapping#nowhere: {ar: a, en: b}\n"), "docs/data/section-words.yml:1", "chapters/mapping#nowhere"),
    Fault("search-section.language", put("docs/data/section-words.yml", b"chapters/mapping#levels: {ar: a}\nchapters/mapping: {ar: a, en: b}\n"), "docs/data/section-words.yml:1", "chapters/mapping#levels"),
    Fault("sentence-long", paragraph("So it goes on " * 15 + "."), f"{EN_CHAPTER}:14", "60 words"),
    Fault("sentence-twice", paragraph("One two three four five six seven eight nine ten.\n\nOne two three four five six seven eight nine ten."), f"{EN_CHAPTER}:16", "also stands"),
    Fault("data-empty", put("docs/data/strings/en.yml", b""), "docs/data/strings/en.yml:1", "empty"),
    Fault("data-empty", put("docs/data/languages.yml", b"# Languages.\n"), "docs/data/languages.yml:1", "empty"),
    Fault("data-missing", remove("docs/data/themes.yml"), "docs/data/themes.yml:1", "missing"),
    Fault("data-broken.bracket", put("docs/data/changes.yml", b"- id: [\n"), "docs/data/changes.yml:2", "not valid YAML"),
    Fault("data-broken.colon", put("docs/data/changes.yml", b"- id: one: two\n"), "docs/data/changes.yml:1", "a colon stands"),
    Fault("data-broken.no-colon", put("docs/data/places.yml", b"one: [1, 2]\ntwo\nthree: [1, 2]\n"), "docs/data/places.yml:3", "has no colon"),
    Fault("data-broken.quote", put("docs/data/changes.yml", b"- id: 'one\n  date: 2026-01-05\n"), "docs/data/changes.yml:3", "not closed"),
    Fault("data-broken.backslash", put("docs/data/changes.yml", b'- id: "C:\\Q"\n'), "docs/data/changes.yml:1", "backslash"),
    Fault("data-broken.first-character", put("docs/data/changes.yml", b"- id: @one\n"), "docs/data/changes.yml:1", "such as @"),
    Fault("data-broken.tab", put("docs/data/places.yml", b"one: [1,\n\t2]\ntwo: x\n\tthree: y\n"), "docs/data/places.yml:4", "begins with a tab"),
    Fault("data-broken.indentation", put("docs/data/changes.yml", b"- id: one\n date: 2026-01-05\n"), "docs/data/changes.yml:2", "does not fit"),
    Fault("data-broken.conflict", put("docs/data/places.yml", b"one: [1, 2]\n<<<<<<< ours\ntwo: [1, 2]\n=======\ntwo: [3, 4]\n>>>>>>> theirs\n"), "docs/data/places.yml:2", "Two versions"),
    Fault("data-broken.character", put("docs/data/places.yml", b"one: [1, 2]\ntwo: \x07\n"), "docs/data/places.yml:2", "U+0007"),
    Fault("data-broken.key-not-text", put("docs/data/places.yml", b"[one]: [1, 2]\n"), "docs/data/places.yml:1", "not plain text"),
    Fault("data-broken.other", put("docs/data/places.yml", b"one: *two\n"), "docs/data/places.yml:1", "undefined alias"),
    Fault("data-unknown-key", swap("docs/data/sources.yml", "  issued: 2024", "  isued: 2024"), "docs/data/sources.yml:6", "Did you mean 'issued'?"),
    Fault("data-missing-key", swap("docs/data/sources.yml", "  publisher_kind: government\n", ""), "docs/data/sources.yml:1", "'publisher_kind'"),
    Fault("data-value", swap("docs/data/changes.yml", "date: 2026-01-05", "date: 2026-13-45"), "docs/data/changes.yml:2", "'2026-13-45'"),
    Fault("data-value.whole", put("docs/data/places.yml", b"- one\n"), "docs/data/places.yml:1", "not built"),
    Fault("strings-differ", swap("docs/data/strings/en.yml", "  skip: Skip to the text\n", ""), "docs/data/strings/en.yml:1", "masthead > skip"),
    Fault("strings-name", both(swap("docs/data/strings/en.yml", "  skip: Skip", "  copy: Copy\n  skip: Skip"), swap("docs/data/strings/ar.yml", "  skip: ", "  copy: نسخ\n  skip: ")), "docs/data/strings/en.yml:24", "'copy'"),
    Fault("change-page", swap("docs/data/changes.yml", "chapters/mapping]", "chapters/maping]"), "docs/data/changes.yml:4", "'chapters/maping'"),
    Fault("change-twice", swap("docs/data/changes.yml", "- id: first", "- {id: first, date: 2026-01-02, kind: new, pages: [glossary], note: {ar: صدر المسرد., en: The glossary is out.}}\n- id: first"), "docs/data/changes.yml:2", "'first'"),
    Fault("change-future", swap("docs/data/changes.yml", "2026-01-05", "2999-01-05"), "docs/data/changes.yml:2", "2999-01-05"),
    Fault("change-unrecorded.new-page", both(put("docs/ar/privacy.md", "---\ntitle: الخصوصية\ndescription: ما نعرفه.\n---\n\nلا شيء.\n".encode()), put("docs/en/privacy.md", b"---\ntitle: Privacy\ndescription: What we know.\n---\n\nNothing.\n")), "docs/ar/privacy.md:1", "does not know this page"),
    Fault("change-unrecorded.new", in_both_chapters("## أسئلة {#questions}", "## أخرى {#other}\n\nكلام.\n\n## أسئلة {#questions}", "## Questions {#questions}", "## Other {#other}\n\nWords.\n\n## Questions {#questions}"), f"{AR_CHAPTER}:38", "'other'"),
    Fault("change-unrecorded.gone", in_both_chapters("## أسئلة {#questions}", "", "## Questions {#questions}", ""), "docs/data/changes.lock:1", "'chapters/mapping#questions' is gone"),
    Fault("change-unrecorded.changed", paragraph("Something else."), f"{EN_CHAPTER}:12", "'what-you-will-have'"),
    Fault("lock-conflict", before("docs/data/changes.lock", b"<<<<<<< HEAD\n"), "docs/data/changes.lock:1", "Two branches"),
    Fault("lock-line.form", before("docs/data/translations.lock", b"chapters/mapping ar:1\n"), "docs/data/translations.lock:1", "chapters/mapping ar:1"),
    Fault("lock-line.twice", before("docs/data/translations.lock", b"index#top ar:0123456789abcdef\n"), "docs/data/translations.lock:16", "second time"),
    Fault("untranslated-page.unknown", put("docs/data/untranslated.yml", b"- {page: examples/town-servey, locale: en, reason: soon}\n"), "docs/data/untranslated.yml:1", "Did you mean 'examples/town-survey'?"),
    Fault("untranslated-page.kind", both(remove(EN_CHAPTER), put("docs/data/untranslated.yml", b"- {page: chapters/mapping, locale: en, reason: soon}\n")), "docs/data/untranslated.yml:1", "may not be missing"),
    Fault("exemption-unneeded.page", put("docs/data/untranslated.yml", b"- {page: examples/town-survey, locale: en, reason: soon}\n"), "docs/data/untranslated.yml:1", "no longer needed"),
    Fault("change-language", swap("docs/data/changes.yml", ", en: The section is out.}", "}"), "docs/data/changes.yml:5", "'en'"),
    Fault("data-language", swap("docs/data/themes.yml", ", en: Mapping}", "}"), "docs/data/themes.yml:13", "'mapping'"),
    Fault("unfinished.more", swap(EN_CHAPTER, "A city tried it.", "✎ A city tried it.\n\n    ✎ So did another."), f"{EN_CHAPTER}:23", "and 1 after it"),
    Fault("unfinished", swap(EN_CHAPTER, "One page about", "✎ One page about"), f"{EN_CHAPTER}:14", "'One page about'"),
    Fault("lock-conflict", before("docs/data/addresses.lock", b"<<<<<<< main\n"), "docs/data/addresses.lock:1", "conflict"),
    Fault("lock-line.form", put("docs/data/addresses.lock", b"chapters/mapping/\n"), "docs/data/addresses.lock:1", "'chapters/mapping/'"),
    Fault("address-dropped", add("docs/data/addresses.lock", "examples/gone\nexamples/gone#known\n"), "docs/data/addresses.lock:23", "Add 'examples/gone: …'"),
    Fault("address-dropped", in_both_chapters("{#what-you-will-have}", "{#you-will-have}", "{#what-you-will-have}", "{#you-will-have}"), "docs/data/addresses.lock:7", "Add 'chapters/mapping#what-you-will-have: …'"),
    Fault("redirect-nowhere", add(REDIRECTS, "chapters/old: chapters/maping\n"), f"{REDIRECTS}:3", "Did you mean 'chapters/mapping'?"),
    Fault("redirect-nowhere", add(REDIRECTS, "chapters/old: chapters/mapping#levles\n"), f"{REDIRECTS}:3", "Did you mean 'chapters/mapping#levels'?"),
    Fault("redirect-cycle", add(REDIRECTS, "chapters/a: chapters/b\nchapters/b: chapters/a\n"), f"{REDIRECTS}:3", "chapters/a → chapters/b → chapters/a"),
    Fault("redirect-cycle", add(REDIRECTS, "chapters/a: chapters/a\n"), f"{REDIRECTS}:3", "chapters/a → chapters/a"),
    Fault("redirect-chain", add(REDIRECTS, "chapters/a: chapters/b\nchapters/b: chapters/mapping\n"), f"{REDIRECTS}:3", "Write 'chapters/a: chapters/mapping'."),
    Fault("redirect-from-page", add(REDIRECTS, "chapters/mapping: glossary\n"), f"{REDIRECTS}:3", "'chapters/mapping' still exists"),
    Fault("data-broken.key-twice", add(REDIRECTS, "chapters/a: chapters/mapping\nchapters/a: glossary\n"), f"{REDIRECTS}:4", "second time"),
    Fault("data-broken.bracket", add(REDIRECTS, "chapters/a: [\n"), f"{REDIRECTS}:4", "not valid YAML"),
    Fault("data-value", add(REDIRECTS, "chapters/a: /chapters/mapping/\n"), f"{REDIRECTS}:3", "'/chapters/mapping/'"),
    Fault("data-missing", remove("docs/data/addresses.lock"), "docs/data/addresses.lock:1", "missing"),
    Fault("edition-name", both(edition(), edition()), f"{EDITIONS}:6", "two editions '2026-1'"),
    Fault("edition-date.future", edition(date="2999-01-05"), f"{EDITIONS}:3", "has not come yet"),
    Fault("edition-date.other-year", edition(name="2025-1"), f"{EDITIONS}:3", "in another year"),
    Fault("edition-date.earlier", both(edition("2026-2", "2026-01-06"), edition("2026-3")), f"{EDITIONS}:7", "earlier"),
    Fault("edition-missing", both(edition(), remove("editions/2026-1.zip")), f"{EDITIONS}:2", "'editions/2026-1.zip' is missing"),
    Fault("edition-changed", edition(kept=archive("other.html")), "editions/2026-1.zip:1", "its SHA-256 is not that"),
    Fault("edition-broken.leads-out", edition(content=archive("../out.html")), "editions/2026-1.zip:1", "'../out.html' leads out"),
    Fault("edition-broken.no-zip", edition(content=b"no zip"), "editions/2026-1.zip:1", "not a zip file"),
    Fault("edition-unlisted", both(edition(), put("editions/2026-2.zip", archive())), "editions/2026-2.zip:1", "no edition of"),
    Fault("data-value", edition(date="2026-02-30"), f"{EDITIONS}:3", "'2026-02-30'"),
    Fault("data-value", edition(name="first"), f"{EDITIONS}:2", "'first'"),
    Fault("data-broken.quote", add(EDITIONS, '- name: "2026-1\n'), f"{EDITIONS}:3", "not valid YAML"),
    Fault("citation-file", swap("CITATION.cff", 'version: "2026-01-05"', 'version: "2025-9"'), "CITATION.cff:12", "Write 'version: \"2026-01-05\"'"),
    Fault("diagram-label", swap("docs/data/diagrams.yml", ", en: wide}", "}"), "docs/assets/diagrams/bars.svg:1", "'wide'"),
]  # fmt: skip


def every_finding(project: Project) -> list[Finding]:
    """The content rules, and the one that is asked of the record alone."""
    return [*findings(project), *record(load(project)[0])]


def test_the_small_guide_has_no_fault(small: Project) -> None:
    assert every_finding(small) == []


@pytest.mark.parametrize(
    "fault", FAULTS, ids=[f"{number}-{fault.message}" for number, fault in enumerate(FAULTS)]
)
def test_a_fault_is_found(small: Project, fault: Fault) -> None:
    fault.do(small.root)
    found = every_finding(small)
    mine = [
        one
        for one in found
        if one.message == fault.message and f"{one.path}:{one.line}" == fault.path
    ]
    assert mine, "\n".join(map(str, found)) or "nothing was found"
    assert fault.says in str(mine[0])
    assert not re.search(r"[A-Za-z{}]", _outside_isolates(mine[0].message_in("ar"))), mine[
        0
    ].message_in("ar")


def _outside_isolates(text: str) -> str:
    return re.sub("\u2068[^\u2069]*\u2069", "", text)


def test_every_finding_reads_path_line_wrong_and_mend(small: Project) -> None:
    for fault in FAULTS[:1]:
        fault.do(small.root)
    for finding in findings(small):
        assert re.fullmatch(r"[^:]+:\d+: .+[.?] .+[.?]", str(finding)), str(finding)


def test_every_rule_has_a_fault() -> None:
    """Commands show theirs in their own tests."""
    rules = {name.partition(".")[0] for name in catalogue(ENGLISH).messages} - COMMAND_RULES
    without = sorted(rules - {fault.message.partition(".")[0] for fault in FAULTS})
    assert not without, f"rules without a test: {', '.join(without)}"


def test_every_message_has_a_fault() -> None:
    """Messages that share their words need one fault between them."""
    messages = catalogue(ENGLISH).messages
    messages = {name: words for name, words in messages.items() if name not in COMMAND_RULES}
    shown = [messages[fault.message] for fault in FAULTS]
    without = sorted(name for name, words in messages.items() if words not in shown)
    assert not without, f"messages without a test: {', '.join(without)}"


def test_all_findings_come_in_one_run(small: Project) -> None:
    paragraph("See [this](../none.md).")(small.root)
    swap("docs/data/changes.yml", "kind: new", "kind: old")(small.root)
    put("docs/en/glossary.md", b"No front matter.\n")(small.root)
    rules = {finding.rule for finding in findings(small)}
    assert {"link-broken", "data-value", "front-matter-missing"} <= rules


def test_a_country_code_that_yaml_calls_false_stays_a_country(small: Project) -> None:
    for path in (AR_EXAMPLE, EN_EXAMPLE):
        swap(path, "country: JO", "country: NO")(small.root)
    assert findings(small) == []


def test_findings_are_about_content_not_order() -> None:
    first = Finding("a.md", 2, "line-ends")
    second = Finding("a.md", 10, "line-ends")
    assert sorted([second, first]) == [first, second]
    assert callable(check)
