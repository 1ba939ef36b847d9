"""Turn a work of CSL's data model into a brief's source, field by field."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, get_args

from pydantic import ValidationError

from briefgen.evidence.importing.csl_dates import read_date
from briefgen.evidence.importing.items import Converted, Fields, LeftOut
from briefgen.model.base import LANGUAGE_TAG
from briefgen.model.sources import OWN_FIELDS, PersonName, Source, SourceType

Reader = Callable[[str, Any, list[LeftOut]], Any]
"""Reads a value; what is not taken of it joins the list. Nothing where none of it is."""

_MARKUP = re.compile(r"</?(?:i|b|em|strong|su[bp]|sc|span|p|jats:\w+)(?:\s[^<>]*)?/?>")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_DOI = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:)\s*", re.IGNORECASE)
_IDENTITY = frozenset({"id", "citation-key", "citation-label", "type"})
_LOCATORS = frozenset({"edition", "volume", "issue", "number", "chapter-number", "page", "version"})


def convert(work: Fields) -> Converted:
    """Return the source that a work becomes, in the order of the model's fields."""
    left_out: list[LeftOut] = []
    kind = work.get("type")
    if kind not in get_args(SourceType):
        return Converted({}, reason=f"`{kind}` is no type of CSL" if kind else "it has no type")
    found: dict[str, Any] = {"type": kind}
    for name, value in work.items():
        if name in _IDENTITY or value in (None, "", [], {}):
            continue
        read = _readers().get(name)
        if read is None:
            reason = "in a brief it means another thing" if name in OWN_FIELDS else _NO_FIELD
            left_out.append(LeftOut(name, reason))
        elif (taken := read(name, value, left_out)) is not None:
            found[name] = taken
    if "title" not in found:
        return Converted({}, reason="it has no title")
    fields = {name: found[name] for name in ("type", *_readers()) if name in found}
    return _valid(fields, left_out)


def clean(text: str) -> str:
    """Return running text: without CSL's markup and control characters, on one line."""
    return " ".join(_UNPRINTABLE.sub(" ", _MARKUP.sub("", text)).split())


def normal_doi(doi: str) -> str:
    """Return a DOI without the address of its resolver."""
    return _DOI.sub("", doi.strip())


_NO_FIELD = "a brief has no such field"


def _valid(fields: dict[str, Any], left_out: list[LeftOut]) -> Converted:
    """Leave out what the model refuses."""
    try:
        Source.model_validate(fields)
    except ValidationError as error:
        for fault in error.errors():
            name = str(fault["loc"][0])
            if fields.pop(name, None) is not None:
                left_out.append(LeftOut(name, fault["msg"][:1].lower() + fault["msg"][1:]))
    return Converted(fields, tuple(left_out))


@cache
def _readers() -> Mapping[str, Reader]:
    """Return how each field is read, by CSL's name, in the order of the model."""
    special: dict[str, Reader] = {"DOI": _doi, "URL": _address, "language": _language}
    special |= dict.fromkeys(("author", "editor", "translator", "interviewer"), _names)
    special |= dict.fromkeys(("issued", "accessed", "event-date", "original-date"), _date)
    special |= dict.fromkeys(_LOCATORS, _locator)
    names = [field.alias or name for name, field in Source.model_fields.items()]
    taken = [name for name in names if name not in OWN_FIELDS and name != "type"]
    return {name: special.get(name, _text) for name in taken}


def _text(name: str, value: Any, left_out: list[LeftOut]) -> str | None:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        value = ", ".join(value)
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return clean(str(value)) or None
    left_out.append(LeftOut(name, "it is no text"))
    return None


def _locator(name: str, value: Any, left_out: list[LeftOut]) -> str | int | None:
    """Read a number, which stays text where zeros lead it."""
    text = _text(name, value, left_out)
    if text is None:
        return None
    if re.fullmatch(r"[0-9]+(st|nd|rd|th)", text) and name == "edition":
        text = text[:-2]
    return int(text) if re.fullmatch("0|[1-9][0-9]{0,8}", text) else text


def _doi(name: str, value: Any, left_out: list[LeftOut]) -> str | None:
    text = _text(name, value, left_out)
    return normal_doi(text) if text else None


def _address(name: str, value: Any, left_out: list[LeftOut]) -> str | None:
    text = _text(name, value, left_out)
    if text and not re.match("https?://", text):
        left_out.append(LeftOut(name, "it is no address that begins with https:// or http://"))
        return None
    return text


def _language(name: str, value: Any, left_out: list[LeftOut]) -> str | None:
    """Read a tag as BCP 47 writes it: ``en_us`` is ``en-US``."""
    text = _text(name, value, left_out)
    if text is None:
        return None
    primary, *rest = text.replace("_", "-").split("-")
    tag = "-".join(
        (primary.lower(), *(part.title() if len(part) == 4 else part.upper() for part in rest))
    )
    if re.fullmatch(LANGUAGE_TAG, tag):
        return tag
    left_out.append(LeftOut(name, f"`{text}` is no language tag, such as `id` or `en`"))
    return None


def _date(name: str, value: Any, left_out: list[LeftOut]) -> str | int | None:
    date, reason = read_date(value)
    if reason:
        left_out.append(LeftOut(name, reason))
    return date


def _names(name: str, value: Any, left_out: list[LeftOut]) -> list[Any] | None:
    found: list[Any] = []
    for person in value if isinstance(value, list) else [value]:
        if isinstance(person, str) and clean(person):
            found.append(clean(person))
        elif isinstance(person, dict) and (parts := _person(name, person, left_out)):
            found.append(parts)
    return found or None


def _person(name: str, person: dict[str, Any], left_out: list[LeftOut]) -> Any:
    """Return the parts of a name that a brief knows; a whole name is a string."""
    known = [field.alias or key for key, field in PersonName.model_fields.items()]
    for part, value in person.items():
        if part not in known and value not in (None, "", False):
            left_out.append(LeftOut(f"{name}.{part}", _NO_FIELD))
    parts = {part: clean(str(person[part])) for part in known if person.get(part)}
    parts = {part: text for part, text in parts.items() if text}
    return parts["literal"] if set(parts) == {"literal"} else parts
