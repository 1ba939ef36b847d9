"""Hold what proves a quote without its source: hashes of five words each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from briefgen.evidence.document import Document
from briefgen.findings import Finding
from briefgen.model.quotes import Quote


class Mode(StrEnum):
    """What a fingerprint covers, and what it gives away."""

    WINDOW = "window"
    """Each quote and the 40 tokens around it; it gives away that window, to who tries."""
    KEYED = "keyed"
    """The whole source, hashed with a secret; it gives away nothing without that."""
    PUBLIC = "public"
    """The whole source, with a public salt; it gives away the text, to who tries."""


@dataclass(frozen=True)
class Fingerprint:
    """A fingerprint as its file has it, with the secret if one is needed and at hand."""

    mode: Mode


@dataclass(frozen=True, slots=True)
class Pin:
    """The text of a fingerprint's file, and by id the quotes that it does not cover, and why."""

    text: str
    refused: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ReadFingerprint:
    """A fingerprint, or the findings that say why there is none."""

    fingerprint: Fingerprint | None
    findings: tuple[Finding, ...] = ()


class Comparison(StrEnum):
    """How a source stands to its fingerprint."""

    SAME = "same"
    SAME_TEXT = "same text"
    """Other bytes with the same words."""
    SOURCE_CHANGED = "source changed"
    EXTRACTION_CHANGED = "extraction changed"
    """The same bytes, in which another extractor, or version, reads other words."""


def pin(
    document: Document,
    quotes: Mapping[str, Quote],
    mode: Mode,
    *,
    salt: bytes,
    secret: bytes = b"",
    url: str = "",
    retrieved_at: str = "",
) -> Pin:
    """Make a source's fingerprint. The same arguments give the same text.

    `salt` is 16 random bytes, drawn by the caller; to renew a fingerprint without a needless
    diff, pass the salt that `read_fingerprint` found. Raises ValueError for `keyed` without a
    secret.
    """
    raise NotImplementedError


def is_fingerprint(data: bytes) -> bool:
    """Whether an archive's bytes are a fingerprint's, and not a source's."""
    raise NotImplementedError


def read_fingerprint(file: str, data: bytes, secret: bytes = b"") -> ReadFingerprint:
    """Read a fingerprint's file. Never raises: whatever is wrong with it is a finding."""
    raise NotImplementedError


def compare(fingerprint: Fingerprint, document: Document) -> Comparison:
    """Hold a source that is at hand against its fingerprint."""
    raise NotImplementedError
