"""The pager: every section in order, and the neighbours of one."""

from __future__ import annotations

from guide.model.guide import Guide
from guide.parts import pager


def test_the_pager_has_every_section_in_order(guide: Guide) -> None:
    arabic = guide.locales["ar"]
    links = pager.chapter_links(arabic)
    assert [link.path for link in links] == [page.path for page in arabic.chapters]
    assert [link.number for link in links] == [
        arabic.digits(number) for number in range(1, len(links) + 1)
    ]


def test_a_section_leads_to_its_neighbours(guide: Guide) -> None:
    first, second, *_, last = guide.locales["ar"].chapters
    before, after = pager.find_neighbours(second)
    assert before and before.path == first.path
    assert after and after.path == guide.locales["ar"].chapters[2].path
    assert pager.find_neighbours(first)[0] is None
    assert pager.find_neighbours(last)[1] is None
