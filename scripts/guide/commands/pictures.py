"""`./scripts/regenerate pictures`: the preview card of each language and the icons, in the fonts and colours of the site."""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from guide.commands.derived_file import write_changed
from guide.measure.browser import find_browser
from guide.model.guide import Locale
from guide.model.load import load
from guide.project import Project
from guide.run import RefusedError

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
_CARD = """<!doctype html><html lang="{locale}" dir="{direction}"><meta charset="utf-8">
<link rel="stylesheet" href="styles/10-tokens.css"><style>
@font-face {{ font-family: Card; src: url(fonts/{face}); }}
html {{ background: var(--paper); color: var(--ink); }}
body {{ margin: 0; padding: 64px 72px; width: 1056px; height: 502px; border-top: 18px solid var(--ink);
  font-family: Card, serif; display: flex; flex-direction: column; justify-content: space-between; }}
h1 {{ font-size: {size}px; line-height: 1.15; margin: 0; }}
p {{ margin: 0; color: var(--rubric); font-size: {small}px; line-height: 1.35; }}
ol {{ display: flex; justify-content: space-between; list-style: none; margin: 0; padding: 26px 8px 0;
  border-top: 3px solid var(--ink); font: 46px/1 Numerals, Card, serif; color: var(--rubric); }}
@font-face {{ font-family: Numerals; src: url(fonts/amiri-digits.woff2); unicode-range: U+660-669; }}
</style><h1>{name}</h1><p>{subject}</p><ol>{numbers}</ol>"""
# The file of each font that languages.yml names.
_FACES = {"Markazi": "markazi-arabic-600.woff2"}


def write(project: Project) -> Iterator[Path]:
    """Draws with a browser; raises RefusedError where there is none."""
    browser_path = find_browser()
    if browser_path is None:
        raise RefusedError("No browser was found. Run './scripts/setup --dev' first.")
    guide, _ = load(project)
    icons = project.overrides / "icons"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=ARGUMENTS)
        for locale in guide.locales.values():
            card = _draw_card(browser, locale)
            yield from write_changed(icons / f"card-{locale.code}.png", card)
        for size in (192, 512):
            page = browser.new_page(viewport={"width": size, "height": size})
            page.goto((icons / "icon.svg").as_uri())
            yield from write_changed(icons / f"icon-{size}.png", page.screenshot())
        browser.close()


def _draw_card(browser: Browser, locale: Locale) -> bytes:
    """The page of the card is a file among the styles and fonts that it names, while it is drawn."""
    words = locale.strings["site"]
    size, small = (190, 66) if locale.direction == "rtl" else (116, 50)
    sections = [locale.digits(chapter.section) for chapter in locale.chapters]
    card = _CARD.format(
        locale=locale.code,
        direction=locale.direction,
        face=_FACES.get(locale.language.face or "", "source-serif-600.woff2"),
        size=size,
        small=small,
        name=html.escape(words["name"]),
        subject=html.escape(words["subject"]),
        numbers="".join(f"<li>{number}</li>" for number in sections),
    )
    scratch = locale.guide.project.overrides / f"card-{locale.code}.html"
    scratch.write_text(card, encoding="utf-8")
    try:
        page = browser.new_page(viewport={"width": 1200, "height": 630})
        page.goto(scratch.as_uri())
        page.evaluate("document.fonts.ready")
        return page.screenshot()
    finally:
        scratch.unlink()
