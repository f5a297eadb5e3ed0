"""Where the parts of the repository are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Project:
    """The folders of one checkout; tests point it at a small copy."""

    root: Path

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    @property
    def data(self) -> Path:
        return self.docs / "data"

    @property
    def assets(self) -> Path:
        return self.docs / "assets"

    @property
    def overrides(self) -> Path:
        return self.root / "overrides"

    @property
    def editions(self) -> Path:
        return self.root / "editions"

    @property
    def site(self) -> Path:
        return self.root / "site"

    def name_of(self, path: Path) -> str:
        """The path as people write it: from the root, with forward slashes."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()


def this_project() -> Project:
    return Project(Path(__file__).resolve().parents[2])
