"""Transformations of whole blocks: boxes, cards, checklists, tables, diagrams, notes next to a paragraph."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable, Iterator

from guide.markdown.rendering import Rendering
from guide.markdown.typesetting import STASH_END
from guide.parts import diagrams, redirects
from guide.parts.references import short_form

Stash = Callable[[str], str]
LEVELS = ("minimum", "better", "full")
_SOURCE = re.compile(r"#source-(\d+)$")


def _is_box(element: etree.Element, kind: str | None = None) -> bool:
    classes = (element.get("class") or "").split()
    return "admonition" in classes and (kind is None or kind in classes)


def _classes(element: etree.Element) -> list[str]:
    return (element.get("class") or "").split()


def name_boxes(root: etree.Element, rendering: Rendering) -> None:
    """Give each box the title that the strings file has for its kind."""
    titles = rendering.strings["boxes"]
    for box in root.iter("div"):
        if not _is_box(box):
            continue
        kind = next((name for name in _classes(box) if name in titles), None)
        if kind is None:
            continue
        box.set("class", f"box {kind}")
        title = box.find("p[@class='admonition-title']")
        if title is not None:
            title.set("class", "box-title")
            if (title.text or "").casefold() == kind:
                title.text = titles[kind]


def lay_out_levels(root: etree.Element, rendering: Rendering) -> None:
    """Name the three items of a levels box: minimum, better, full."""
    names = rendering.strings["levels"]
    for box in root.iter("div"):
        if _classes(box) != ["box", "levels"]:
            continue
        title = box.find("p[@class='box-title']")
        if title is not None:
            box.remove(title)
        for items in box.findall("ol"):
            items.set("class", "level-list")
            for item, level in zip(items.findall("li"), LEVELS, strict=False):
                _lay_out_level(item, level, names[level])


def _lay_out_level(item: etree.Element, level: str, names: dict[str, str]) -> None:
    item.set("class", f"level level-{level}")
    if item.find("p") is None:
        text = etree.Element("p")
        text.text, item.text = item.text, None
        for child in list(item):
            item.remove(child)
            text.append(child)
        item.append(text)
    name = etree.Element("p", {"class": "level-name"})
    name.text = names["name"] + " "
    whom = etree.SubElement(name, "span", {"class": "level-whom"})
    whom.text = names["whom"]
    item.insert(0, name)


def make_checklists(root: etree.Element, rendering: Rendering) -> None:
    """An item with a box gets a label around both and, on paper, a dotted line each for who and by when."""
    strings = rendering.strings["checklist"]
    for items in root.iter("ul"):
        if "task-list" not in _classes(items):
            continue
        items.set("class", "checklist")
        for item in items.findall("li[@class='task-list-item']"):
            del item.attrib["class"]
            item.insert(0, _label(item))
            for name in ("who", "when"):
                line = etree.SubElement(item, "span", {"class": f"fill-in {name}"})
                line.set("aria-hidden", "true")
                line.text = strings[name]


def _label(item: etree.Element) -> etree.Element:
    """The box and the words of an item, taken out of it."""
    holder = item if item.text else item[0]
    box, end, words = (holder.text or "").partition(STASH_END)
    label = etree.Element("label")
    label.text, holder.text = box + end, None
    text = etree.SubElement(label, "span")
    text.text = words
    for child in list(holder):
        holder.remove(child)
        text.append(child)
    if holder is not item:
        item.remove(holder)
    return label


def frame_tables(root: etree.Element, rendering: Rendering) -> None:
    """Tables scroll in a frame that takes the focus; on a phone each cell carries its column's name."""
    for parent in list(root.iter()):
        for place, table in enumerate(list(parent)):
            if table.tag != "table" or parent.get("class") == "table-frame":
                continue
            heads = ["".join(cell.itertext()).strip() for cell in table.iter("th")]
            for row in table.findall("tbody/tr"):
                for name, cell in zip(heads, row, strict=False):
                    cell.attrib.pop("style", None)
                    if cell is row[0]:
                        cell.tag = "th"
                        cell.set("scope", "row")
                    else:
                        cell.set("data-label", name)
            for cell in table.findall("thead/tr/th"):
                cell.attrib.pop("style", None)
                cell.set("scope", "col")
            label = rendering.page.locale.fill(rendering.strings["table"], name=heads[0])
            frame = etree.Element(
                "div",
                {"class": "table-frame", "role": "region", "tabindex": "0", "aria-label": label},
            )
            frame.tail, table.tail = table.tail, None
            parent.remove(table)
            frame.append(table)
            parent.insert(place, frame)


def link_headings(root: etree.Element) -> None:
    """A heading with an id is a link to itself, so that its address can be taken by mouse or keyboard."""
    for heading in root.iter():
        id = heading.get("id")
        if heading.tag not in ("h2", "h3") or not id or heading.find("a") is not None:
            continue
        link = etree.Element("a", {"href": f"#{id}"})
        link.text, heading.text = heading.text, None
        for child in list(heading):
            heading.remove(child)
            link.append(child)
        heading.append(link)


def keep_old_anchors(root: etree.Element, rendering: Rendering) -> None:
    """Headings of the page that have a new id answer to the old one as well."""
    renamed = redirects.renamed_anchors(rendering.page)
    for heading in root.iter():
        for old in [old for old, new in renamed.items() if new == heading.get("id")]:
            anchor = etree.Element("span", {"id": old})
            anchor.tail, heading.text = heading.text, None
            heading.insert(0, anchor)
            rendering.kept_anchors.add(old)


def draw_diagrams(root: etree.Element, rendering: Rendering, stash: Stash) -> None:
    """An image from assets/diagrams becomes a drawing in the page, labelled in its language."""
    for parent in list(root.iter()):
        for image in list(parent):
            name = diagrams.name_in(image.get("src", "")) if image.tag == "img" else None
            if name is None or parent.tag != "p":
                continue
            drawing = diagrams.draw(rendering.page.locale, name, image.get("alt", ""))
            html = rendering.render_partial(
                "diagram.html", name=name, drawing=drawing, caption=image.get("title", "")
            )
            parent.remove(image)
            parent.text = stash(html)


def show_linked_pages(root: etree.Element, rendering: Rendering, stash: Stash) -> None:
    """A paragraph that is only a link to a page whose kind has a partial becomes that: a card, a line."""
    pages = rendering.page.locale.pages
    for paragraph in list(root.iter("p")):
        if len(paragraph) != 1 or (paragraph.text or "").strip():
            continue
        link = paragraph[0]
        if link.tag != "a" or (link.tail or "").strip():
            continue
        target = link.get("href", "").partition("#")[0]
        page = pages.get(rendering.page.resolve(target)) if target else None
        if page is None or not page.kind.partial:
            continue
        paragraph.remove(link)
        paragraph.text = stash(rendering.render_partial(page.kind.partial, linked=page))


def set_notes(root: etree.Element, rendering: Rendering) -> None:
    """Next to each block: who published the sources that it cites for the first time on the page."""
    noted: set[int] = set()
    for parent, block in list(_noted_blocks(root)):
        numbers = []
        for link in block.iter("a"):
            match = _SOURCE.match(link.get("href", ""))
            number = int(match[1]) if match else 0
            if number and number not in noted:
                noted.add(number)
                numbers.append(number)
        if not numbers:
            continue
        place = list(parent).index(block)
        frame = etree.Element("div", {"class": "with-notes"})
        frame.tail, block.tail = block.tail, None
        parent.remove(block)
        frame.append(block)
        frame.append(_notes(numbers, rendering))
        parent.insert(place, frame)


def _notes(numbers: list[int], rendering: Rendering) -> etree.Element:
    notes = etree.Element("p", {"class": "side-notes"})
    locale = rendering.page.locale
    for source_number in numbers:
        note = etree.SubElement(notes, "span", {"class": "side-note"})
        number = etree.SubElement(note, "b")
        number.text = locale.digits(source_number)
        number.tail = "\u00a0" + short_form(rendering.source_keys[source_number - 1], locale)
        note.tail = " "
    return notes


def _noted_blocks(root: etree.Element) -> Iterator[tuple[etree.Element, etree.Element]]:
    for block in list(root):
        if (block.get("class") or "").startswith("box"):
            yield from ((block, inner) for inner in list(block))
        elif block.tag in ("p", "ul", "ol", "div", "blockquote"):
            yield root, block
