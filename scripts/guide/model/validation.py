"""What pydantic finds wrong with front matter and data, as findings in the words of the guide."""

from __future__ import annotations

import re
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel

from guide.files.yaml_file import Key
from guide.findings.catalogue import ENGLISH, Phrase, Value, catalogue
from guide.findings.finding import Finding, nearest
from guide.schema.base import PATTERNS

_LONG = 60
_PATTERN_NAMES = {pattern: name for name, pattern in PATTERNS.items()}


def validation_finding(name: str, line: int, fault: Any, model: Any, what: str) -> Finding:
    """One entry of `ValidationError.errors()`; `what` is `front-matter` or `data`."""
    place: Key = tuple(fault["loc"])
    if not place:
        return Finding(name, line, f"{what}-value.whole", expected=_expected(fault))
    *above, last = place
    where = _where(above)
    if isinstance(last, str) and fault["type"] == "extra_forbidden":
        near = nearest(last, _known_keys(model, place[:-1]))
        return Finding(name, line, f"{what}-unknown-key", key=last, where=where, nearest=near)
    if isinstance(last, str) and fault["type"] == "missing":
        return Finding(name, line, f"{what}-missing-key", key=last, where=where)
    key: Value = last if isinstance(last, str) else Phrase("entry", number=last + 1)
    value, expected = fault["input"], _expected(fault)
    if value is None:
        return Finding(name, line, f"{what}-value.empty", key=key, where=where, expected=expected)
    if not isinstance(value, str):
        return Finding(name, line, f"{what}-value.group", key=key, where=where, expected=expected)
    if len(value) > _LONG:
        value = f"{value[:_LONG]}…"
    return Finding(
        name, line, f"{what}-value", key=key, where=where, value=value, expected=expected
    )


def _where(place: list[str | int]) -> Value:
    """The keys above; entries of a list are counted from 1, as their readers count."""
    names = [part if isinstance(part, str) else str(part + 1) for part in place]
    return Phrase("where", keys=" > ".join(names)) if names else ""


def _expected(fault: Any) -> Phrase:
    """What the value may be. The phrase is named like pydantic's type of error."""
    kind, context = fault["type"], fault.get("ctx", {})
    if kind == "literal_error":
        return nearest(str(fault["input"]), re.findall(r"'([^']*)'", context["expected"]))
    if kind == "string_pattern_mismatch" and context["pattern"] in _PATTERN_NAMES:
        return Phrase(f"expected.pattern.{_PATTERN_NAMES[context['pattern']]}")
    name = f"expected.{kind}"
    if name not in catalogue(ENGLISH).phrases:
        return Phrase("expected.other", said=fault["msg"].removeprefix("Value error, "))
    return Phrase(name, **{key: _plain(key, value) for key, value in context.items()})


def _plain(key: str, value: object) -> Value:
    """A limit is written as it must be typed; a count is a number in the sentence."""
    if isinstance(value, int | float) and key in ("ge", "le"):
        return f"{value:g}"
    return value if isinstance(value, int) else str(value)


def _known_keys(model: Any, place: Key) -> list[str]:
    """The keys that are allowed at a place within a model."""
    for part in place:
        model = _without_none(model)
        if isinstance(model, type) and issubclass(model, BaseModel):
            model = next(
                info.annotation
                for name, info in model.model_fields.items()
                if part in (name, info.alias)
            )
        else:
            model = get_args(model)[-1]
    model = _without_none(model)
    return [info.alias or name for name, info in model.model_fields.items()]


def _without_none(model: Any) -> Any:
    if get_origin(model) in (Union, UnionType):
        return next(part for part in get_args(model) if part is not NoneType)
    return model
