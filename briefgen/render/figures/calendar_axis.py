"""Draw a calendar as an axis: names of its parts, and hairlines where they begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefgen.languages.figures.calendar import Calendar, Stretch
from briefgen.render.figures.canvas import LEADING, SMALL, Canvas
from briefgen.render.figures.text_width import SEMIBOLD, Measure

ROW = SMALL.size * LEADING + 2
"""The height of a row of names, in px."""

COARSE = Measure(SEMIBOLD, SMALL.size)
_STEPS = (1, 2, 3, 4, 6, 12)
_STEPS_OF_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)


@dataclass(frozen=True, slots=True)
class CalendarAxis:
    """A calendar from `x` on, over `width` px."""

    calendar: Calendar
    x: float
    width: float

    @property
    def height(self) -> float:
        """The height of its names."""
        return ROW * (2 if self.calendar.coarse else 1)

    def at(self, day: date) -> float:
        """Return where a day begins."""
        return self.x + self.width * self.calendar.share(day)

    def name(self, canvas: Canvas, y: float, *, coarse_first: bool) -> None:
        """Write the names from `y` down."""
        fine, coarse = (y + ROW, y) if coarse_first and self.calendar.coarse else (y, y + ROW)
        for one in self.calendar.coarse:
            if COARSE.width(one.label) <= self._room(one):
                canvas.write(one.label, self.at(one.start) + 2, coarse + SMALL.size, COARSE)
        every, quiet = self._every(), canvas.tokens.colours.quiet
        for one in self._named(every):
            if every == 1:
                x = (self.at(one.start) + self.at(one.end)) / 2
                canvas.write(one.label, x, fine + SMALL.size, SMALL, colour=quiet, anchor="middle")
            else:
                x = self.at(one.start) + 2
                canvas.write(one.label, x, fine + SMALL.size, SMALL, colour=quiet)

    def rule(self, canvas: Canvas, top: float, bottom: float, coarse_top: float) -> None:
        """Draw the boundaries; those of coarse parts begin elsewhere, and are darker."""
        coarse = {one.start for one in self.calendar.coarse}
        for day in (*(one.start for one in self.calendar.fine), self.calendar.end):
            colours, strong = canvas.tokens.colours, day in coarse
            ends = ((self.at(day), coarse_top if strong else top), (self.at(day), bottom))
            canvas.line(ends, colours.quiet if strong else colours.rule, 0.6)

    def _named(self, every: int) -> Sequence[Stretch]:
        """Return the parts that have a name: of years, round ones."""
        parts = self.calendar.fine
        if self.calendar.coarse:
            return parts[::every]
        return [one for one in parts if one.start.year % every == 0] or parts[:1]

    def _room(self, stretch: Stretch) -> float:
        return self.at(stretch.end) - self.at(stretch.start) - 2

    def _every(self) -> int:
        """Return how many parts share a name, so that none runs into the next one."""
        parts = self.calendar.fine
        narrowest = min(self.at(one.end) - self.at(one.start) for one in parts)
        need = max(SMALL.width(one.label) for one in parts) + 3
        steps = _STEPS if self.calendar.coarse else _STEPS_OF_YEARS
        return next((step for step in steps if step * narrowest >= need), len(parts))
