"""The list of sources by kind of publisher, each with the pages that cite it."""

from __future__ import annotations

from dataclasses import dataclass

from guide.markdown.rendering import Rendering
from guide.model.guide import Page
from guide.pages.frame import Site
from guide.parts import references


@dataclass(frozen=True)
class CitedSource:
    """A source and the pages that cite it."""

    source: references.Reference
    pages: list[Page]


@dataclass(frozen=True)
class SourcesValues:
    """By kind of publisher, in alphabetical order."""

    kinds: dict[str, list[CitedSource]]


def make_values(page: Page, site: Site, rendering: Rendering) -> SourcesValues:
    locale = page.locale
    kinds: dict[str, list[CitedSource]] = {kind: [] for kind in locale.strings["sources"]["kinds"]}
    for key, pages in references.cited_by(locale).items():
        source = references.make_reference(key, locale)
        kinds[source.kind].append(CitedSource(source, pages))
    for rows in kinds.values():
        rows.sort(key=lambda row: locale.sort_key(row.source.runs[0].parts[0].text))
    return SourcesValues({kind: rows for kind, rows in kinds.items() if rows})
