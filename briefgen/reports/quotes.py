"""Write what verifying quotes came to: for people, with the words that differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from briefgen.evidence.clauses import LeftOut, Side
from briefgen.evidence.fingerprint import Comparison
from briefgen.evidence.near_miss import NearMiss
from briefgen.evidence.omissions import Omission
from briefgen.evidence.verify import State, Verification
from briefgen.findings import Place, Severity
from briefgen.reports.counting import plural
from briefgen.reports.safety import one_line
from briefgen.reports.text import Line, Span

STATES = {
    State.VERBATIM: "verbatim",
    State.PUNCTUATION_DIFFERS: "verbatim, punctuation differs",
    State.OMISSION: "omission",
    State.NOT_FOUND: "not found",
    State.UNCHECKED: "unchecked",
    State.STALE: "stale",
}
"""What each state is called."""

COMPARISONS = {
    Comparison.SAME: "is the source that was pinned",
    Comparison.SAME_TEXT: "has the words of the source that was pinned, in other bytes",
    Comparison.SOURCE_CHANGED: "is not the source that was pinned",
    Comparison.EXTRACTION_CHANGED: "is the source that was pinned, but is read otherwise now",
    Comparison.ALTERED: "is the source that was pinned, but its fingerprint was altered",
}
"""What is said of a source at hand, by how it stands to its fingerprint."""


@dataclass(frozen=True, slots=True)
class VerifiedQuote:
    """A quote of a brief, where it stands, and what verifying it came to.

    `severity` is how much that weighs; nothing for what holds.
    """

    brief: str
    id: str
    source: str | None
    place: Place
    verification: Verification
    severity: Severity | None = None


def quote_lines(
    quotes: Sequence[VerifiedQuote], show_file: Callable[[str], str] = str
) -> Iterator[Line]:
    """Yield the lines that tell of some quotes, each under the place where it stands."""
    for quote in quotes:
        yield _headline(quote, show_file)
        verification = quote.verification
        for omission in verification.omissions:
            yield _note(_omission(omission))
        for left_out in verification.left_out:
            yield _note(_left_out(left_out))
        if verification.nearest:
            yield from _nearest(verification.nearest)


def quotes_summary(quotes: Sequence[VerifiedQuote]) -> str:
    """Say in one sentence what came out: ``5 quotes: 4 verbatim; 1 not found``."""
    counts = Counter(quote.verification.state for quote in quotes)
    parts = [f"{counts[state]} {name}" for state, name in STATES.items() if counts[state]]
    return f"{plural(len(quotes), 'quote')}: {'; '.join(parts)}" if parts else "no quotes"


def _headline(quote: VerifiedQuote, show_file: Callable[[str], str]) -> Line:
    place, verification = quote.place, quote.verification
    reason = "" if verification.state.holds else f": {verification.reason}"
    names = verification.page_labels or tuple(map(str, verification.pages))
    pages = f", page {', '.join(names)}" if names else ""
    position = f"{show_file(place.file)}:{place.line}:{place.column}"
    return Line(
        (
            Span(one_line(position), "place"),
            Span(f": {quote.id}: "),
            Span(STATES[verification.state], quote.severity.value if quote.severity else "good"),
            Span(one_line(f"{pages}{reason}")),
        ),
        indent=2,
    )


def _note(text: str) -> Line:
    return Line((Span("  = ", "hint"), Span(one_line(text))), indent=4)


def _omission(omission: Omission) -> str:
    what = plural(omission.tokens, "word")
    mark = "brackets stand for" if omission.bracketed else "an ellipsis leaves out"
    words = f': "{omission.words}"' if omission.words else ""
    warned = ", ".join(dict.fromkeys(omission.negations))
    return f"{mark} {what}{words}{f' (mind: {warned})' if warned else ''}"


def _left_out(left_out: LeftOut) -> str:
    end, where = ("starts", "before") if left_out.side is Side.BEFORE else ("ends", "after")
    clause = f', {where} it: "{left_out.clause}"' if left_out.clause else ""
    return f"it {end} inside a clause with `{left_out.word}`{clause}"


def _nearest(nearest: NearMiss) -> Iterator[Line]:
    where = f", page {nearest.page}" if nearest.page else ""
    yield Line(
        (
            Span("  = ", "hint"),
            Span(f"the nearest passage{where}, "),
            Span("[-as quoted-]", "removed"),
            Span(" "),
            Span("{+as in the source+}", "added"),
            Span(":"),
        ),
        indent=4,
    )
    yield Line((Span("    "), *_differences(nearest)), indent=4)


def _differences(nearest: NearMiss) -> Iterator[Span]:
    """Yield the words that both have, and between marks those that only one has, as `git` does."""
    for number, difference in enumerate(nearest.differences):
        if number:
            yield Span(" ")
        if difference.same:
            yield Span(one_line(difference.source))
            continue
        if difference.quote:
            yield Span(f"[-{one_line(difference.quote)}-]", "removed")
        if difference.quote and difference.source:
            yield Span(" ")
        if difference.source:
            yield Span(f"{{+{one_line(difference.source)}+}}", "added")
