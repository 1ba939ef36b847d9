"""Read a quote in the ways in which it may be meant, and find it in a source's tokens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from briefgen.evidence.grams import GRAM
from briefgen.evidence.match import Limits, Match, find, in_context
from briefgen.evidence.normalise import Tokens, normalise
from briefgen.evidence.pattern import Pattern, read_literally, read_pattern
from briefgen.model.quotes import Quote

_NOTHING = Pattern(())
_NO_TOKENS = normalise("")


@dataclass(frozen=True)
class Claim:
    """A quote's words, and those around it that it names, as tokens."""

    quote: Quote

    @cached_property
    def prefix(self) -> Tokens:
        """The tokens right before it."""
        return normalise(self.quote.prefix) if self.quote.prefix else _NO_TOKENS

    @cached_property
    def suffix(self) -> Tokens:
        """The tokens right after it."""
        return normalise(self.quote.suffix) if self.quote.suffix else _NO_TOKENS

    @cached_property
    def pattern(self) -> Pattern:
        """The quote with its ellipses and brackets understood."""
        return read_pattern(self.quote.text)

    def ways(self) -> Iterator[Pattern]:
        """Yield how it may be read: first as if its dots and brackets were the source's own."""
        if self.pattern.breaks or self.pattern.brackets:
            yield read_literally(self.quote.text)
        yield self.pattern

    def hidden_by_dots(self, limits: Limits) -> str:
        """Return why its ellipses leave too little to go by; nothing where they do not."""
        if len(self.pattern.runs) < 2:
            return ""
        segments = tuple(self.pattern.segments())
        if len(segments) > 1 and min(segments) < limits.segment_tokens:
            return f"a part between ellipses has fewer than {limits.segment_tokens} words"
        return ""

    def too_short(self, pattern: Pattern) -> str:
        """Return why hashes of five words cannot prove it; nothing where they can."""
        if min(map(len, self.hashed_runs(pattern)), default=0) >= GRAM:
            return ""
        if len(pattern.runs) > 1:
            return f"a part of it has fewer than {GRAM} words, too few for a fingerprint"
        return f"has fewer than {GRAM} words, too few for a fingerprint: add a `prefix` or `suffix`"

    def hashed_runs(self, pattern: Pattern) -> list[list[str]]:
        """Return the words of each run; the words around the quote belong to the outer ones."""
        runs = [list(run.words) for run in pattern.runs]
        if runs:
            runs[0] = [*self.prefix.words, *runs[0]]
            runs[-1] = [*runs[-1], *self.suffix.words]
        return runs


@dataclass(frozen=True, slots=True)
class Found:
    """Where a quote stands, and the way in which it was read to be found there.

    `elsewhere` are places at which its words stand, but not those around it that it names.
    """

    pattern: Pattern = _NOTHING
    matches: tuple[Match, ...] = ()
    elsewhere: tuple[Match, ...] = ()


def matches(source: Tokens, claim: Claim, limits: Limits) -> Found:
    """Find a quote in a source. A part between ellipses must not be too short to mean anything."""
    elsewhere: tuple[Match, ...] = ()
    for pattern in claim.ways():
        if pattern is claim.pattern and claim.hidden_by_dots(limits):
            break
        found = find(source, pattern, limits)
        fitting = [
            match for match in found if in_context(source, match, claim.prefix, claim.suffix)
        ]
        if fitting:
            return Found(pattern, tuple(fitting))
        elsewhere = elsewhere or tuple(found)
    return Found(elsewhere=elsewhere)
