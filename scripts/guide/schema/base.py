"""What every schema is made of: texts, names and addresses, and a model that refuses unknown keys."""

from __future__ import annotations

from typing import Annotated

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

    What stands under a key is what editors show of it, by way of schemas/.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)
