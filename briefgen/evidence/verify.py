"""Verify quotes against their sources' archives: the text itself, or its fingerprint."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import pairwise

from briefgen.evidence.claim import Claim, Found, matches
from briefgen.evidence.clauses import NO_WORDS, ClauseWords, LeftOut, left_out
from briefgen.evidence.document import Document, Reading
from briefgen.evidence.fingerprint import Comparison, Fingerprint, compare
from briefgen.evidence.match import DEFAULT_LIMITS, Limits, Match
from briefgen.evidence.near_miss import NearMiss, nearest
from briefgen.evidence.normalise import NORMALISATION, Tokens
from briefgen.evidence.omissions import Omission, omissions
from briefgen.evidence.pattern import Break, Pattern
from briefgen.evidence.proof import gaps, next_words, prove
from briefgen.evidence.punctuation import same_end, same_punctuation
from briefgen.model.brief import Brief
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
    page_labels: tuple[str, ...] = ()
    """What the source itself calls `pages`, such as `iv`; empty where it calls them 1, 2, 3."""
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


@dataclass(frozen=True)
class Pinned:
    """A source at hand together with its fingerprint, which it must still agree with."""

    document: Document
    fingerprint: Fingerprint

    @cached_property
    def comparison(self) -> Comparison:
        """How the one stands to the other."""
        return compare(self.fingerprint, self.document)


@dataclass(frozen=True, slots=True)
class Unread:
    """An archive that is named and cannot be used; `reason` says why."""

    reason: str


Archive = Document | Fingerprint | Pinned | Unread

_STALE = {
    Comparison.SOURCE_CHANGED: "the source is not the one that was pinned",
    Comparison.EXTRACTION_CHANGED: "the same source reads otherwise than when it was pinned",
    Comparison.ALTERED: "the fingerprint names this source, and its hashes are not the source's",
}
_UNBOUNDED = 1_000_000_000
_COMPARED = 50
"""How many occurrences of a quote are looked through for the same punctuation."""


def verify(
    quote: Quote,
    archive: Archive | None,
    limits: Limits = DEFAULT_LIMITS,
    words: ClauseWords = NO_WORDS,
) -> Verification:
    """Verify one quote. `words` are those of the quote's language."""
    claim = Claim(quote)
    match archive:
        case None if quote.source is None:
            return Verification(State.UNCHECKED, "it names no source")
        case None:
            return Verification(State.UNCHECKED, "its source has no archive")
        case Unread(reason):
            return Verification(State.UNCHECKED, reason)
        case Fingerprint():
            return _by_fingerprint(claim, archive, limits, words)
        case Pinned(document):
            found = _in_document(claim, document, limits, words)
            if archive.comparison.agrees:
                return found
            still = "still stands" if found.state.holds else "does not stand"
            reason = f"{_STALE[archive.comparison]}; the quote {still} in it"
            return replace(found, state=State.STALE, reason=reason)
        case Document():
            return _in_document(claim, archive, limits, words)


def verify_all(
    brief: Brief,
    archives: Mapping[str, Archive],
    limits: Limits = DEFAULT_LIMITS,
    words: Mapping[str, ClauseWords] | None = None,
) -> Mapping[str, Verification]:
    """Verify every quote of a brief, by id.

    `archives` are by the source's id, `words` by language.
    """
    return {
        id_: verify(
            quote,
            archives.get(quote.source or ""),
            limits,
            (words or {}).get(quote.language, NO_WORDS),
        )
        for id_, quote in brief.quotes.items()
    }


def _in_document(
    claim: Claim, document: Document, limits: Limits, words: ClauseWords
) -> Verification:
    """Look for a quote in a source's text; a second reader is asked before it is not found."""
    reading = document.reading
    found = matches(reading.tokens, claim, limits)
    if found.matches:
        return _found(reading, found, words)
    near = nearest(reading, claim.quote.text)
    again = document.reread(near.page if near else None)
    if again is not None:
        found_again = matches(again.tokens, claim, limits)
        if found_again.matches:
            return _found(again, found_again, words)
        near = near or nearest(again, claim.quote.text)
    return Verification(
        State.NOT_FOUND,
        _why_not(claim, reading, found, limits),
        paged=bool(reading.pages),
        brackets=claim.pattern.brackets,
        bracket_share=_bracket_share(claim.pattern, ()),
        nearest=near,
    )


def _found(reading: Reading, found: Found, words: ClauseWords) -> Verification:
    source, pattern = reading.tokens, found.pattern
    match, same = _best(pattern, source, found.matches)
    left = tuple(omissions(source, pattern, match, words))
    starts = sorted({source.start(one[0][0]) for one in found.matches})
    pages = tuple(dict.fromkeys(page for at in starts if (page := reading.page_at(at))))
    state, reason = _state(left, same=same)
    return Verification(
        state,
        reason,
        pages,
        paged=bool(reading.pages),
        page_labels=tuple(reading.labels[page - 1] for page in pages) if reading.labels else (),
        occurrences=len(found.matches),
        omissions=left,
        left_out=left_out(source, match[0][0], match[-1][1], words),
        brackets=pattern.brackets,
        bracket_share=_bracket_share(pattern, left),
    )


def _best(pattern: Pattern, source: Tokens, found: tuple[Match, ...]) -> tuple[Match, bool]:
    """Return the first match with the quote's punctuation, or the first, and which of both."""
    for match in found[:_COMPARED]:
        if _same_marks(pattern, source, match):
            return match, True
    return found[0], False


def _same_marks(pattern: Pattern, source: Tokens, match: Match) -> bool:
    """Whether runs are punctuated as in the source, and every ellipsis leaves something out."""
    return (
        all(
            same_punctuation(run, source, start)
            for run, (start, _) in zip(pattern.runs, match, strict=True)
        )
        and same_end(pattern.runs[-1], source, match[-1][1] - 1)
        and all(
            kind is Break.BRACKET or before < after
            for kind, ((_, before), (after, _)) in zip(pattern.breaks, pairwise(match), strict=True)
        )
    )


def _state(left: tuple[Omission, ...], *, same: bool) -> tuple[State, str]:
    if left:
        count = sum(one.tokens for one in left)
        return State.OMISSION, f"leaves out {count} word{'s' if count > 1 else ''}"
    if same:
        return State.VERBATIM, ""
    return State.PUNCTUATION_DIFFERS, "the words are the source's, the punctuation is not"


def _bracket_share(pattern: Pattern, left: tuple[Omission, ...]) -> float:
    """Return the share of words under brackets: the quote's, or the source's if that is more."""
    hidden = max(pattern.bracket_words, sum(one.tokens for one in left if one.bracketed))
    return hidden / (hidden + pattern.words) if hidden else 0.0


def _why_not(claim: Claim, reading: Reading, found: Found, limits: Limits) -> str:
    if found.elsewhere:
        return "its words stand in the source, but not next to those of `prefix` and `suffix`"
    if reason := claim.hidden_by_dots(limits):
        return reason
    if claim.pattern.breaks:
        unbounded = replace(limits, gap_tokens=_UNBOUNDED, bracket_tokens=_UNBOUNDED)
        if matches(reading.tokens, claim, unbounded).matches:
            return (
                f"its parts stand too far apart: an ellipsis may leave out {limits.gap_tokens} "
                f"words, a bracket stand for {limits.bracket_tokens}"
            )
    return "its words are not in the source as they are quoted"


def _by_fingerprint(
    claim: Claim, fingerprint: Fingerprint, limits: Limits, words: ClauseWords
) -> Verification:
    if fingerprint.locked:
        return Verification(State.UNCHECKED, fingerprint.locked)
    if fingerprint.normalisation != NORMALISATION:
        reason = "its fingerprint was made by another version of briefgen: pin it again"
        return Verification(State.STALE, reason)
    proof = prove(fingerprint, claim, limits)
    left = tuple(gaps(proof))
    paged = bool(fingerprint.pages)
    common = Verification(
        State.NOT_FOUND if proof.provable else State.UNCHECKED,
        proof.reason,
        paged=paged,
        brackets=proof.pattern.brackets,
        bracket_share=_bracket_share(proof.pattern, left),
    )
    if not proof.matches:
        return common
    pages = (bisect_right(fingerprint.pages, match[0][0]) for match in proof.matches)
    state, reason = _state(left, same=True)
    return replace(
        common,
        state=state,
        reason=reason,
        pages=tuple(dict.fromkeys(pages)) if paged else (),
        occurrences=len(proof.matches),
        omissions=left,
        left_out=tuple(next_words(fingerprint, claim, proof, words)),
    )
