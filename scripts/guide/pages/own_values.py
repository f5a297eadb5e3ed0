"""What only one kind of page shows, made by a function for each kind that has such values."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import get_args

from guide.markdown.rendering import Rendering
from guide.model.guide import Locale, Page
from guide.pages import a_z
from guide.pages.change_rows import ChangeRow, make_change_rows
from guide.pages.frame import Site
from guide.pages.page import Own
from guide.parts import cards, editions, glossary_entries, pager, references, world_map
from guide.record import dates, fingerprints
from guide.schema.data_files import Change
from guide.schema.front_matter import Evidence, WorksheetFront


@dataclass(frozen=True)
class OtherTitle:
    """The title of the page in another language."""

    locale: Locale
    title: str


@dataclass(frozen=True)
class ChapterValues:
    number: str
    total: int
    previous: pager.ChapterLink | None
    next: pager.ChapterLink | None
    other_titles: dict[str, str]


def chapter(page: Page, site: Site, rendering: Rendering) -> ChapterValues:
    before, after = pager.find_neighbours(page)
    return ChapterValues(
        page.locale.digits(page.section),
        len(page.locale.chapters),
        before,
        after,
        {other.locale.code: other.title for other in page.translations},
    )


@dataclass(frozen=True)
class ExampleValues:
    card: cards.Card
    themes: list[str]
    shown_in: list[Page]


def example(page: Page, site: Site, rendering: Rendering) -> ExampleValues:
    themes = [page.guide.themes[theme][page.locale.code] for theme in page.example.themes]
    return ExampleValues(cards.make_card(page), themes, page.locale.chapters_linking_to(page.path))


@dataclass(frozen=True)
class ReadOn:
    """Where a low score sends its reader; `url` is from the root of the site."""

    url: str
    title: str


@dataclass(frozen=True)
class WorksheetValues:
    """`read_on` maps the id of a score to a chapter."""

    sheet: WorksheetFront
    has_score: bool
    read_on: dict[str, ReadOn]
    used_in: list[Page]


def worksheet(page: Page, site: Site, rendering: Rendering) -> WorksheetValues:
    sheet, locale = page.worksheet, page.locale
    read_on = {
        one.id: ReadOn(
            locale.address_url(f"chapters/{one.chapter}"),
            locale.pages[f"chapters/{one.chapter.partition('#')[0]}"].title,
        )
        for one in sheet.fields
        if one.chapter
    }
    has_score = any(one.kind == "score" for one in sheet.fields)
    return WorksheetValues(sheet, has_score, read_on, locale.chapters_linking_to(page.path))


@dataclass(frozen=True)
class WorksheetsValues:
    sheets: list[Page]


def worksheets(page: Page, site: Site, rendering: Rendering) -> WorksheetsValues:
    locale = page.locale
    return WorksheetsValues(
        sorted(locale.worksheets, key=lambda sheet: locale.sort_key(sheet.title))
    )


@dataclass(frozen=True)
class ExamplesValues:
    """`themes` maps a theme to its name; `counts` are the forms of the number of examples, as JSON."""

    cards: list[cards.Card]
    map: world_map.WorldMap
    evidence: tuple[str, ...]
    themes: dict[str, str]
    regions: list[str]
    counts: str


def examples(page: Page, site: Site, rendering: Rendering) -> ExamplesValues:
    locale = page.locale
    listed = cards.make_cards(locale)
    used = {theme for card in listed for theme in card.themes}
    names = {theme: page.guide.themes[theme][locale.code] for theme in used}
    regions = {card.region for card in listed}
    return ExamplesValues(
        listed,
        world_map.make_map(page.guide, listed),
        get_args(Evidence),
        dict(sorted(names.items(), key=lambda pair: locale.sort_key(pair[1]))),
        [region for region in locale.strings["regions"] if region in regions],
        json.dumps(locale.strings["examples"]["count"], ensure_ascii=False),
    )


@dataclass(frozen=True)
class GlossaryValues:
    letters: dict[str, list[glossary_entries.Entry]]
    total: int
    locales: dict[str, Locale]


def glossary(page: Page, site: Site, rendering: Rendering) -> GlossaryValues:
    letters = glossary_entries.entries_by_letter(page.locale)
    return GlossaryValues(letters, len(page.guide.terms), page.guide.locales)


@dataclass(frozen=True)
class CitedSource:
    """A source and the pages that cite it."""

    source: references.Reference
    pages: list[Page]


@dataclass(frozen=True)
class SourcesValues:
    """By kind of publisher, in alphabetical order."""

    kinds: dict[str, list[CitedSource]]


def sources(page: Page, site: Site, rendering: Rendering) -> SourcesValues:
    locale = page.locale
    kinds: dict[str, list[CitedSource]] = {kind: [] for kind in locale.strings["sources"]["kinds"]}
    for key, pages in references.cited_by(locale).items():
        source = references.make_reference(key, locale)
        kinds[source.kind].append(CitedSource(source, pages))
    for rows in kinds.values():
        rows.sort(key=lambda row: locale.sort_key(row.source.runs[0].parts[0].text))
    return SourcesValues({kind: rows for kind, rows in kinds.items() if rows})


@dataclass(frozen=True)
class ChangesValues:
    """`counts` are the forms of the number of changes, as JSON."""

    changes: list[ChangeRow]
    counts: str
    editions: list[editions.ListedEdition]


def changes(page: Page, site: Site, rendering: Rendering) -> ChangesValues:
    locale = page.locale
    return ChangesValues(
        make_change_rows(locale, dates.latest_changes(page.guide)),
        json.dumps(locale.strings["changes"]["count"], ensure_ascii=False),
        [] if site.edition else editions.list_editions(locale),
    )


@dataclass(frozen=True)
class StateRow:
    """A section that is out of sync. `shown_in` is the language of its title where it is not that of the page."""

    url: str
    title: str
    shown_in: Locale | None
    locale: str
    state: str
    change: Change | None


@dataclass(frozen=True)
class TranslationsValues:
    """`parts` is the number of sections that are out of sync, of `total`."""

    rows: list[StateRow]
    parts: int
    total: int


def translations(page: Page, site: Site, rendering: Rendering) -> TranslationsValues:
    """Every section that is out of sync, with its heading in the language of the page where it has one."""
    guide, rows = page.guide, []
    for state in site.out_of_sync:
        mine = state.sections.get(page.locale.code)
        shown = mine or next(iter(state.sections.values()))
        locale = guide.locales[shown.locale]
        anchor = "" if state.id == "top" else f"#{state.id}"
        title = locale.pages[state.page].title
        rows.append(
            StateRow(
                locale.url(state.page) + anchor,
                title if state.id == "top" else f"{title}: {shown.heading}",
                None if mine else locale,
                state.locale,
                state.state,
                state.since,
            )
        )
    parts = {state.name for state in site.out_of_sync}
    return TranslationsValues(rows, len(parts), len(fingerprints.sections(guide)))


@dataclass(frozen=True)
class AZValues:
    letters: dict[str, list[a_z.Item]]


def a_to_z(page: Page, site: Site, rendering: Rendering) -> AZValues:
    return AZValues(a_z.list_items(page.locale))


@dataclass(frozen=True)
class HomeValues:
    """The city examples that the page links to, in its order, and the latest changes."""

    cards: list[cards.Card]
    changes: list[ChangeRow]


_MOST_CHANGES = 3


def home(page: Page, site: Site, rendering: Rendering) -> HomeValues:
    pages = page.locale.pages
    paths = [page.resolve(link.path) for link in page.source.links if link.path]
    chosen = [
        pages[path] for path in paths if path in pages and pages[path] in page.locale.examples
    ]
    return HomeValues(
        [cards.make_card(example) for example in chosen],
        make_change_rows(page.locale, dates.latest_changes(page.guide, _MOST_CHANGES)),
    )


OWN_VALUES: dict[str, Own] = {
    "chapter": chapter,
    "example": example,
    "examples-index": examples,
    "worksheet": worksheet,
    "worksheets-index": worksheets,
    "glossary": glossary,
    "sources": sources,
    "changes": changes,
    "translations": translations,
    "a-z": a_to_z,
    "home": home,
}
