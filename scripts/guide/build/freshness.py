"""Which pages a change touches, so that `serve` rebuilds those alone."""

from __future__ import annotations

from guide.model.guide import Guide, Page
from guide.project import Project


def shared_age(project: Project) -> float:
    """When anything that all pages depend on was last saved (seconds since the epoch)."""
    files = [*project.data.rglob("*.*"), *project.assets.rglob("*")]
    files += [*project.overrides.rglob("*"), *(project.root / "scripts" / "guide").rglob("*.py")]
    return max((file.stat().st_mtime for file in files if file.is_file()), default=0.0)


class Freshness:
    """Remembers, from one rebuild to the next, what the pages looked like."""

    def __init__(self) -> None:
        self._shared = 0.0
        self._fronts: dict[str, object] = {}
        self._texts: dict[str, str] = {}

    def touched(self, guide: Guide) -> set[str]:
        """Names of the files whose pages must be rebuilt in addition to the saved ones.

        A page whose text changed touches the same page in the other languages, which may now be behind.
        """
        pages = list(guide.all_pages())
        shared = shared_age(guide.project)
        fronts = {page.name: self._shown_elsewhere(page) for page in pages}
        texts = {page.name: page.source.text for page in pages}
        everything = shared != self._shared or fronts != self._fronts
        changed = {page.path for page in pages if texts[page.name] != self._texts.get(page.name)}
        self._shared, self._fronts, self._texts = shared, fronts, texts
        return {
            page.name
            for page in pages
            if everything or page.kind.is_gathered or page.path in changed
        }

    @staticmethod
    def _shown_elsewhere(page: Page) -> object:
        """What other pages show of this one: its front matter, and of some kinds the whole text."""
        return (page.front, page.source.text if page.kind.is_quoted else "")
