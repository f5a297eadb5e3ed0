"""Kinds of pages whose templates show values of their own, each with the function that makes them."""

from __future__ import annotations

from guide.pages import (
    a_z,
    changes,
    chapter,
    example,
    examples_index,
    glossary,
    home,
    sources,
    translation_table,
    worksheet,
    worksheets_index,
)
from guide.pages.page import MakeValues

MAKE_VALUES: dict[str, MakeValues] = {
    "home": home.make_values,
    "chapter": chapter.make_values,
    "example": example.make_values,
    "examples-index": examples_index.make_values,
    "worksheet": worksheet.make_values,
    "worksheets-index": worksheets_index.make_values,
    "glossary": glossary.make_values,
    "changes": changes.make_values,
    "sources": sources.make_values,
    "translations": translation_table.make_values,
    "a-z": a_z.make_values,
}
