"""What a template is given for one page: only finished values, so that templates hold no rules."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from guide.language import numbers, quotes, scripts, sorting
from guide.model.guide import Guide, Page
from guide.model.urls import absolute_url, page_url, relative_url
from guide.pages import a_z, home
from guide.parts import (
    cards,
    citing,
    editions,
    glossary_entries,
    metadata,
    pager,
    reading_time,
    redirects,
    references,
    sharing,
    world_map,
)
from guide.parts.editions import Frozen
from guide.record import dates, fingerprints, reviews, translation_states
from guide.record.translation_states import State
from guide.schema.data_files import Change
from guide.site_files import feeds

View = dict[str, Any]

# Kinds of page with a style sheet of their own beside the common one.
PAGE_STYLES = {
    "home": "home.css",
    "example": "example.css",
    "examples-index": "lists.css",
    "glossary": "lists.css",
    "a-z": "lists.css",
    "worksheet": "worksheet.css",
    "worksheets-index": "lists.css",
    "changes": "lists.css",
    "translations": "lists.css",
}
PAGE_TEMPLATES = {
    "home",
    "chapter",
    "example",
    "examples-index",
    "glossary",
    "sources",
    "changes",
    "translations",
    "a-z",
    "worksheet",
    "worksheets-index",
}
PAGE_SCRIPTS = {
    "worksheet": "worksheet.js",
    "a-z": "a-z.js",
    "examples-index": "filters.js",
    "changes": "filters.js",
}


@dataclass(frozen=True)
class Site:
    """Settings of one build. `serving` leaves the policy out, for the live-reload script of the server.

    `living` is the address of the living guide; `url` is that of what is built, which differs for an `edition`.
    `authority` begins the ids of feeds; `apart` is every section that does not agree between languages.
    """

    living: str
    repository: str
    assets: dict[str, str]
    serving: bool
    authority: str
    today: datetime.date
    apart: list[State]
    edition: Frozen | None = None

    @cached_property
    def behind(self) -> dict[tuple[str, str], list[State]]:
        return translation_states.behind(self.apart)

    @property
    def url(self) -> str:
        return self.living + self.edition.folder if self.edition else self.living


def page_view(
    guide: Guide, site: Site, page: Page, html: str, source_keys: list[str], words: list[str]
) -> View:
    """Everything `main.html` shows of one page."""
    here = page_url(guide, page.lent_to or page.locale, page.path)
    language = guide.languages[page.locale]
    view = page_frame(guide, site, page)
    address = absolute_url(site.url, page_url(guide, page.locale, page.path))
    html = redirects.with_old_anchors(guide, page, html)
    view |= {
        "page": page,
        "kind": page.kind,
        "template": f"pages/{page.kind if page.kind in PAGE_TEMPLATES else 'plain'}.html",
        "title": quotes.curly(page.title, language),
        "html": html,
        "description": quotes.curly(metadata.description(page), language),
        "page_script": site.assets.get(PAGE_SCRIPTS.get(page.kind, "")),
        "address": address,
        "canonical": absolute_url(site.living, page_url(guide, page.locale, page.path)),
        "alternates": [] if site.edition else metadata.alternates(guide, site.url, page.path),
        "picture": metadata.picture(guide, page.locale),
        "json_ld": metadata.json_ld(guide, site.url, page, site.edition),
        "moved": redirects.moved(guide, page, html),
        "share": sharing.share_links(page.title, address),
        "edit_url": sharing.edit_url(site.repository, page),
        "report_url": sharing.report_url(site.repository, guide, page, address),
        "contents": [
            {"id": heading.id, "text": heading.text}
            for heading in page.source.headings
            if heading.level == 2
        ],
        "words": sorted(
            (glossary_entries.entry(guide, page.locale, id) for id in words),
            key=lambda entry: sorting.sort_key(entry.term, language),
        ),
        "sources": [
            references.reference(key, number, guide.sources[key], language, guide.languages)
            for number, key in enumerate(source_keys, 1)
        ],
    }
    view["switches"] = [
        {
            "language": guide.languages[locale],
            "url": relative_url(here, page_url(guide, locale, page.path)),
        }
        for locale in guide.languages
        if locale != page.locale and page.path in guide.pages[locale]
    ]
    view["lent"] = None
    if site.edition:
        view["edition"] = {
            "number": site.edition.number,
            "year": site.edition.year,
            "date": site.edition.date,
            "living": relative_url(site.edition.folder + here, here),
        }
    view["offers"] = sorted(
        view["switches"], key=lambda switch: switch["language"].locale != language.offer
    )
    view |= _currency(guide, site, page)
    if page.kind in citing.KINDS:
        form = view["t"]["cite"]["sentence"]
        view["citation"] = citing.sentence(citation(guide, site, page), form, language)
        view["cite"] = page_url(guide, page.locale, page.path) + "cite"
    view |= _PARTS.get(page.kind, _nothing)(guide, page, view)
    styles = [
        PAGE_STYLES.get(page.kind),
        "state.css" if view["late"] or view["behind"] or page.lent_to else None,
        "edition.css" if site.edition else None,
    ]
    view["page_styles"] = [site.assets[name] for name in styles if name]
    return view


def _currency(guide: Guide, site: Site, page: Page) -> View:
    """Dates, record and feed of a page, and what readers must know of its age."""
    changes = dates.changes_of(guide, page.path)
    is_chapter = page.kind == "chapter"
    feed = feeds.address(guide, page.locale, page.path if is_chapter else "")
    return {
        "dates": dates.page_dates(guide, page.path),
        "changes": _changes(guide, page.locale, reversed(changes)),
        "feed": None
        if site.edition
        else {"url": feed, "title": guide.strings[page.locale]["changes"]["feed"]},
        "late": reviews.late_since(guide, page, site.today) if is_chapter else None,
        "behind": _behind(guide, site, page),
    }


def _behind(guide: Guide, site: Site, page: Page) -> list[View]:
    """For each language that is ahead of this page: the sections, as they are called here and there."""
    rows = site.behind.get((page.locale, page.path), [])
    notices = []
    for locale in guide.languages:
        ahead = [row for row in rows if locale in row.others]
        if ahead:
            url = page_url(guide, locale, page.path)
            notices.append(
                {
                    "locale": locale,
                    "direction": guide.languages[locale].direction,
                    "sections": [
                        {
                            "id": "main" if row.id == "top" else row.id,
                            "here": row.heading,
                            "there": row.sections[locale].heading,
                            "url": url + ("" if row.id == "top" else f"#{row.id}"),
                        }
                        for row in ahead
                    ],
                }
            )
    return notices


def lent_view(
    guide: Guide, site: Site, page: Page, html: str, source_keys: list[str], words: list[str]
) -> View:
    """A page of another language in the frame of the language where it is missing."""
    inner = page_view(guide, site, page, html, source_keys, words)
    here = page_url(guide, str(page.lent_to), page.path)
    frame = _frame(guide, site, str(page.lent_to), lambda url: relative_url(here, url))
    original = {
        "language": guide.languages[page.locale],
        "url": relative_url(here, page_url(guide, page.locale, page.path)),
    }
    kept = {"page_styles": inner["page_styles"], "switches": [original], "offers": []}
    return inner | frame | kept | {"lent": inner}


def citation(guide: Guide, site: Site, page: Page) -> citing.Cited:
    """What the page and the files beside it say of how to cite it."""
    address = absolute_url(site.url, page_url(guide, page.locale, page.path))
    return citing.cited(guide, page, address, site.edition)


def page_frame(guide: Guide, site: Site, page: Page) -> View:
    """What a partial inside the text of a page is given."""
    here = page_url(guide, page.lent_to or page.locale, page.path)
    return _frame(guide, site, page.locale, lambda url: relative_url(here, url))


def _frame(guide: Guide, site: Site, locale: str, link: Callable[[str], str]) -> View:
    """What every page has, the page not found included."""
    language = guide.languages[locale]
    strings = guide.strings[locale]
    return {
        "site": site,
        "policy": metadata.POLICY,
        "page_styles": [],
        "locale": locale,
        "language": language,
        "is_default": locale == guide.default_locale,
        "t": strings,
        "strings_of": guide.strings,
        "link": link,
        "to": lambda path, anchor="": link(page_url(guide, locale, path) + anchor),
        "has": lambda path: path in guide.pages[locale],
        "steps": pager.steps(guide, locale),
        "digits": lambda value: numbers.digits(value, language),
        "curly": lambda text: quotes.curly(text, language),
        "fill": lambda text, **values: numbers.fill(text, language, **values),
        "count": lambda forms, number: numbers.count(forms, number, language),
        "runs": scripts.foreign_runs(language, guide.languages),
        "day": lambda value: numbers.date(value, language, strings["months"], strings["day"]),
        "language_name": lambda other: numbers.language_name(other, language),
    }


def not_found_view(guide: Guide, site: Site, base: str) -> View:
    """The one page for wrong addresses; its links begin with the path of the site, `base`."""
    view = _frame(guide, site, guide.default_locale, lambda url: base + url)
    return view | {
        "kind": "not-found",
        "page_styles": [site.assets["home.css"]],
        "in_languages": [
            {
                "language": language,
                "t": guide.strings[locale],
                "home": base + page_url(guide, locale, "index"),
                "a_z": base + page_url(guide, locale, "a-z"),
            }
            for locale, language in guide.languages.items()
        ],
    }


def moved_page_views(guide: Guide, site: Site) -> dict[str, View]:
    """The pages at addresses that are gone, each by its own address."""
    found = {}
    for locale in guide.languages:
        for moved in redirects.gone_pages(guide, locale):
            link = partial(relative_url, moved.old)
            found[moved.old] = _frame(guide, site, locale, link) | {
                "target": link(moved.url),
                "title": moved.title,
                "canonical": absolute_url(site.living, moved.url.partition("#")[0]),
                "page_styles": [site.assets["home.css"]],
                "page_script": site.assets["redirect.js"],
            }
    return found


def _nothing(guide: Guide, page: Page, view: View) -> View:
    return {}


def _chapter(guide: Guide, page: Page, view: View) -> View:
    before, after = pager.neighbours(guide, page)
    return {
        "number": numbers.digits(page.chapter.section, guide.languages[page.locale]),
        "total": len(guide.chapters(page.locale)),
        "minutes": reading_time.minutes(guide, page),
        "previous": before,
        "next": after,
        "other_titles": [
            {
                "language": switch["language"],
                "url": switch["url"],
                "title": guide.page(switch["language"].locale, page.path).title,
            }
            for switch in view["switches"]
        ],
    }


def _example(guide: Guide, page: Page, view: View) -> View:
    return {
        "card": cards.card(guide, page),
        "themes": guide.themes,
        "shown_in": guide.chapters_linking_to(page),
    }


def _worksheet(guide: Guide, page: Page, view: View) -> View:
    return {
        "pieces": home.pieces(view["html"]),
        "sheet": page.worksheet,
        "chapter_link": lambda target: view["to"](
            f"chapters/{target.partition('#')[0]}", "".join(target.partition("#")[1:])
        ),
        "chapter_title": lambda target: (
            guide.page(page.locale, f"chapters/{target.partition('#')[0]}").title
        ),
        "used_in": guide.chapters_linking_to(page),
    }


def _worksheets(guide: Guide, page: Page, view: View) -> View:
    language = guide.languages[page.locale]
    sheets = guide.worksheets(page.locale)
    return {"sheets": sorted(sheets, key=lambda sheet: sorting.sort_key(sheet.title, language))}


def _examples(guide: Guide, page: Page, view: View) -> View:
    listed = cards.cards(guide, page.locale)
    used = {theme for card in listed for theme in card.themes}
    names = {theme: guide.themes[theme][page.locale] for theme in used}
    language = guide.languages[page.locale]
    return {
        "cards": listed,
        "map": world_map.world_map(guide, listed),
        "themes": dict(sorted(names.items(), key=lambda pair: sorting.sort_key(pair[1], language))),
        "regions": [
            region
            for region in view["t"]["regions"]
            if any(card.region == region for card in listed)
        ],
        "counts": json.dumps(view["t"]["examples"]["count"], ensure_ascii=False),
    }


def _glossary(guide: Guide, page: Page, view: View) -> View:
    letters = glossary_entries.by_letter(guide, page.locale)
    return {"letters": letters, "total": len(guide.terms), "languages": guide.languages}


def _sources(guide: Guide, page: Page, view: View) -> View:
    cited = references.cited_by(guide, page.locale)
    language = guide.languages[page.locale]
    kinds: dict[str, list[Any]] = {kind: [] for kind in view["t"]["sources"]["kinds"]}
    for key, pages in cited.items():
        one = references.reference(key, 0, guide.sources[key], language, guide.languages)
        kinds[one.kind].append({"source": one, "pages": pages})
    for listed in kinds.values():
        listed.sort(key=lambda row: sorting.sort_key(row["source"].runs[0].parts[0].text, language))
    return {"kinds": kinds}


def _changes(guide: Guide, locale: str, changes: Any) -> list[View]:
    """Entries with the pages they touch, links from the site's root."""
    rows = []
    for change in changes:
        entry: Change = change
        named = [name.partition("#") for name in entry.pages]
        found = [
            (guide.pages[locale][path], mark + anchor)
            for path, mark, anchor in named
            if path in guide.pages[locale]
        ]
        rows.append(
            {
                "change": entry,
                "note": entry.note.get(locale, ""),
                "chapters": sorted({page.slug for page, _ in found if page.kind == "chapter"}),
                "pages": [*_touched(guide, locale, found)],
            }
        )
    return rows


# An entry that touches more pages of a kind than this is shown by their number.
_MOST_BY_NAME = 12


def _touched(guide: Guide, locale: str, found: list[tuple[Page, str]]) -> Iterator[View]:
    """Links to what an entry touches: pages by title, many of a kind by their number."""
    strings, language = guide.strings[locale]["changes"], guide.languages[locale]
    by_kind: dict[str, list[tuple[Page, str]]] = {}
    for page, anchor in found:
        by_kind.setdefault(page.kind, []).append((page, anchor))
    for kind, same in by_kind.items():
        if kind in strings["many"] and len(same) > _MOST_BY_NAME:
            title = numbers.count(strings["many"][kind], len(same), language)
            yield {"title": title, "url": page_url(guide, locale, f"{kind}s/index")}
            continue
        for page, anchor in same:
            yield {"title": page.title, "url": page_url(guide, locale, page.path) + anchor}


def _changes_page(guide: Guide, page: Page, view: View) -> View:
    return {
        "changes": _changes(guide, page.locale, dates.latest_changes(guide)),
        "counts": json.dumps(view["t"]["changes"]["count"], ensure_ascii=False),
        "editions": [] if view["site"].edition else editions.listed(guide, page.locale),
    }


def _translations(guide: Guide, page: Page, view: View) -> View:
    """Every section that is apart, with its heading in the language of the page where it has one."""
    rows = []
    for row in view["site"].apart:
        mine = row.sections.get(page.locale)
        shown = mine or next(iter(row.sections.values()))
        anchor = "" if row.id == "top" else f"#{row.id}"
        whole = guide.pages[shown.locale][row.page].title
        rows.append(
            {
                "url": page_url(guide, shown.locale, row.page) + anchor,
                "title": whole if row.id == "top" else f"{whole}: {shown.heading}",
                "lang": None if mine else shown.locale,
                "dir": guide.languages[shown.locale].direction,
                "locale": row.locale,
                "state": row.state,
                "change": row.since,
            }
        )
    parts = {row.name for row in view["site"].apart}
    return {"rows": rows, "parts": len(parts), "total": len(fingerprints.sections(guide))}


def _a_z(guide: Guide, page: Page, view: View) -> View:
    return {"letters": a_z.items(guide, page.locale)}


def _home(guide: Guide, page: Page, view: View) -> View:
    return {
        "pieces": home.pieces(view["html"]),
        "cards": home.chosen_examples(guide, page),
        "changes": _changes(guide, page.locale, dates.latest_changes(guide, most=3)),
    }


_PARTS: dict[str, Callable[[Guide, Page, View], View]] = {
    "chapter": _chapter,
    "example": _example,
    "examples-index": _examples,
    "worksheet": _worksheet,
    "worksheets-index": _worksheets,
    "glossary": _glossary,
    "sources": _sources,
    "changes": _changes_page,
    "translations": _translations,
    "a-z": _a_z,
    "home": _home,
}
