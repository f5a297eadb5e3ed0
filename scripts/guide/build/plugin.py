"""MkDocs events call the features; nothing else in the package knows MkDocs."""

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
from guide.build_day import build_day
from guide.language.quotes import typeset
from guide.markdown.extension import GuideExtension
from guide.markdown.rendering import Rendering
from guide.model.guide import Guide, Page
from guide.model.load import load
from guide.model.urls import page_url
from guide.pages import views
from guide.parts import citing, metadata
from guide.parts.editions import Frozen, folder
from guide.project import Project
from guide.record import translation_states
from guide.search import box_settings, index
from guide.site_files import feeds, zip_archive


class Templates(jinja2.Environment):
    """The templates of the theme. Most of what they are given are mappings: keys are looked up before attributes."""

    def __init__(self, folders: list[str], serving: bool) -> None:
        super().__init__(
            loader=jinja2.FileSystemLoader(folders),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=serving,
        )

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, dict) and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


class Build:
    """What one build of all languages shares; MkDocs builds the languages one after the other."""

    def __init__(self, config: Any, serving: bool, earlier: Build | None) -> None:
        project = Project(Path(config.config_file_path).resolve().parent)
        # Begun first, so that it is done when the pages are; while serving, the pages come first.
        self.beside = None if serving else worker.start(project)
        # While serving, templates stay compiled until they are saved.
        self.environment: Templates = (
            earlier.environment if earlier else Templates(config.theme.dirs, serving)
        )
        self.written: dict[str, bytes] = earlier.written if earlier else {}
        self.guide, findings = load(project)
        self.stamps = worker.stamps(project, self.guide.languages, serving)
        self.is_judged = False
        if self.beside:
            worker.name(self.beside, self.stamps)
        if any(finding.level == "error" for finding in findings):
            self.judge()

    def prepare(self, config: Any) -> None:
        """Everything that pages share; what is missing for it is told by the check."""
        project, serving = self.guide.project, self.beside is None
        indexes = {locale: index.address(locale, name) for locale, name in self.stamps.items()}
        sections = len(self.guide.chapters(self.guide.default_locale))
        self.assets = assets.bundle(project, self.guide.languages.values(), sections)
        for locale, address in indexes.items():
            self.assets.names[f"search-{locale}.json"] = address
            settings = box_settings.settings(self.guide, locale, indexes, self.assets.names)
            assets.add(self.assets, f"search-settings-{locale}.json", settings)
        edition = config.extra.get("edition")
        self.site = views.Site(
            living=config.site_url.rstrip("/") + "/" if config.site_url else "",
            # What is frozen is not edited: its banner leads to the page that is.
            repository="" if edition else config.extra.get("repository") or "",
            assets=self.assets.names,
            serving=serving,
            authority=config.extra.get("feed_authority")
            or urlsplit(config.site_url).hostname
            or "",
            today=build_day(),
            apart=translation_states.states(self.guide),
            edition=Frozen(edition, build_day()) if edition else None,
        )
        self.extension = GuideExtension()
        self.renderings: dict[str, Rendering] = {}
        self.touched: set[str] = set()

    def judge(self) -> None:
        """Print what the check found, once; with errors in it the build ends before a page is written."""
        if self.beside is None or self.is_judged:
            return
        self.is_judged = True
        # The check is still under way: time to compile what the pages will need.
        for name in self.environment.list_templates(extensions=["html"]):
            self.environment.get_template(name)
        lines, errors = worker.findings(self.beside)
        for line in lines:
            print(line)
        if errors:
            worker.stop(self.beside)
            raise Abort(f"{errors} findings; nothing was built.")

    def page(self, file: Any) -> Page | None:
        locale, _, path = file.src_uri.partition("/")
        path = path.removesuffix(".md")
        own = self.guide.pages.get(locale, {}).get(path)
        return own or self.guide.borrowed.get(locale, {}).get(path)

    def partial(self, page: Page) -> Any:
        frame = cache(lambda: views.page_frame(self.guide, self.site, page))

        def render(template: str, **values: object) -> str:
            partial = self.environment.get_template(f"partials/{template}")
            return str(partial.render(view=frame(), **values))

        return render


_serving = False
_freshness = Freshness()
_refreshing = worker.Refreshing()
_build: Build | None = None


def _current() -> Build:
    assert _build is not None
    return _build


def on_startup(*, command: str, dirty: bool) -> None:
    global _serving
    _serving = command == "serve"
    # A build makes many objects and drops few: looking for them as often as is usual took 0.2 s.
    gc.set_threshold(100_000)


def on_config(config: Any) -> Any:
    global _build
    if _is_inner_build(config):
        return config
    _refreshing.stop()
    # MkDocs lists every file of the theme for each language: Material's 14,000 icons took 0.3 s.
    config.theme.dirs[:] = [config.theme.custom_dir]
    config.theme.static_templates.clear()
    _build = Build(config, _serving, _build)
    _build.prepare(config)
    _tell_languages(config, _build.guide)
    config.markdown_extensions.append(_build.extension)
    # Headings carry their ids and the model knows them; looking for them again took 0.1 s.
    config.markdown_extensions.remove("toc")
    return config


def _tell_languages(config: Any, guide: Guide) -> None:
    """languages.yml is where languages are listed; mkdocs.yml names one so that its settings are valid."""
    settings = config.plugins["i18n"].config
    settings.languages = [
        {"locale": locale, "name": language.name, "default": locale == guide.default_locale}
        for locale, language in guide.languages.items()
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
    for locale, pages in _current().guide.borrowed.items():
        for path in pages:
            name = f"{locale}/{path}.md"
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
    _current().judge()
    return _current().environment


def on_build_error(error: Exception) -> None:
    """What a page could not be built of is told as a finding, if it is one."""
    if _build:
        _build.judge()


def on_pre_page(page: Any, config: Any, files: Any) -> Any:
    build = _current()
    model = build.page(page.file)
    rendering = Rendering(build.guide, model, build.partial(model)) if model else None
    build.extension.begin(rendering)
    if rendering:
        build.renderings[page.file.src_uri] = rendering
    return page


def on_page_context(context: Any, page: Any, config: Any, nav: Any) -> Any:
    build = _current()
    model = build.page(page.file)
    if model:
        rendering = build.renderings[page.file.src_uri]
        show = views.lent_view if model.lent_to else views.page_view
        context["view"] = show(
            build.guide, build.site, model, page.content, rendering.sources, rendering.words
        )
    return context


def on_post_page(output: str, page: Any, config: Any) -> str:
    build = _current()
    model = build.page(page.file)
    if model is None:
        return output
    return minify.squeezed(typeset(output, build.guide.languages[model.locale]))


@event_priority(-200)  # type: ignore[untyped-decorator]
def on_post_build(config: Any) -> None:
    """Files of the whole site, once every language is there."""
    if _is_inner_build(config):
        return
    build = _current()
    site, guide = Path(config.site_dir), build.guide
    if not build.beside:
        _refreshing.begin(guide.project, build.stamps, site)
    texts = {} if build.site.edition else _of_the_living_site(build, config)
    for page in guide.all_pages():
        if page.kind in citing.KINDS:
            address = page_url(guide, page.locale, page.path)
            cited = citing.files(views.citation(guide, build.site, page))
            texts |= {address + name: text for name, text in cited.items()}
    for locale in guide.languages:
        texts[page_url(guide, locale, "index") + "manifest.webmanifest"] = metadata.manifest(
            guide, locale
        )
    files = build.assets.files | _encoded(texts)
    # While serving, most files are there already.
    kept = {name for name in build.written if (site / name).is_file()}
    new = {name: it for name, it in files.items() if name not in kept or build.written[name] != it}
    assets.write(new, site)
    build.written = files
    if build.beside:
        assets.write(_encoded(worker.files(build.beside)), site)
    if not build.site.edition:
        _unpack_editions(guide, site)


def _encoded(texts: dict[str, str]) -> dict[str, bytes]:
    return {name: text.encode() for name, text in texts.items()}


def _of_the_living_site(build: Build, config: Any) -> dict[str, str]:
    """Files that an edition leaves to the site it stands in: for hosts, for search engines, for old addresses."""
    guide = build.guide
    base = urlsplit(config.site_url or "/").path
    not_found = build.environment.get_template("404.html").render(
        view=views.not_found_view(guide, build.site, base)
    )
    texts = {
        "404.html": not_found,
        "sitemap.xml": metadata.sitemap(guide, build.site.url),
        "robots.txt": metadata.robots(build.site.url),
        "_headers": metadata.headers(),
        ".nojekyll": "",
    }
    texts |= feeds.feeds(guide, build.site.url, build.site.authority)
    template = build.environment.get_template("moved.html")
    for address, view in views.moved_page_views(guide, build.site).items():
        html = typeset(template.render(view=view), view["language"])
        texts[f"{address}index.html"] = minify.squeezed(html)
    return texts


def _unpack_editions(guide: Guide, site: Path) -> None:
    """Unpacked once: what is frozen is the same at each rebuild while serving."""
    for edition in guide.editions:
        if not (site / folder(edition.name)).exists():
            archive = guide.project.editions / f"{edition.name}.zip"
            zip_archive.unpack(archive, site / folder(edition.name))
