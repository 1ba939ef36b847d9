"""Hold a text while its quantities are read, and what has been read so far of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from briefgen.languages.quantities.lexicon import Lexicon
from briefgen.languages.quantities.measures import NO_UNIT, Unit
from briefgen.languages.quantities.quantity import ClockTime, Day, Figure, Reading
from briefgen.languages.quantities.tokens import NUMBER, SIGN, WORD, Token, tokens

_RANGE_SIGNS = frozenset("-~—×")
_MARGIN = 40
_NOTHING = Token(SIGN, "", "", 0, 0, glued=False)


@dataclass(frozen=True)
class Scan:
    """A text, its tokens, and what is known of its language.

    After the last token stand some without letters, so that a few places past the end, and before
    the beginning, can be asked for.
    """

    text: str
    tokens: Sequence[Token]
    lexicon: Lexicon
    falls: Sequence[int]
    """The tokens that are words of decline."""

    def __getitem__(self, index: int) -> Token:
        """Return a token."""
        return self.tokens[index]

    def low(self, index: int) -> str:
        """Return a token in small letters."""
        return self.tokens[index].low

    def is_number(self, index: int) -> bool:
        """Whether a token is made of digits."""
        return self[index].kind == NUMBER

    def is_word(self, index: int) -> bool:
        """Whether a token is made of letters."""
        return self[index].kind == WORD

    def whole(self, index: int, digits: int = 4) -> int | None:
        """Return a token's value, if it is made of so many digits at most and nothing else."""
        token = self[index]
        if token.kind == NUMBER and token.text.isdecimal() and len(token.text) <= digits:
            return int(token.text)
        return None

    def joined(self, index: int, sign: str) -> bool:
        """Whether a sign stands at an index, and no blank on either side of it."""
        return self[index].low == sign and self[index].glued and self[index + 1].glued

    def after_range(self, index: int) -> int:
        """Return the token after what joins the ends of a range, 0 where nothing does."""
        if self.low(index) in _RANGE_SIGNS:
            return index + 1
        found = self.lexicon.ranges.longest(self.tokens, index)
        return found[1] if found else 0

    def written(self, first: int, end: int) -> str:
        """Return the text of the tokens from `first` up to `end`, on one line."""
        return " ".join(self.text[self[first].start : self[end - 1].end].split())


def scan(text: str, lexicon: Lexicon) -> Scan:
    """Return a text with its tokens."""
    found = tokens(text)
    falls = [index for index, token in enumerate(found) if token.low in lexicon.own.falls]
    return Scan(text, (*found, *[_NOTHING] * _MARGIN), lexicon, falls)


@dataclass(frozen=True, slots=True)
class Measure:
    """What follows a figure: a power of ten, a unit, the scale as written, the token after."""

    power: int = 0
    unit: Unit = NO_UNIT
    scale: str = ""
    end: int = 0


@dataclass
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
        start = scan[self.first].start
        return Figure(
            start,
            scan[self.end - 1].end,
            scan.written(self.first, self.end),
            self.firm,
            self._readings(self.values),
            self._readings(self.misread),
            self.measures[0].scale,
            self.measures[0].power,
            self.month,
            self.name,
            self.span and (self._scaled(self.span[0]), self._scaled(self.span[1])),
            self.label,
            scan.low(self.end) if self.is_bare and scan.is_word(self.end) else "",
            self.is_year,
            self.is_article,
        )

    def _scaled(self, value: Decimal) -> Decimal:
        return value.scaleb(self.measures[0].power)

    def _readings(self, values: tuple[Decimal, ...]) -> tuple[Reading, ...]:
        found = [
            Reading(value.scaleb(measure.power), self.money or measure.unit)
            for measure in self.measures
            for value in values
        ]
        if self.may_be_negative:
            found += [Reading(-reading.value, reading.unit) for reading in found]
        return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Found:
    """What was read at a token, and the token after it."""

    end: int
    quantities: tuple[Draft | Day | ClockTime, ...] = field(default=())
