"""What `main.html` shows of one page: finished values, so that templates hold no rules."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from guide.markdown.rendering import Piece, Rendering
from guide.model.guide import Locale, Page
from guide.model.urls import absolute_url, relative_url
from guide.pages.change_rows import ChangeRow, make_change_rows
from guide.pages.frame import Frame, Site
from guide.parts import (
    citing,
    glossary_entries,
    metadata,
    reading_time,
    redirects,
    references,
    sharing,
)
from guide.record import dates, reviews

# Makes what the template of one kind shows besides what every page has.
MakeValues = Callable[[Page, Site, Rendering], Any]


@dataclass(frozen=True)
class Heading:
    id: str
    text: str


@dataclass(frozen=True)
class Feed:
    title: str
    url: str


@dataclass(frozen=True)
class LanguageLink:
    """The page in another language; `url` is written as on this page."""

    locale: Locale
    url: str


@dataclass(frozen=True)
class EditionBanner:
    """`living` is the address of the page as it is today, as written on the frozen one."""

    number: str
    year: str
    date: datetime.date
    living: str


@dataclass(frozen=True)
class SectionBehind:
    """A section as it is called here and in the language that is ahead; `url` leads to it there."""

    id: str
    here: str
    there: str
    url: str


@dataclass(frozen=True)
class BehindNotice:
    """The sections of a page that are behind another language."""

    locale: Locale
    sections: list[SectionBehind]


@dataclass(kw_only=True)
class PageView(Frame):
    """One page. `own` holds what only its kind shows; `fallback` is the page shown in the place of one that is missing."""

    page: Page
    html: str
    title: str
    description: str
    address: str
    canonical: str
    alternates: list[metadata.Alternate]
    picture: str
    json_ld: str
    moved: list[redirects.Moved]
    share: list[sharing.ShareLink]
    edit_url: str | None
    report_url: str | None
    contents: list[Heading]
    glossary_terms: list[glossary_entries.Entry]
    sources: list[references.Reference]
    language_links: list[LanguageLink]
    language_suggestions: list[LanguageLink]
    dates: dates.PageDates
    changes: list[ChangeRow]
    feed: Feed | None
    late: datetime.date | None
    behind: list[BehindNotice]
    pieces: dict[str, Piece]
    minutes: int | None = None
    citation: str = ""
    cite_url: str = ""
    edition: EditionBanner | None = None
    fallback: PageView | None = None
    own: Any = field(default=None)

    @property
    def template(self) -> str:
        return f"pages/{self.page.kind.template}"

    @cached_property
    def body_class(self) -> str:
        section = f" section-{self.page.section}" if self.page.section else ""
        return f"kind-{self.page.kind.name}{section}"

    @property
    def is_home(self) -> bool:
        return self.page.is_home

    @property
    def share_title(self) -> str:
        return str(self.t["site"]["full_name"]) if self.is_home else self.title

    @property
    def head_title(self) -> str:
        return self.share_title if self.is_home else f"{self.title} · {self.t['site']['name']}"

    @property
    def graph_type(self) -> str:
        """Its type in the Open Graph protocol."""
        return "book" if self.is_home else "article"


def make_page_view(
    page: Page, site: Site, html: str, rendering: Rendering, make_values: MakeValues | None
) -> PageView:
    """Everything that is shown of a page."""
    locale = page.locale
    address = absolute_url(site.url, page.url)
    links = _language_links(page)
    view = PageView(
        site=site,
        locale=locale,
        here=page.shown_at,
        page=page,
        html=html,
        title=page.title,
        description=metadata.describe(page),
        script=site.assets.get(page.kind.script),
        address=address,
        canonical=absolute_url(site.canonical_base, page.url),
        alternates=[] if site.edition else metadata.alternates(page, site.url),
        picture=metadata.preview_card(locale),
        json_ld=metadata.json_ld(page, site.url, site.edition),
        moved=redirects.moved_parts(page, rendering.kept_anchors),
        share=sharing.share_links(page.title, address),
        edit_url=sharing.edit_url(site.repository, page),
        report_url=sharing.report_url(site.repository, page, address),
        contents=[
            Heading(heading.id, heading.text)
            for heading in page.source.headings
            if heading.level == 2 and heading.id
        ],
        glossary_terms=sorted(
            (glossary_entries.make_entry(locale, id) for id in rendering.glossary_ids),
            key=lambda entry: locale.sort_key(entry.term),
        ),
        sources=[
            references.make_reference(key, locale, number)
            for number, key in enumerate(rendering.source_keys, 1)
        ],
        language_links=links,
        language_suggestions=sorted(
            links, key=lambda link: link.locale.code != locale.language.offer
        ),
        dates=dates.page_dates(page),
        changes=make_change_rows(locale, dates.changes_of(page)),
        feed=None if site.edition else Feed(locale.strings["changes"]["feed"], page.feed_url),
        late=reviews.late_since(page, site.today) if page.section else None,
        behind=_behind(page, site),
        pieces=rendering.pieces,
        minutes=reading_time.minutes(page) if page.section else None,
        edition=_edition_banner(page, site),
    )
    if page.kind.is_cited:
        view.citation = citing.citation_sentence(page, make_citation(page, site))
        view.cite_url = f"{page.url}cite"
    if make_values:
        view.own = make_values(page, site, rendering)
    view.styles = _styles(view)
    return view


def make_fallback_view(inner: PageView) -> PageView:
    """A page of another language in the frame of the language where it is missing."""
    page = inner.page
    assert page.fallback_in
    original = LanguageLink(page.locale, inner.link(page.url))
    return replace(
        inner,
        locale=page.fallback_in,
        language_links=[original],
        language_suggestions=[],
        fallback=inner,
    )


def make_citation(page: Page, site: Site) -> citing.Cited:
    """What the page and its files of citations say of how to cite it."""
    return citing.cite(page, absolute_url(site.url, page.url), site.edition)


def _language_links(page: Page) -> list[LanguageLink]:
    return [
        LanguageLink(other.locale, relative_url(page.shown_at, other.url))
        for other in page.translations
    ]


def _edition_banner(page: Page, site: Site) -> EditionBanner | None:
    edition = site.edition
    if edition is None:
        return None
    living = relative_url(edition.folder + page.shown_at, page.shown_at)
    return EditionBanner(edition.number, edition.year, edition.date, living)


def _behind(page: Page, site: Site) -> list[BehindNotice]:
    """A notice for each language that is ahead of this page."""
    states = site.behind.get((page.locale.code, page.path), [])
    notices = []
    for code, locale in page.guide.locales.items():
        sections = [
            SectionBehind(
                "main" if state.id == "top" else state.id,
                state.heading,
                state.sections[code].heading,
                locale.url(page.path) + ("" if state.id == "top" else f"#{state.id}"),
            )
            for state in states
            if code in state.others
        ]
        if sections:
            notices.append(BehindNotice(locale, sections))
    return notices


def _styles(view: PageView) -> list[str]:
    """Addresses of the style sheets that only some pages need."""
    names = [
        view.page.kind.style,
        "notice.css" if view.late or view.behind or view.page.fallback_in else "",
        "edition.css" if view.edition else "",
    ]
    return [view.site.assets[name] for name in names if name]
