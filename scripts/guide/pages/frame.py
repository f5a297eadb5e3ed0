"""The frame of every page: its language, its links, the menus around the text."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from guide.model.guide import Locale
from guide.model.kinds import KINDS
from guide.model.urls import relative_url
from guide.parts.editions import EditionInfo
from guide.parts.pager import ChapterLink, chapter_links
from guide.parts.policy import POLICY
from guide.record.translation_states import State, states_by_page

_ABOUT = "chapters/about"


@dataclass(frozen=True)
class Site:
    """Settings of one build. `serving` leaves the policy out, for the live-reload script of the server.

    `canonical_base` is the address of the guide as it changes; `url` is that of what is built, which differs
    for an `edition`. `assets` maps names of files to addresses from the root of the site. `authority` begins
    the ids of feeds; `out_of_sync` is every section that does not agree between languages.
    """

    canonical_base: str
    repository: str
    assets: dict[str, str]
    serving: bool
    authority: str
    today: datetime.date
    out_of_sync: list[State]
    edition: EditionInfo | None = None

    @cached_property
    def behind(self) -> dict[tuple[str, str], list[State]]:
        """By language and page: the sections that are behind."""
        return states_by_page(self.out_of_sync)

    @property
    def url(self) -> str:
        return self.canonical_base + self.edition.folder if self.edition else self.canonical_base


@dataclass(frozen=True)
class MenuLink:
    """A link of the masthead or the footer; `url` is from the root of the site."""

    url: str
    label: str
    path: str


@dataclass
class Frame:
    """What every page is shown with, the page not found included.

    `here` is its address from the root of the site. Its links are relative to it; on a page that may be
    shown anywhere they begin with `base`, the path of the site.
    """

    site: Site
    locale: Locale
    here: str = ""
    base: str = ""
    styles: list[str] = field(default_factory=list)
    script: str | None = None

    policy = POLICY

    @property
    def t(self) -> dict[str, Any]:
        """The words of the interface."""
        return self.locale.strings

    @cached_property
    def chapters(self) -> list[ChapterLink]:
        return chapter_links(self.locale)

    @cached_property
    def masthead(self) -> list[MenuLink]:
        strings = self.t["masthead"]
        rows = [(kind.path, kind.masthead) for kind in KINDS.values() if kind.masthead]
        return [self._menu_link(path, strings[name]) for path, name in rows if self._has(path)]

    @cached_property
    def footer(self) -> list[MenuLink]:
        strings = self.t["footer"]
        rows = [(kind.path, kind.footer) for kind in KINDS.values() if kind.footer]
        rows.append((_ABOUT, "about"))
        return [self._menu_link(path, strings[name]) for path, name in rows if self._has(path)]

    @property
    def search_files(self) -> list[str]:
        """What the search box fetches: its script, the index, its settings, its style."""
        code = self.locale.code
        names = [f"search-{code}.js", f"search-{code}.json", f"search-settings-{code}.json"]
        return [self.site.assets[name] for name in [*names, "search.css"]]

    def _has(self, path: str) -> bool:
        return path in self.locale.pages

    def _menu_link(self, path: str, label: str) -> MenuLink:
        return MenuLink(self.locale.url(path), label, path)

    def link(self, url: str) -> str:
        """An address from the root of the site, as it is written on this page."""
        return self.base + url if self.base else relative_url(self.here, url)

    def to(self, path: str, anchor: str = "") -> str:
        """The address of a page of the language, as it is written on this page."""
        return self.link(self.locale.url(path) + anchor)
