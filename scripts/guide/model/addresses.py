"""Addresses without their language: those of the guide, those it published, and where moved ones lead."""

from __future__ import annotations

from guide.model.guide import Guide

PUBLISHED = "docs/data/addresses.lock"
_HEADER = (
    "# Every address that was published, without its language. './scripts/fix' adds the new ones;\n"
    "# one that goes needs its line in redirects.yml, and its line here stays.\n"
)


def current(guide: Guide) -> set[str]:
    """All addresses that the guide has in any language."""
    anchors = {f"{page.path}#{anchor}" for page in guide.all_pages() for anchor in page.anchors}
    return anchors | set(guide.by_path)


def has(guide: Guide, address: str) -> bool:
    path, _, anchor = address.partition("#")
    pages = (locale.pages.get(path) for locale in guide.locales.values())
    return any(page and (not anchor or anchor in page.anchors) for page in pages)


def published_text(guide: Guide) -> str:
    """The list of published addresses with those of the guide added: sorted, so that branches merge."""
    addresses = sorted({*guide.published, *current(guide)})
    return _HEADER + "".join(f"{address}\n" for address in addresses)


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
