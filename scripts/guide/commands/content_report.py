"""`./scripts/check --report`: what the guide holds, counted."""

from __future__ import annotations

from collections import Counter

from guide.model.guide import Guide, Page
from guide.model.markdown_source import Link


def _row(*cells: object, widths: tuple[int, ...]) -> str:
    return "  ".join(
        str(cell).ljust(width) if number == 0 else str(cell).rjust(width)
        for number, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ).rstrip()


def _drawings(page: Page) -> list[Link]:
    return [link for link in page.source.links if link.is_image]


def chapters(guide: Guide) -> list[str]:
    """A line a chapter: words in each language, citations, city examples, drawings, worksheets."""
    locales = list(guide.languages)
    widths = (24, *(7 for _ in locales), 10, 9, 9, 11)
    heads = (
        "chapter",
        *(f"{locale}" for locale in locales),
        "citations",
        "examples",
        "drawings",
        "worksheets",
    )
    lines = [_row(*heads, widths=widths)]
    for page in guide.default.chapters:
        words = [guide.locales[locale].pages[page.path].source.words for locale in locales]
        sheets = {link.path for link in page.source.links if "worksheets/" in link.path}
        lines.append(
            _row(
                f"{page.chapter.section:2} {page.slug}",
                *words,
                len(page.source.citations),
                len(page.source.example_cards),
                len(_drawings(page)),
                len(sheets),
                widths=widths,
            )
        )
    return lines


def sources(guide: Guide) -> list[str]:
    """Cited sources by kind, and the share of those that are official or peer-reviewed."""
    cited = {
        citation.key
        for page in guide.default.pages.values()
        for citation in page.source.citations
        if citation.key in guide.sources
    }
    kinds = Counter(guide.sources[key].publisher_kind for key in cited)
    firm = sum(kinds[kind] for kind in ("government", "intergovernmental", "peer-reviewed"))
    share = f"{100 * firm / len(cited):.0f} %" if cited else "none"
    return [
        f"sources cited: {len(cited)} of {len(guide.sources)} listed",
        *(f"  {kind}: {number}" for kind, number in kinds.most_common()),
        f"  government, intergovernmental or peer-reviewed: {share}",
    ]


def examples(guide: Guide) -> list[str]:
    fronts = [page.example for page in guide.default.examples]
    regions = Counter(front.region for front in fronts)
    labels = Counter(front.evidence for front in fronts)
    countries = {front.country for front in fronts}
    return [
        f"city examples: {len(fronts)} in {len(countries)} countries",
        "  " + ", ".join(f"{name} {number}" for name, number in regions.most_common()),
        "  " + ", ".join(f"{name} {number}" for name, number in labels.most_common()),
    ]


def report(guide: Guide, outstanding: int) -> str:
    drawings = {
        link.path.rpartition("/")[2] for page in guide.all_pages() for link in _drawings(page)
    }
    lines = [
        *chapters(guide),
        "",
        *sources(guide),
        "",
        *examples(guide),
        "",
        f"worksheets: {len(guide.default.worksheets)}",
        f"glossary terms: {len(guide.terms)}",
        f"drawings: {len(drawings)}",
        f"outstanding findings: {outstanding}",
    ]
    return "\n".join(lines)
