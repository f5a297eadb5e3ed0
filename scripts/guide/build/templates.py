"""The templates of the theme, and what they can do with a value: write it in the language of the page.

A text that a template prints is typeset; what is HTML already stays. A name that a template gets wrong is an error.
"""

from __future__ import annotations

import datetime
from typing import Any

import jinja2
from jinja2.runtime import Context
from markupsafe import Markup, escape

from guide.model.guide import Locale, Page
from guide.parts.cards import Card, make_card


class Templates(jinja2.Environment):
    """Strings of the interface are mappings: keys are looked up before attributes."""

    def __init__(self, folders: list[str], serving: bool) -> None:
        super().__init__(
            loader=jinja2.FileSystemLoader(folders),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=serving,
            undefined=jinja2.StrictUndefined,
            finalize=_typeset,
        )
        self.filters |= {
            "card": _card,
            "count": _count,
            "date": _date,
            "digits": _digits,
            "fill": _fill,
            "language_name": _language_name,
            "link": _link,
            "mark_scripts": _mark_scripts,
            "typeset": _typeset,
        }

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, dict) and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


def _locale(context: Context) -> Locale:
    locale: Locale = context["view"].locale
    return locale


@jinja2.pass_context
def _typeset(context: Context, value: Any) -> Any:
    if isinstance(value, str) and not isinstance(value, Markup):
        return _locale(context).typeset(value)
    return value


@jinja2.pass_context
def _digits(context: Context, value: object) -> str:
    """A number in the digits of the language."""
    return _locale(context).digits(value)


@jinja2.pass_context
def _count(context: Context, number: int, forms: dict[str, str]) -> str:
    """A counted noun: `number | count(forms)`."""
    return _locale(context).count(forms, number)


@jinja2.pass_context
def _fill(context: Context, text: str, **values: object) -> str:
    """A string of the interface with its values put in."""
    return _locale(context).fill(text, **values)


@jinja2.pass_context
def _date(context: Context, day: datetime.date) -> str:
    return _locale(context).date(day)


@jinja2.pass_context
def _language_name(context: Context, code: str) -> str:
    """What the language of the page calls another."""
    return _locale(context).language_name(code)


@jinja2.pass_context
def _link(context: Context, url: str) -> Markup:
    """An address from the root of the site, as it is written on the page."""
    return escape(context["view"].link(url))


@jinja2.pass_context
def _mark_scripts(context: Context, text: str) -> Markup:
    """A text in which each run of another script carries its own `lang` and `dir`."""
    locale = _locale(context)
    return Markup("").join(
        Markup('<span lang="{}" dir="{}">{}</span>').format(spoken.locale, spoken.direction, run)
        if spoken
        else escape(run)
        for run, spoken in locale.split_scripts(locale.typeset(text))
    )


def _card(page: Page) -> Card:
    """A city example as others show it."""
    return make_card(page)
