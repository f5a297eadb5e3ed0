"""Transformations inside a paragraph: terms, citations, runs of another script."""

from __future__ import annotations

import xml.etree.ElementTree as etree

from guide.language.scripts import Runs, Split
from guide.markdown.rendering import Rendering
from guide.markdown.typesetting import STASHED


def explain_terms(root: etree.Element, rendering: Rendering) -> None:
    """Links to a glossary entry point to the words of this page; the first of each gets a button
    that opens its meaning in place."""
    page = rendering.page
    if not page.kind.explains_terms:
        return
    for parent in list(root.iter()):
        for link in list(parent):
            target, _, id = link.get("href", "").partition("#")
            if link.tag != "a" or not target or page.resolve(target) != "glossary":
                continue
            if id not in page.guide.terms:
                continue
            link.set("class", "term")
            link.set("href", f"#word-{id}")
            if id not in rendering.glossary_ids:
                rendering.glossary_ids.append(id)
                _add_meaning_button(parent, link, id, rendering)


def _add_meaning_button(
    parent: etree.Element, link: etree.Element, id: str, rendering: Rendering
) -> None:
    locale = rendering.page.locale
    term = locale.guide.terms[id].words[locale.code].term
    button = etree.Element(
        "button",
        {
            "class": "meaning-button",
            "popovertarget": f"meaning-{id}",
            "aria-label": locale.fill(rendering.strings["words"]["open"], term=term),
        },
    )
    button.tail, link.tail = link.tail, None
    parent.insert(list(parent).index(link) + 1, button)


def number_citations(root: etree.Element, rendering: Rendering) -> None:
    """Each key gets a number by first use on the page, and a link to the list of sources."""
    locale, strings = rendering.page.locale, rendering.strings["sources"]
    for mark in root.iter("sup"):
        keys = mark.attrib.pop("data-keys", None)
        if keys is None:
            continue
        links = []
        for key in keys.split():
            if key not in locale.guide.sources:
                continue
            number = locale.digits(rendering.source_number(key))
            link = etree.SubElement(
                mark,
                "a",
                {
                    "href": f"#source-{rendering.source_number(key)}",
                    "aria-label": locale.fill(strings["number"], number=number),
                },
            )
            link.text = number
            links.append(link)
        for link in links[:-1]:
            link.tail = strings["between_numbers"]


def mark_home_numerals(root: etree.Element, rendering: Rendering) -> None:
    """On the home page a link to a section carries the numeral of that section."""
    page = rendering.page
    if not page.is_home:
        return
    sections = {chapter.path: chapter.section for chapter in page.locale.chapters}
    for link in (link for item in root.iter("li") for link in item.iter("a")):
        target = link.get("href", "").partition("#")[0]
        section = sections.get(page.resolve(target)) if target else None
        if section:
            numeral = etree.Element("span", {"class": "numeral", "aria-hidden": "true"})
            numeral.text = page.locale.digits(section)
            numeral.tail = link.text
            link.text = None
            link.insert(0, numeral)


def mark_foreign_runs(element: etree.Element, split: Split) -> None:
    """Give runs of another script their own `lang` and `dir`; code is one run and is not cut up."""
    if element.tag == "code":
        spoken = next((language for _, language in split(element.text or "") if language), None)
        if spoken:
            element.attrib |= {"lang": spoken.locale, "dir": spoken.direction}
    if element.tag in ("code", "pre", "svg") or element.get("lang"):
        return
    for child in list(element):
        mark_foreign_runs(child, split)
        if child.tail:
            _wrap_runs(element, child, child.tail, split)
    if element.text:
        _wrap_runs(element, None, element.text, split)


def _wrap_runs(
    parent: etree.Element,
    after: etree.Element | None,
    text: str,
    split: Split,
) -> None:
    runs: Runs = []
    for piece in STASHED.split(text):
        if piece.startswith("\x02"):
            runs.append((piece, None))
        elif piece:
            runs.extend(split(piece))
    if all(spoken is None for _, spoken in runs):
        return
    place = list(parent).index(after) + 1 if after is not None else 0
    if after is not None:
        after.tail = ""
    else:
        parent.text = ""
    previous = after
    for run, spoken in runs:
        if spoken:
            span = etree.Element("span", {"lang": spoken.locale, "dir": spoken.direction})
            span.text = run
            span.tail = ""
            parent.insert(place, span)
            place += 1
            previous = span
        elif previous is not None:
            previous.tail = (previous.tail or "") + run
        else:
            parent.text = (parent.text or "") + run
