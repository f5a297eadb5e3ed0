"""What the search box needs beside the index: its words, the languages, the chapters it offers."""

from __future__ import annotations

import json
from typing import Any

from guide.language.numbers import digits
from guide.language.quotes import curly
from guide.model.guide import Guide
from guide.model.urls import page_url
from guide.schema.languages import Language

_KEPT_IN_THE_PAGE = ("failed",)


def settings(guide: Guide, locale: str, indexes: dict[str, str], assets: dict[str, str]) -> str:
    """JSON for the box of one language; `indexes` maps locales to addresses from the root of the site.

    `assets` maps names to such addresses: the rules of a language's words are a script of their own.
    """
    language = guide.languages[locale]
    words = guide.strings[locale]["search"]
    data: dict[str, Any] = {
        "locale": locale,
        "digits": language.digits,
        "words": {
            name: _typeset(words[name], language) for name in words if name not in _KEPT_IN_THE_PAGE
        },
        "languages": {
            other: {
                "direction": guide.languages[other].direction,
                "letters": guide.languages[other].letters,
                "index": address,
                "script": assets.get(f"search-rules-{other}.js", ""),
                "kinds": guide.strings[other]["a_z"]["kinds"],
            }
            for other, address in indexes.items()
        },
        "index_page": page_url(guide, locale, "a-z"),
        "chapters": [
            {
                "number": digits(chapter.chapter.section, language),
                "title": chapter.title,
                "url": page_url(guide, locale, chapter.path),
            }
            for chapter in guide.chapters(locale)
        ],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _typeset(words: Any, language: Language) -> Any:
    if isinstance(words, dict):
        return {name: _typeset(text, language) for name, text in words.items()}
    return curly(words, language)
