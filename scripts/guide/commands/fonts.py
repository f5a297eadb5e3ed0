"""`./scripts/regenerate fonts`: subsets the fonts in node_modules to the characters that the site is set in."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from guide.commands.derived_file import write_changed
from guide.project import Project
from guide.run import RefusedError

_PACKAGES = Path("node_modules/@expo-google-fonts")
_ARABIC = (
    "".join(map(chr, [*range(0x0621, 0x063B), *range(0x0640, 0x0653), *range(0x0660, 0x066D)]))
    + "،؛؟ٰ"
    + " ()-./:«»·–—…\u00a0"
)
_LATIN = (
    "".join(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x100)]))
    + "ŒœŠšŽžĆćČčĐđĞğİıŞşŁłŃńŐőŘřŰűŹźŻżĀāĒēĪīŌōŪūȘșȚț"
    + "–—‘’“”•…‹›−→←"
)


@dataclass(frozen=True)
class Cut:
    """One file of the site: the package file it comes from, the characters and layout features it keeps."""

    name: str
    origin: str
    characters: str
    features: tuple[str, ...]


_JOINING = ("ccmp", "init", "medi", "fina", "rlig", "mark", "mkmk")
_FIGURES = ("pnum",)
_KERNED = ("ccmp", "locl", "kern", "mark")
_MARKAZI = "markazi-text/{0}/MarkaziText_{0}.ttf"
_AMIRI = "amiri/{0}/Amiri_{0}.ttf"
_SERIF = "source-serif-4/{0}/SourceSerif4_{0}.ttf"
CUTS = [
    Cut("markazi-arabic-400.woff2", _MARKAZI.format("400Regular"), _ARABIC, _JOINING),
    Cut("markazi-arabic-600.woff2", _MARKAZI.format("600SemiBold"), _ARABIC, _JOINING),
    Cut("amiri-digits.woff2", _AMIRI.format("400Regular"), "٠١٢٣٤٥٦٧٨٩", _FIGURES),
    Cut("source-serif-400.woff2", _SERIF.format("400Regular"), _LATIN, _KERNED),
    Cut("source-serif-600.woff2", _SERIF.format("600SemiBold"), _LATIN, _KERNED),
]
LICENCES = {
    "markazi-text": "markazi-licence.txt",
    "amiri": "amiri-licence.txt",
    "source-serif-4": "source-serif-licence.txt",
}


def cut(root: Path, font: Cut) -> bytes:
    """The WOFF2 file; the same bytes for the same package version."""
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = list(font.features)
    options.name_IDs = []  # the licence is a file in the same folder
    options.hinting = False
    options.notdef_outline = True
    whole = TTFont(root / _PACKAGES / font.origin, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=font.characters)
    subsetter.subset(whole)
    target = io.BytesIO()
    subset.save_font(whole, target, options)
    return target.getvalue()


def write(project: Project) -> Iterator[Path]:
    """Raises RefusedError where the packages are not installed."""
    packages, folder = project.root / _PACKAGES, project.overrides / "fonts"
    if not packages.is_dir():
        raise RefusedError("node_modules is missing. Run './scripts/setup --dev' first.")
    contents = {font.name: cut(project.root, font) for font in CUTS}
    for package, name in LICENCES.items():
        licence = (packages / package / "LICENSE_FONT").read_bytes()
        contents[name] = licence.replace(b"\r\n", b"\n")
    for name, content in contents.items():
        yield from write_changed(folder / name, content)
