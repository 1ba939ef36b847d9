"""An advisory board: whom it speaks for, how it is kept in balance and honest."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from briefgen.model.base import WHOLE, Model
from briefgen.model.dates import Day
from briefgen.model.facts import Number
from briefgen.model.recommendations.base import BaseRecommendation
from briefgen.model.texts import Line, Prose

Count = Annotated[int, Field(ge=1, le=1000), WHOLE]
Share = Annotated[
    Number,
    Field(gt=0, le=1),
    WithJsonSchema({"type": "number", "exclusiveMinimum": 0, "maximum": 1}),
]


class Seat(Model):
    """One or more like seats on the board."""

    role: Line
    """The part that the seat plays on the board."""
    constituency: Line
    """Whom the seat speaks for."""
    count: Count = 1
    """How many such seats there are."""
    nominee: Line | None = None
    """Who is proposed for it, or who names them."""


class ConflictOfInterest(Model):
    """How conflicts of interest are dealt with, step by step."""

    declare: Line | None = None
    """What members must declare, and when."""
    verify: Line | None = None
    """Who verifies the declarations, and against what."""
    recuse: Line | None = None
    """When a member must step aside."""


@dataclass(frozen=True, slots=True)
class Constituency:
    """Whom seats speak for: how many there are, and the first of them by its index."""

    name: Line
    words: str
    """Its name in the language by which constituencies are told apart."""
    seats: int
    first: int


class AdvisoryBoard(BaseRecommendation):
    """A recommendation to set up a board of advisers."""

    kind: Literal["advisory_board"]
    """`advisory_board`."""
    mandate: Prose
    """What the board advises on, and what it does not decide."""
    legal_basis: Line | None = None
    """The instrument that sets it up."""
    reports_to: Line | None = None
    """The post that receives its advice."""
    secretariat: Line | None = None
    """The unit that serves it."""
    term_months: Count | None = None
    """How long a member serves, in months."""
    meetings_per_year: Count | None = None
    """How often it meets in a year."""
    review_date: Day | None = None
    """When it is decided whether the board goes on."""
    seats: Annotated[tuple[Seat, ...], Field(min_length=1)]
    """Who sits on it."""
    balance: Share | None = None
    """The largest share of the seats that one constituency may hold: 0.25 for a quarter."""
    selection: Line | None = None
    """How members are chosen."""
    conflict_of_interest: ConflictOfInterest | None = None
    """How conflicts of interest are dealt with."""
    remuneration: Line | None = None
    """What members are paid, and by whom."""
    transparency: Line | None = None
    """What of its work is public."""
    reporting: Line | None = None
    """What it reports, to whom and how often."""
    why_not_existing_body: Prose | None = None
    """Why no existing body can do it."""

    @property
    def total(self) -> int:
        """How many seats there are."""
        return sum(seat.count for seat in self.seats)

    def constituencies(self, language: str) -> tuple[Constituency, ...]:
        """Return whom the board speaks for, told apart by their names in `language`.

        Case is no matter, nor are blanks.
        """
        found: dict[str, Constituency] = {}
        for index, seat in enumerate(self.seats):
            versions = seat.constituency.versions
            name = versions.get(language) or next(iter(versions.values()), "")
            key = " ".join(name.casefold().split())
            before = found.get(key) or Constituency(seat.constituency, name, 0, index)
            found[key] = replace(before, seats=before.seats + seat.count)
        return tuple(found.values())

    def exceeds(self, seats: int) -> bool:
        """Whether so many seats are more than one constituency may hold."""
        return self.balance is not None and seats > self.balance * self.total
