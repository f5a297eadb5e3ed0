"""The text of the two issues that the weekly round keeps: its first line is the title, all languages in one."""

from __future__ import annotations

import re

from guide.findings.catalogue import render
from guide.model.guide import Guide, Locale
from guide.outside_links.link_record import Record, is_dead, reason
from guide.outside_links.outside_addresses import outside_addresses
from guide.record.reviews import Due


def due_issue(guide: Guide, late: list[Due]) -> str:
    """Empty when no chapter is late."""
    if not late:
        return ""
    parts = [_title(guide, "due")]
    for locale in guide.locales.values():
        strings = locale.strings
        words = strings["rounds"]["due"]
        lines = []
        for due in late:
            page = locale.pages.get(due.path) or guide.default.pages[due.path]
            owner, date = strings["owners"][due.owner], locale.date(due.since)
            name = f"`{page.name}`"
            line = words["line"].format(title=page.title, page=name, owner=owner, date=date)
            lines.append(f"- {line}")
        parts.append(_block(locale, words["intro"], "\n".join(lines)))
    return "\n\n".join(parts) + "\n"


def links_issue(guide: Guide, record: Record) -> str:
    """Empty when no link is dead."""
    rows = []
    for address, locations in outside_addresses(guide).items():
        link = record.get(address)
        if link and is_dead(link, guide.outside_links):
            cells = [
                " ".join(f"`{location.path}:{location.line}`" for location in locations),
                f"<{_escape(address)}>",
                " · ".join(render(reason(link), code) for code in guide.locales),
                ", ".join(day.isoformat() for day in link.failed_on),
            ]
            rows.append(_row(cells))
    if not rows:
        return ""
    words = {locale: locale.strings["rounds"]["links"] for locale in guide.locales.values()}
    keys = ("place", "address", "reason", "days")
    heads = [" · ".join(strings[key] for strings in words.values()) for key in keys]
    intros = [_block(locale, strings["intro"]) for locale, strings in words.items()]
    table = "\n".join([_row(heads), _row(["---"] * len(heads)), *rows])
    return "\n\n".join([_title(guide, "links"), *intros, table]) + "\n"


def _title(guide: Guide, issue: str) -> str:
    titles = [locale.strings["rounds"][issue]["title"] for locale in guide.locales.values()]
    return f"# {' · '.join(titles)}"


def _block(locale: Locale, *paragraphs: str) -> str:
    head = f'<div dir="{locale.direction}" lang="{locale.code}">'
    return "\n\n".join([head, *paragraphs, "</div>"])


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escape(address: str) -> str:
    """The address with what Markdown would take for its own marks written as an address may."""
    return re.sub(r"[|<>`\\]", lambda mark: f"%{ord(mark[0]):02X}", address)
