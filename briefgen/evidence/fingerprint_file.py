"""Write a fingerprint as a file whose changes can be read, and read it back."""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from briefgen.evidence.document import Kind
from briefgen.evidence.grams import GRAM, HASH_BYTES, Hasher
from briefgen.findings import Finding
from briefgen.model.base import WHOLE, Model
from briefgen.source.parser import parse
from briefgen.source.rules import invalid_value, wrong_top_level
from briefgen.source.tree import MappingNode, place_at
from briefgen.source.validate import validate

_BEGINNING = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s*#[^\n]*\n)*\s*fingerprint\s*:")
_HEADING = """\
# This proves quotes from a source that is not here. It is made by `briefgen quotes pin`.
"""

Whole = Annotated[int, Field(ge=0), WHOLE]
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Mode(StrEnum):
    """What a fingerprint covers, and what it gives away."""

    WINDOW = "window"
    """Each quote and the 40 tokens around it; it gives away that window, to who tries."""
    KEYED = "keyed"
    """The whole source, hashed with a secret; it gives away nothing without that."""
    PUBLIC = "public"
    """The whole source, with a public salt; it gives away the text, to who tries."""


class WindowLine(Model):
    """A stretch of the source."""

    start: Whole
    """Its first token, counted from 0."""
    hashes: str
    """The hashes of its tokens by fives, in base64."""


class FingerprintFile(Model):
    """A fingerprint as it is written."""

    fingerprint: Literal[1]
    """The version of the format: 1."""
    normalisation: Whole
    """The version of the rules by which text became tokens."""
    mode: Mode
    """What it covers."""
    n: Literal[5]
    """How many tokens are hashed together."""
    bits: Literal[40]
    """The length of a hash."""
    salt: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
    """Random bytes, in hexadecimal, without which equal passages would have equal hashes."""
    secret_check: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{10}$")] | None = None
    """What tells the right secret from a wrong one."""
    kind: Kind
    """What the source's bytes are."""
    sha256: Digest
    """The digest of the source's bytes."""
    text_sha256: Digest
    """The digest of its tokens."""
    extractor: str
    """What read its text, and which version of that."""
    tokens: Whole
    """How many tokens it has."""
    pages: tuple[Whole, ...] = ()
    """The first token of each page."""
    url: str | None = None
    """Where the source is on the web."""
    retrieved_at: str | None = None
    """When it was fetched."""
    windows: tuple[WindowLine, ...]
    """The hashes, in the order of the source."""


@dataclass(frozen=True, slots=True)
class Window:
    """Consecutive hashes; the first is that of the five tokens from `start` on."""

    start: int
    hashes: tuple[bytes, ...]


@dataclass(frozen=True)
class Fingerprint:
    """A fingerprint as its file has it, with the secret if one is needed and at hand."""

    mode: Mode
    salt: bytes
    kind: Kind
    sha256: str
    text_sha256: str
    extractor: str
    tokens: int
    windows: tuple[Window, ...]
    pages: tuple[int, ...] = ()
    url: str = ""
    retrieved_at: str = ""
    normalisation: int = 1
    secret_check: str = ""
    secret: bytes = field(default=b"", repr=False)

    @cached_property
    def hasher(self) -> Hasher:
        """What hashes words as this fingerprint does."""
        return Hasher(self.salt, self.secret if self.mode is Mode.KEYED else b"")

    @property
    def locked(self) -> str:
        """Why it cannot be used as it stands; empty where it can."""
        if self.mode is not Mode.KEYED:
            return ""
        if not self.secret:
            return "its fingerprint needs the secret that it was made with"
        if self.hasher.check() != self.secret_check:
            return "its fingerprint was made with another secret"
        return ""

    @cached_property
    def at(self) -> dict[int, bytes]:
        """The hash at each token that it covers."""
        return {
            window.start + index: found
            for window in self.windows
            for index, found in enumerate(window.hashes)
        }

    @cached_property
    def positions(self) -> dict[bytes, list[int]]:
        """The tokens at which each hash stands."""
        found: dict[bytes, list[int]] = {}
        for position, one in self.at.items():
            found.setdefault(one, []).append(position)
        return found


@dataclass(frozen=True, slots=True)
class ReadFingerprint:
    """A fingerprint, or the findings that say why there is none."""

    fingerprint: Fingerprint | None
    findings: tuple[Finding, ...] = ()


def is_fingerprint(data: bytes) -> bool:
    """Whether an archive's bytes are a fingerprint's, and not a source's."""
    return _BEGINNING.match(data[:4096]) is not None


def write_fingerprint(one: Fingerprint) -> str:
    """Return the file's text: a window a line, in the order of the source."""
    head = {
        "fingerprint": 1,
        "normalisation": one.normalisation,
        "mode": one.mode.value,
        "n": GRAM,
        "bits": HASH_BYTES * 8,
        "salt": one.salt.hex(),
        "secret_check": one.secret_check or None,
        "kind": one.kind.value,
        "sha256": one.sha256,
        "text_sha256": one.text_sha256,
        "extractor": one.extractor,
        "tokens": one.tokens,
        "pages": list(one.pages) or None,
        "url": one.url or None,
        "retrieved_at": one.retrieved_at or None,
    }
    # JSON's strings, numbers and lists are YAML's, too.
    lines = [f"{key}: {json.dumps(value)}\n" for key, value in head.items() if value is not None]
    windows = "".join(
        f'  - {{start: {window.start}, hashes: "{b64encode(b"".join(window.hashes)).decode()}"}}\n'
        for window in one.windows
    )
    return f"{_HEADING}{''.join(lines)}windows:{' []' if not windows else ''}\n{windows}"


def read_fingerprint(file: str, data: bytes, secret: bytes = b"") -> ReadFingerprint:
    """Read a fingerprint's file. Never raises: whatever is wrong with it is a finding."""
    parsed = parse(file, data)
    if parsed.root is None:
        return ReadFingerprint(None, parsed.findings)
    if not isinstance(parsed.root, MappingNode):
        return ReadFingerprint(None, (wrong_top_level.find(parsed.root, "a fingerprint"),))
    validated = validate(FingerprintFile, parsed.root)
    findings = [*parsed.findings, *validated.findings]
    if validated.value is None:
        return ReadFingerprint(None, tuple(findings))
    findings += _damage(validated.value, parsed.root)
    if findings:
        return ReadFingerprint(None, tuple(findings))
    return ReadFingerprint(_fingerprint(validated.value, secret))


def _damage(read: FingerprintFile, root: MappingNode) -> Iterator[Finding]:
    hint = "make the fingerprint anew: `briefgen quotes pin`"
    if (read.mode is Mode.KEYED) != (read.secret_check is not None):
        message = "`secret_check` belongs to a keyed fingerprint, and to no other"
        yield invalid_value.find(place_at(root, ("mode",)), message, hint)
    after = 0
    for index, line in enumerate(read.windows):
        place = place_at(root, ("windows", index, "hashes"))
        count = len(_decoded(line.hashes) or ()) // HASH_BYTES
        if _decoded(line.hashes) is None:
            yield invalid_value.find(place, f"`hashes` of window {index + 1} are damaged", hint)
        elif line.start < after or line.start + count + GRAM - 1 > read.tokens:
            message = f"window {index + 1} is out of its place"
            yield invalid_value.find(place_at(root, ("windows", index, "start")), message, hint)
        after = max(after, line.start + count)


def _decoded(text: str) -> bytes | None:
    try:
        data = b64decode(text, validate=True)
    except (Base64Error, ValueError):
        return None
    return data if data and len(data) % HASH_BYTES == 0 else None


def _fingerprint(read: FingerprintFile, secret: bytes) -> Fingerprint:
    return Fingerprint(
        mode=read.mode,
        salt=bytes.fromhex(read.salt),
        kind=read.kind,
        sha256=read.sha256,
        text_sha256=read.text_sha256,
        extractor=read.extractor,
        tokens=read.tokens,
        windows=tuple(
            Window(line.start, _cut(_decoded(line.hashes) or b"")) for line in read.windows
        ),
        pages=read.pages,
        url=read.url or "",
        retrieved_at=read.retrieved_at or "",
        normalisation=read.normalisation,
        secret_check=read.secret_check or "",
        secret=secret,
    )


def _cut(data: bytes) -> tuple[bytes, ...]:
    return tuple(data[at : at + HASH_BYTES] for at in range(0, len(data), HASH_BYTES))
