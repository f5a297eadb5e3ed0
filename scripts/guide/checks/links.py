"""Links between pages, and images."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from guide.findings import Finding, nearest
from guide.model.guide import Guide, Page
from guide.model.markdown_source import Link

GENERATED_ANCHORS = {"words-on-this-page", "sources-of-this-page", "what-changed"}


def links(guide: Guide) -> Iterator[Finding]:
    for page in guide.all_pages():
        for link in page.source.links:
            if link.is_image:
                yield from _image(guide, page, link)
            else:
                yield from _link(guide, page, link)


def _link(guide: Guide, page: Page, link: Link) -> Iterator[Finding]:
    if not link.text.strip():
        yield Finding(
            page.name,
            link.line,
            "link-empty",
            f"The link to '{link.target}' has no words.",
            "Write between the brackets where it leads.",
        )
    if link.is_outside:
        if not re.match(r"(https?|mailto):", link.target):
            yield _form(page, link)
        return
    if link.target.startswith("/") or (link.path and not link.path.endswith(".md")):
        yield _form(page, link)
        return
    if not link.path:
        yield from _anchor(guide, page, page, link)
        return
    path = page.resolve(link.path)
    target = guide.pages[page.locale].get(path) or guide.borrowed[page.locale].get(path)
    if target:
        yield from _anchor(guide, page, target, link)
        return
    from_docs = posixpath.normpath(posixpath.join(page.locale, path))
    first, _, rest = from_docs.partition("/")
    if first == "..":
        yield Finding(
            page.name,
            link.line,
            "link-outside-docs",
            f"The link '{link.target}' leaves docs/.",
            "Link to a page of the guide, or give a full address.",
        )
    elif first in guide.languages and first != page.locale:
        mend = (
            f"Write '{link.target.replace(f'../{first}/', '', 1)}'."
            if rest in guide.pages[page.locale]
            else "Link to the page of this language."
        )
        yield Finding(
            page.name,
            link.line,
            "link-other-language",
            f"The link '{link.target}' leads to another language.",
            mend + " The switch at the top of each page leads across.",
        )
    elif not (guide.project.docs / page.locale / f"{path}.md").is_file():
        folder = posixpath.dirname(path)
        known = [name for name in guide.pages[page.locale] if posixpath.dirname(name) == folder]
        yield Finding(
            page.name,
            link.line,
            "link-broken",
            f"The link '{link.target}' leads nowhere: there is no docs/{page.locale}/{path}.md.",
            nearest(path, known) if known else "Correct the path.",
        )


def _form(page: Page, link: Link) -> Finding:
    return Finding(
        page.name,
        link.line,
        "link-form",
        f"The link '{link.target}' is not written the way links are here.",
        "Write a relative path to a .md file, such as '../glossary.md#mapping', or a full https:// address.",
    )


def _anchor(guide: Guide, page: Page, target: Page, link: Link) -> Iterator[Finding]:
    if not link.anchor or target.kind == "glossary":
        return
    known = {heading.id for heading in target.source.headings if heading.id} | GENERATED_ANCHORS
    if link.anchor not in known:
        yield Finding(
            page.name,
            link.line,
            "anchor-broken",
            f"The link '{link.target}' names a heading that {target.name} does not have.",
            nearest(link.anchor, known),
        )


def _image(guide: Guide, page: Page, link: Link) -> Iterator[Finding]:
    if not link.text.strip():
        yield Finding(
            page.name,
            link.line,
            "image-alt-missing",
            f"The image '{link.target}' has no text alternative.",
            "Write between the brackets what it shows, for those who cannot see it.",
        )
    if link.is_outside or link.target.startswith("/"):
        yield Finding(
            page.name,
            link.line,
            "image-missing",
            f"The image '{link.target}' is not in this repository.",
            "Put the file in docs/assets/ and give the relative path.",
        )
        return
    place = posixpath.normpath(posixpath.join(page.locale, posixpath.dirname(page.path), link.path))
    if place.startswith(".."):
        yield Finding(
            page.name,
            link.line,
            "link-outside-docs",
            f"The image '{link.target}' leaves docs/.",
            "Put the file in docs/assets/.",
        )
    elif not (guide.project.docs / place).is_file():
        yield Finding(
            page.name,
            link.line,
            "image-missing",
            f"The image '{link.target}' does not exist: there is no docs/{place}.",
            "Correct the path, or add the file.",
        )


def headings_hold_no_link(guide: Guide) -> Iterator[Finding]:
    for page in guide.all_pages():
        lines = {heading.line for heading in page.source.headings}
        for link in page.source.links:
            if link.line in lines:
                yield Finding(
                    page.name,
                    link.line,
                    "link-in-heading",
                    "The heading holds a link, but each heading is itself a link.",
                    "Move the link into the text below.",
                )


CHECKS = [links, headings_hold_no_link]
