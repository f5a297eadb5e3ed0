"""What the search box needs in addition to the index: its words, the languages, the chapters it offers."""

from __future__ import annotations

from typing import Any

from guide.model.guide import Locale
from guide.search.codec import dump

_ONLY_IN_THE_PAGE = ("failed",)


def settings(locale: Locale, indexes: dict[str, str], assets: dict[str, str]) -> str:
    """JSON for the box of one language; `indexes` maps languages to addresses from the root of the site.

    `assets` maps names to such addresses: the rules of a language's words are a script of their own.
    """
    words = locale.strings["search"].items()
    data: dict[str, Any] = {
        "locale": locale.code,
        "digits": locale.language.digits,
        "words": _typeset(
            {name: word for name, word in words if name not in _ONLY_IN_THE_PAGE}, locale
        ),
        "languages": {
            code: {
                "direction": other.direction,
                "letters": other.language.letters,
                "index": indexes[code],
                "script": assets.get(f"search-rules-{code}.js", ""),
                "kinds": other.strings["a_z"]["kinds"],
            }
            for code, other in locale.guide.locales.items()
            if code in indexes
        },
        "index_page": locale.url("a-z"),
        "chapters": [
            {"number": locale.digits(page.section), "title": page.title, "url": page.url}
            for page in locale.chapters
        ],
    }
    return dump(data)


def _typeset(words: Any, locale: Locale) -> Any:
    if isinstance(words, dict):
        return {name: _typeset(text, locale) for name, text in words.items()}
    return locale.typeset(words)
