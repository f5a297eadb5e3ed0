"""What the search box needs beside the index: its words, the languages, the chapters it offers."""

from __future__ import annotations

import json
from typing import Any

from guide.model.guide import Locale

_KEPT_IN_THE_PAGE = ("failed",)


def settings(locale: Locale, indexes: dict[str, str], assets: dict[str, str]) -> str:
    """JSON for the box of one language; `indexes` maps languages to addresses from the root of the site.

    `assets` maps names to such addresses: the rules of a language's words are a script of their own.
    """
    words = locale.strings["search"]
    others = {code: locale.guide.locales[code] for code in indexes}
    data: dict[str, Any] = {
        "locale": locale.code,
        "digits": locale.language.digits,
        "words": {
            name: _typeset(words[name], locale) for name in words if name not in _KEPT_IN_THE_PAGE
        },
        "languages": {
            code: {
                "direction": other.direction,
                "letters": other.language.letters,
                "index": indexes[code],
                "script": assets.get(f"search-rules-{code}.js", ""),
                "kinds": other.strings["a_z"]["kinds"],
            }
            for code, other in others.items()
        },
        "index_page": locale.url("a-z"),
        "chapters": [
            {
                "number": locale.digits(chapter.section),
                "title": chapter.title,
                "url": chapter.url,
            }
            for chapter in locale.chapters
        ],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _typeset(words: Any, locale: Locale) -> Any:
    if isinstance(words, dict):
        return {name: _typeset(text, locale) for name, text in words.items()}
    return locale.typeset(words)
