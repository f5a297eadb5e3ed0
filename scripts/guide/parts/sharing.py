"""Plain links that share a page or report a problem; nothing is loaded from the places they lead to."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from guide.model.guide import Page

SHARE_TARGETS = {
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
                safe=":/",
                quote_via=quote,
            ),
        )
        for name, (address, query) in SHARE_TARGETS.items()
    ]


def edit_url(repository: str, page: Page) -> str | None:
    """The address that opens the file in which the page is written in the browser's editor."""
    if not repository:
        return None
    data = page.kind.data_file
    name = f"docs/data/{data}" if data else page.name
    return f"{repository.rstrip('/')}/edit/main/{name}"


def report_url(repository: str, page: Page, address: str) -> str | None:
    """The address of the form for mistakes in the page's language, filled in with the page's `address`.

    GitHub fills the field of a form whose id is that of a query parameter.
    """
    if not repository:
        return None
    title = page.locale.strings["help"]["report_title"].format(title=page.title)
    query = {"template": f"{page.locale.code}-mistake.yml", "title": title, "page": address}
    return f"{repository.rstrip('/')}/issues/new?{urlencode(query, quote_via=quote)}"
