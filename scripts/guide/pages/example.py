"""A city example: its card, its themes, the chapters that show it."""

from __future__ import annotations

from dataclasses import dataclass

from guide.markdown.rendering import Rendering
from guide.model.guide import Page
from guide.pages.frame import Site
from guide.parts import cards


@dataclass(frozen=True)
class ExampleValues:
    card: cards.Card
    themes: list[str]
    shown_in: list[Page]


def make_values(page: Page, site: Site, rendering: Rendering) -> ExampleValues:
    themes = [page.guide.themes[theme][page.locale.code] for theme in page.example.themes]
    return ExampleValues(cards.make_card(page), themes, page.locale.chapters_linking_to(page.path))
