"""The words that search is told in `docs/data/search-words.yml`, as lists."""

from __future__ import annotations

from dataclasses import dataclass, field

from guide.model.guide import Guide


@dataclass(frozen=True)
class Words:
    """Arabic plurals and words of special kinds, irregular English forms; by language, words never joined, of kin, alike and common."""

    plurals: dict[str, list[str]] = field(default_factory=dict)
    rooted: list[str] = field(default_factory=list)
    exempt: dict[str, str] = field(default_factory=dict)
    common: dict[str, list[str]] = field(default_factory=dict)
    irregular: dict[str, list[str]] = field(default_factory=dict)
    never_joined: dict[str, list[str]] = field(default_factory=dict)
    actions: list[str] = field(default_factory=list)
    kin: dict[str, str] = field(default_factory=dict)
    alike: dict[str, list[str]] = field(default_factory=dict)


def words_of(guide: Guide) -> Words:
    listed = guide.search_words
    return Words(
        _lists(listed.plurals),
        listed.rooted.split(),
        listed.exempt,
        _lists(listed.common),
        _lists(listed.irregular),
        _lists(listed.never_joined),
        listed.actions.split(),
        listed.kin,
        {locale: text.splitlines() for locale, text in listed.alike.items()},
    )


def _lists(data: dict[str, str]) -> dict[str, list[str]]:
    return {name: text.split() for name, text in data.items()}
