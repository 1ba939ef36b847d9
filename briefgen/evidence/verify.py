"""Verify quotes against their sources' archives: the text itself, or its fingerprint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from briefgen.evidence.clauses import NO_WORDS, ClauseWords, LeftOut
from briefgen.evidence.document import Document
from briefgen.evidence.fingerprint import Fingerprint
from briefgen.evidence.match import DEFAULT_LIMITS, Limits, Omission
from briefgen.evidence.near_miss import NearMiss
from briefgen.model import Brief
from briefgen.model.quotes import Quote


class State(StrEnum):
    """What verifying a quote came to."""

    VERBATIM = "verbatim"
    PUNCTUATION_DIFFERS = "punctuation_differs"
    """The same words; commas, marks or hyphens differ."""
    OMISSION = "omission"
    """Verbatim, with words left out where an ellipsis or a bracket says so."""
    NOT_FOUND = "not_found"
    UNCHECKED = "unchecked"
    """There is nothing to check it against; `reason` says what is missing."""
    STALE = "stale"
    """The source, or what is read from it, is not what was pinned; `reason` says which."""

    @property
    def holds(self) -> bool:
        """Whether the quote's words are proved to be the source's."""
        return self in (State.VERBATIM, State.PUNCTUATION_DIFFERS, State.OMISSION)


@dataclass(frozen=True, slots=True)
class Verification:
    """What is known of a quote's words, and what a reader should be warned of.

    `reason` is a clause in English without a full stop, for every state but `verbatim`.
    """

    state: State
    reason: str = ""
    pages: tuple[int, ...] = ()
    """The pages, from 1, on which it starts, wherever it occurs; empty where there are none."""
    paged: bool = False
    """Whether the source has pages."""
    occurrences: int = 0
    """How often its words occur in the source."""
    omissions: tuple[Omission, ...] = ()
    """What ellipses and brackets leave out, in order."""
    left_out: tuple[LeftOut, ...] = ()
    """Negations and conditions of the clauses in which it starts and ends."""
    brackets: int = 0
    """Its brackets, but for `[sic]`, a changed first letter and ellipses."""
    bracket_share: float = 0.0
    """The share of its words that stand in brackets, from 0 to 1."""
    nearest: NearMiss | None = None
    """Where it is not found and its source is at hand: what comes nearest."""


@dataclass(frozen=True, slots=True)
class Pinned:
    """A source at hand together with its fingerprint, which it must still agree with."""

    document: Document
    fingerprint: Fingerprint


@dataclass(frozen=True, slots=True)
class Unread:
    """An archive that is named and cannot be used; `reason` says why."""

    reason: str


Archive = Document | Fingerprint | Pinned | Unread


def verify(
    quote: Quote,
    archive: Archive | None,
    limits: Limits = DEFAULT_LIMITS,
    words: ClauseWords = NO_WORDS,
) -> Verification:
    """Verify one quote. `words` are those of the quote's language."""
    raise NotImplementedError


def verify_all(
    brief: Brief,
    archives: Mapping[str, Archive],
    limits: Limits = DEFAULT_LIMITS,
    words: Mapping[str, ClauseWords] | None = None,
) -> Mapping[str, Verification]:
    """Verify every quote of a brief, by id.

    `archives` are by the source's id, `words` by language.
    """
    raise NotImplementedError
