"""What earlier rounds heard: a link is dead only after it failed on several days."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from pathlib import Path

from pydantic import Field, TypeAdapter, ValidationError

from guide.files.atomic import write_whole
from guide.findings.catalogue import Phrase
from guide.outside_links.asking import Answer, Reason, State
from guide.run import RefusedError
from guide.schema.base import Model
from guide.schema.data_files import OutsideLinks


class KnownLink(Model):
    """The last answer of an address, and the days on which it failed since it last answered."""

    asked: datetime.date
    state: State
    reason: Reason
    status: int | None = None
    moved_to: str | None = None
    failed_on: list[datetime.date] = Field(default_factory=list)


Record = dict[str, KnownLink]
_RECORD: TypeAdapter[Record] = TypeAdapter(Record)


def read(file: Path) -> Record:
    """The record in the file; empty when there is none yet. Raises RefusedError."""
    if not file.exists():
        return {}
    try:
        return _RECORD.validate_json(file.read_bytes())
    except (OSError, ValidationError):
        raise RefusedError(f"{file} holds no results that can be read. Remove it.") from None


def write(file: Path, record: Record) -> None:
    """Sorted, so that two records can be compared; never left half written."""
    values = _RECORD.dump_python(dict(sorted(record.items())), mode="json", exclude_defaults=True)
    write_whole(file, json.dumps(values, ensure_ascii=False, indent=1) + "\n")


def record_answer(before: KnownLink | None, answer: Answer, today: datetime.date) -> KnownLink:
    """An answer clears the days of failing; one that proves nothing leaves them as they were."""
    failed_on = before.failed_on if before else []
    if answer.state in ("answers", "moved"):
        failed_on = []
    elif answer.state == "fails":
        failed_on = sorted({*failed_on, today})
    return KnownLink(
        asked=today,
        state=answer.state,
        reason=answer.reason,
        status=answer.status,
        moved_to=answer.moved_to,
        failed_on=failed_on,
    )


def is_dead(link: KnownLink, settings: OutsideLinks) -> bool:
    return len(link.failed_on) >= settings.dead_after_days


def reason(link: KnownLink) -> Phrase:
    """Why an address was not counted as answering."""
    return Phrase(f"reason.{link.reason}", status=link.status or 0)


def to_ask(
    addresses: Iterable[str], record: Record, settings: OutsideLinks, today: datetime.date
) -> list[str]:
    """New addresses, those whose last answer was not good, and those not asked for some days."""
    return [
        address
        for address in addresses
        if (link := record.get(address)) is None
        or link.state not in ("answers", "moved")
        or abs(today - link.asked).days >= settings.ask_again_after_days
    ]
