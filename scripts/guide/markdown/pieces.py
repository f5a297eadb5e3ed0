"""A page cut at its headings of the second level, for templates that put the parts in places of their own."""

from __future__ import annotations

import xml.etree.ElementTree as etree

from markdown import Markdown

from guide.markdown.rendering import Piece


def cut_into_pieces(root: etree.Element, md: Markdown) -> dict[str, Piece]:
    """The parts of a page by the id of their heading; `lead` comes before the first."""
    titles = {"lead": ""}
    bodies: dict[str, list[etree.Element]] = {"lead": []}
    current = "lead"
    for block in root:
        id = block.get("id")
        if block.tag == "h2" and id:
            current = id
            titles[id], bodies[id] = _inside(_title(block), md), []
        else:
            bodies[current].append(block)
    return {id: Piece(titles[id], _html(blocks, md)) for id, blocks in bodies.items()}


def _title(heading: etree.Element) -> etree.Element:
    """A heading without the link to itself around its words; an old anchor stays."""
    holder = etree.Element("span")
    holder.text = heading.text
    for child in heading:
        if child.tag == "a" and child.get("href") == f"#{heading.get('id')}":
            _append_text(holder, child.text)
            holder.extend(child)
        else:
            holder.append(child)
    return holder


def _append_text(element: etree.Element, text: str | None) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + (text or "")
    else:
        element.text = (element.text or "") + (text or "")


def _html(blocks: list[etree.Element], md: Markdown) -> str:
    holder = etree.Element("div")
    holder.extend(blocks)
    return _inside(holder, md)


def _inside(element: etree.Element, md: Markdown) -> str:
    """The HTML inside an element, as Python-Markdown writes that of a page."""
    holder = etree.Element(md.doc_tag)
    holder.text = element.text
    holder.extend(element)
    html = md.serializer(holder)
    html = html[html.index(">") + 1 : html.rindex("<")].strip()
    for postprocessor in md.postprocessors:
        html = postprocessor.run(html)
    return html.strip()
