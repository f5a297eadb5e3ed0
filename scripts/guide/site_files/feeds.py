"""Atom feeds of the record of changes: one a language, one a chapter in each language (RFC 4287).

Ids are `tag:` addresses (RFC 4151) made of an authority that stays when the site moves, the day of the
entry and its id; times are midnight UTC of the day that the record names. A host of files cannot redirect
a reader of feeds: the old feed of a chapter that moved goes on, says so and names the new one.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from xml.etree import ElementTree

from guide.model.guide import Guide, Locale, Page
from guide.model.urls import absolute_url
from guide.parts import redirects
from guide.record.dates import changes_of, latest_changes
from guide.schema.data_files import Change

_ATOM = "http://www.w3.org/2005/Atom"
_BEFORE_THE_FIRST = datetime.date(2026, 1, 1)


@dataclass(frozen=True)
class _Feeds:
    """The feeds of one language. `site_url` begins their addresses, `authority` their ids."""

    locale: Locale
    site_url: str
    authority: str

    def of_language(self) -> ElementTree.Element:
        name = self.locale.strings["site"]["full_name"]
        page = self.locale.url("changes")
        changes = latest_changes(self.locale.guide)
        return self._feed("changes", name, self.locale.url("index"), page, changes)

    def of_chapter(self, page: Page) -> ElementTree.Element:
        return self._feed(page.path, self._titled(page.title), page.url, page.url, changes_of(page))

    def of_moved(self, old: str, new: str) -> ElementTree.Element:
        """The feed of what took the place of a chapter, under the id of the chapter, with an entry that says so."""
        page = self.locale.pages[new.partition("#")[0]]
        title = redirects.title_at(self.locale, new)
        folder, shown = page.url, page.url
        if not page.kind.has_feed:
            folder, shown = self.locale.url("index"), self.locale.url("changes")
        root = self._feed(old, self._titled(title), folder, shown, changes_of(page))
        root.append(self._moved_entry(old, new, title, root.findtext("updated", "")))
        return root

    def _titled(self, title: str) -> str:
        return f"{self.locale.strings['site']['name']}: {title}"

    def _absolute(self, url: str) -> str:
        return absolute_url(self.site_url, url)

    def _id(self, path: str) -> str:
        return f"tag:{self.authority},{_first_day(self.locale.guide)}:{self.locale.code}/{path}"

    def _feed(
        self, id: str, title: str, folder: str, page_url: str, changes: list[Change]
    ) -> ElementTree.Element:
        """`changes` come newest first; `folder` is where the feed itself is."""
        root = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": self.locale.code})
        _add_text(root, "id", self._id(id))
        _add_text(root, "title", self.locale.typeset(title))
        days = (change.date for change in changes)
        _add_text(root, "updated", _moment(max(days, default=_first_day(self.locale.guide))))
        author = ElementTree.SubElement(root, "author")
        _add_text(author, "name", self.locale.strings["site"]["publisher"])
        _add_link(root, "self", self._absolute(f"{folder}feed.xml"))
        _add_link(root, "alternate", self._absolute(page_url))
        root.extend(map(self._entry, changes))
        return root

    def _entry(self, change: Change) -> ElementTree.Element:
        entry = ElementTree.Element("entry")
        locale = self.locale
        kind = locale.strings["changes"]["kinds"][change.kind]
        paths = [name.partition("#")[0] for name in change.pages]
        titles = {locale.pages[path].title: None for path in paths if path in locale.pages}
        about = f": {next(iter(titles))}" if len(titles) == 1 else ""
        changes_url = f"{locale.url('changes')}#change-{change.id}"
        _add_text(
            entry, "id", f"tag:{self.authority},{change.date}:{locale.code}/changes/{change.id}"
        )
        _add_text(entry, "title", locale.typeset(f"{kind}{about}"))
        _add_text(entry, "published", _moment(change.date))
        _add_text(entry, "updated", _moment(change.date))
        _add_link(entry, "alternate", self._absolute(changes_url))
        ElementTree.SubElement(entry, "category", {"term": change.kind, "label": kind})
        _add_text(entry, "content", locale.typeset(change.note.get(locale.code, "")))
        return entry

    def _moved_entry(self, old: str, new: str, title: str, updated: str) -> ElementTree.Element:
        entry = ElementTree.Element("entry")
        strings = self.locale.strings["moved"]
        _add_text(entry, "id", self._id(f"{old}/moved"))
        _add_text(entry, "title", self.locale.typeset(strings["title"]))
        _add_text(entry, "updated", updated)
        _add_link(entry, "alternate", self._absolute(self.locale.address_url(new)))
        _add_text(entry, "content", self.locale.typeset(f"{strings['text']} {title}"))
        return entry


def feeds(guide: Guide, site_url: str, authority: str) -> dict[str, str]:
    """Every feed by its address from the root of the site."""
    roots: dict[str, ElementTree.Element] = {}
    for locale in guide.locales.values():
        of = _Feeds(locale, site_url, authority)
        roots[locale.url("index")] = of.of_language()
        roots |= {page.url: of.of_chapter(page) for page in locale.chapters}
        roots |= {
            locale.url(old): of.of_moved(old, new) for old, new in redirects.gone_chapters(locale)
        }
    return {f"{folder}feed.xml": _to_text(root) for folder, root in roots.items()}


def _first_day(guide: Guide) -> datetime.date:
    return min((change.date for change in guide.changes), default=_BEFORE_THE_FIRST)


def _to_text(root: ElementTree.Element) -> str:
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def _add_text(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text


def _add_link(parent: ElementTree.Element, relation: str, url: str) -> None:
    ElementTree.SubElement(parent, "link", {"rel": relation, "href": url})


def _moment(day: datetime.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
