"""Make a source's fingerprint, and hold the source against it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from briefgen.evidence.claim import Claim, matches
from briefgen.evidence.document import Document
from briefgen.evidence.fingerprint_file import (
    Fingerprint,
    Mode,
    ReadFingerprint,
    Window,
    is_fingerprint,
    read_fingerprint,
    write_fingerprint,
)
from briefgen.evidence.grams import GRAM, Hasher
from briefgen.evidence.match import DEFAULT_LIMITS, Limits, Span
from briefgen.evidence.normalise import NORMALISATION, Tokens
from briefgen.model.quotes import Quote

__all__ = [
    "Comparison",
    "Fingerprint",
    "Mode",
    "Pin",
    "ReadFingerprint",
    "compare",
    "is_fingerprint",
    "pin",
    "read_fingerprint",
]

AROUND = 40
"""How many tokens on either side of a quote its window holds."""
_A_LINE = 64
"""How many hashes of a whole source stand in a line, so that a change of one shows as such."""


@dataclass(frozen=True, slots=True)
class Pin:
    """The text of a fingerprint's file, and by id the quotes that it does not cover, and why.

    `salt` is that of `text`; to make the same fingerprint again, pass it on.
    """

    text: str
    refused: Mapping[str, str]


class Comparison(StrEnum):
    """How a source stands to its fingerprint."""

    SAME = "same"
    SAME_TEXT = "same text"
    """Other bytes with the same words."""
    SOURCE_CHANGED = "source changed"
    EXTRACTION_CHANGED = "extraction changed"
    """The same bytes, in which another extractor, or version, reads other words."""
    ALTERED = "fingerprint altered"
    """It names this source, and its hashes are not the source's."""

    @property
    def agrees(self) -> bool:
        """Whether the fingerprint still speaks of this source's words."""
        return self in (Comparison.SAME, Comparison.SAME_TEXT)


def pin(
    document: Document,
    quotes: Mapping[str, Quote],
    mode: Mode,
    *,
    salt: bytes,
    secret: bytes = b"",
    url: str = "",
    retrieved_at: str = "",
    limits: Limits = DEFAULT_LIMITS,
) -> Pin:
    """Make a source's fingerprint. The same arguments give the same text.

    `salt` is 16 random bytes, drawn by the caller; to renew a fingerprint without a needless
    diff, pass the `salt` of the one that `read_fingerprint` found. Raises ValueError for `keyed`
    without a secret.
    """
    if mode is Mode.KEYED and not secret:
        raise ValueError("a keyed fingerprint needs a secret")
    hasher = Hasher(salt, secret if mode is Mode.KEYED else b"")
    tokens = document.reading.tokens
    refused: dict[str, str] = {}
    spans: list[Span] = []
    for id_, quote in quotes.items():
        claim = Claim(quote)
        found = matches(tokens, claim, limits)
        if not found.matches:
            refused[id_] = "is not in the source as it is quoted"
        elif claim.too_short(found.pattern):
            refused[id_] = claim.too_short(found.pattern)
        else:
            spans += [_around(claim, match[0][0], match[-1][1]) for match in found.matches]
    return Pin(
        write_fingerprint(
            Fingerprint(
                mode=mode,
                salt=salt,
                kind=document.kind,
                sha256=document.sha256,
                text_sha256=text_digest(tokens),
                extractor=document.reading.extractor,
                tokens=len(tokens),
                windows=_windows(tokens, hasher, _merged(spans, mode, len(tokens))),
                pages=_page_tokens(document),
                url=url,
                retrieved_at=retrieved_at,
                normalisation=NORMALISATION,
                secret_check=hasher.check() if mode is Mode.KEYED else "",
            )
        ),
        refused,
    )


def compare(fingerprint: Fingerprint, document: Document) -> Comparison:
    """Hold a source that is at hand against its fingerprint."""
    tokens = document.reading.tokens
    same_bytes = fingerprint.sha256 == document.sha256
    if fingerprint.normalisation != NORMALISATION:
        return Comparison.EXTRACTION_CHANGED if same_bytes else Comparison.SOURCE_CHANGED
    if fingerprint.text_sha256 == text_digest(tokens):
        if not fingerprint.locked and not _hashes_agree(fingerprint, tokens):
            return Comparison.ALTERED
        return Comparison.SAME if same_bytes else Comparison.SAME_TEXT
    if not same_bytes:
        return Comparison.SOURCE_CHANGED
    other_reader = fingerprint.extractor != document.reading.extractor
    return Comparison.EXTRACTION_CHANGED if other_reader else Comparison.ALTERED


def text_digest(tokens: Tokens) -> str:
    """Return the digest of a text's tokens, in hexadecimal."""
    return sha256("\x1f".join(tokens.words).encode()).hexdigest()


def _hashes_agree(fingerprint: Fingerprint, tokens: Tokens) -> bool:
    hasher = fingerprint.hasher
    return all(
        tuple(
            hasher.grams(tokens.words[window.start : window.start + len(window.hashes) + GRAM - 1])
        )
        == window.hashes
        for window in fingerprint.windows
    )


def _around(claim: Claim, start: int, end: int) -> Span:
    return start - max(AROUND, len(claim.prefix)), end + max(AROUND, len(claim.suffix))


def _merged(spans: Iterable[Span], mode: Mode, count: int) -> list[Span]:
    """Return the stretches to hash, without overlaps; of a whole source, line by line."""
    if mode is not Mode.WINDOW:
        last = count - GRAM + 1
        return [(start, min(start + _A_LINE, last) + GRAM - 1) for start in range(0, last, _A_LINE)]
    merged: list[Span] = []
    for start, end in sorted((max(0, start), min(count, end)) for start, end in spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _windows(tokens: Tokens, hasher: Hasher, spans: Iterable[Span]) -> tuple[Window, ...]:
    hashed = (Window(start, tuple(hasher.grams(tokens.words[start:end]))) for start, end in spans)
    return tuple(window for window in hashed if window.hashes)


def _page_tokens(document: Document) -> tuple[int, ...]:
    """Return the first token of each page."""
    tokens = document.reading.tokens
    return tuple(
        bisect_left(range(len(tokens)), offset, key=tokens.start)
        for offset in document.reading.pages
    )
