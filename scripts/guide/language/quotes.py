"""Quotation marks of a language for straight ones, and the spaces before its marks."""

from __future__ import annotations

import re

from guide.schema.languages import Language

_STRAIGHT = re.compile("[\"']")
_OPENERS = frozenset(" \t\n\u00a0\u202f([{/")
_DASHES = frozenset("-–—")


def curly(text: str, language: Language, is_after_word: bool = False) -> str:
    """Text with the quotation marks of the language for straight ones; `is_after_word` says where it begins."""
    if not language.quotes or not _STRAIGHT.search(text):
        return text
    outer, closing_outer, inner, closing_inner = list(language.quotes)

    def turned(mark: re.Match[str]) -> str:
        before = text[: mark.start()].rstrip("\"'")[-1:] or ("x" if is_after_word else " ")
        after = text[mark.end() :].lstrip("\"'")[:1]
        opens = before in _OPENERS or (before in _DASHES and after.isalnum())
        if mark[0] == '"':
            return outer if opens else closing_outer
        # An apostrophe: the city's, the '90s.
        if after.isdigit() or (before.isalnum() and after.isalnum()):
            return "’"
        return inner if opens else closing_inner

    return _STRAIGHT.sub(turned, text)


_TAG = re.compile(r"(<[^>]*>)")
_TEXT_WITH_MARKS = re.compile(r""">([^<"'&]*["'&][^<]*)""")
_AS_IT_IS = ("<code", "<kbd", "<samp", "<script", "<style", "<textarea")


def typeset(html: str, language: Language) -> str:
    """A page as its language sets it: its quotation marks for straight ones, a narrow no-break space before
    the marks that stand apart. Tags, code and data stay as they are."""
    if language.quotes:

        def quoted(match: re.Match[str]) -> str:
            tag = html[html.rfind("<", 0, match.start()) : match.start()]
            if tag.startswith(_AS_IT_IS):
                return match[0]
            text = match[1].replace("&#39;", "'").replace("&#34;", '"').replace("&quot;", '"')
            return ">" + curly(text, language, is_after_word=tag.startswith("</"))

        html = _TEXT_WITH_MARKS.sub(quoted, html)
    if language.spaced_marks:
        before = re.compile(rf"[ \u00a0\u202f](?=[{re.escape(language.spaced_marks)}])")
        after = re.compile("(?<=«)[ \u00a0\u202f]")
        html = "".join(
            piece if piece.startswith("<") else after.sub("\u202f", before.sub("\u202f", piece))
            for piece in _TAG.split(html)
        )
    return html
