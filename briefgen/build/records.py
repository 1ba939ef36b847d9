"""Remember what building a brief came to, so that it need not be read again while it is the same.

Nothing here needs more than the standard library: with a record, that is all that a build needs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from briefgen.build.digests import digest_of_all
from briefgen.build.manifest import leads_away
from briefgen.build.store import Store
from briefgen.findings import Finding, Place, Severity

RECORDS = "records"
SESSIONS = "sessions"


class File(NamedTuple):
    """A file of a rendition, by its name in the brief's folder of the output."""

    name: str
    sha256: str
    size: int


def file_of(value: Sequence[Any]) -> File:
    """Return a file that was remembered.

    Raises ValueError or TypeError for what is none, or would lead out of the brief's folder: a
    cache may come with a project from elsewhere.
    """
    name, sha256, size = value
    if (type(name), type(sha256), type(size)) != (str, str, int) or leads_away(name):
        raise ValueError(f"{value!r} is no file of a brief")
    return File(name, sha256, size)


@dataclass(frozen=True, slots=True)
class Record:
    """What building a brief came to.

    `shared` is the digest of what all briefs shared then; `brief` and `archives` tell what it was
    read from. `findings` are about what it says, `page_findings` about its pages; `unsound` is one
    with errors, which was left out. `files` are those of all its renditions.
    """

    shared: str
    brief: Mapping[str, str]
    archives: Mapping[str, str]
    findings: tuple[Finding, ...]
    page_findings: tuple[Finding, ...]
    unsound: bool
    files: tuple[File, ...]


@dataclass(frozen=True, slots=True)
class Session:
    """How a project was built: what its settings said, and what was found in those.

    `out` is relative to the project, or absolute.
    """

    out: str
    findings: tuple[Finding, ...]


def record_key(slug: str, options: Mapping[str, str]) -> str:
    """Return what a brief's record is kept by, for one way of building it."""
    return digest_of_all({**options, "brief": slug})


def session_key(shared: str, options: Mapping[str, str]) -> str:
    """Return what a session is kept by."""
    return digest_of_all({**options, "shared": shared})


def keep(store: Store, key: str, record: Record) -> None:
    """Remember what building a brief came to."""
    document = {
        "shared": record.shared,
        "brief": record.brief,
        "archives": record.archives,
        "findings": _written(record.findings),
        "page_findings": _written(record.page_findings),
        "unsound": record.unsound,
        "files": record.files,
    }
    store.note(RECORDS, key, document)


def recall(store: Store, key: str) -> Record | None:
    """Return what is remembered of a brief, if anything is."""
    document = store.recall(RECORDS, key)
    try:
        return _record(document) if document else None
    except (KeyError, TypeError, ValueError):
        return None


def keep_session(store: Store, key: str, session: Session) -> None:
    """Remember how a project was built."""
    findings = _written(session.findings)
    store.note(SESSIONS, key, {"out": session.out, "findings": findings})


def recall_session(store: Store, key: str) -> Session | None:
    """Return how a project was built, if that is remembered."""
    document = store.recall(SESSIONS, key)
    try:
        if document is None:
            return None
        out = document["out"]
        return Session(out, _read(document["findings"])) if isinstance(out, str) else None
    except (KeyError, TypeError, ValueError):
        return None


def _record(document: Mapping[str, Any]) -> Record:
    archives, unsound = document["archives"], document["unsound"]
    if not (isinstance(archives, dict) and isinstance(unsound, bool)):
        raise TypeError(archives, unsound)
    return Record(
        document["shared"],
        document["brief"],
        archives,
        _read(document["findings"]),
        _read(document["page_findings"]),
        unsound,
        tuple(map(file_of, document["files"])),
    )


def _written(findings: Sequence[Finding]) -> list[Any]:
    return [
        (
            one.code,
            one.name,
            one.severity.value,
            one.message,
            one.hint,
            _place(one.place),
            [_place(place) for place in one.related],
        )
        for one in findings
    ]


def _place(place: Place) -> tuple[Any, ...]:
    return (
        place.file,
        place.line,
        place.column,
        place.end_line,
        place.end_column,
        place.path,
    )


def _read(findings: Sequence[Any]) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            code,
            name,
            Severity(severity),
            message,
            hint,
            Place(*place),
            tuple(Place(*one) for one in related),
        )
        for code, name, severity, message, hint, place, related in findings
    )
