"""Every built page: its head, its language, its links, its parts."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import etree

from guide.model.guide import Guide
from guide.parts.policy import POLICY
from tests.conftest import SITE_URL
from tests.site.conftest import Built


def test_every_page_of_the_model_is_built(guide: Guide, pages: list[Built]) -> None:
    assert len(pages) == len(list(guide.all_pages()))


def test_language_and_direction_stand_on_html(pages: list[Built]) -> None:
    for page in pages:
        root = page.root.getroottree().getroot()
        expected = ("ar", "rtl") if page.locale == "ar" else ("en", "ltr")
        assert (root.get("lang"), root.get("dir")) == expected, page.url


def test_titles_are_unique_in_a_language_and_descriptions_are_there(pages: list[Built]) -> None:
    for locale in ("ar", "en"):
        titles = [page.root.findtext(".//title") for page in pages if page.locale == locale]
        assert len(titles) == len(set(titles))
    for page in pages:
        assert page.root.xpath("string(//meta[@name='description']/@content)"), page.url


def test_alternates_are_absolute_mutual_and_have_a_default(pages: list[Built]) -> None:
    found = {}
    for page in pages:
        links = page.root.xpath("//link[@rel='alternate'][@hreflang]")
        found[SITE_URL + page.url] = {link.get("hreflang"): link.get("href") for link in links}
        canonical = page.root.xpath("string(//link[@rel='canonical']/@href)")
        assert canonical == SITE_URL + page.url
    for address, alternates in found.items():
        assert set(alternates) == {"ar", "en", "x-default"}
        assert alternates["x-default"] == alternates["ar"]
        assert address in (alternates["ar"], alternates["en"])
        assert found[alternates["ar"]] == found[alternates["en"]] == alternates


def test_the_sitemap_says_the_same_as_the_pages(site: Path, pages: list[Built]) -> None:
    tree = etree.parse(str(site / "sitemap.xml"))
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    listed = tree.xpath("//s:loc/text()", namespaces=space)
    assert sorted(listed) == sorted(SITE_URL + page.url for page in pages)
    links = tree.xpath("//*[local-name()='link']")
    assert len(links) == 3 * len(pages)
    assert f"Sitemap: {SITE_URL}sitemap.xml" in (site / "robots.txt").read_text("utf-8")


def _targets(page: Built) -> list[tuple[str, str]]:
    found = []
    for element in page.root.iter("a", "link", "script", "img", "form"):
        address = element.get("href") or element.get("src") or element.get("action")
        rel = element.get("rel") or ""
        if not address or rel in ("canonical", "alternate"):
            continue
        if urlsplit(address).scheme in ("", "http", "https"):
            full = urljoin(SITE_URL + page.url, address)
            if full.startswith(SITE_URL):
                found.append((address, full[len(SITE_URL) :]))
            else:
                assert urlsplit(address).scheme, f"{page.url}: {address} leaves the base path"
    return found


def test_every_inside_link_leads_somewhere(site: Path, pages: list[Built]) -> None:
    ids = {page.url: set(page.root.xpath("//@id")) for page in pages}
    for page in pages:
        for address, target in _targets(page):
            path, _, anchor = target.partition("#")
            path = unquote(path.partition("?")[0])
            if path in ids:
                assert not anchor or unquote(anchor) in ids[path], f"{page.url}: {address}"
            else:
                file = site / path / "index.html" if path.endswith("/") else site / path
                assert file.is_file(), f"{page.url}: {address}"


def test_only_the_switch_and_the_offer_lead_to_the_other_language(pages: list[Built]) -> None:
    urls = {page.url: page.locale for page in pages}
    for page in pages:
        for link in page.root.iter("a"):
            address = urljoin(SITE_URL + page.url, link.get("href", "")).partition("#")[0]
            if not address.startswith(SITE_URL):
                continue
            target = address[len(SITE_URL) :]
            if urls.get(target, page.locale) != page.locale:
                assert link.get("hreflang") == urls[target], f"{page.url}: {link.get('href')}"


def test_every_page_leads_to_itself_in_the_other_language(pages: list[Built]) -> None:
    for page in pages:
        link = page.root.xpath("//a[@data-switch]")[0]
        target = urljoin(SITE_URL + page.url, link.get("href"))[len(SITE_URL) :]
        assert target.removeprefix("en/") == page.url.removeprefix("en/")
        assert target != page.url


def test_one_h1_and_headings_in_order(pages: list[Built]) -> None:
    for page in pages:
        levels = [
            int(element.tag[1]) for element in page.root.iter("h1", "h2", "h3", "h4", "h5", "h6")
        ]
        assert levels.count(1) == 1, page.url
        for before, after in pairwise(levels):
            assert after <= before + 1, page.url


def test_the_policy_holds_in_the_markup(pages: list[Built], site: Path) -> None:
    not_found = Built("404.html", site / "404.html")
    for page in [*pages, not_found]:
        policy = page.root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert policy == [POLICY], page.url
        assert not page.root.xpath("//*[@style]"), page.url
        assert not page.root.xpath("//style"), page.url
        for script in page.root.iter("script"):
            assert script.get("src") or script.get("type") == "application/ld+json", page.url
        for element in page.root.iter():
            assert not [name for name in element.attrib if name.startswith("on")], page.url
    assert POLICY in (site / "_headers").read_text("utf-8")


def test_nothing_is_asked_of_another_site(pages: list[Built]) -> None:
    for page in pages:
        for element in page.root.iter("script", "img", "iframe", "source", "video", "audio"):
            assert not urlsplit(element.get("src") or "").netloc, page.url
        for link in page.root.iter("link"):
            if link.get("rel") not in ("canonical", "alternate"):
                assert not urlsplit(link.get("href")).netloc, page.url


_ENGLISH_NAMES = re.compile(r"[A-Za-z]{2,}")


def test_no_english_is_left_in_arabic_labels(pages: list[Built]) -> None:
    """Whatever a screen reader or a menu says on an Arabic page is Arabic, unless marked otherwise."""
    attributes = ("aria-label", "alt", "title", "placeholder", "data-label", "data-copied")
    formats = re.compile("BibTeX|RIS|CSL-JSON")  # names that have no Arabic form
    for page in pages:
        if page.locale != "ar":
            continue
        for element in page.root.iter():
            if not isinstance(element.tag, str) or element.xpath("ancestor-or-self::*[@lang='en']"):
                continue
            for name in attributes:
                value = element.get(name) or ""
                if element.tag == "a" and element.get("data-switch") is not None:
                    continue
                assert not _ENGLISH_NAMES.search(formats.sub("", value)), (
                    f"{page.url}: {name}={value}"
                )


def test_latin_text_on_arabic_pages_is_marked(pages: list[Built]) -> None:
    for page in pages:
        if page.locale != "ar":
            continue
        body = page.root.find("body")
        for element in body.iter():
            if not isinstance(element.tag, str) or element.tag in ("script", "code"):
                continue
            for text, holder in ((element.text, element), (element.tail, element.getparent())):
                if holder is None or not text or not re.search(r"[A-Za-z]{3,}", text):
                    continue
                lang = holder.xpath("string(ancestor-or-self::*[@lang][1]/@lang)")
                assert lang != "ar", f"{page.url}: {text.strip()[:60]}"


def test_arabic_pages_write_their_own_digits(pages: list[Built]) -> None:
    for page in pages:
        if page.locale != "ar":
            continue
        for element in page.root.find("body").iter():
            if not isinstance(element.tag, str) or element.tag in ("script", "code"):
                continue
            for text, holder in ((element.text, element), (element.tail, element.getparent())):
                if holder is None or not text or not re.search(r"[0-9]", text):
                    continue
                lang = holder.xpath("string(ancestor-or-self::*[@lang][1]/@lang)")
                assert lang != "ar", f"{page.url}: {text.strip()[:60]}"


def test_english_pages_write_no_straight_quotation_marks(pages: list[Built]) -> None:
    for page in pages:
        if page.locale == "en":
            texts = page.root.xpath("//text()[not(ancestor::script or ancestor::code)]")
            assert not [text for text in texts if re.search("[\"']", text)], page.url


def test_chapters_have_their_furniture(guide: Guide, pages: list[Built]) -> None:
    by_url = {page.url: page.root for page in pages}
    for locale, prefix in (("ar", ""), ("en", "en/")):
        for chapter in guide.locales[locale].chapters:
            root = by_url[f"{prefix}{chapter.path}/"]
            pagers = root.xpath("//nav[contains(@class, 'pager')]")
            assert len(pagers) == 2
            for pager in pagers:
                links = pager.xpath(".//ol//a")
                assert len(links) == len(guide.locales[locale].chapters)
                current = pager.xpath(".//a[@aria-current='page']")
                assert len(current) == 1
                assert (
                    current[0].text_content() == links[chapter.chapter.section - 1].text_content()
                )
                others = [link for link in links if link is not current[0]]
                for link in others:
                    named_by = root.xpath("//*[@id=$id]", id=link.get("aria-labelledby") or "")
                    assert (named_by or [link])[0].get("aria-label")
            assert root.xpath("//time[@datetime]")
            assert root.xpath("//*[@id='words-on-this-page']")
            assert root.xpath("//*[@id='sources-of-this-page']")
            assert len(root.xpath("//section[@class='share']//a")) >= 6
            assert root.xpath("//a[contains(@href, '/edit/main/docs/')]")
            assert root.xpath("//a[contains(@href, '/issues/new')]")


def test_json_ld_links_both_languages(pages: list[Built]) -> None:
    kinds = set()
    for page in pages:
        data = json.loads(page.root.xpath("string(//script[@type='application/ld+json'])"))
        kinds.add(data["@type"])
        assert data["inLanguage"] == page.locale
        linked = data.get("workTranslation") or data.get("translationOfWork")
        assert linked, page.url
    assert kinds == {"Book", "Chapter", "WebPage"}


def test_the_card_pictures_are_there(site: Path, pages: list[Built]) -> None:
    for page in pages:
        address = page.root.xpath("string(//meta[@property='og:image']/@content)")
        assert address.startswith(SITE_URL)
        picture = site / address[len(SITE_URL) :]
        assert picture.read_bytes().startswith(b"\x89PNG"), page.url
        assert page.locale in picture.name


def test_the_manifest_names_what_exists(site: Path) -> None:
    for folder in ("", "en/"):
        manifest = json.loads((site / folder / "manifest.webmanifest").read_text("utf-8"))
        assert manifest["dir"] == ("rtl" if not folder else "ltr")
        for icon in manifest["icons"]:
            assert (site / folder / icon["src"]).is_file()


def test_the_page_not_found_speaks_both_languages_under_any_path(site: Path) -> None:
    page = Built("404.html", site / "404.html")
    assert {element.get("lang") for element in page.root.iter("section")} == {"ar", "en"}
    for element in page.root.iter("a", "link", "script"):
        address = element.get("href") or element.get("src")
        assert address.startswith("/some/path/"), address


@pytest.mark.parametrize("name", ["examples", "en/examples"])
def test_the_list_of_examples_is_a_whole_table(guide: Guide, site: Path, name: str) -> None:
    page = Built(f"{name}/", site / name / "index.html")
    locale = page.locale
    assert len(page.root.xpath("//table//tbody/tr")) == len(guide.locales[locale].examples)


def test_a_row_of_a_worksheet_says_which_it_is(pages: list[Built]) -> None:
    said = {"ar": "السطر ٢ من {}", "en": "Row 2 of {}"}
    for page in pages:
        for rows in page.root.xpath("//form//tbody"):
            most = str(len(rows))
            if page.locale == "ar":
                most = most.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
            assert rows[1].get("data-row") == said[page.locale].format(most), page.url
