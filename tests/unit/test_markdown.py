"""What the guide's Markdown becomes."""

from __future__ import annotations

import pytest
from markdown import Markdown

from guide.markdown.extension import GuideExtension
from guide.markdown.rendering import Piece, Rendering
from guide.model.guide import Guide
from guide.model.markdown_source import MarkdownSource


def render(guide: Guide, locale: str, text: str, path: str = "chapters/mapping") -> str:
    extension = GuideExtension()
    partial = lambda template, **values: f"<{template}>"  # noqa: E731
    extension.begin(Rendering(guide.locales[locale].pages[path], partial))
    names = [
        "admonition",
        "attr_list",
        "tables",
        "pymdownx.tasklist",
        "pymdownx.details",
        extension,
    ]
    return Markdown(extensions=names).convert(text)


def test_citations_are_numbered_by_first_use(small_guide: Guide) -> None:
    html = render(small_guide, "ar", "أول.[@other-report]\n\nثان.[@city-report; @other-report]")
    assert 'href="#source-1">١</a>' in html.replace(' aria-label="المصدر ١"', "")
    assert 'aria-label="المصدر ٢"' in html
    assert html.count('class="side-note"') == 2


def test_code_on_an_arabic_page_keeps_its_order(small_guide: Guide) -> None:
    html = render(small_guide, "ar", "شغّلوا `./scripts/check` ثم `نصًّا`.")
    assert '<code dir="ltr" lang="en">./scripts/check</code>' in html.replace(
        'lang="en" dir="ltr"', 'dir="ltr" lang="en"'
    )
    assert "<code>نصًّا</code>" in html
    assert "<code>./scripts/check</code>" in render(small_guide, "en", "Run `./scripts/check`.")


def test_a_citation_in_code_stays_code(small_guide: Guide) -> None:
    assert "<code>[@city-report]</code>" in render(small_guide, "en", "Write `[@city-report]`.")


def test_a_term_leads_to_the_words_of_the_page(small_guide: Guide) -> None:
    text = "First [mapping](../glossary.md#mapping), then [mapping](../glossary.md#mapping)."
    html = render(small_guide, "en", text)
    assert html.count('<a class="term" href="#word-mapping">mapping</a>') == 2
    assert html.count('popovertarget="meaning-mapping"') == 1


def test_boxes_have_titles_of_their_language(small_guide: Guide) -> None:
    assert ">باختصار<" in render(small_guide, "ar", "!!! brief\n    - نقطة")
    assert ">In brief<" in render(small_guide, "en", "!!! brief\n    - A point")


def test_levels_are_named(small_guide: Guide) -> None:
    html = render(small_guide, "en", "!!! levels\n    1. **A.** x\n    2. b\n    3. c")
    assert [html.count(f'"level level-{name}"') for name in ("minimum", "better", "full")] == [
        1,
        1,
        1,
    ]
    assert "a small town" in html


def test_a_checklist_has_boxes_to_tick_and_lines_to_fill(small_guide: Guide) -> None:
    html = render(small_guide, "en", "- [ ] We asked [people](../glossary.md).\n- [ ] Twice.")
    assert html.count('<input type="checkbox"') == 2
    assert html.count('class="fill-in who"') == 2
    assert "[ ]" not in html


def test_a_table_is_framed_and_its_cells_are_labelled(small_guide: Guide) -> None:
    html = render(small_guide, "en", "| A | B |\n| --- | :-: |\n| x | y |")
    assert 'role="region" tabindex="0"' in html or 'tabindex="0"' in html
    assert '<th scope="row">x</th>' in html
    assert '<td data-label="B">y</td>' in html
    assert "style=" not in html


def test_only_a_paragraph_that_is_just_a_link_becomes_a_card(small_guide: Guide) -> None:
    assert "<card.html>" in render(small_guide, "en", "[Town](../examples/town-survey.md)")
    assert "<card.html>" not in render(small_guide, "en", "See [it](../examples/town-survey.md).")


def test_a_paragraph_that_is_just_a_link_to_a_worksheet_becomes_its_line(
    small_guide: Guide,
) -> None:
    assert "<worksheet-line.html>" in render(small_guide, "en", "[A brief](../worksheets/brief.md)")


def test_runs_of_another_script_carry_their_language(small_guide: Guide) -> None:
    html = render(small_guide, "ar", "صندوق GCERF & شركاه.")
    assert '<span dir="ltr" lang="en">GCERF</span>' in html or (
        '<span lang="en" dir="ltr">GCERF</span>' in html
    )
    assert "&amp;" in html


def test_a_heading_is_a_link_to_itself(small_guide: Guide) -> None:
    html = render(small_guide, "en", "## Who {#who}")
    assert '<h2 id="who"><a href="#who">Who</a></h2>' in html


def test_fenced_code_holds_no_headings_links_or_citations() -> None:
    source = MarkdownSource("```\n# no\n[a](b.md) [@c]\n```\n\n## Yes {#yes}\n", first_line=3)
    assert [(heading.id, heading.line) for heading in source.headings] == [("yes", 8)]
    assert not source.links and not source.citations


def test_words_are_counted_as_read() -> None:
    source = MarkdownSource(
        "!!! brief\n    - One [two](x.md).[@key]\n\n## Three {#id}\n\nأربعة وخمسة."
    )
    assert source.words == 5


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ('"[Trust](#x)" grows', '<p>“<a href="#x">Trust</a>” grows</p>'),
        ("the **city**'s", "<p>the <strong>city</strong>’s</p>"),
        ('run `a "b"` "now"', '<p>run <code>a "b"</code> “now”</p>'),
        ('- "one"\n- it\'s', "<ul>\n<li>“one”</li>\n<li>it’s</li>\n</ul>"),
    ],
)
def test_texts_take_the_quotation_marks_of_their_language(
    small_guide: Guide, markdown: str, html: str
) -> None:
    assert render(small_guide, "en", markdown) == html


def test_arabic_without_marks_of_its_own_keeps_those_typed(small_guide: Guide) -> None:
    assert '"هنا"' in render(small_guide, "ar", 'قالوا "هنا"')


def pieces(guide: Guide, path: str, text: str) -> dict[str, Piece]:
    extension = GuideExtension()
    rendering = Rendering(guide.locales["en"].pages[path], lambda template, **values: "")
    extension.begin(rendering)
    Markdown(extensions=["attr_list", extension]).convert(text)
    return rendering.pieces


def test_a_page_is_cut_at_its_headings(small_guide: Guide) -> None:
    found = pieces(
        small_guide, "index", "Lead & *more*.\n\n## One *b* {#one}\n\nText.\n\n### Two\n"
    )
    assert found["lead"] == Piece("", "<p>Lead &amp; <em>more</em>.</p>")
    assert found["one"].title == "One <em>b</em>"
    assert found["one"].html == "<p>Text.</p>\n<h3>Two</h3>"


@pytest.mark.parametrize("path", ["index", "worksheets/brief"])
def test_a_renamed_heading_answers_to_its_old_id_in_a_piece_too(
    small_guide: Guide, path: str
) -> None:
    small_guide.redirects[f"{path}#old"] = f"{path}#new"
    found = pieces(small_guide, path, "## Words {#new}\n\nText.\n")
    assert found["new"] == Piece('<span id="old"></span>Words', "<p>Text.</p>")
