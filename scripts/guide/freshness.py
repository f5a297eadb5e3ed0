"""Which pages a change touches, so that `serve` rebuilds those alone."""

from __future__ import annotations

from guide.model.guide import Guide, Page
from guide.project import Project

# Pages made from many others: their own file says nothing about their age.
_GATHERED = {"home", "a-z", "examples-index", "sources", "changes", "glossary"}


def shared_age(project: Project) -> float:
    """When anything that all pages depend on was last saved (seconds since the epoch)."""
    files = [*project.data.rglob("*.yml"), *project.assets.rglob("*")]
    files += [*project.overrides.rglob("*"), *(project.root / "scripts" / "guide").rglob("*.py")]
    return max((file.stat().st_mtime for file in files if file.is_file()), default=0.0)


class Freshness:
    """Remembers, from one rebuild to the next, what the pages looked like."""

    def __init__(self) -> None:
        self._shared = 0.0
        self._fronts: dict[str, object] = {}

    def touched(self, guide: Guide) -> set[str]:
        """Names of the files whose pages must be built again beside those that were saved."""
        shared = shared_age(guide.project)
        fronts = {page.name: self._shown_elsewhere(page) for page in guide.all_pages()}
        everything = shared != self._shared or fronts != self._fronts
        self._shared, self._fronts = shared, fronts
        return {page.name for page in guide.all_pages() if everything or page.kind in _GATHERED}

    @staticmethod
    def _shown_elsewhere(page: Page) -> object:
        """What other pages show of this one: its front matter, and all of an example."""
        return (page.front, page.source.text if page.kind == "example" else "")
