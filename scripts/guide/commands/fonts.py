"""For maintainers: cuts the faces of the site down to what it is set in, from the packages in node_modules."""

from __future__ import annotations

import io
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from guide.project import this_project

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


CUTS = [
    Cut(
        "markazi-arabic-400.woff2",
        "markazi-text/400Regular/MarkaziText_400Regular.ttf",
        _ARABIC,
        _JOINING,
    ),
    Cut(
        "markazi-arabic-600.woff2",
        "markazi-text/600SemiBold/MarkaziText_600SemiBold.ttf",
        _ARABIC,
        _JOINING,
    ),
    Cut("amiri-digits.woff2", "amiri/400Regular/Amiri_400Regular.ttf", "٠١٢٣٤٥٦٧٨٩", _FIGURES),
    Cut(
        "source-serif-400.woff2",
        "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
        _LATIN,
        _KERNED,
    ),
    Cut(
        "source-serif-600.woff2",
        "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
        _LATIN,
        _KERNED,
    ),
]
LICENCES = {
    "markazi-text": "markazi-licence.txt",
    "amiri": "amiri-licence.txt",
    "source-serif-4": "source-serif-licence.txt",
}


def cut(root: Path, one: Cut) -> bytes:
    """The WOFF2 file; the same bytes for the same package version."""
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = list(one.features)
    options.name_IDs = []  # the licence stands beside the file
    options.hinting = False
    options.notdef_outline = True
    font = TTFont(root / _PACKAGES / one.origin, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=one.characters)
    subsetter.subset(font)
    target = io.BytesIO()
    subset.save_font(font, target, options)
    return target.getvalue()


def main() -> int:
    root = this_project().root
    folder = this_project().overrides / "fonts"
    if not (root / _PACKAGES).is_dir():
        print("node_modules is missing. Run './scripts/setup --dev' first.", file=sys.stderr)
        return 2
    for one in CUTS:
        content = cut(root, one)
        (folder / one.name).write_bytes(content)
        print(f"{one.name}: {len(content)} bytes")
    for package, name in LICENCES.items():
        shutil.copyfile(root / _PACKAGES / package / "LICENSE_FONT", folder / name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
