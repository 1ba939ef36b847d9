"""Tell which negations and conditions stand around a quote's words, or where words are left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from briefgen.evidence.normalise import Tokens, normalise

_SENTENCE_END = re.compile(r"[.!?;:\u2026\"\u201c\u201d\u201e\u00ab\u00bb]|\n\s*\n")
_CLAUSE_END = re.compile(r"[,()\u2013\u2014]|\s-+\s|--")
_FURTHEST = 40
"""How many tokens from a quote its clause, and its sentence, are followed."""


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """A language's words that turn a sentence round, or bind it: its pack's two lists.

    An entry may be several words (`provided that`). One that begins with `*` is the end of a word
    (`*n't`).
    """

    negations: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()


NO_WORDS = ClauseWords()
"""What is known of a language without a pack."""


class Side(StrEnum):
    """Where words stand that a quote leaves out."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A negation or condition in the clause in which a quote starts or ends, and not in the quote.

    `clause` holds the words between the quote and the clause's other end, as the source has them;
    empty where only a fingerprint is at hand.
    """

    word: str
    side: Side
    condition: bool
    clause: str = ""


def binding_words(tokens: Tokens, start: int, end: int, words: ClauseWords) -> tuple[str, ...]:
    """Return the negations and conditions among the tokens from `start` up to `end`, in order."""
    entries = (*words.negations, *words.conditions)
    return tuple(word for _, word in _found(tokens.words[start:end], entries))


def left_out(tokens: Tokens, start: int, end: int, words: ClauseWords) -> tuple[LeftOut, ...]:
    """Return what a quote of the tokens from `start` up to `end` leaves out of its own sentence.

    A negation counts up to the next comma, a condition up to the sentence's end: `if it rains, we
    stay` is bound by its first half. Quotation marks end both: what is outside is not the
    speaker's.
    """
    found: list[LeftOut] = []
    for side in Side if words != NO_WORDS else ():
        clause, sentence = _reach(tokens, start, end, side)
        for reach, entries, condition in (
            (clause, words.negations, False),
            (sentence, words.conditions, True),
        ):
            stretch = tokens.words[reach[0] : reach[1]]
            found.extend(
                LeftOut(word, side, condition, tokens.passage(*reach))
                for _, word in _found(stretch, entries)
            )
    return tuple(found)


def _reach(
    tokens: Tokens, start: int, end: int, side: Side
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the tokens beside a quote that belong to its clause, and to its sentence."""
    clause: int | None = None
    here = start if side is Side.BEFORE else end
    for _ in range(_FURTHEST):
        beyond = here == 0 if side is Side.BEFORE else here == len(tokens)
        between = "" if beyond else tokens.between(here)
        if beyond or _SENTENCE_END.search(between):
            break
        if clause is None and _CLAUSE_END.search(between):
            clause = here
        here += -1 if side is Side.BEFORE else 1
    clause = here if clause is None else clause
    if side is Side.BEFORE:
        return (clause, start), (here, start)
    return (end, clause), (end, here)


def _found(stretch: Sequence[str], entries: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield where entries stand among tokens, and which, in order."""
    phrases, endings = _prepared(tuple(entries))
    for index, word in enumerate(stretch):
        for phrase in phrases.get(word, ()):
            if tuple(stretch[index : index + len(phrase)]) == phrase:
                yield index, " ".join(phrase)
                break
        else:
            if endings and word.endswith(endings):
                yield index, word


@lru_cache(maxsize=64)
def _prepared(
    entries: tuple[str, ...],
) -> tuple[dict[str, list[tuple[str, ...]]], tuple[str, ...]]:
    """Return phrases by their first token, the longest first, and word endings."""
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for entry in entries:
        words = tuple(normalise(entry).words)
        if words and not entry.startswith("*"):
            phrases.setdefault(words[0], []).append(words)
    for found in phrases.values():
        found.sort(key=len, reverse=True)
    return phrases, tuple(entry[1:] for entry in entries if entry.startswith("*"))
