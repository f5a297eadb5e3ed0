"""The Python-Markdown extension of the guide; it knows the page being rendered and remembers what it used."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from guide.markdown import blocks, inline, typesetting
from guide.markdown.pieces import cut_into_pieces
from guide.markdown.rendering import Rendering


class GuideExtension(Extension):
    """Call `begin` before each page; a page outside the model renders as plain Markdown."""

    def __init__(self) -> None:
        super().__init__()
        self.rendering: Rendering | None = None

    def begin(self, rendering: Rendering | None) -> None:
        self.rendering = rendering

    def extendMarkdown(self, md: Markdown) -> None:
        if self.rendering is None:
            return
        md.inlinePatterns.register(_Citation(), "guide-citation", 175)
        # After attr_list (8) has set ids, before toc (5) and MkDocs (0) read headings and links.
        md.treeprocessors.register(_Transform(md, self.rendering), "guide", 6)
        # After MkDocs (0) has turned the links to pages into addresses.
        md.treeprocessors.register(_Cut(md, self.rendering), "guide-pieces", -2)


class _Citation(InlineProcessor):
    def __init__(self) -> None:
        super().__init__(r"\[(@[a-z0-9-]+(?:;\s*@[a-z0-9-]+)*)\]")

    def handleMatch(  # type: ignore[override]
        self, match: re.Match[str], data: str
    ) -> tuple[etree.Element, int, int]:
        mark = etree.Element("sup", {"class": "citation"})
        mark.set("data-keys", " ".join(re.findall(r"@([a-z0-9-]+)", match[1])))
        return mark, match.start(0), match.end(0)


class _Transform(Treeprocessor):
    def __init__(self, md: Markdown, rendering: Rendering) -> None:
        super().__init__(md)
        self.rendering = rendering

    def run(self, root: etree.Element) -> None:
        rendering = self.rendering
        stash = self.md.htmlStash.store
        blocks.draw_diagrams(root, rendering, stash)
        blocks.show_linked_pages(root, rendering, stash)
        inline.explain_terms(root, rendering)
        inline.number_citations(root, rendering)
        blocks.name_boxes(root, rendering)
        blocks.lay_out_levels(root, rendering)
        blocks.make_checklists(root, rendering)
        blocks.frame_tables(root, rendering)
        blocks.link_headings(root)
        blocks.keep_old_anchors(root, rendering)
        blocks.set_notes(root, rendering)
        inline.mark_home_numerals(root, rendering)
        typesetting.typeset_texts(root, rendering.page.locale)
        inline.mark_foreign_runs(root, rendering.page.locale.split_scripts)


class _Cut(Treeprocessor):
    def __init__(self, md: Markdown, rendering: Rendering) -> None:
        super().__init__(md)
        self.rendering = rendering

    def run(self, root: etree.Element) -> None:
        self.rendering.pieces = cut_into_pieces(root, self.md)
