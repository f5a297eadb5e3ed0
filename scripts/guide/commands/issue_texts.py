"""The text of the two issues that the weekly round keeps: its first line is the title, all languages in one."""

from __future__ import annotations

import re

from guide.findings.catalogue import render
from guide.model.guide import Guide, Locale
from guide.outside_links.link_record import Kept, Record, is_dead, reason
from guide.outside_links.outside_addresses import Place, outside_addresses
from guide.record.reviews import Due


def due_issue(guide: Guide, late: list[Due]) -> str:
    """Empty when no chapter is late."""
    if not late:
        return ""
    parts = [_title(guide, "due")]
    for locale in guide.locales.values():
        strings = locale.strings
        lines = []
        for due in late:
            page = locale.pages.get(due.path) or guide.default.pages[due.path]
            line = strings["rounds"]["due"]["line"].format(
                title=page.title,
                page=f"`{page.name}`",
                owner=strings["owners"][due.owner],
                date=locale.date(due.since),
            )
            lines.append(f"- {line}")
        parts.append(_block(locale, strings["rounds"]["due"]["intro"], *lines))
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
        " · ".join(locale.strings["rounds"]["links"][key] for locale in guide.locales.values())
        for key in ("place", "address", "reason", "days")
    ]
    return "\n\n".join(
        [
            _title(guide, "links"),
            *(
                _block(locale, locale.strings["rounds"]["links"]["intro"])
                for locale in guide.locales.values()
            ),
            "\n".join([_cells(heads), _cells(["---"] * len(heads)), *rows]) + "\n",
        ]
    )


def _title(guide: Guide, issue: str) -> str:
    titles = [locale.strings["rounds"][issue]["title"] for locale in guide.locales.values()]
    return f"# {' · '.join(titles)}"


def _block(locale: Locale, intro: str, *lines: str) -> str:
    inside = "\n\n".join([intro, *(["\n".join(lines)] if lines else [])])
    return f'<div dir="{locale.direction}" lang="{locale.code}">\n\n{inside}\n\n</div>'


def _row(guide: Guide, address: str, places: list[Place], one: Kept) -> str:
    return _cells(
        [
            " ".join(f"`{place.path}:{place.line}`" for place in places),
            f"<{_plain(address)}>",
            " · ".join(render(reason(one), code) for code in guide.locales),
            ", ".join(day.isoformat() for day in one.failed_on),
        ]
    )


def _cells(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _plain(address: str) -> str:
    """The address with what Markdown would take for its own marks written as an address may."""
    return re.sub(r"[|<>`\\]", lambda mark: f"%{ord(mark[0]):02X}", address)
