"""The kinds of pages: one row a kind, read by everything that treats them differently.

A new kind is a row here, a template in overrides/pages/, its front matter in schema/front_matter.py and
its words in docs/data/strings/; where its template needs more values, a function in pages/.
"""

from __future__ import annotations

from dataclasses import dataclass

from guide.schema.front_matter import ChapterFront, ExampleFront, Front, PageFront, WorksheetFront


@dataclass(frozen=True)
class Kind:
    """Where pages of a kind are written, how they are checked, shown and found.

    `folder` holds one page a file; a kind without one has a single page, at `path`.
    """

    name: str
    folder: str = ""
    path: str = ""
    front: type[Front] = PageFront

    template: str = "plain.html"
    """The file of overrides/pages/ that shows it."""
    style: str = ""
    """Its own style sheet of overrides/styles/pages/, added to the common ones."""
    script: str = ""
    """Its own script of overrides/scripts/pages/."""
    partial: str = ""
    """What takes the place of a paragraph that is only a link to such a page."""

    boxes: tuple[str, ...] = ()
    """Boxes that each page has."""
    headings: tuple[str, ...] = ()
    """Ids of headings that each page has; lists of all headings leave them out."""
    may_wait: bool = False
    """Whether a page may be missing in a language for a while."""

    explains_terms: bool = True
    """Whether its terms lead to words on the page itself."""
    is_cited: bool = False
    """Whether it says how to cite it."""
    is_gathered: bool = False
    """Whether it is made from other pages, so that `serve` builds it at each change."""
    is_quoted: bool = False
    """Whether other pages show its text."""
    has_feed: bool = False
    """Whether each page has a feed of its changes."""
    has_terms: bool = False
    """Whether its sections are the terms of the glossary."""
    data_file: str = ""
    """The file of docs/data/ that it is made from: readers correct it there."""

    is_indexed: bool = True
    """Whether search knows it."""
    search_weight: float = 1
    """How much its sections count among the results. Pages that explain come before others; below 1 they come
    after all others, as lists do that hold so many words that nearly any query fits them."""
    is_read_as_one: bool = False
    """Whether a result in any part of it leads to its top."""
    is_listed: bool = True
    """Whether the A-Z page names it."""
    lists_headings: bool = False
    """Whether the A-Z page names its headings."""
    masthead: str = ""
    """Its name among the strings of the masthead, if it is linked there."""
    footer: str = ""
    """Its name among the strings of the footer, if it is linked there."""
    schema_type: str = "WebPage"
    """Its type in schema.org."""


_KINDS = (
    Kind(
        "home",
        path="index",
        template="home.html",
        style="home.css",
        explains_terms=False,
        is_gathered=True,
        is_indexed=False,
        is_listed=False,
        schema_type="Book",
    ),
    Kind(
        "chapter",
        folder="chapters",
        front=ChapterFront,
        template="chapter.html",
        boxes=("brief", "levels"),
        headings=("what-you-will-have", "levels", "checklist", "questions"),
        is_cited=True,
        has_feed=True,
        lists_headings=True,
        schema_type="Chapter",
        search_weight=1.4,
    ),
    Kind(
        "example",
        folder="examples",
        front=ExampleFront,
        template="example.html",
        style="example.css",
        partial="card.html",
        headings=("did", "known", "watch"),
        may_wait=True,
        is_cited=True,
        is_quoted=True,
        lists_headings=True,
        is_read_as_one=True,
    ),
    Kind(
        "examples-index",
        path="examples/index",
        template="examples-index.html",
        style="lists.css",
        script="filters.js",
        is_gathered=True,
        masthead="examples",
    ),
    Kind(
        "worksheet",
        folder="worksheets",
        front=WorksheetFront,
        template="worksheet.html",
        style="worksheet.css",
        script="worksheet.js",
        partial="worksheet-line.html",
        headings=("how", "example", "result", "private"),
        may_wait=True,
        is_cited=True,
        lists_headings=True,
        is_read_as_one=True,
    ),
    Kind(
        "worksheets-index",
        path="worksheets/index",
        template="worksheets-index.html",
        style="lists.css",
        masthead="worksheets",
    ),
    Kind(
        "glossary",
        path="glossary",
        template="glossary.html",
        style="lists.css",
        explains_terms=False,
        is_gathered=True,
        has_terms=True,
        data_file="terms.yml",
        masthead="glossary",
        search_weight=1.4,
    ),
    Kind(
        "changes",
        path="changes",
        template="changes.html",
        style="lists.css",
        script="filters.js",
        is_gathered=True,
        data_file="changes.yml",
        footer="changes",
        search_weight=0.4,
    ),
    Kind(
        "sources",
        path="sources",
        template="sources.html",
        is_gathered=True,
        data_file="sources.yml",
        footer="sources",
        search_weight=0.4,
    ),
    Kind(
        "translations",
        path="translations",
        template="translations.html",
        style="lists.css",
        is_gathered=True,
    ),
    Kind(
        "a-z",
        path="a-z",
        template="a-z.html",
        style="lists.css",
        script="a-z.js",
        is_gathered=True,
        is_indexed=False,
        footer="a_z",
    ),
    Kind("contribute", path="contribute", footer="contribute"),
    Kind("accessibility", path="accessibility", footer="accessibility"),
    Kind("privacy", path="privacy", footer="privacy"),
)

KINDS = {kind.name: kind for kind in _KINDS}
# Any other page at the top of a language's folder.
PLAIN = Kind("plain")

_BY_FOLDER = {kind.folder: kind for kind in _KINDS if kind.folder}
_BY_PATH = {kind.path: kind for kind in _KINDS if kind.path}


def kind_at(path: str) -> Kind | None:
    """The kind of the page at a path, such as `chapters/mapping`; None in a folder that no kind has."""
    folder, _, name = path.rpartition("/")
    if path in _BY_PATH:
        return _BY_PATH[path]
    if not folder:
        return PLAIN
    return _BY_FOLDER.get(folder) if name != "index" else None
