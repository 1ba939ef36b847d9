"""Write and read XLIFF 1.2, by lxml."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from briefgen.languages.exchange.catalog import Catalog, Entry, bare
from briefgen.languages.exchange.delivery import Delivered, Delivery, Mishap
from briefgen.languages.translation import State
from briefgen.source.errors import UsageError

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
UNFINISHED = ("new", "needs-translation", "needs-adaptation", "needs-l10n")
"""The states of a target that is not yet a translation of its source."""
DIGEST = "x-briefgen-target"
_FOLDERS = 2
"""A brief's file is `briefs/SLUG/brief.yaml`."""


def write_xliff(catalog: Catalog) -> bytes:
    """Return a catalog as XLIFF 1.2: the same bytes for the same catalog.

    What is translated from other languages than the brief's own stands in a `file` of its own.
    """
    root = etree.fromstring(f'<xliff version="1.2" xmlns="{NAMESPACE}"/>'.encode())
    origins = dict.fromkeys(entry.origin for entry in catalog.entries)
    for origin in sorted(origins or [catalog.origin], key=lambda one: one != catalog.origin):
        attributes = {
            "original": catalog.file,
            "source-language": origin,
            "target-language": catalog.language,
            "datatype": "plaintext",
        }
        body = _add(_add(root, "file", **attributes), "body")
        for entry in catalog.entries:
            if entry.origin == origin:
                _write(body, entry)
    etree.indent(root)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"


def _write(body: etree._Element, entry: Entry) -> None:
    unit = _add(body, "trans-unit", id=entry.key, approved=_approved(entry))
    unit.set(SPACE, "preserve")
    _add(unit, "source", entry.source)
    if entry.target:
        state = "translated" if entry.is_good else "needs-translation"
        _add(unit, "target", entry.target, state=state)
    place = _add(unit, "context-group", purpose="location")
    _context(place, "sourcefile", entry.place.file)
    _context(place, "linenumber", str(entry.place.line))
    known = _add(unit, "context-group", purpose="information")
    _context(known, DIGEST, entry.digest)
    for note in entry.notes:
        _add(unit, "note", note, **{"from": "developer"})
    if entry.previous is not None and entry.target:
        before = _add(unit, "alt-trans", alttranstype="previous-version")
        before.set(SPACE, "preserve")
        _add(before, "source", entry.previous)
        _add(before, "target", entry.target)


def _approved(entry: Entry) -> str:
    return "yes" if entry.state is State.OK else "no"


def _context(group: etree._Element, kind: str, value: str) -> None:
    _add(group, "context", value, **{"context-type": kind})


def _add(
    parent: etree._Element, name: str, text: str | None = None, **values: str
) -> etree._Element:
    element = etree.SubElement(parent, _tag(name), values)
    element.text = text
    return element


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def read_xliff(name: str, data: bytes) -> Delivery:
    """Read an XLIFF file. Raises UsageError where it is none, or broken.

    Nothing that it names is opened, and no entity is followed.
    """
    root = _root(name, data)
    files = list(root.iter(_tag("file")))
    if not files:
        raise UsageError(f"{name} is not XLIFF 1.2", f"its namespace must be {NAMESPACE}")
    languages = dict.fromkeys(file.get("target-language", "") for file in files)
    if len(languages) > 1:
        raise UsageError(
            f"{name} is in several languages: {', '.join(languages)}", "import them one by one"
        )
    units, mishaps = [], []
    for element in root.iter(_tag("trans-unit")):
        if not element.get("id"):
            mishaps.append(Mishap(_line(element), "a unit has no `id`"))
        units.append(_unit(element))
    return Delivery(
        name,
        _slug(files[0].get("original", "")),
        next(iter(languages)),
        tuple(units),
        tuple(mishaps),
    )


def _root(name: str, data: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line = error.lineno or 1
        raise UsageError(f"{name}:{line} cannot be read as XML: {error.msg}") from error
    document: Any = root.getroottree().docinfo
    if document.doctype:
        raise UsageError(f"{name} has a DOCTYPE", "XLIFF has none; take it out")
    return root


def _unit(element: etree._Element) -> Delivered:
    target = element.find(_tag("target"))
    state = target.get("state", "") if target is not None else ""
    return Delivered(
        element.get("id", ""),
        bare(_text(element.find(_tag("source")))),
        bare(_text(target)),
        state not in UNFINISHED,
        next(_digests(element), None),
        _line(element),
    )


def _text(element: etree._Element | None) -> str:
    """Return all text in an element: tools may have put marks of their own into it."""
    return "".join(map(str, element.itertext())) if element is not None else ""


def _digests(element: etree._Element) -> Iterator[str]:
    for context in element.iterfind(f"{_tag('context-group')}/{_tag('context')}"):
        if context.get("context-type") == DIGEST and context.text:
            yield context.text.strip()


def _line(element: etree._Element) -> int:
    line: Any = element.sourceline
    return int(line or 1)


def _slug(original: str) -> str:
    folders = original.replace("\\", "/").split("/")
    return folders[-_FOLDERS] if len(folders) >= _FOLDERS else ""
