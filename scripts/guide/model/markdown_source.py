"""What a Markdown body holds, read without rendering it: headings, links, citations, boxes, HTML, prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from guide.language.arabic import VOWEL_MARKS

_FENCE = re.compile(r"^\s*(```|~~~)")
_CODE_SPAN = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_HEADING = re.compile(r"^(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
_HEADING_ID = re.compile(r"[ \t]*\{[ \t]*#([^\s}]+)[^}]*\}$")
_LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(\s*<?([^)\s>]*)>?(?:\s+\"[^\"]*\")?\s*\)")
_CITATION = re.compile(r"\[(@[^\]\s]+(?:;\s*@[^\]\s]+)*)\]")
_BOX = re.compile(r"^\s*(?:!!!|\?\?\?\+?)[ \t]+([\w-]+)")
_ATTRIBUTES = re.compile(r"\{:?\s*[#.][^}]*\}")
# What prose leaves out of the text.
_MARKS = re.compile(
    r"\]\([^)\n]*\)|\{[#:][^}\n]*\}|\[@[^\]\n]*\]|^[ \t]*(?:!!!|\?\?\?\+?).*$|^[ \t]*\d+\.(?=\s)"
    r"|^[ \t]*[-*+][ \t](?:\[[ x]\][ \t])?|^#+[ \t]+|<[^>\n]*>|^\|[\s|:-]+\|$|\*\*|!?\[",
    re.MULTILINE,
)
_WORD = re.compile(rf"[^\W_][\w'’\-{VOWEL_MARKS}]*")
_HTML_TAG = re.compile(r"<\s*/?\s*([a-zA-Z][\w-]*)((?:\s+[^<>]*)?)/?>")
# What Markdown reads and the patterns above do not: each form has its own message.
_UNREAD_FORMS = {
    "address": re.compile(r"<(?:https?|mailto):[^>\n]*>"),
    "reference": re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*\S", re.MULTILINE),
    "two-lines": re.compile(
        r"\[(?:[^\[\]\n]|\n(?!\s*\n))*\n(?:[^\[\]\n]|\n(?!\s*\n))*\]\(|\]\([^()\n]*\n[^()\n]*\)"
    ),
    "underlined": re.compile(r"(?:(?<=\n\n)|\A)[^\n|]*\S[^\n|]*\n(?=(?:=+|-+)[ \t]*(?:\n|\Z))"),
    "heading-inside": re.compile(r"^(?:[ ]{4,}|\t+|[ ]*>[ ]*)#{1,6}[ \t]+\S", re.MULTILINE),
    "heading-space": re.compile(r"^#{1,6}[^#\s]", re.MULTILINE),
}
_ONLY_A_LINK = re.compile(r"^\s*\[[^\]]*\]\(([^)\s]+)\)\s*$")


@dataclass(frozen=True)
class Heading:
    level: int
    text: str
    id: str | None
    line: int


@dataclass(frozen=True)
class Link:
    """A link or image; `target` is as written, `text` is the label or the text alternative."""

    text: str
    target: str
    line: int
    is_image: bool

    @property
    def is_outside(self) -> bool:
        return bool(re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", self.target))

    @property
    def path(self) -> str:
        return self.target.partition("#")[0]

    @property
    def anchor(self) -> str:
        return self.target.partition("#")[2]


@dataclass(frozen=True)
class Citation:
    key: str
    line: int


@dataclass(frozen=True)
class Box:
    kind: str
    line: int
    items: int


@dataclass(frozen=True)
class UnreadForm:
    """A way to write Markdown that no rule reads; `form` names it."""

    form: str
    line: int


@dataclass(frozen=True)
class HtmlTag:
    name: str
    attributes: str
    line: int


def plain_text(markdown: str) -> str:
    """The words of a run of inline Markdown, without links, citations and emphasis."""
    text = _LINK.sub(r"\2", _CITATION.sub("", markdown))
    return " ".join(_ATTRIBUTES.sub("", text).replace("**", "").replace("`", "").split())


@dataclass(frozen=True)
class MarkdownSource:
    """A body of Markdown; `first_line` is its line in the file."""

    text: str
    first_line: int = 1

    @property
    def lines(self) -> Iterator[tuple[int, str]]:
        """Each line with its number in the file."""
        return enumerate(self.text.split("\n"), self.first_line)

    @cached_property
    def prose(self) -> str:
        """What a reader reads, line by line: marks of Markdown left out, `…` for code."""
        return _MARKS.sub("", re.sub(r"`[^`\n]*`", "…", self.text))

    @property
    def prose_lines(self) -> Iterator[tuple[int, str]]:
        return enumerate(self.prose.split("\n"), self.first_line)

    @cached_property
    def _lines(self) -> list[tuple[int, str]]:
        """Lines outside fenced code, code spans blanked, each with its number in the file."""
        lines, fence = [], ""
        for number, line in self.lines:
            mark = _FENCE.match(line)
            if mark and (not fence or mark[1] == fence):
                fence = "" if fence else mark[1]
            elif not fence:
                lines.append((number, _CODE_SPAN.sub("", line)))
        return lines

    @cached_property
    def unread_forms(self) -> list[UnreadForm]:
        numbers = [number for number, _ in self._lines]
        text = "\n".join(line for _, line in self._lines)
        return [
            UnreadForm(form, numbers[text.count("\n", 0, match.start())])
            for form, pattern in _UNREAD_FORMS.items()
            for match in pattern.finditer(text)
        ]

    @cached_property
    def headings(self) -> list[Heading]:
        found = []
        for number, line in self._lines:
            if match := _HEADING.match(line):
                level, text = len(match[1]), plain_text(_HEADING_ID.sub("", match[2]))
                id = _HEADING_ID.search(match[2])
                found.append(Heading(level, text, id[1] if id else None, number))
        return found

    @cached_property
    def links(self) -> list[Link]:
        return [
            Link(match[2], match[3], number, bool(match[1]))
            for number, line in self._lines
            for match in _LINK.finditer(line)
        ]

    @cached_property
    def citations(self) -> list[Citation]:
        return [
            Citation(key.strip().removeprefix("@"), number)
            for number, line in self._lines
            for match in _CITATION.finditer(line)
            for key in match[1].split(";")
        ]

    @cached_property
    def html_tags(self) -> list[HtmlTag]:
        return [
            HtmlTag(match[1].lower(), match[2], number)
            for number, line in self._lines
            for match in _HTML_TAG.finditer(line)
        ]

    @cached_property
    def boxes(self) -> list[Box]:
        found = []
        for position, (number, line) in enumerate(self._lines):
            if match := _BOX.match(line):
                indent = len(line) - len(line.lstrip())
                inside = list(self._indented(position + 1, indent + 4))
                items = sum(bool(re.match(r"(?:[-*+]|\d+\.)\s", text)) for text in inside)
                found.append(Box(match[1], number, items))
        return found

    def _indented(self, position: int, indent: int) -> Iterator[str]:
        for _, line in self._lines[position:]:
            if line.strip() and len(line) - len(line.lstrip()) < indent:
                return
            yield line[indent:]

    @cached_property
    def example_cards(self) -> list[Link]:
        """Paragraphs that are only a link to a city example."""
        return [
            Link("", match[1], number, False)
            for number, line in self._lines
            if (match := _ONLY_A_LINK.match(line)) and "examples/" in match[1]
        ]

    @cached_property
    def sections(self) -> dict[str, str]:
        """The text under each heading that has an id; `top` is what comes before the first."""
        parts: dict[str, list[str]] = {"top": []}
        current = "top"
        ids = {heading.line: heading.id for heading in self.headings}
        for number, line in self.lines:
            if number in ids:
                current = ids[number] or current
                parts.setdefault(current, [])
            else:
                parts[current].append(line)
        return {name: "\n".join(lines).strip() for name, lines in parts.items()}

    @cached_property
    def words(self) -> int:
        """Words a reader reads: link targets, ids, citations and marks left out."""
        text = re.sub(r"^\s*(?:!!!|\?\?\?\+?).*$|\{#[^}]*\}", " ", self.text, flags=re.MULTILINE)
        return len(_WORD.findall(_LINK.sub(r"\2", _CITATION.sub(" ", text))))
