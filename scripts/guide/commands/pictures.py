"""For maintainers: draws the preview card of each language and the icons, with the faces and colours of the site."""

from __future__ import annotations

import html
import sys

from playwright.sync_api import sync_playwright

from guide.measure.browser import find_browser
from guide.model.load import load
from guide.project import this_project

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
_CARD = """<!doctype html><html lang="{locale}" dir="{direction}"><meta charset="utf-8">
<link rel="stylesheet" href="{styles}/10-tokens.css"><style>
@font-face {{ font-family: Card; src: url({fonts}/{face}); }}
html {{ background: var(--paper); color: var(--ink); }}
body {{ margin: 0; padding: 64px 72px; width: 1056px; height: 502px; border-top: 18px solid var(--ink);
  font-family: Card, serif; display: flex; flex-direction: column; justify-content: space-between; }}
h1 {{ font-size: {size}px; line-height: 1.15; margin: 0; }}
p {{ margin: 0; color: var(--rubric); font-size: {small}px; line-height: 1.35; }}
ol {{ display: flex; justify-content: space-between; list-style: none; margin: 0; padding: 26px 8px 0;
  border-top: 3px solid var(--ink); font: 46px/1 Numerals, Card, serif; color: var(--rubric); }}
</style><h1>{name}</h1><p>{subject}</p><ol>{numbers}</ol>"""


def main() -> int:
    project = this_project()
    guide, _ = load(project)
    icons = project.overrides / "icons"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=ARGUMENTS)
        for locale in guide.locales.values():
            words = locale.strings["site"]
            language = locale.language
            right_to_left = locale.direction == "rtl"
            numbers = "".join(
                f"<li>{locale.digits(chapter.section)}</li>" for chapter in locale.chapters
            )
            scratch = project.overrides / f"card-{locale.code}.html"
            scratch.write_text(
                _CARD.format(
                    locale=locale.code,
                    direction=locale.direction,
                    styles="styles",
                    fonts="fonts",
                    face=_FACES.get(language.face or "", "source-serif-600.woff2"),
                    size=190 if right_to_left else 116,
                    small=66 if right_to_left else 50,
                    name=html.escape(words["name"]),
                    subject=html.escape(words["subject"]),
                    numbers=numbers,
                ).replace("</style>", _NUMERALS + "</style>"),
                encoding="utf-8",
            )
            page = browser.new_page(viewport={"width": 1200, "height": 630})
            page.goto(scratch.as_uri())
            page.evaluate("document.fonts.ready")
            page.screenshot(path=icons / f"card-{locale.code}.png")
            scratch.unlink()
        for size in (192, 512):
            page = browser.new_page(viewport={"width": size, "height": size})
            page.goto((icons / "icon.svg").as_uri())
            page.screenshot(path=icons / f"icon-{size}.png")
        browser.close()
    return 0


# The cut of each face that languages.yml names.
_FACES = {"Markazi": "markazi-arabic-600.woff2"}
_NUMERALS = "@font-face { font-family: Numerals; src: url(fonts/amiri-digits.woff2); unicode-range: U+660-669; }"


if __name__ == "__main__":
    sys.exit(main())
