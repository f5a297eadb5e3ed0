"""Addresses without their language: those the guide has, those it published, where those that moved lead."""

from __future__ import annotations

from guide.model.guide import Guide, Page

PUBLISHED = "docs/data/addresses.lock"
HEADER = (
    "# Every address that was published, without its language. './scripts/fix' adds the new ones;\n"
    "# one that goes needs its line in redirects.yml, and its line here stays.\n"
)


def anchors(guide: Guide, page: Page) -> set[str]:
    """The ids within a page that others link to: its headings, and the terms of the glossary."""
    found = {heading.id for heading in page.source.headings if heading.id}
    return found | set(guide.terms) if page.path == "glossary" else found


def current(guide: Guide) -> set[str]:
    """All addresses of the guide as it stands, in whatever language."""
    found = set()
    for page in guide.all_pages():
        found |= {page.path, *(f"{page.path}#{anchor}" for anchor in anchors(guide, page))}
    return found


def has(guide: Guide, address: str) -> bool:
    path, _, anchor = address.partition("#")
    pages = [pages[path] for pages in guide.pages.values() if path in pages]
    return bool(pages) and (not anchor or any(anchor in anchors(guide, page) for page in pages))


def published_text(guide: Guide) -> str:
    """The list of published addresses with those of the guide added: sorted, so that branches merge."""
    return HEADER + "".join(f"{one}\n" for one in sorted({*guide.published, *current(guide)}))


def moved_to(guide: Guide, address: str) -> str:
    """Where an address leads today: itself, or what redirects say of it or of its page."""
    if address in guide.redirects:
        return guide.redirects[address]
    path, mark, anchor = address.partition("#")
    target = guide.redirects.get(path)
    if target is None:
        return address
    with_anchor = target.partition("#")[0] + mark + anchor
    return with_anchor if has(guide, with_anchor) else target
