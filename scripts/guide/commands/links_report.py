"""What `./scripts/links` prints: findings, counts, or all that is known."""

from __future__ import annotations

from collections import Counter

from guide.findings.finding import Finding
from guide.model.guide import Guide
from guide.outside_links.link_record import Kept, Record, is_dead, reason
from guide.outside_links.outside_addresses import Place, host_of, outside_addresses

# The order in which they are counted, and the words for them.
_STATES = {
    "answers": "answer",
    "moved": "moved for good",
    "unsure": "could not tell",
    "untrusted": "with a certificate that is not accepted",
    "fails": "failing, not yet dead",
    "dead": "dead",
}


def state(guide: Guide, link: Kept) -> str:
    """The state of the last answer, or `dead`."""
    return "dead" if is_dead(link, guide.outside_links) else link.state


def counts(guide: Guide, known: Record) -> str:
    found = Counter(state(guide, link) for link in known.values())
    return ", ".join(f"{found[name]} {words}" for name, words in _STATES.items() if found[name])


def findings(guide: Guide, known: Record) -> list[Finding]:
    """Dead links first, then those that moved, then those whose certificate is not accepted."""
    found: dict[str, list[Finding]] = {"dead": [], "moved": [], "untrusted": []}
    for address, places in outside_addresses(guide).items():
        link = known.get(address)
        if link and (name := state(guide, link)) in found:
            found[name] += [_finding(place, address, link, name) for place in places]
    return [finding for some in found.values() for finding in sorted(some)]


def _finding(place: Place, address: str, link: Kept, name: str) -> Finding:
    if name == "dead":
        return Finding(
            place.path,
            place.line,
            "link-dead",
            address=address,
            reason=reason(link),
            days=len(link.failed_on),
            last=link.failed_on[-1].isoformat(),
        )
    if name == "moved":
        new = link.moved_to or ""
        return Finding(place.path, place.line, "link-moved", address=address, new=new)
    return Finding(place.path, place.line, "link-untrusted", address=address)


def everything(guide: Guide, known: Record) -> list[dict[str, object]]:
    """One entry an address, for JSON; those that are exempt or were not asked yet have no answer."""
    exempt = guide.outside_links.exempt_hosts
    found: list[dict[str, object]] = []
    for address, places in outside_addresses(guide).items():
        entry: dict[str, object] = {
            "address": address,
            "places": [f"{place.path}:{place.line}" for place in places],
        }
        link = known.get(address)
        if link:
            entry |= link.model_dump(mode="json") | {"state": state(guide, link)}
        else:
            entry["state"] = "exempt" if host_of(address) in exempt else "not asked"
        found.append(entry)
    return found
