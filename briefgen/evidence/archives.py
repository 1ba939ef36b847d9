"""Turn archived files into what quotes are verified against: sources, fingerprints, or both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.evidence.document import Document
from briefgen.evidence.extract import extract
from briefgen.evidence.fingerprint import Fingerprint, is_fingerprint, read_fingerprint
from briefgen.evidence.unreadable import UnreadableSourceError
from briefgen.evidence.verify import Archive, Pinned, Unread
from briefgen.findings import Finding
from briefgen.source.files import ArchiveFile, ArchiveFiles


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a source's archive cannot be used, and what to do about it.

    `findings` tell where, if it is a fingerprint with mistakes in it. One that was `left_out` of a
    PDF is nobody's mistake.
    """

    reason: str
    hint: str = ""
    findings: tuple[Finding, ...] = ()
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class Archives:
    """What is known of a brief's sources, by their ids; `faults` of those that cannot be used."""

    by_source: Mapping[str, Archive] = field(default_factory=dict)
    faults: Mapping[str, Fault] = field(default_factory=dict)


def read_archives(files: ArchiveFiles, secret: bytes = b"") -> Archives:
    """Read archives. Never raises: one that cannot be used is a fault of its source.

    A source that is at hand is held together with its fingerprint, and stands in for an archive
    that cannot be used. Else what stands beside the brief goes first: others have it, too.
    """
    by_source: dict[str, Archive] = {}
    faults: dict[str, Fault] = {}
    for id_ in dict.fromkeys((*files.beside, *files.at_hand)):
        found = [file for file in (files.beside.get(id_), files.at_hand.get(id_)) if file]
        match [_read(file, secret) for file in found]:
            case [Fingerprint() as fingerprint, Document() as document]:
                by_source[id_] = Pinned(document, fingerprint)
            case [Document() | Fingerprint() as only] | [Document() as only, _]:
                by_source[id_] = only
            case [*_, Document() | Fingerprint() as last]:
                by_source[id_] = last
            case [*_, Fault() as fault]:
                faults[id_] = fault
                by_source[id_] = Unread(fault.reason)
    return Archives(by_source, faults)


def _read(file: ArchiveFile, secret: bytes) -> Document | Fingerprint | Fault:
    if file.fault:
        return Fault(f"`{file.name}` {file.fault}", file.hint, left_out=file.left_out)
    if is_fingerprint(file.data):
        read = read_fingerprint(file.name, file.data, secret)
        return read.fingerprint or Fault(
            f"`{file.name}` is a fingerprint with mistakes in it",
            "make it anew: `briefgen quotes pin`",
            read.findings,
        )
    try:
        return extract(file.data)
    except UnreadableSourceError as error:
        return Fault(f"`{file.name}` {error.message}", error.hint)
