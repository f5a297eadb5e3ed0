"""Links between pages, and images."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from guide.findings.catalogue import Phrase
from guide.findings.finding import Finding, nearest
from guide.model.guide import Guide, Page
from guide.model.markdown_source import Link

GENERATED_ANCHORS = {"words-on-this-page", "sources-of-this-page", "what-changed"}


def links(guide: Guide) -> Iterator[Finding]:
    for page in guide.all_pages():
        for link in page.source.links:
            yield from _check_image(page, link) if link.is_image else _check_link(page, link)


def _check_link(page: Page, link: Link) -> Iterator[Finding]:
    if not link.text.strip():
        yield Finding(page.name, link.line, "link-empty", target=link.target)
    if link.is_outside:
        is_allowed = link.target.startswith(("http:", "https:", "mailto:"))
    else:
        is_relative = not link.target.startswith("/")
        is_allowed = is_relative and (not link.path or link.path.endswith(".md"))
    if not is_allowed:
        yield Finding(page.name, link.line, "link-form", target=link.target)
    elif not link.is_outside:
        target = page.locale.find(page.resolve(link.path)) if link.path else page
        yield from _check_anchor(page, target, link) if target else _check_path(page, link)


def _check_path(page: Page, link: Link) -> Iterator[Finding]:
    """A link to a page that its language does not have."""
    locale, path = page.locale, page.resolve(link.path)
    first, _, rest = posixpath.normpath(posixpath.join(locale.code, path)).partition("/")
    place, target = (page.name, link.line), link.target
    missing = f"docs/{locale.code}/{path}.md"
    if first == "..":
        yield Finding(*place, "link-outside-docs.link", target=target)
    elif first in page.guide.locales and first != locale.code:
        if rest in locale.pages:
            better = target.replace(f"../{first}/", "", 1)
            yield Finding(*place, "link-other-language.same-page", target=target, better=better)
        else:
            yield Finding(*place, "link-other-language.no-page", target=target)
    elif not (page.guide.project.root / missing).is_file():
        folder = posixpath.dirname(path)
        known = [name for name in locale.pages if posixpath.dirname(name) == folder]
        near = nearest(path, known) if known else Phrase("nearest.path")
        yield Finding(*place, "link-broken", target=target, missing=missing, nearest=near)


def _check_anchor(page: Page, target: Page, link: Link) -> Iterator[Finding]:
    if target.kind.has_terms:
        return  # another rule checks terms
    known = target.anchors | GENERATED_ANCHORS
    if link.anchor and link.anchor not in known:
        place, near = (page.name, link.line), nearest(link.anchor, known)
        yield Finding(*place, "anchor-broken", target=link.target, page=target.name, nearest=near)


def _check_image(page: Page, link: Link) -> Iterator[Finding]:
    place, target = (page.name, link.line), link.target
    if not link.text.strip():
        yield Finding(*place, "image-alt-missing", target=target)
    if link.is_outside or target.startswith("/"):
        yield Finding(*place, "image-missing.elsewhere", target=target)
        return
    file = posixpath.normpath(f"{page.locale.code}/{page.path}/../{link.path}")
    if file.startswith(".."):
        yield Finding(*place, "link-outside-docs.image", target=target)
    elif not (page.guide.project.docs / file).is_file():
        yield Finding(*place, "image-missing.nowhere", target=target, missing=f"docs/{file}")


def headings_hold_no_link(guide: Guide) -> Iterator[Finding]:
    for page in guide.all_pages():
        lines = {heading.line for heading in page.source.headings}
        for link in page.source.links:
            if link.line in lines:
                yield Finding(page.name, link.line, "link-in-heading")


CHECKS = [links, headings_hold_no_link]
