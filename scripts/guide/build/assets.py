"""Styles and scripts joined and minified; fonts and pictures as they are; names carry a hash of the content."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import rcssmin
import rjsmin

from guide.project import Project
from guide.schema.languages import Language

_STRICT = '"use strict";'
_QUOTED_WORD = re.compile(r'(\[[\w-]+[~^$*|]?=)"([a-z]\w*)"(?=\])')
_LEADING_ZERO = re.compile(r"(?<![\w.#-])0(?=\.\d)")


@dataclass
class Assets:
    """Finished files: `names` maps `guide.css`, `guide.js` and so on to addresses from the site's root."""

    names: dict[str, str] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)


def bundle(project: Project, languages: Iterable[Language], sections: int) -> Assets:
    """Join `styles/*.css` and `scripts/*.js` in alphabetical order; but for `before-paint.js` and `styles/pages/`.

    `sections` is the number of chapters, which share the edge of a printed page.
    Search has a script for pages of each language, and one with the rules of each for pages of the others.
    """
    languages = list(languages)
    assets = Assets()
    for font in sorted((project.overrides / "fonts").glob("*.woff2")):
        assets.files[f"assets/fonts/{font.name}"] = font.read_bytes()
    for licence in sorted((project.overrides / "fonts").glob("*.txt")):
        assets.files[f"assets/fonts/{licence.name}"] = licence.read_bytes()
    for picture in sorted((project.overrides / "icons").glob("*.*")):
        assets.files[f"icons/{picture.name}"] = picture.read_bytes()
    styles = project.overrides / "styles"
    common = (
        _joined(styles, "*.css") + "".join(map(_styles_of, languages)) + _section_numbers(sections)
    )
    add(assets, "guide.css", _minified_styles(common))
    for file in sorted((styles / "pages").glob("*.css")):
        add(assets, file.name, _minified_styles(file.read_text("utf-8")))
    scripts = project.overrides / "scripts"
    for file in sorted((scripts / "pages").glob("*.js")):
        add(assets, file.name, _minified(_with_digits(scripts, file.read_text("utf-8"))))
    add(assets, "guide.js", _minified(_joined(scripts, "*.js", leave_out="before-paint.js")))
    search = scripts / "search"
    box = _with_digits(scripts, _joined(search, "*.js"))
    shared = box + "\n" + _joined(search / "engine", "*.js") + "\n"
    for locale in (language.locale for language in languages):
        own = _joined(search / "engine" / "languages", f"{locale}[-.]*js")
        add(assets, f"search-{locale}.js", _minified(shared + own))
        if own:
            add(assets, f"search-rules-{locale}.js", _minified(own))
    before_paint = (scripts / "before-paint.js").read_text("utf-8")
    add(assets, "before-paint.js", _minified(before_paint))
    return assets


def _styles_of(language: Language) -> str:
    """The face and the counters of a language, and its offer to visitors who ask for it."""
    values = f'--face: "{language.face}";' if language.face else ""
    values += f"--counters: {language.counters};" if language.counters else ""
    page = f':root[lang="{language.locale}"]'
    of_pages = f"{page} {{ {values} }}\n" if values else ""
    if language.face:
        of_pages += f'{page} [lang="{language.locale}"] {{ font-family: inherit; }}\n'
    offer = (
        f'[data-offer="{language.locale}"] .offer[lang="{language.locale}"] {{ display: flex; }}\n'
    )
    return of_pages + offer


def _section_numbers(sections: int) -> str:
    """How long the tab of a section is at the edge of a printed page, and how many come before it.

    Numbers of two digits are set smaller, so that they stay in their column on wide screens.
    """
    share = 100 / max(sections, 1)
    tab = f"block-size: {share * 0.8:.4g}%; inset-block-start: calc({share:.4g}% * var(--before))"
    before = " ".join(f".section-{n + 1} {{ --before: {n}; }}" for n in range(sections))
    long = ",".join(f".section-{n}" for n in range(10, sections + 1))
    fit = f"{long} {{ --fit: .6; }}\n" if long else ""
    return f"{fit}@media print {{ .chapter::before {{ {tab} }} {before} }}\n"


def _minified_styles(text: str) -> str:
    """Styles without white space, leading zeros and the quotation marks that CSS can do without."""
    return _QUOTED_WORD.sub(r"\1\2", _LEADING_ZERO.sub("", str(rcssmin.cssmin(text))))


def _minified(text: str) -> str:
    """A script that says only once, for all files in it, that it is strict."""
    return _STRICT + str(rjsmin.jsmin(text.replace(_STRICT, "")))


def _with_digits(scripts: Path, text: str) -> str:
    """A script that writes numbers, with the function that it needs: most pages load none."""
    if "guideDigits(" not in text:
        return text
    return (scripts / "shared" / "digits.js").read_text("utf-8") + text


def _joined(folder: Path, pattern: str, leave_out: str = "") -> str:
    files = [file for file in sorted(folder.glob(pattern)) if file.name != leave_out]
    return "\n".join(file.read_text("utf-8") for file in files)


def add(assets: Assets, name: str, text: str) -> None:
    """A finished file under `assets/`."""
    content = text.encode("utf-8")
    stem, _, suffix = name.rpartition(".")
    address = f"assets/{stem}-{hashlib.sha256(content).hexdigest()[:8]}.{suffix}"
    assets.names[name] = address
    assets.files[address] = content


def write(files: dict[str, bytes], site: Path) -> None:
    """Files by their addresses from the root of the site."""
    for folder in {(site / address).parent for address in files}:
        folder.mkdir(parents=True, exist_ok=True)
    for address, content in files.items():
        (site / address).write_bytes(content)
