"""Diagrams drawn once: labelled in each language, mirrored where it is written from the right."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from guide.model.guide import Locale

_SVG = "http://www.w3.org/2000/svg"
_ADDRESS = re.compile(r"assets/diagrams/([a-z0-9-]+)\.svg$")


def name_in(address: str) -> str | None:
    """The name of the diagram an image address points to, or None."""
    match = _ADDRESS.search(address)
    return match[1] if match else None


def draw(locale: Locale, name: str, text_equivalent: str) -> str:
    """The drawing as an inline `<svg>` with its labels in one language.

    In the file, shapes are in groups marked `class="shapes"`, which are flipped for a
    right-to-left language; `<text data-label="id">` stays upright and moves to the mirrored place.
    """
    labels = locale.guide.diagrams.get(name, {})
    file = locale.guide.project.assets / "diagrams" / f"{name}.svg"
    root = etree.fromstring(file.read_text("utf-8"))
    width = float(root.get("viewBox", "0 0 0 0").split()[2])
    mirrored = locale.direction == "rtl"
    for element in root.iter():
        element.tag = element.tag.removeprefix(f"{{{_SVG}}}")
        label = element.attrib.pop("data-label", None)
        if label:
            element.text = locale.typeset(locale.digits(labels.get(label, {}).get(locale.code, "")))
            if mirrored:
                element.set("x", f"{width - float(element.get('x', '0')):g}")
        elif mirrored and "shapes" in (element.get("class") or "").split():
            element.set("transform", f"matrix(-1 0 0 1 {width:g} 0)")
    root.set("class", "drawing")
    root.set("role", "img")
    root.set("aria-label", text_equivalent)
    return re.sub(r">\s+<", "><", etree.tostring(root, encoding="unicode"))


def labels_in(svg: str) -> list[str]:
    """The ids of the labels that a drawing asks for."""
    return re.findall(r'data-label="([^"]+)"', svg)
