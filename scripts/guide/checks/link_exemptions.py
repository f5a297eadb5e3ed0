"""What can be checked of outside links without requesting them."""

from __future__ import annotations

from collections.abc import Iterator

from guide.findings.finding import Finding
from guide.model.guide import Guide
from guide.outside_links.outside_addresses import host_of, outside_addresses


def exemptions(guide: Guide) -> Iterator[Finding]:
    """A host stays exempt only while a link leads to it."""
    hosts = {host_of(address) for address in outside_addresses(guide)}
    for number, exemption in enumerate(guide.outside_links.exempt):
        if exemption.host not in hosts:
            place = guide.place("links.yml", "exempt", number)
            yield Finding(*place, "exemption-unneeded.host", host=exemption.host)


CHECKS = [exemptions]
