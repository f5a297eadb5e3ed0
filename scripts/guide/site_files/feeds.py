"""Atom feeds of the record of changes: one a language, one a chapter in each language (RFC 4287).

Ids are `tag:` addresses (RFC 4151) made of an authority that stays when the site moves, the day of the
entry and its id; times are midnight UTC of the day that the record names. A host of files cannot redirect
a reader of feeds: the old feed of a chapter that moved goes on, says so and names the new one.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from xml.etree import ElementTree

from guide.language.quotes import curly
from guide.model.guide import Guide
from guide.model.urls import absolute_url, page_url
from guide.parts import redirects
from guide.record.dates import changes_of, latest_changes
from guide.schema.data_files import Change

_ATOM = "http://www.w3.org/2005/Atom"
_BEFORE_THE_FIRST = datetime.date(2026, 1, 1)


def address(guide: Guide, locale: str, path: str = "") -> str:
    """Of the feed of a language, or of a chapter, from the root of the site."""
    return page_url(guide, locale, path or "index") + "feed.xml"


def feeds(guide: Guide, site_url: str, authority: str) -> dict[str, str]:
    """Every feed by its address from the root of the site."""
    files: dict[str, ElementTree.Element] = {}
    for locale in guide.languages:
        strings = guide.strings[locale]
        files[address(guide, locale)] = _feed(
            guide,
            locale,
            "",
            strings["site"]["full_name"],
            latest_changes(guide),
            site_url,
            authority,
        )
        for chapter in guide.chapters(locale):
            files[address(guide, locale, chapter.path)] = _feed(
                guide,
                locale,
                chapter.path,
                f"{strings['site']['name']}: {chapter.title}",
                reversed(changes_of(guide, chapter.path)),
                site_url,
                authority,
            )
        for old, new in redirects.gone_chapters(guide, locale):
            files[address(guide, locale, old)] = _moved(
                guide, locale, old, new, site_url, authority
            )
    return {name: _written(guide, root) for name, root in files.items()}


def _feed(
    guide: Guide,
    locale: str,
    path: str,
    title: str,
    entries: Iterable[Change],
    site_url: str,
    authority: str,
) -> ElementTree.Element:
    rows = list(entries)
    root = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": locale})
    _text(root, "id", _id(guide, authority, locale, path or "changes"))
    _text(root, "title", title)
    _text(root, "updated", _moment(max((change.date for change in rows), default=_first(guide))))
    author = ElementTree.SubElement(root, "author")
    _text(author, "name", guide.strings[locale]["site"]["publisher"])
    page = page_url(guide, locale, path or "changes")
    _link(root, "self", absolute_url(site_url, address(guide, locale, path)))
    _link(root, "alternate", absolute_url(site_url, page))
    for change in rows:
        root.append(_entry(guide, locale, change, site_url, authority))
    return root


def _moved(
    guide: Guide, locale: str, old: str, new: str, site_url: str, authority: str
) -> ElementTree.Element:
    """The feed of what took the place of a chapter, under the id of the chapter, with an entry that says so."""
    page = guide.page(locale, new.partition("#")[0])
    words, title = guide.strings[locale]["moved"], redirects.title(guide, locale, new)
    root = _feed(
        guide,
        locale,
        page.path if page.kind == "chapter" else "",
        f"{guide.strings[locale]['site']['name']}: {title}",
        reversed(changes_of(guide, page.path)),
        site_url,
        authority,
    )
    updated = root.findtext("updated", "")
    root[0].text = _id(guide, authority, locale, old)
    entry = ElementTree.SubElement(root, "entry")
    _text(entry, "id", _id(guide, authority, locale, f"{old}/moved"))
    _text(entry, "title", words["title"])
    _text(entry, "updated", updated)
    _link(entry, "alternate", absolute_url(site_url, redirects.url(guide, locale, new)))
    _text(entry, "content", f"{words['text']} {title}")
    return root


def _first(guide: Guide) -> datetime.date:
    return min((change.date for change in guide.changes), default=_BEFORE_THE_FIRST)


def _id(guide: Guide, authority: str, locale: str, path: str) -> str:
    return f"tag:{authority},{_first(guide)}:{locale}/{path}"


def _written(guide: Guide, root: ElementTree.Element) -> str:
    for part in root.iter():
        if part.tag in ("title", "content") and part.text:
            part.text = curly(part.text, guide.languages[root.attrib["xml:lang"]])
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def _entry(
    guide: Guide, locale: str, change: Change, site_url: str, authority: str
) -> ElementTree.Element:
    entry = ElementTree.Element("entry")
    kind = guide.strings[locale]["changes"]["kinds"][change.kind]
    titles = dict.fromkeys(
        guide.pages[locale][path].title
        for path in (name.partition("#")[0] for name in change.pages)
        if path in guide.pages[locale]
    )
    about = f": {next(iter(titles))}" if len(titles) == 1 else ""
    _text(entry, "id", f"tag:{authority},{change.date}:{locale}/changes/{change.id}")
    _text(entry, "title", f"{kind}{about}")
    _text(entry, "published", _moment(change.date))
    _text(entry, "updated", _moment(change.date))
    anchor = f"#change-{change.id}"
    _link(entry, "alternate", absolute_url(site_url, page_url(guide, locale, "changes") + anchor))
    ElementTree.SubElement(entry, "category", {"term": change.kind, "label": kind})
    _text(entry, "content", change.note.get(locale, ""))
    return entry


def _text(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text


def _link(parent: ElementTree.Element, relation: str, url: str) -> None:
    ElementTree.SubElement(parent, "link", {"rel": relation, "href": url})


def _moment(day: datetime.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
