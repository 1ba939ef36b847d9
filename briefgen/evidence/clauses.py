"""Tell which negations and conditions stand around a quote's words, or where words are left out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
