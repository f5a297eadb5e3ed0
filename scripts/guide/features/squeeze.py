"""Pages without the bytes that only their templates need."""

from __future__ import annotations

import re

_BLOCKS = (
    "article|body|dd|details|div|dl|dt|figure|footer|form|h[1-6]|head|header|html|li|link|main|meta|nav"
    "|ol|p|section|summary|table|tbody|td|th|thead|title|tr|ul"
)
_SPACE_BEFORE_BLOCK = re.compile(rf"\s+(?=</?(?:{_BLOCKS})[ >])")
# HTML lets these end tags out where the next of their kind begins or their parent ends.
_IMPLIED_END = re.compile(
    r"</li>(?=<(?:li[ >]|/ul>|/ol>))|</d[td]>(?=<(?:d[td][ >]|/div>|/dl>))"
    r"|</t[hd]>(?=<(?:t[hd][ >]|/tr>))"
)


def squeezed(html: str) -> str:
    """`html` without white space before the tags of blocks, and without end tags that go without saying."""
    return _IMPLIED_END.sub("", _SPACE_BEFORE_BLOCK.sub("", html))
