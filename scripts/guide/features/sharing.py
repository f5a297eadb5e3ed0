"""Plain links that share a page or report a problem; nothing is loaded from the places they lead to."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from guide.model.guide import Guide, Page

_PLACES = {
    "email": ("mailto:", {"subject": "{title}", "body": "{url}"}),
    "whatsapp": ("https://wa.me/", {"text": "{url}"}),
    "telegram": ("https://t.me/share/url", {"url": "{url}"}),
    "x": ("https://x.com/intent/post", {"url": "{url}"}),
    "facebook": ("https://www.facebook.com/sharer/sharer.php", {"u": "{url}"}),
    "linkedin": ("https://www.linkedin.com/sharing/share-offsite/", {"url": "{url}"}),
}


@dataclass(frozen=True)
class ShareLink:
    name: str
    url: str


def share_links(title: str, url: str) -> list[ShareLink]:
    """`url` is the absolute address of the page."""
    return [
        ShareLink(
            name,
            f"{address}?"
            + urlencode(
                {key: value.format(title=title, url=url) for key, value in query.items()},
                quote_via=quote,
            ),
        )
        for name, (address, query) in _PLACES.items()
    ]


def edit_url(repository: str, page: Page) -> str | None:
    """The address that opens the page's own file in the browser's editor."""
    return f"{repository.rstrip('/')}/edit/main/{page.name}" if repository else None


def report_url(repository: str, guide: Guide, page: Page) -> str | None:
    """The address of a new issue that names the page."""
    if not repository:
        return None
    title = guide.strings[page.locale]["help"]["report_title"].format(title=page.title)
    query = urlencode({"title": title, "body": page.name}, quote_via=quote)
    return f"{repository.rstrip('/')}/issues/new?{query}"
