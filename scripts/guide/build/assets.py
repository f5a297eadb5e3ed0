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

# Pages whose files begin with one of `shared/`, which most pages do without.
_SHARED = {
    "example.css": "facts.css",
    "filters.js": "digits.js",
    "worksheet.css": "facts.css",
    "worksheet.js": "digits.js",
}
_STRICT = '"use strict";'
_QUOTED_WORD = re.compile(r'(\[[\w-]+[~^$*|]?=)"([a-z]\w*)"(?=\])')
_LEADING_ZERO = re.compile(r"(?<![\w.#-])0(?=\.\d)")


@dataclass
class Assets:
    """Finished files: `names` maps `guide.css`, `guide.js` and so on to addresses from the site's root."""

    names: dict[str, str] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)


def bundle(project: Project, languages: Iterable[Language], sections: int) -> Assets:
    """All finished files; `sections` is the number of chapters, which share the edge of a printed page."""
    languages = list(languages)
    assets = Assets()
    for address, pattern in (("assets/fonts", "fonts/*.*"), ("icons", "icons/*.*")):
        for file in sorted(project.overrides.glob(pattern)):
            assets.files[f"{address}/{file.name}"] = file.read_bytes()
    _add_styles(assets, project.overrides / "styles", languages, sections)
    _add_scripts(assets, project.overrides / "scripts", languages)
    return assets


def _add_styles(assets: Assets, styles: Path, languages: list[Language], sections: int) -> None:
    """`styles/*.css` as one file, in alphabetical order; those of `pages/` alone."""
    generated = "".join(map(_styles_of, languages)) + _section_numbers(sections)
    add(assets, "guide.css", _minified_styles(_joined(styles, "*.css") + generated))
    for file in sorted((styles / "pages").glob("*.css")):
        add(assets, file.name, _minified_styles(_of_pages(styles, file.name)))


def _add_scripts(assets: Assets, scripts: Path, languages: list[Language]) -> None:
    """`scripts/*.js` as one file, in alphabetical order; `before-paint.js` and those of `pages/` alone.

    Search has a script for pages of each language, and one with the rules of each for pages of the others.
    """
    for file in sorted((scripts / "pages").glob("*.js")):
        add(assets, file.name, _minified(_of_pages(scripts, file.name)))
    before_paint = scripts / "before-paint.js"
    add(assets, before_paint.name, _minified(before_paint.read_text("utf-8")))
    add(assets, "guide.js", _minified(_joined(scripts, "*.js", leave_out=before_paint.name)))
    engine = scripts / "search" / "engine"
    folders = (scripts / "shared", scripts / "search", engine)
    shared = "\n".join(_joined(folder, "*.js") for folder in folders) + "\n"
    for locale in (language.locale for language in languages):
        own = _joined(engine / "languages", f"{locale}[-.]*js")
        add(assets, f"search-{locale}.js", _minified(shared + own))
        if own:
            add(assets, f"search-rules-{locale}.js", _minified(own))


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
    fit = f"{long} {{ --fit: .5; }}\n" if long else ""
    return f"{fit}@media print {{ .kind-chapter::before {{ {tab} }} {before} }}\n"


def _minified_styles(text: str) -> str:
    """Styles without white space, leading zeros and the quotation marks that CSS can do without."""
    return _QUOTED_WORD.sub(r"\1\2", _LEADING_ZERO.sub("", str(rcssmin.cssmin(text))))


def _minified(text: str) -> str:
    """A script that says only once, for all files in it, that it is strict."""
    return _STRICT + str(rjsmin.jsmin(text.replace(_STRICT, "")))


def _of_pages(folder: Path, name: str) -> str:
    files = [folder / "shared" / _SHARED[name]] if name in _SHARED else []
    return "\n".join(file.read_text("utf-8") for file in [*files, folder / "pages" / name])


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
