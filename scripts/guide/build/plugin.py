"""MkDocs events, and what is called at each; the only module that knows MkDocs from inside."""

from __future__ import annotations

import gc
import os
import sys
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import jinja2
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File

from guide.build import assets, minify, worker
from guide.build.freshness import Freshness
from guide.build.templates import Templates
from guide.build_day import build_day
from guide.markdown.extension import GuideExtension
from guide.markdown.rendering import Rendering
from guide.model.guide import Guide, Page
from guide.model.load import load
from guide.pages.frame import Frame, Site
from guide.pages.page import make_fallback_view, make_page_view
from guide.pages.values import MAKE_VALUES
from guide.parts.editions import EditionInfo, folder
from guide.project import Project
from guide.record import translation_states
from guide.search import box_settings, index
from guide.site_files import zip_archive
from guide.site_files.all_files import SiteBuild, make_files


class Build:
    """What one build of all languages shares; MkDocs builds the languages one after the other."""

    def __init__(self, config: Any, serving: bool, earlier: Build | None) -> None:
        project = Project(Path(config.config_file_path).resolve().parent)
        # Started first, so that it is done when the pages are; while serving, the pages come first.
        self.worker = None if serving else worker.start(project)
        # While serving, templates stay compiled until they are saved.
        self.environment: Templates = (
            earlier.environment if earlier else Templates(config.theme.dirs, serving)
        )
        self.written: dict[str, bytes] = earlier.written if earlier else {}
        self.guide, findings = load(project)
        self.index_names = worker.index_names(project, self.guide.languages, serving)
        self.is_reported = False
        if self.worker:
            worker.send_index_names(self.worker, self.index_names)
        if any(finding.level == "error" for finding in findings):
            self.report_findings()

    def prepare(self, config: Any) -> None:
        """Everything that pages share; the check reports what is missing for it."""
        project, serving = self.guide.project, self.worker is None
        indexes = {code: index.address(code, name) for code, name in self.index_names.items()}
        sections = len(self.guide.default.chapters)
        self.assets = assets.bundle(project, self.guide.languages.values(), sections)
        for code, address in indexes.items():
            self.assets.names[f"search-{code}.json"] = address
            locale = self.guide.locales[code]
            settings = box_settings.settings(locale, indexes, self.assets.names)
            assets.add(self.assets, f"search-settings-{code}.json", settings)
        edition = config.extra.get("edition")
        self.site = Site(
            canonical_base=config.site_url.rstrip("/") + "/" if config.site_url else "",
            # What is frozen is not edited: its banner leads to the page that is.
            repository="" if edition else config.extra.get("repository") or "",
            assets=self.assets.names,
            serving=serving,
            authority=config.extra.get("feed_authority")
            or urlsplit(config.site_url).hostname
            or "",
            today=build_day(),
            out_of_sync=translation_states.states(self.guide),
            edition=EditionInfo(edition, build_day()) if edition else None,
        )
        self.extension = GuideExtension()
        self.renderings: dict[str, Rendering] = {}
        self.touched: set[str] = set()

    def report_findings(self) -> None:
        """Print what the check found, once; with errors in it the build ends before a page is written."""
        if self.worker is None or self.is_reported:
            return
        self.is_reported = True
        # The check is still running: time to compile what the pages will need.
        for name in self.environment.list_templates(extensions=["html"]):
            self.environment.get_template(name)
        lines, errors = worker.findings(self.worker)
        for line in lines:
            print(line)
        if errors:
            worker.stop(self.worker)
            raise Abort(f"{errors} findings; nothing was built.")

    def page(self, file: Any) -> Page | None:
        code, _, path = file.src_uri.partition("/")
        locale = self.guide.locales.get(code)
        return locale.find(path.removesuffix(".md")) if locale else None

    def partial(self, page: Page) -> Any:
        """What fills a template for a part of a page's text."""
        frame = cache(lambda: Frame(self.site, page.locale, here=page.shown_at))

        def render(template: str, **values: object) -> str:
            partial = self.environment.get_template(f"partials/{template}")
            return str(partial.render(view=frame(), **values))

        return render

    def render(self, template: str, view: Frame) -> str:
        return minify.minify_html(str(self.environment.get_template(template).render(view=view)))


_serving = False
_freshness = Freshness()
_refresher = worker.Refresher()
_build: Build | None = None


def _current() -> Build:
    assert _build is not None
    return _build


def on_startup(*, command: str, dirty: bool) -> None:
    global _serving
    _serving = command == "serve"
    # A build makes many objects and drops few: less collecting of garbage.
    gc.set_threshold(100_000)


def on_config(config: Any) -> Any:
    global _build
    if _is_inner_build(config):
        return config
    _refresher.stop()
    # MkDocs lists every file of the theme for each language: Material's icons are many, and unused.
    config.theme.dirs[:] = [config.theme.custom_dir]
    config.theme.static_templates.clear()
    _build = Build(config, _serving, _build)
    _build.prepare(config)
    _tell_languages(config, _build.guide)
    config.markdown_extensions.append(_build.extension)
    # Headings carry their ids and the model knows them.
    config.markdown_extensions.remove("toc")
    return config


def _tell_languages(config: Any, guide: Guide) -> None:
    """languages.yml is where languages are listed; mkdocs.yml names one so that its settings are valid."""
    settings = config.plugins["i18n"].config
    settings.languages = [
        {"locale": code, "name": locale.language.name, "default": locale.is_default}
        for code, locale in guide.locales.items()
    ]
    faults, _ = settings.validate()
    assert not faults, faults


def _is_inner_build(config: Any) -> bool:
    """static-i18n builds every language but the default from inside the first build."""
    return bool(config.plugins["i18n"].building)


def on_files(files: Any, config: Any) -> Any:
    """Keep the theme's own files off the site, and pages that could not be read."""
    touched = (
        _freshness.touched(_current().guide) if _serving and not _is_inner_build(config) else None
    )
    if touched is not None:
        _current().touched = touched
    docs = f"{config.docs_dir}{os.sep}"
    for file in list(files):
        is_ours = (file.abs_src_path or "").startswith(docs)
        if not is_ours or (file.is_documentation_page() and not _current().page(file)):
            files.remove(file)
    for code, locale in _current().guide.locales.items():
        for path in locale.fallbacks:
            name = f"{code}/{path}.md"
            files.append(File(name, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


def on_page_read_source(page: Any, config: Any) -> str | None:
    """The text as the model has read it; the empty line says that no front matter is left to look for."""
    model = _current().page(page.file)
    return "\n" + model.source.text if model else None


@event_priority(-150)  # type: ignore[untyped-decorator]
def on_nav(nav: Any, config: Any, files: Any) -> Any:
    """While serving, MkDocs builds saved pages again; so must be the pages that a change touches."""
    for file in files.documentation_pages():
        if f"docs/{file.src_uri}" in _current().touched:
            file.is_modified = lambda: True
    return nav


def on_env(env: jinja2.Environment, config: Any, files: Any) -> jinja2.Environment:
    _current().report_findings()
    return _current().environment


def on_build_error(error: Exception) -> None:
    """A page that could not be built may have a finding: print the findings first."""
    if _build:
        _build.report_findings()


def on_pre_page(page: Any, config: Any, files: Any) -> Any:
    build = _current()
    model = build.page(page.file)
    rendering = Rendering(model, build.partial(model)) if model else None
    build.extension.begin(rendering)
    if rendering:
        build.renderings[page.file.src_uri] = rendering
    return page


def on_page_context(context: Any, page: Any, config: Any, nav: Any) -> Any:
    build = _current()
    model = build.page(page.file)
    if model:
        rendering = build.renderings[page.file.src_uri]
        make_values = MAKE_VALUES.get(model.kind.name)
        view = make_page_view(model, build.site, page.content, rendering, make_values)
        context["view"] = make_fallback_view(view) if model.fallback_in else view
    return context


def on_post_page(output: str, page: Any, config: Any) -> str:
    return minify.minify_html(output) if _current().page(page.file) else output


@event_priority(-200)  # type: ignore[untyped-decorator]
def on_post_build(config: Any) -> None:
    """Files of the whole site, once every language is there."""
    if _is_inner_build(config):
        return
    build = _current()
    site, guide = Path(config.site_dir), build.guide
    if not build.worker:
        _refresher.begin(guide.project, build.index_names, site)
    texts = make_files(SiteBuild(guide, build.site, build.render))
    files = build.assets.files | _encoded(texts)
    # While serving, most files are there already.
    kept = {name for name in build.written if (site / name).is_file()}
    new = {name: it for name, it in files.items() if name not in kept or build.written[name] != it}
    assets.write(new, site)
    build.written = files
    if build.worker:
        assets.write(_encoded(worker.files(build.worker)), site)
    if not build.site.edition:
        _unpack_editions(guide, site)


def _encoded(texts: dict[str, str]) -> dict[str, bytes]:
    return {name: text.encode() for name, text in texts.items()}


def _unpack_editions(guide: Guide, site: Path) -> None:
    """Unpacked once: what is frozen is the same at each rebuild while serving."""
    for edition in guide.editions:
        if not (site / folder(edition.name)).exists():
            archive = guide.project.editions / f"{edition.name}.zip"
            zip_archive.unpack(archive, site / folder(edition.name))
