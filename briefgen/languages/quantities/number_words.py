"""Read numbers in words, by a language's vocabulary: ``dua puluh lima``, ``half a million``."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from briefgen.languages.quantities.measures import NO_UNIT, Unit
from briefgen.languages.quantities.scan import Scan
from briefgen.languages.quantities.vocabulary import Vocabulary

_LONGEST = 24
"""More words than a number has."""

_NO_LIMIT = 99


class NumberInWords(NamedTuple):
    """A number, and the token after it; its bounds where it is vague.

    `is_one` tells that a word such as ``another`` answers for a figure 1 alone. `unit` is that of
    ``fortnight``.
    """

    value: Decimal
    end: int
    span: tuple[Decimal, Decimal] | None = None
    is_one: bool = False
    unit: Unit = NO_UNIT


def number_in_words(scan: Scan, start: int) -> NumberInWords | None:
    """Return the longest number in words that begins at a token."""
    words = _words(scan, start)
    if not words:
        return None
    phrase = _Phrase(words, scan.lexicon.own)
    return phrase.vague() or phrase.exact() or phrase.single()


def fraction_after(scan: Scan, start: int) -> tuple[Decimal, int] | None:
    """Return what is added to digits before it, ``and a half``, ``setengah``, and where it ends."""
    if scan.lows[start] not in scan.lexicon.added_fractions:
        return None
    words = _words(scan, start)
    found = _Phrase(words, scan.lexicon.own).added_fraction(0) if words else None
    return (found[0], words[found[1] - 1].end) if found else None


class _Word(NamedTuple):
    """One word of a number, its scale if it is one, and the token after it."""

    word: str
    end: int
    scale: int = 0


def _words(scan: Scan, start: int) -> list[_Word]:
    """Return the words from a token on that may belong to one number."""
    lexicon, lows = scan.lexicon, scan.lows
    own, found, index = lexicon.own, list[_Word](), start
    while len(found) < _LONGEST:
        low = lows[index]
        if low == "-" and found and scan.is_glued(index):
            index += 1
        elif not scan.is_word(index):
            break
        elif scale := lexicon.scales.longest(lows, index):
            index = scale[1]
            found.append(_Word(low, index, scale[0]))
        else:
            index += 1
            words = own.compounds.get(low, (low,))
            if not lexicon.within_numbers.issuperset(words):
                break
            found += [_Word(word, index, own.scales.get(word, 0)) for word in words]
    return found


class _Phrase(NamedTuple):
    """Words that may be a number.

    Its methods take an index, and return what they read and the index after it, or nothing.
    """

    words: list[_Word]
    own: Vocabulary

    def _word(self, index: int) -> str:
        return self.words[index].word if index < len(self.words) else ""

    def _scale(self, index: int) -> int:
        return self.words[index].scale if index < len(self.words) else 0

    def _ends(self, value: Decimal, index: int) -> NumberInWords:
        return NumberInWords(value, self.words[index - 1].end)

    def single(self) -> NumberInWords | None:
        """Return what one word means by itself: ``tripled``, ``another``."""
        word = self._word(0)
        if measured := self.own.measured.get(word):
            unit = frozenset(measured[1:])
            return NumberInWords(Decimal(measured[0]), self.words[0].end, unit=unit)
        if multiple := self.own.multiples.get(word):
            return self._ends(Decimal(multiple), 1)
        if word in self.own.ones or word in self.own.articles:
            return NumberInWords(Decimal(1), self.words[0].end, is_one=True)
        return None

    def vague(self) -> NumberInWords | None:
        """Return ``belasan ribu``, ``tens of thousands``, ``several hundred``."""
        own, word = self.own, self._word(0)
        low, high = own.spans.get(word, (2, 9) if word in own.few else (0, 0))
        factor, index, end = Decimal(1), 1, 1
        while word := self._word(index):
            if not (power := self._scale(index)) and word not in (
                *own.multipliers,
                *own.partitives,
            ):
                break
            if word not in own.partitives:
                factor *= own.multipliers.get(word) or Decimal(10) ** power
                end = index + 1
            index += 1
        if not low or (self._word(0) not in own.spans and end == 1):
            return None
        bounds = (low * factor, (high + 1) * factor - 1)
        return NumberInWords(bounds[0], self.words[end - 1].end, span=bounds)

    def exact(self) -> NumberInWords | None:
        """Return a number of one scale word or several: ``dua juta tiga ratus ribu``."""
        own = self.own
        total, limit, index, end = Decimal(0), _NO_LIMIT, int(self._word(0) == "ke"), 0
        if self._word(0) in own.points and (found := self._decimals(Decimal(0), 1)):
            power = self._scale(found[1])
            return self._ends(found[0].scaleb(power), found[1] + (power > 0))
        while found := self._amount(index):
            amount, index = found
            while 0 < self._scale(index) < limit and (limit == _NO_LIMIT or amount < 1000):
                limit = self._scale(index)
                amount *= Decimal(10) ** limit
                index += 1
            if end and (self._scale(index - 1) == 0) and amount >= Decimal(10) ** limit:
                break
            total, end = total + amount, index
            if not self._scale(index - 1):
                break
            if fraction := self.added_fraction(index):  # `a million and a half`
                total, end = total + fraction[0].scaleb(limit), fraction[1]
                break
            if self._word(index) in own.joiners:
                index += 1
            if self._word(index) in own.articles:
                break
        return self._ends(total, end) if end else None

    def _amount(self, index: int) -> tuple[Decimal, int] | None:
        """Return what a scale word multiplies: ``two hundred``, ``two and a half``, ``half a``."""
        own = self.own
        if found := self._fraction(index):
            return found[0], self._after_of(found[1])
        if self._word(index) in own.articles:
            follows = self._word(index + 1) in own.multipliers or self._scale(index + 1)
            if not follows:
                return None
            if self._scale(index + 1):
                return Decimal(1), index + 1
        whole = self._whole(index)
        if whole is None:
            return None
        value, index = whole
        if self._word(index) in own.points:
            return self._decimals(value, index + 1) or whole
        if added := self.added_fraction(index):
            return value + added[0], added[1]
        if (part := self._part(index)) and value < part[0]:
            return value / part[0], self._after_of(part[1])
        return whole

    def _after_of(self, index: int) -> int:
        """Return the scale word after a fraction, past ``of a``; the index itself without one."""
        after = index + (self._word(index) in self.own.partitives)
        after += self._word(after) in self.own.articles
        return after if self._scale(after) else index

    def _part(self, index: int) -> tuple[int, int] | None:
        """Return what a number is divided by: ``thirds``, ``pertiga``, ``per tiga``."""
        own, word = self.own, self._word(index)
        if word in own.part_prefixes:
            index += 1
            part = own.cardinals.get(self._word(index), 0)
            return (part, index + 1) if part > 1 else None
        return (own.parts[word], index + 1) if word in own.parts else None

    def _fraction(self, index: int) -> tuple[Decimal, int] | None:
        """Return ``half``, ``a quarter``."""
        own = self.own
        if fraction := own.fractions.get(self._word(index)):
            return Decimal(fraction), index + 1
        if self._word(index) in own.articles and (part := own.parts.get(self._word(index + 1))):
            return Decimal(1) / part, index + 2
        part = own.parts.get(self._word(index))
        if part and self._after_of(index + 1) > index + 1:  # `quarter of a million`
            return Decimal(1) / part, index + 1
        return None

    def added_fraction(self, index: int) -> tuple[Decimal, int] | None:
        """Return what is added to the number before it: ``and a half``, ``setengah``."""
        joined = self._word(index) in self.own.joiners
        if bool(self.own.joiners) != joined:
            return None
        after = index + joined
        if found := self._fraction(after):
            return found
        whole = self._whole(after) if joined else None
        if whole and (part := self.own.parts.get(self._word(whole[1]))) and whole[0] < part:
            return whole[0] / part, whole[1] + 1
        return None

    def _decimals(self, value: Decimal, index: int) -> tuple[Decimal, int] | None:
        """Return a number with the digits after its point, each in words or all as one number."""
        digits = ""
        while (digit := self.own.cardinals.get(self._word(index), 99)) < 10:
            digits += str(digit)
            index += 1
        if not digits:
            found = self._whole(index)
            if found is None:
                return None
            digits, index = str(found[0]), found[1]
        return value + Decimal(f"0.{digits}"), index

    def _whole(self, index: int) -> tuple[Decimal, int] | None:
        """Return a number below a thousand, or a year that is read in halves."""
        own, total, piece, end = self.own, 0, None, 0
        if self._word(index) in own.articles and self._word(index + 1) in own.multipliers:
            piece, index = 1, index + 1
        while word := self._word(index):
            value = own.cardinals.get(word, own.ordinals.get(word))
            if value is not None:
                joined = self._joined(total, piece, value)
                if joined is None:
                    break
                total, piece = joined
            elif word in own.teens and piece is not None and 1 < piece < 10:
                piece += 10
            elif (times := own.multipliers.get(word)) and piece and total % (times * 10) == 0:
                total, piece = total + piece * times, None
            elif not (word in own.joiners and piece is None and self._goes_on(total, index)):
                break
            else:
                index += 1
                continue
            index += 1
            end = index
            if word in own.ordinals:
                break
        return (Decimal(total + (piece or 0)), end) if end else None

    def _goes_on(self, total: int, index: int) -> bool:
        """Whether ``and`` belongs to the number: ``two hundred and fifty``."""
        after = self._word(index + 1)
        known = after in self.own.cardinals or after in self.own.ordinals
        return total > 0 and known and self._word(index + 2) not in self.own.parts

    def _joined(self, total: int, piece: int | None, value: int) -> tuple[int, int] | None:
        """Return the number so far with a further word's value in it, if that fits."""
        if piece is None:
            room = 100 if total % 100 == 0 else 10 if total % 10 == 0 else 0
            return (total, value) if not total or value < room else None
        if 20 <= piece < 100 and piece % 10 == 0 and 0 < value < 10:
            return total, piece + value
        if self.own.pairs_of_digits and not total and 10 <= piece < 100 and 10 <= value < 100:
            return piece * 100, value
        return None
