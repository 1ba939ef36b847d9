"""Prove a quote by a fingerprint, which has its words by hashes of five alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.evidence.claim import Claim
from briefgen.evidence.clauses import ClauseWords, LeftOut, Side
from briefgen.evidence.fingerprint_file import Fingerprint, Mode
from briefgen.evidence.grams import GRAM
from briefgen.evidence.match import Limits, Match, chained
from briefgen.evidence.omissions import Omission
from briefgen.evidence.pattern import Break, Pattern


@dataclass(frozen=True, slots=True)
class Proof:
    """Where a quote stands by its fingerprint, or why that cannot be told.

    `provable` is false for a quote too short for hashes; `reason` says why there are no matches.
    """

    pattern: Pattern
    matches: tuple[Match, ...] = ()
    reason: str = ""
    provable: bool = True


def prove(fingerprint: Fingerprint, claim: Claim, limits: Limits) -> Proof:
    """Look for a quote's hashes, in order, at the places at which its source had them."""
    if reason := claim.hidden_by_dots(limits):
        return Proof(claim.pattern, reason=reason)
    for pattern in claim.ways():
        if claim.too_short(pattern):
            continue
        runs = claim.hashed_runs(pattern)
        places = [(_occurrences(fingerprint, run), len(run)) for run in runs]
        if found := chained(places, pattern.breaks, limits):
            return Proof(pattern, tuple(_own_words(match, claim) for match in found))
    if reason := claim.too_short(claim.pattern):
        return Proof(claim.pattern, reason=reason, provable=False)
    return Proof(claim.pattern, reason=_departure(fingerprint, claim))


def gaps(proof: Proof) -> Iterator[Omission]:
    """Yield how many words a proved quote leaves out, and where; not which."""
    if not proof.matches:
        return
    match = proof.matches[0]
    for kind, before, after in zip(proof.pattern.breaks, match, match[1:], strict=False):
        if before[1] < after[0]:
            yield Omission(after[0] - before[1], bracketed=kind is Break.BRACKET)


def next_words(
    fingerprint: Fingerprint, claim: Claim, proof: Proof, words: ClauseWords
) -> Iterator[LeftOut]:
    """Yield the negations and conditions that stand right beside a proved quote.

    Hashes cannot be read, but they can be asked: whether `not` and the first four words are one.
    """
    if not proof.matches:
        return
    start, end = proof.matches[0][0][0], proof.matches[0][-1][1]
    first, last = list(proof.pattern.runs[0].words), list(proof.pattern.runs[-1].words)
    for entries, condition in ((words.negations, False), (words.conditions, True)):
        for entry in entries:
            word = entry.casefold()
            if len(first) >= GRAM - 1 and not claim.prefix.words:
                asked = [word, *first[: GRAM - 1]]
                if fingerprint.at.get(start - 1) == fingerprint.hasher.hash(asked):
                    yield LeftOut(word, Side.BEFORE, condition)
            if len(last) >= GRAM - 1 and not claim.suffix.words:
                asked = [*last[1 - GRAM :], word]
                if fingerprint.at.get(end - GRAM + 1) == fingerprint.hasher.hash(asked):
                    yield LeftOut(word, Side.AFTER, condition)


def _occurrences(fingerprint: Fingerprint, words: Sequence[str]) -> list[int]:
    grams = fingerprint.hasher.grams(words)
    return [
        start
        for start in fingerprint.positions.get(grams[0], ())
        if all(fingerprint.at.get(start + index) == one for index, one in enumerate(grams))
    ]


def _own_words(match: Match, claim: Claim) -> Match:
    """Take the words around a quote, which it only names, off its match."""
    first, last = match[0], match[-1]
    if len(match) == 1:
        return ((first[0] + len(claim.prefix), last[1] - len(claim.suffix)),)
    return (
        (first[0] + len(claim.prefix), first[1]),
        *match[1:-1],
        (last[0], last[1] - len(claim.suffix)),
    )


def _departure(fingerprint: Fingerprint, claim: Claim) -> str:
    """Say at which word a quote departs from its source, as far as hashes tell."""
    for run in claim.hashed_runs(claim.pattern):
        grams = fingerprint.hasher.grams(run)
        votes = Counter(
            position - index
            for index, one in enumerate(grams)
            for position in fingerprint.positions.get(one, ())
        )
        if not votes:
            break
        start = votes.most_common(1)[0][0]
        holds = [fingerprint.at.get(start + index) == one for index, one in enumerate(grams)]
        if not all(holds):
            wrong = holds.index(True) - 1 if not holds[0] else holds.index(False) + GRAM - 1
            return f"its words depart from the source's at “{run[wrong]}”"
    if fingerprint.mode is Mode.WINDOW:
        return "its words are not in the fingerprint: they are others, or were never pinned"
    return "its words are not in the source as they are quoted"
