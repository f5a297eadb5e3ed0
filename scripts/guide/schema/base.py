"""What every schema is made of: texts, names and addresses, and a model that refuses unknown keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, get_args

from pydantic import BaseModel, ConfigDict, StringConstraints

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]

# Each is explained by the phrase `expected.pattern.NAME` of the message catalogues.
PATTERNS = {
    "slug": r"^[a-z0-9]+(-[a-z0-9]+)*$",
    "country": r"^[A-Z]{2}$",
    "years": r"^\d{4}(-(\d{4})?)?$",
    "address": r"^https?://\S+$",
    "language": r"^[a-z]{2,3}$",
    "locale": r"^[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$",
    "edition": r"^[1-9]\d{3}-[1-9]\d?$",
    "page": r"^[a-z0-9-]+(/[a-z0-9-]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$",
    "sha256": r"^[0-9a-f]{64}$",
    "face": r"^[\w -]+$",
    "host": r"^[^\s/:A-Z]+$",
}
Slug = Annotated[str, StringConstraints(pattern=PATTERNS["slug"])]
EditionName = Annotated[str, StringConstraints(pattern=PATTERNS["edition"])]
# A page, `chapters/mapping`, or a heading or term of one, `chapters/mapping#first-steps`; without a language.
Address = Annotated[str, StringConstraints(pattern=PATTERNS["page"])]


def empty_list(value: object) -> object:
    """A key without a value holds no entries."""
    return [] if value is None else value


class Model(BaseModel):
    """Every model is closed: an unknown key is an error.

    Editors show the docstring under a key; schemas/ holds it for them.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class Mark:
    """A property of a key of front matter, noted in its type."""


# People read the value: it is translated, checked as text and marked in a new language.
FOR_READERS = Mark()
# The value says nothing to readers of the page: a change of it is no change of the text.
BOOKKEEPING = Mark()

Prose = Annotated[Text, FOR_READERS]


def marked_keys(model: type[Model], mark: Mark) -> set[str]:
    """The keys of a model that carry a mark."""
    return {name for name, info in model.model_fields.items() if mark in info.metadata}


def translated_keys(model: type[Model]) -> set[str]:
    """The keys whose values people read, or hold something that people read."""
    return {
        name
        for name, info in model.model_fields.items()
        if FOR_READERS in info.metadata or any(map(translated_keys, _models_in(info.annotation)))
    }


def all_translated_keys(model: type[Model]) -> set[str]:
    """The keys of a model and of every model inside it whose values people read."""
    inside = [
        inner for info in model.model_fields.values() for inner in _models_in(info.annotation)
    ]
    return marked_keys(model, FOR_READERS).union(*map(all_translated_keys, inside))


def _models_in(annotation: Any) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)


def texts_for_readers(value: Any, is_shown: bool = False) -> Iterator[str]:
    """The texts that people read in a value of front matter, at any depth, in order."""
    if isinstance(value, str) and is_shown:
        yield value
    elif isinstance(value, Model):
        shown = marked_keys(type(value), FOR_READERS)
        for key, inner in value:
            yield from texts_for_readers(inner, key in shown)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_for_readers(inner, is_shown)
