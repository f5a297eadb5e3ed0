"""`./scripts/check --report`: what the guide holds, counted."""

from __future__ import annotations

from collections import Counter

from guide.commands.tables import table
from guide.model.guide import Guide, Page
from guide.model.markdown_source import Link


def _drawings(page: Page) -> list[Link]:
    return [link for link in page.source.links if link.is_image]


def chapters(guide: Guide) -> str:
    """A line a chapter: words in each language, citations, city examples, drawings, worksheets."""
    locales = guide.locales.values()
    heads = ["chapter", *guide.locales, "citations", "examples", "drawings", "worksheets"]
    widths = [24, *(7 for _ in locales), 10, 9, 9, 11]
    rows: list[list[object]] = [[*heads]]
    for page in guide.default.chapters:
        name = f"{page.chapter.section:2} {page.slug}"
        words = [locale.pages[page.path].source.words for locale in locales]
        cited, examples = len(page.source.citations), len(page.source.example_cards)
        sheets = {link.path for link in page.source.links if "worksheets/" in link.path}
        rows.append([name, *words, cited, examples, len(_drawings(page)), len(sheets)])
    return table(rows, widths)


def sources(guide: Guide) -> list[str]:
    """Cited sources by kind, and the share of those that are official or peer-reviewed."""
    citations = [cited for page in guide.default.pages.values() for cited in page.source.citations]
    keys = {citation.key for citation in citations} & guide.sources.keys()
    kinds = Counter(guide.sources[key].publisher_kind for key in keys)
    firm = kinds["government"] + kinds["intergovernmental"] + kinds["peer-reviewed"]
    share = f"{100 * firm / len(keys):.0f} %" if keys else "none"
    return [
        f"sources cited: {len(keys)} of {len(guide.sources)} listed",
        *(f"  {kind}: {number}" for kind, number in kinds.most_common()),
        f"  government, intergovernmental or peer-reviewed: {share}",
    ]


def examples(guide: Guide) -> list[str]:
    """How many there are, by region and by evidence."""
    fronts = [page.example for page in guide.default.examples]
    counts = (
        Counter(front.region for front in fronts),
        Counter(front.evidence for front in fronts),
    )
    lines = [", ".join(f"{name} {count}" for name, count in part.most_common()) for part in counts]
    countries = {front.country for front in fronts}
    return [
        f"city examples: {len(fronts)} in {len(countries)} countries",
        *(f"  {line}" for line in lines),
    ]


def report(guide: Guide, outstanding: int) -> str:
    drawings = {
        link.path.rpartition("/")[2] for page in guide.all_pages() for link in _drawings(page)
    }
    lines = [
        chapters(guide),
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
