"""Links that share a page, report a mistake or open its file."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from guide.files.yaml_file import read_yaml
from guide.model.guide import Guide
from guide.parts import sharing


def test_without_a_repository_there_is_nothing_to_edit(small_guide: Guide) -> None:
    page = small_guide.locales["en"].pages["chapters/mapping"]
    assert sharing.edit_url("", page) is None
    assert sharing.report_url("", page, "https://a.example/") is None


def test_the_edit_link_of_every_page_opens_a_file_that_exists(guide: Guide) -> None:
    before = "https://c.example/g/edit/main/"
    for page in guide.all_pages():
        url = sharing.edit_url("https://c.example/g/", page)
        assert url and url.startswith(before)
        assert (guide.project.root / url.removeprefix(before)).is_file()


def test_a_page_made_from_data_is_edited_there(guide: Guide) -> None:
    opened = {
        name: sharing.edit_url("https://c.example/g", guide.locales["ar"].pages[name])
        for name in ("chapters/mapping", "glossary", "sources", "changes")
    }
    assert opened == {
        "chapters/mapping": "https://c.example/g/edit/main/docs/ar/chapters/mapping.md",
        "glossary": "https://c.example/g/edit/main/docs/data/terms.yml",
        "sources": "https://c.example/g/edit/main/docs/data/sources.yml",
        "changes": "https://c.example/g/edit/main/docs/data/changes.yml",
    }


def test_a_report_opens_the_form_of_the_language_with_the_page_filled_in(guide: Guide) -> None:
    address = "https://a.example/b/chapters/mapping/"
    for locale in guide.languages:
        page = guide.locales[locale].pages["chapters/mapping"]
        url = urlsplit(sharing.report_url("https://c.example/g/", page, address) or "")
        filled = parse_qs(url.query)
        assert url.path == "/g/issues/new"
        assert page.title in filled.pop("title")[0]
        (form,) = filled.pop("template")
        fields = read_yaml(
            (guide.project.root / ".github/ISSUE_TEMPLATE" / form).read_text("utf-8")
        )
        assert filled == {"page": [address]}
        assert form.startswith(locale)
        assert filled.keys() <= {field.get("id") for field in fields.data["body"]}


def test_share_links_carry_the_address(small_guide: Guide) -> None:
    links = {link.name: link.url for link in sharing.share_links("عنوان", "https://a.example/b/")}
    assert set(links) == {"email", "whatsapp", "telegram", "x", "facebook", "linkedin"}
    assert all(url.endswith("=https://a.example/b/") for url in links.values())
    assert "subject=%D8%B9" in links["email"]
