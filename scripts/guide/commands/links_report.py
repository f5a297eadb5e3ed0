"""What `./scripts/links` prints: findings, counts, or all that is known."""

from __future__ import annotations

from collections import Counter

from guide.findings.catalogue import Value
from guide.findings.finding import Finding
from guide.model.guide import Guide
from guide.outside_links.link_record import KnownLink, Record, is_dead, reason
from guide.outside_links.outside_addresses import host_of, outside_addresses

# The order in which they are counted, and the words for them.
_STATES = {
    "answers": "answer",
    "moved": "moved for good",
    "unsure": "could not tell",
    "untrusted": "with a certificate that is not accepted",
    "fails": "failing, not yet dead",
    "dead": "dead",
}


def state(guide: Guide, link: KnownLink) -> str:
    """The state of the last answer, or `dead`."""
    return "dead" if is_dead(link, guide.outside_links) else link.state


def counts(guide: Guide, known: Record) -> str:
    numbers = Counter(state(guide, link) for link in known.values())
    return ", ".join(f"{numbers[name]} {words}" for name, words in _STATES.items() if numbers[name])


def findings(guide: Guide, known: Record) -> list[Finding]:
    """Dead links first, then those that moved, then those whose certificate is not accepted."""
    found: dict[str, list[Finding]] = {"dead": [], "moved": [], "untrusted": []}
    for address, locations in outside_addresses(guide).items():
        link = known.get(address)
        if not link or (name := state(guide, link)) not in found:
            continue
        values: dict[str, Value] = {"address": address}
        if name == "dead":
            last = link.failed_on[-1].isoformat()
            values |= {"reason": reason(link), "days": len(link.failed_on), "last": last}
        elif name == "moved":
            values["new"] = link.moved_to or ""
        for location in locations:
            found[name].append(
                Finding(location.path, location.line, f"link-{name}", level="error", **values)
            )
    return [finding for group in found.values() for finding in sorted(group)]


def everything(guide: Guide, known: Record) -> list[dict[str, object]]:
    """One entry an address, for JSON; those that are exempt or were not asked yet have no answer."""
    exempt = guide.outside_links.exempt_hosts
    entries: list[dict[str, object]] = []
    for address, locations in outside_addresses(guide).items():
        places = [f"{location.path}:{location.line}" for location in locations]
        link = known.get(address)
        if link:
            answer = link.model_dump(mode="json") | {"state": state(guide, link)}
        else:
            answer = {"state": "exempt" if host_of(address) in exempt else "not asked"}
        entries.append({"address": address, "places": places} | answer)
    return entries
