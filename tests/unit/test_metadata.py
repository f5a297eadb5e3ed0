"""What machines read of a page."""

from __future__ import annotations

import json

from guide.model.guide import Guide
from guide.parts import metadata


def test_alternates_are_absolute_and_have_a_default(small_guide: Guide) -> None:
    found = metadata.alternates(small_guide.by_path["chapters/mapping"], "https://a.example/b/")
    assert {one.locale: one.url for one in found} == {
        "ar": "https://a.example/b/chapters/mapping/",
        "en": "https://a.example/b/en/chapters/mapping/",
        "x-default": "https://a.example/b/chapters/mapping/",
    }


def test_json_ld_cannot_end_its_script(small_guide: Guide) -> None:
    page = small_guide.locales["en"].pages["chapters/mapping"]
    data = metadata.json_ld(page, "https://a.example/")
    assert "<" not in data
    assert json.loads(data)["@type"] == "Chapter"
