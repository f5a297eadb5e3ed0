"""`./scripts/new`: correct files in every language, nothing overwritten, all or nothing."""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path

import pytest

from guide.commands import new
from guide.commands.check import findings
from guide.files.atomic import write_together
from guide.files.yaml_file import read_yaml
from guide.model.addresses import current
from guide.model.load import load
from guide.project import Project
from guide.run import RefusedError
from guide.scaffold.marking import mark_page
from guide.scaffold.yaml_text import insert_entry, scalar
from tests.conftest import ROOT

EXAMPLE = (
    "example market-circle --country Jordan --region middle-east-north-africa --at 32.5,35.9 "
    "--years 2019- --tiers primary --themes dialogue,networks --evidence described --sources {source}"
)
CALLS = {
    "example": EXAMPLE,
    "worksheet": "worksheet market-sheet --minutes 15 "
    "--fields a:section,b:text,c:lines,d:date,e:number,f:tick,g:choice,h:score,i:table",
    "chapter": "chapter markets --owner editors",
    "first-chapter": "chapter markets --owner editors --section 1",
    "term": "term market-peace --status proposed",
    "source": "source market-report --type report --title Markets --publisher Council "
    "--publisher-kind government --url https://a.example/report?y=1#z --issued 2024 --language fr",
}
WRITTEN = {"ar": "كلام مكتوب", "en": "Written words"}


@pytest.fixture
def whole(tmp_path: Path) -> Project:
    """A copy of the real guide's content."""
    project = Project(tmp_path / "whole")
    shutil.copytree(ROOT / "docs", project.docs)
    for name in ("mkdocs.yml", "CITATION.cff"):
        shutil.copyfile(ROOT / name, project.root / name)
    return project


@pytest.fixture(params=["small", "whole"])
def project(request: pytest.FixtureRequest) -> Project:
    found: Project = request.getfixturevalue(request.param)
    return found


def call(project: Project, text: str) -> int:
    sources = read_yaml((project.data / "sources.yml").read_text("utf-8")).data
    return new.main(text.replace("{source}", next(iter(sources))).split(), project)


def snapshot(project: Project) -> dict[str, bytes]:
    return {
        project.name_of(file): file.read_bytes()
        for file in sorted(project.root.rglob("*"))
        if file.is_file()
    }


def write_what_is_marked(project: Project) -> None:
    for name, content in snapshot(project).items():
        text = content.decode("utf-8", errors="replace")
        if "scaffolds" in name or "✎" not in text:
            continue
        (project.root / name).write_text(
            re.sub(r"✎ [^\"\n|\[\]{}]*", in_its_language, text), "utf-8"
        )


def in_its_language(mark: re.Match[str]) -> str:
    return WRITTEN["ar" if re.search(r"[\u0600-\u06ff]", mark[0]) else "en"]


@pytest.mark.parametrize("kind", CALLS)
def test_what_is_new_is_right_but_for_what_a_person_must_write(project: Project, kind: str) -> None:
    assert call(project, CALLS[kind]) == 0
    assert {finding.rule for finding in findings(project)} <= {"unfinished"}
    if kind != "source":
        assert findings(project)
    write_what_is_marked(project)
    assert findings(project) == []


@pytest.mark.parametrize("kind", ["example", "worksheet", "chapter", "term"])
def test_what_has_an_address_names_the_command_that_lists_it(
    small: Project, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    call(small, CALLS[kind])
    named = re.search(r"'./scripts/change new (\S+)'", capsys.readouterr().err)
    assert named and named[1] in current(load(small)[0])


@pytest.mark.parametrize("kind", ["example", "term", "source"])
def test_the_rest_of_a_data_file_stays_byte_for_byte(project: Project, kind: str) -> None:
    before = snapshot(project)
    call(project, CALLS[kind])
    after = snapshot(project)
    changed = [name for name in before if before[name] != after[name]]
    assert len(changed) == 1
    old, fresh = before[changed[0]], after[changed[0]]
    added = len(fresh) - len(old)
    start = next(at for at, byte in enumerate(fresh) if old[at : at + 1] != bytes([byte]))
    # What was put in may begin like what follows it.
    assert any(fresh[:at] + fresh[at + added :] == old for at in range(start - 40, start + 1))
    keys = list(read_yaml(fresh.decode()).data)
    assert keys == sorted(keys)


def test_a_chapter_put_first_moves_the_others_on(whole: Project) -> None:
    call(whole, CALLS["first-chapter"])
    for locale in ("ar", "en"):
        about = (whole.docs / locale / "chapters" / "about.md").read_text("utf-8")
        assert "\nsection: 2\n" in about


def test_a_place_may_lie_south_of_the_equator(small: Project) -> None:
    assert call(small, EXAMPLE.replace("32.5,35.9", "-26.2,28.0")) == 0
    assert "market-circle: [-26.2, 28]\n" in (small.data / "places.yml").read_text("utf-8")


def test_words_that_are_told_are_not_left_to_write(small: Project) -> None:
    flags = "term market-peace --status proposed --source https://a.example/x"
    words = ["--term", "en=market: peace", "--variants", "en=calm, quiet", "--definition", "en=It."]
    assert new.main([*flags.split(), *words], small) == 0
    entry = read_yaml((small.data / "terms.yml").read_text("utf-8")).data["market-peace"]
    assert entry["en"] == {
        "term": "market: peace",
        "variants": ["calm", "quiet"],
        "definition": "It.",
    }
    assert entry["ar"]["term"].startswith("✎ ")


REFUSALS = [
    ("example", "Missing: the name of the file"),
    ("example market-circle --years 2019", "--country --region --at"),
    (EXAMPLE.replace("market-circle", "Market_Circle"), "small letters"),
    (EXAMPLE.replace("market-circle", "../market"), "small letters"),
    (EXAMPLE.replace("market-circle", "town-survey"), "town-survey.md is already there"),
    (EXAMPLE.replace("Jordan", "Jordn"), "Did you mean 'Jordan'?"),
    (EXAMPLE.replace("Jordan", "XX"), "ISO 3166-1"),
    (EXAMPLE.replace("dialogue,", "dialogue,sport,schools,"), "from one to 3"),
    (EXAMPLE.replace("dialogue", "dialog"), "Did you mean 'dialogue'?"),
    (EXAMPLE.replace("north-africa", "north-afrika"), "Did you mean 'middle-east-north-africa'?"),
    (EXAMPLE.replace("described", "describd"), "Did you mean 'described'?"),
    (EXAMPLE.replace("{source}", "city-raport"), "Did you mean 'city-report'?"),
    (EXAMPLE.replace("2019-", "last-year"), "2019-2021"),
    (EXAMPLE.replace("32.5,35.9", "32.5"), "latitude and longitude"),
    (EXAMPLE.replace("32.5,35.9", "99,35.9"), "latitude and longitude"),
    (EXAMPLE + " --checked 2999-01-01", "still to come"),
    (EXAMPLE + " --title de=Kreis", "--title"),
    (EXAMPLE + " --colour red", "--colour"),
    ("exmple market-circle", "exmple"),
    ("worksheet brief --minutes 15", "brief.md is already there"),
    ("worksheet sheet --minutes soon", "number of minutes"),
    ("worksheet sheet --minutes 15 --fields a:txt", "Did you mean 'text'?"),
    ("worksheet sheet --minutes 15 --fields a:text,a:date", "Two fields have the id 'a'"),
    ("chapter mapping --owner editors", "mapping.md is already there"),
    ("chapter markets --owner editor", "Did you mean 'editors'?"),
    ("chapter markets --owner editors --section 9", "from 1 to 2"),
    ("term mapping --status proposed", "is already on line 1"),
    ("term market --status perhaps", "attested, proposed"),
    ("term market --status attested --source ftp://a.example", "https://"),
    ("source city-report --type report --title A --publisher B --publisher-kind ngo", "is already on"),
    ("source market --type reprt --title A --publisher B --publisher-kind ngo", "Did you mean 'report'?"),
    ("language fa", "--words-per-minute"),
    ("language fa --words-per-minute 9", "50 to 500"),
    ("language en --words-per-minute 180", "already has the language 'en'"),
    ("language qq --words-per-minute 180", "is not the code of a language"),
    ("language persian --words-per-minute 180", "is not the code of a language"),
    ("language ckb --words-per-minute 180", "two letters"),
    ("language he --words-per-minute 180", "Give its letters"),
    ("language he --words-per-minute 180 --letters z-a", "range of letters"),
    ("language he --words-per-minute 180 --from de", "There is no language 'de'"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "says"), REFUSALS, ids=[row[0][:60] for row in REFUSALS])
def test_what_is_refused_changes_no_file(
    small: Project, capsys: pytest.CaptureFixture[str], arguments: str, says: str
) -> None:
    before = snapshot(small)
    with pytest.raises(RefusedError) as refused:
        call(small, arguments)
    assert says in str(refused.value) and "\n" not in str(refused.value)
    assert capsys.readouterr() == ("", "")
    assert snapshot(small) == before


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_is_asked_for_what_is_missing_until_it_fits(
    small: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = [
        "Market Sheet",
        "market-sheet",
        "",
        "soon",
        "15",
        "",
        "",
        "The market",
        "",
        "",
        "",
        "",
    ]
    monkeypatch.setattr("sys.stdin", _Terminal("\n".join(answers) + "\n"))
    assert new.main(["worksheet"], small) == 0
    said = capsys.readouterr()
    assert "small letters" in said.err and "This is needed." in said.err
    sheet = (small.docs / "en" / "worksheets" / "market-sheet.md").read_text("utf-8")
    assert sheet.startswith("---\ntitle: The market\npurpose: ✎ ")
    assert "docs/en/worksheets/market-sheet.md" in said.out


def test_answers_that_end_early_leave_nothing(
    small: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(small)
    monkeypatch.setattr("sys.stdin", _Terminal("market-circle\nJO\n"))
    with pytest.raises(RefusedError, match="ended early"):
        new.main(["example"], small)
    assert snapshot(small) == before


def test_files_change_together_or_not_at_all(
    small: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(small)
    replace = Path.replace

    def fail_at_the_last(self: Path, target: Path) -> Path:
        if target.name == "places.yml":
            raise OSError("no space left")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail_at_the_last)
    texts = {
        small.docs / "en" / "glossary.md": "changed",
        small.docs / "fr" / "deep" / "new.md": "new",
        small.data / "places.yml": "changed",
    }
    with pytest.raises(OSError, match="no space left"):
        write_together(texts)
    assert snapshot(small) == before
    assert not (small.docs / "fr").exists()


def test_a_data_file_that_cannot_be_read_is_named(small: Project) -> None:
    (small.data / "places.yml").write_text("a: [\n", encoding="utf-8")
    with pytest.raises(RefusedError, match=r"docs/data/places\.yml:2"):
        call(small, EXAMPLE)


@pytest.mark.parametrize(
    "text",
    ["plain words", "a: b", "- a", "# a", "[a]", "'a'", '"a"', "null", "~", " a", "a #b", "كلام"],
)
def test_a_text_reads_back_as_it_was_told(text: str) -> None:
    assert read_yaml(f"key: {scalar(text)}\n").data == {"key": text}
    assert read_yaml(f"key: [{scalar(text)}, b]\n").data == {"key": [text, "b"]}


def test_comments_stay_with_what_they_are_about() -> None:
    text = "# The file.\na: 1\n# About c.\nc: 3\n"
    assert (
        insert_entry("x.yml", text, "b", "b: 2\n") == "# The file.\na: 1\nb: 2\n# About c.\nc: 3\n"
    )
    assert (
        insert_entry("x.yml", text, "0", "0: 0\n") == "# The file.\n0: 0\na: 1\n# About c.\nc: 3\n"
    )
    assert insert_entry("x.yml", "a: 1", "b", "b: 2\n") == "a: 1\nb: 2\n"
    assert insert_entry("x.yml", "a: 1\n\nc: 3\n", "b", "b: 2\n") == "a: 1\n\nb: 2\n\nc: 3\n"


def test_marking_a_page_leaves_its_structure() -> None:
    page = (
        "---\ntitle: A town\ncountry: JO\nfields:\n  - {id: a, kind: text, label: One}\n---\n\n"
        "Text.[@a]\n\n## Head {#head}\n\n- [ ] Do it.\n\n!!! care\n    1. **Bold.** One.\n\n"
        "| A | B |\n| --- | --- |\n| c | d |\n\n[Card](../examples/a.md)\n"
    )
    assert mark_page(page) == (
        '---\ntitle: "✎ A town"\ncountry: JO\nfields:\n  - {id: a, kind: text, label: "✎ One"}\n---\n\n'
        "✎ Text.[@a]\n\n## ✎ Head {#head}\n\n- [ ] ✎ Do it.\n\n!!! care\n    1. ✎ **Bold.** One.\n\n"
        "| ✎ A | B |\n| --- | --- |\n| ✎ c | d |\n\n[✎ Card](../examples/a.md)\n"
    )
