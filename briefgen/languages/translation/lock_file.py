"""Read a file of reviews, even one in which git has left a conflict."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from pydantic import ValidationError

from briefgen.findings import Place
from briefgen.languages.translation.hashing import VERSION
from briefgen.languages.translation.lock import LOCK_VERSION, Fault, Lock, Record, Review
from briefgen.source.files import MAX_BYTES, SourceFile

_NAME = re.compile(r"[^ ]+ [A-Za-z0-9-]+>[A-Za-z0-9-]+")
_MARKS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
_MARKER = re.compile(r"(<{7}|\|{7}|={7}|>{7})(?: .*)?")

_AS_WRITTEN = json.JSONEncoder(ensure_ascii=False)

SETTLE = "`briefgen translate settle` writes it anew, with all reviews"
BY_HAND = (
    f"{SETTLE} of both sides; by hand: keep all lines but those with `<<<<<<<`, `=======` and "
    "`>>>>>>>`, and of a unit that stands twice keep the later review"
)
TWICE = "`briefgen translate settle` keeps the one that holds, or else the later; by hand likewise"
RESTORE = "restore the file from git, or take the line out and review the unit again"


class _Entry(NamedTuple):
    """A key of the file, what it says, and where it stands."""

    key: str
    value: Any
    place: Place


def read_lock(file: SourceFile) -> Lock:
    """Return what a file of reviews says. Never raises: whatever is wrong with it is a fault.

    What can be read beside a fault is there, too.
    """
    beginning = Place(file.file)
    if len(file.data) > MAX_BYTES:
        fault = Fault(beginning, f"it is larger than {MAX_BYTES // 2**20} MiB", RESTORE)
        return Lock(file.file, there=True, faults=(fault,))
    try:
        text = file.data.decode("utf-8-sig")
    except UnicodeDecodeError:
        fault = Fault(beginning, "it is not UTF-8", "save it as UTF-8, or restore it from git")
        return Lock(file.file, there=True, faults=(fault,))
    lines = text.replace("\r\n", "\n").split("\n")  # other ends of lines stand within texts
    if any(mark in text for mark in _MARKS) and any(map(_MARKER.fullmatch, lines)):
        entries, faults = _of_both_sides(file.file, lines)
    else:
        entries, faults = _whole(file.file, "\n".join(lines), lines)
    return _lock(file.file, entries, faults)


def _whole(file: str, text: str, lines: list[str]) -> tuple[list[_Entry], list[Fault]]:
    """Read a file without conflicts; line by line where it is not JSON."""
    try:
        read = json.loads(text, object_pairs_hook=_Object)
    except (json.JSONDecodeError, RecursionError) as error:
        line, column = getattr(error, "lineno", 1), getattr(error, "colno", 1)
        why = getattr(error, "msg", "nested too deeply").lower()
        place = Place(file, line, column, line, column + 1)
        entries, unread = _line_by_line(file, list(enumerate(lines, 1)))
        message = f"this is not JSON: {why}"
        return entries, [Fault(place, message, RESTORE if unread else SETTLE, settled=not unread)]
    if not isinstance(read, _Object):
        return [], [Fault(Place(file), "it holds no reviews by the names of their units", RESTORE)]
    return list(_located(file, text, read.pairs)), []


class _Object(dict[str, Any]):
    """What an object says; `pairs` are its keys and values, one key twice and all."""

    __slots__ = ("pairs",)

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        self.pairs = pairs


def _located(file: str, text: str, pairs: Sequence[tuple[str, Any]]) -> Iterator[_Entry]:
    """Yield an object's entries with the places of their keys, which JSON's parser does not tell.

    A key is not mistaken for a part of a review: there, its quotation marks are escaped.
    """
    offset, number = 0, 1
    for key, value in pairs:
        form = _AS_WRITTEN.encode(key)
        start = text.find(form, offset)
        if start < 0:
            form = json.dumps(key)
            start = text.find(form, offset)
        if start < 0:
            start, form = offset, ""  # escaped in a way of its own
        number += text.count("\n", offset, start)
        column = start - text.rfind("\n", 0, start)
        yield _Entry(key, value, Place(file, number, column, number, column + len(form)))
        offset = start + len(form)


def _of_both_sides(file: str, lines: list[str]) -> tuple[list[_Entry], list[Fault]]:
    """Read a file in which git has left conflicts: the lines of both sides, not of their base."""
    faults: list[Fault] = []
    kept: list[tuple[int, str]] = []
    in_base = False
    for number, line in enumerate(lines, 1):
        marker = _MARKER.fullmatch(line)
        if marker is None:
            if not in_base:
                kept.append((number, line))
            continue
        in_base = marker[1].startswith("|")
        if marker[1].startswith("<"):
            place = Place(file, number, 1, number, len(line) + 1)
            faults.append(Fault(place, "git has left a conflict here", BY_HAND, settled=True))
    if not faults:
        number = next(number for number, line in enumerate(lines, 1) if _MARKER.fullmatch(line))
        place = Place(file, number, 1, number, 8)
        faults.append(
            Fault(place, "a mark that git makes of a conflict is left here", BY_HAND, settled=True)
        )
    entries, unread = _line_by_line(file, kept)
    return entries, [*faults, *unread]


def _line_by_line(file: str, lines: Sequence[tuple[int, str]]) -> tuple[list[_Entry], list[Fault]]:
    """Read each line for itself; they are numbered from 1."""
    entries: list[_Entry] = []
    faults: list[Fault] = []
    for number, line in lines:
        text = line.strip()
        if text in ("", "{", "}"):
            continue
        try:
            read = json.loads(f"{{{text.removesuffix(',')}}}")
        except (json.JSONDecodeError, RecursionError):
            read = {}
        place = Place(file, number, 1, number, len(line) + 1)
        if len(read) != 1:
            faults.append(Fault(place, "this line cannot be read", RESTORE))
            continue
        ((key, value),) = read.items()
        entries.append(_Entry(key, value, place._replace(end_column=len(key) + 3)))
    return entries, faults


def _lock(file: str, entries: list[_Entry], faults: list[Fault]) -> Lock:
    """Tell reviews from what is none."""
    versions = [entry for entry in entries if entry.key == "version"]
    if other := [entry for entry in versions if not _is_number(entry.value, LOCK_VERSION)]:
        message = f"its version is {json.dumps(other[0].value)}, and this program knows 1"
        hint = "use the briefgen that wrote it, or a newer one"
        return Lock(file, there=True, faults=(*faults, Fault(other[0].place, message, hint)))
    if not versions and not faults:
        hint = f'add `"version": {LOCK_VERSION}` as the last line'
        faults.append(Fault(Place(file), "it does not say its version", hint))
    records: dict[tuple[str, Review], Record] = {}
    first: dict[str, Place] = {}
    for entry in entries:
        if entry.key == "version":
            continue
        read = _record(entry)
        if isinstance(read, Fault):
            faults.append(read)
            continue
        records.setdefault((read.name, read.review), read)
        if (before := first.setdefault(read.name, entry.place)) != entry.place:
            message = f"`{read.name}` stands here a second time"
            faults.append(Fault(entry.place, message, TWICE, settled=True, related=(before,)))
    return Lock(file, there=True, records=tuple(records.values()), faults=tuple(faults))


def _record(entry: _Entry) -> Record | Fault:
    if not _NAME.fullmatch(entry.key):
        return Fault(entry.place, f"`{entry.key}` is not the name of a unit", RESTORE)
    if isinstance(entry.value, dict) and not _is_number(entry.value.get("v", VERSION), VERSION):
        message = f"`{entry.key}` was reviewed by another version of these rules"
        return Fault(entry.place, message, "use a newer briefgen, or review the unit again")
    try:
        return Record(entry.key, Review.model_validate(entry.value), entry.place)
    except ValidationError as error:
        fields = {".".join(map(str, fault["loc"])) for fault in error.errors()} - {""}
        told = ", ".join(f"`{field}`" for field in sorted(fields)) or "what it holds"
        return Fault(entry.place, f"the review of `{entry.key}` has mistakes: {told}", RESTORE)


def _is_number(value: object, number: int) -> bool:
    return type(value) is int and value == number
