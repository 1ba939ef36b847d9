"""Hold a text while its quantities are read, and what has been read so far of each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from briefgen.languages.quantities.lexicon import RANGE_SIGNS, Lexicon
from briefgen.languages.quantities.measures import NO_UNIT, Unit
from briefgen.languages.quantities.quantity import ClockTime, Day, Figure, Reading
from briefgen.languages.quantities.tokens import KANA_AND_HAN, tokens

_MARGIN = 20
_NO_TEXTS = [""] * _MARGIN
_NOWHERE = list(range(-1, -_MARGIN - 1, -1))
"""Places before the text, so that none of these tokens is glued to another."""

_LETTER = re.compile(rf"[^\W\d_]|[{KANA_AND_HAN}]")


class Scan:
    """A text, its tokens, and what is known of its language.

    `texts` are the tokens as they are written, `lows` the same in small letters. After the last
    stand some that are empty, so that a few places past the end, and before the beginning, can be
    asked for; `size` is without them.
    """

    __slots__ = ("_starts", "lexicon", "lows", "size", "text", "texts")

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        texts, lows, starts = tokens(text)
        self.text = text
        self.lexicon = lexicon
        self.size = len(texts)
        self.texts: list[str] = texts + _NO_TEXTS
        self.lows: list[str] = lows + _NO_TEXTS
        self._starts: list[int] = starts + _NOWHERE

    def is_glued(self, index: int) -> bool:
        """Whether no blank stands before a token, but another token."""
        return self._starts[index] == self._starts[index - 1] + len(self.texts[index - 1])

    def is_number(self, index: int) -> bool:
        """Whether a token is made of digits."""
        return self.texts[index][:1].isdecimal()

    def is_word(self, index: int) -> bool:
        """Whether a token is made of letters."""
        return bool(_LETTER.match(self.texts[index]))

    def whole(self, index: int, digits: int = 4) -> int | None:
        """Return a token's value, if it is made of so many digits at most and nothing else."""
        text = self.texts[index]
        return int(text) if len(text) <= digits and text.isdecimal() else None

    def joined(self, index: int, sign: str) -> bool:
        """Whether a sign stands at an index, and no blank on either side of it."""
        return self.lows[index] == sign and self.is_glued(index) and self.is_glued(index + 1)

    def after_range(self, index: int) -> int:
        """Return the token after what joins the ends of a range, 0 where nothing does."""
        if self.lows[index] in RANGE_SIGNS:
            return index + 1
        found = self.lexicon.ranges.longest(self.lows, index)
        return found[1] if found else 0

    def place(self, first: int, end: int) -> tuple[int, int, str]:
        """Return where in the text the tokens from `first` up to `end` stand, and what they say.

        The text is that of one line.
        """
        start, stop = self._starts[first], self._starts[end - 1] + len(self.texts[end - 1])
        return start, stop, " ".join(self.text[start:stop].split())


class Measure(NamedTuple):
    """What follows a figure: a power of ten, a unit, the scale as written, the token after."""

    power: int = 0
    unit: Unit = NO_UNIT
    scale: str = ""
    end: int = 0


@dataclass(slots=True)
class Draft:
    """A figure that is being read: tokens `first` up to `end`, values without scale or unit.

    `measures` are what may follow it, likeliest first; `money` is a currency before it.
    """

    first: int
    end: int
    values: tuple[Decimal, ...]
    misread: tuple[Decimal, ...] = ()
    measures: tuple[Measure, ...] = (Measure(),)
    money: Unit = NO_UNIT
    firm: bool = True
    is_bare: bool = False
    """Whether nothing says what it is measured in, so that a neighbour's unit may be its own."""
    is_year: bool = False
    is_article: bool = False
    may_be_negative: bool = False
    month: int | None = None
    name: str = ""
    label: str = ""
    span: tuple[Decimal, Decimal] | None = None

    def figure(self, scan: Scan) -> Figure:
        """Return the figure."""
        start, end, written = scan.place(self.first, self.end)
        return Figure(
            start,
            end,
            written,
            self.firm,
            self._readings(self.values),
            self._readings(self.misread) if self.misread else (),
            self.measures[0].scale,
            self.measures[0].power,
            self.month,
            self.name,
            self.span and (self._scaled(self.span[0]), self._scaled(self.span[1])),
            self.label,
            scan.lows[self.end] if self.is_bare and scan.is_word(self.end) else "",
            self.is_year,
            self.is_article,
        )

    def _scaled(self, value: Decimal) -> Decimal:
        return value.scaleb(self.measures[0].power)

    def _readings(self, values: tuple[Decimal, ...]) -> tuple[Reading, ...]:
        if not values:
            return ()
        found = [
            Reading(value.scaleb(measure.power), self.money or measure.unit)
            for measure in self.measures
            for value in values
        ]
        if len(found) == 1 and not self.may_be_negative:  # as most
            return tuple(found)
        if self.may_be_negative:
            found += [Reading(-reading.value, reading.unit) for reading in found]
        return tuple(dict.fromkeys(found))


class Found(NamedTuple):
    """What was read at a token, and the token after it."""

    end: int
    quantities: tuple[Draft | Day | ClockTime, ...] = ()
