"""The text of the two issues that the weekly round keeps: its first line is the title, all languages in one."""

from __future__ import annotations

import re

from guide.findings.catalogue import told
from guide.language.numbers import date
from guide.model.guide import Guide
from guide.outside_links.link_record import Kept, Record, is_dead, reason
from guide.outside_links.outside_addresses import Place, outside_addresses
from guide.record.reviews import Due


def due_issue(guide: Guide, late: list[Due]) -> str:
    """Empty when no chapter is late."""
    if not late:
        return ""
    parts = [_title(guide, "due")]
    for locale, language in guide.languages.items():
        words = guide.strings[locale]
        lines = []
        for one in late:
            page = guide.pages[locale].get(one.path) or guide.page(guide.default_locale, one.path)
            line = words["rounds"]["due"]["line"].format(
                title=page.title,
                page=f"`{page.name}`",
                owner=words["owners"][one.owner],
                date=date(one.since, language, words["months"]),
            )
            lines.append(f"- {line}")
        parts.append(_block(guide, locale, words["rounds"]["due"]["intro"], *lines))
    return "\n\n".join(parts) + "\n"


def links_issue(guide: Guide, record: Record) -> str:
    """Empty when no link is dead."""
    rows = [
        _row(guide, address, places, one)
        for address, places in outside_addresses(guide).items()
        if (one := record.get(address)) and is_dead(one, guide.outside_links)
    ]
    if not rows:
        return ""
    heads = [
        " · ".join(guide.strings[locale]["rounds"]["links"][key] for locale in guide.languages)
        for key in ("place", "address", "reason", "days")
    ]
    return "\n\n".join(
        [
            _title(guide, "links"),
            *(
                _block(guide, locale, guide.strings[locale]["rounds"]["links"]["intro"])
                for locale in guide.languages
            ),
            "\n".join([_cells(heads), _cells(["---"] * len(heads)), *rows]) + "\n",
        ]
    )


def _title(guide: Guide, issue: str) -> str:
    titles = [guide.strings[locale]["rounds"][issue]["title"] for locale in guide.languages]
    return f"# {' · '.join(titles)}"


def _block(guide: Guide, locale: str, intro: str, *lines: str) -> str:
    direction = guide.languages[locale].direction
    inside = "\n\n".join([intro, *(["\n".join(lines)] if lines else [])])
    return f'<div dir="{direction}" lang="{locale}">\n\n{inside}\n\n</div>'


def _row(guide: Guide, address: str, places: list[Place], one: Kept) -> str:
    return _cells(
        [
            " ".join(f"`{place.path}:{place.line}`" for place in places),
            f"<{_plain(address)}>",
            " · ".join(told(reason(one), locale) for locale in guide.languages),
            ", ".join(day.isoformat() for day in one.failed_on),
        ]
    )


def _cells(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _plain(address: str) -> str:
    """The address with what Markdown would take for its own marks written as an address may."""
    return re.sub(r"[|<>`\\]", lambda mark: f"%{ord(mark[0]):02X}", address)
