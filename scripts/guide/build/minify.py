"""Pages without the bytes that only their templates need."""

from __future__ import annotations

import re

_BLOCKS = (
    "article|aside|body|dd|details|div|dl|dt|figure|footer|form|h[1-6]|head|header|html|li|link|main|meta"
    "|nav|ol|p|script|section|summary|table|tbody|td|th|thead|title|tr|ul"
)
_SPACE_BEFORE_BLOCK = re.compile(rf"\s+(?=</?(?:{_BLOCKS})[ >])")
# HTML lets these end tags out where the next of their kind begins or their parent ends.
_IMPLIED_END = re.compile(
    r"</li>(?=<(?:li[ >]|/ul>|/ol>))|</d[td]>(?=<(?:d[td][ >]|/div>|/dl>))"
    r"|</t[hd]>(?=<(?:t[hd][ >]|/tr>))"
    r"|</p>(?=<(?:(?:div|dl|figure|h[1-6]|nav|ol|p|section|table|ul)[ >]|/(?:aside|dd|div|li|section|td)>))"
)
# Quotes that no value needs: no space, quote, equals sign or bracket in it; the tag ends after them.
_NEEDLESS_QUOTES = re.compile(r"""="([^\s"'=<>`]+)"(?=[ >])(?=[^<>]*>)""")


def minify_html(html: str) -> str:
    """`html` without white space before the tags of blocks, end tags that go without saying, needless quotes."""
    html = _IMPLIED_END.sub("", _SPACE_BEFORE_BLOCK.sub("", html))
    return _NEEDLESS_QUOTES.sub(lambda value: f"={value[1]}", html)
