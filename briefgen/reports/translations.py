"""Write how translations stand: counts by language, and what has changed since the review."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from briefgen.languages.translation import Change, Standing, State
from briefgen.reports.counting import plural
from briefgen.reports.safety import one_line
from briefgen.reports.text import Line, Span

STATES = (
    State.OK,
    State.STALE,
    State.TARGET_EDITED,
    State.BOTH_CHANGED,
    State.UNREVIEWED,
    State.MISSING,
)
"""The states in the order of the tables."""

AROUND = 6
"""How many words are shown on each side of a change."""


@dataclass(frozen=True, slots=True)
class LocatedStanding:
    """How a unit stands, and of which brief it is."""

    brief: str
    standing: Standing

    @property
    def holds(self) -> bool:
        """Whether nothing is to be done about it."""
        return self.standing.state is State.OK


@dataclass(frozen=True, slots=True)
class Counts:
    """A table: how many units of each brief are in which state, in one language."""

    language: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def count_tables(found: Sequence[LocatedStanding]) -> Iterator[Counts]:
    """Yield a table for each language, in the order in which they come."""
    for language in dict.fromkeys(one.standing.unit.language for one in found):
        within = [one for one in found if one.standing.unit.language == language]
        counts = Counter((one.brief, one.standing.state) for one in within)
        yield Counts(
            language,
            ("brief", *(state.value for state in STATES)),
            tuple(
                (brief, *(str(counts[brief, state]) for state in STATES))
                for brief in dict.fromkeys(one.brief for one in within)
            ),
        )


def standing_lines(
    found: Sequence[LocatedStanding], show_file: Callable[[str], str] = str
) -> Iterator[Line]:
    """Yield the lines that tell of some units, each under the place of its translation."""
    for one in found:
        yield _headline(one.standing, show_file)
        if one.standing.changes:
            yield Line((Span("    "), *_differences(one.standing.changes)), indent=4)


def states_summary(found: Sequence[LocatedStanding]) -> str:
    """Say in one sentence how translations stand: ``5 translations: 4 ok; 1 stale``."""
    counts = Counter(one.standing.state for one in found)
    parts = [f"{counts[state]} {state.value}" for state in STATES if counts[state]]
    told = plural(len(found), "translation")
    return f"{told}: {'; '.join(parts)}" if parts else "no translations"


def _headline(one: Standing, show_file: Callable[[str], str]) -> Line:
    unit, place = one.unit, one.unit.place
    position = f"{show_file(place.file)}:{place.line}:{place.column}"
    return Line(
        (
            Span(one_line(position), "place"),
            Span(f": {unit.key} {unit.language}: "),
            Span(one.state.value, _role(one.state)),
            Span(one_line(_reviewed(one))),
        ),
        indent=2,
    )


def _reviewed(one: Standing) -> str:
    """Say who has reviewed it and when, or when it came from a translator."""
    if one.record is None:
        return ""
    review = one.record.review
    told = f"reviewed by {review.by} on" if review.by else "from a translator on"
    return f", {told} {review.at}{f' ({review.note})' if review.note else ''}"


def _role(state: State) -> str:
    match state:
        case State.OK:
            return "good"
        case State.UNREVIEWED:
            return "info"
        case _:
            return "warning"


def _differences(parts: Sequence[Change]) -> Iterator[Span]:
    """Yield what was kept, cut short, and between marks what was taken out and added, as `git`."""
    for number, part in enumerate(parts):
        if number:
            yield Span(" ")
        if part.same:
            first, last = number == 0, number == len(parts) - 1
            yield Span(one_line(_cut_short(part.new, before=not first, after=not last)))
            continue
        if part.old:
            yield Span(f"[-{one_line(part.old)}-]", "removed")
        if part.old and part.new:
            yield Span(" ")
        if part.new:
            yield Span(f"{{+{one_line(part.new)}+}}", "added")


def _cut_short(kept: str, *, before: bool, after: bool) -> str:
    """Return the words next to the changes `before` and `after` these, and a mark for others."""
    words = kept.split(" ")
    beginning = words[:AROUND] if before else []
    end = words[-AROUND:] if after else []
    if len(words) <= len(beginning) + len(end):
        return kept
    return " ".join((*beginning, "…", *end))
