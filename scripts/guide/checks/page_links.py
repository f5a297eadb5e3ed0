"""Links between pages, and images."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from guide.findings.catalogue import Phrase
from guide.findings.finding import Finding, nearest
from guide.model.guide import Guide, Page
from guide.model.markdown_source import Link

GENERATED_ANCHORS = {"words-on-this-page", "sources-of-this-page", "what-changed"}


def links(guide: Guide) -> Iterator[Finding]:
    for page in guide.all_pages():
        for link in page.source.links:
            if link.is_image:
                yield from _image(page, link)
            else:
                yield from _link(page, link)


def _link(page: Page, link: Link) -> Iterator[Finding]:
    if not link.text.strip():
        yield Finding(page.name, link.line, "link-empty", target=link.target)
    if link.is_outside:
        if not re.match(r"(https?|mailto):", link.target):
            yield _form(page, link)
        return
    if link.target.startswith("/") or (link.path and not link.path.endswith(".md")):
        yield _form(page, link)
        return
    if not link.path:
        yield from _anchor(page, page, link)
        return
    path = page.resolve(link.path)
    locale, docs = page.locale, page.guide.project.docs
    target = locale.find(path)
    if target:
        yield from _anchor(page, target, link)
        return
    from_docs = posixpath.normpath(posixpath.join(locale.code, path))
    first, _, rest = from_docs.partition("/")
    if first == "..":
        yield Finding(page.name, link.line, "link-outside-docs.link", target=link.target)
    elif first in page.guide.locales and first != locale.code:
        if rest in locale.pages:
            better = link.target.replace(f"../{first}/", "", 1)
            yield Finding(
                page.name,
                link.line,
                "link-other-language.same-page",
                target=link.target,
                better=better,
            )
        else:
            yield Finding(page.name, link.line, "link-other-language.no-page", target=link.target)
    elif not (docs / locale.code / f"{path}.md").is_file():
        folder = posixpath.dirname(path)
        known = [name for name in locale.pages if posixpath.dirname(name) == folder]
        yield Finding(
            page.name,
            link.line,
            "link-broken",
            target=link.target,
            missing=f"docs/{locale.code}/{path}.md",
            nearest=nearest(path, known) if known else Phrase("nearest.path"),
        )


def _form(page: Page, link: Link) -> Finding:
    return Finding(page.name, link.line, "link-form", target=link.target)


def _anchor(page: Page, target: Page, link: Link) -> Iterator[Finding]:
    if not link.anchor or target.kind.has_terms:
        return  # terms have a check of their own
    known = target.anchors | GENERATED_ANCHORS
    if link.anchor not in known:
        yield Finding(
            page.name,
            link.line,
            "anchor-broken",
            target=link.target,
            page=target.name,
            nearest=nearest(link.anchor, known),
        )


def _image(page: Page, link: Link) -> Iterator[Finding]:
    if not link.text.strip():
        yield Finding(page.name, link.line, "image-alt-missing", target=link.target)
    if link.is_outside or link.target.startswith("/"):
        yield Finding(page.name, link.line, "image-missing.elsewhere", target=link.target)
        return
    folder = posixpath.join(page.locale.code, posixpath.dirname(page.path))
    place = posixpath.normpath(posixpath.join(folder, link.path))
    if place.startswith(".."):
        yield Finding(page.name, link.line, "link-outside-docs.image", target=link.target)
    elif not (page.guide.project.docs / place).is_file():
        yield Finding(
            page.name,
            link.line,
            "image-missing.nowhere",
            target=link.target,
            missing=f"docs/{place}",
        )


def headings_hold_no_link(guide: Guide) -> Iterator[Finding]:
    for page in guide.all_pages():
        lines = {heading.line for heading in page.source.headings}
        for link in page.source.links:
            if link.line in lines:
                yield Finding(page.name, link.line, "link-in-heading")


CHECKS = [links, headings_hold_no_link]
