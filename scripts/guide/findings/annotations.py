"""Findings as workflow commands of GitHub Actions, which shows each on its line of a pull request."""

from __future__ import annotations

import re

from guide.findings.catalogue import END, ENGLISH, ISOLATE, catalogue
from guide.findings.finding import Finding

_COMMANDS = {"error": "error", "note": "notice"}
_LOCALE = re.compile(r"docs/(?:data/strings/)?([\w-]+)[/.]")


def annotation(finding: Finding) -> str:
    """One line `::error file=…,line=…,title=…::message`, in the language of the file."""
    locale = locale_of(finding.path)
    words = catalogue(locale)
    title = words.fill(words.phrases[f"title.{finding.level}"], {"rule": finding.rule})
    return (
        f"::{_COMMANDS[finding.level]} file={_property(finding.path)},line={finding.line},"
        f"title={_property(_isolated(title))}::{_data(_isolated(finding.message_in(locale)))}"
    )


def locale_of(path: str) -> str:
    """The language that people write in a file: that of its folder, or of its strings; else English."""
    match = _LOCALE.match(path)
    return match[1] if match else ENGLISH


def _isolated(text: str) -> str:
    """With its own direction: GitHub shows annotations on an English page."""
    return f"{ISOLATE}{text}{END}"


def _data(text: str) -> str:
    """Escaped as `escapeData` in github.com/actions/toolkit, packages/core/src/command.ts."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escaped as `escapeProperty` in the same file."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
