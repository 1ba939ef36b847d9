"""Put together what is known of a language while its text is held against another's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import TypeVar

from babel import Locale

from briefgen.languages.quantities import cldr
from briefgen.languages.quantities.english import VOCABULARY as ENGLISH
from briefgen.languages.quantities.indonesian import VOCABULARY as INDONESIAN
from briefgen.languages.quantities.measures import Unit
from briefgen.languages.quantities.tokens import Phrases, tokens
from briefgen.languages.quantities.unit_names import CODES, CURRENCIES, SYMBOLS, ZONES
from briefgen.languages.quantities.vocabulary import Vocabulary

VOCABULARIES = (INDONESIAN, ENGLISH)
"""The languages whose words are known; a new one is added here."""

_WITH_POINT, _WITH_COMMA = Locale("en"), Locale("id")
RANGE_SIGNS = frozenset("-~—×")
"""Signs that stand between the ends of a range."""

_GUEST_LETTERS = 4
FRACTIONS = "½¼¾⅓⅔⅛⅕⅖⅗⅘⅙⅚⅜⅝⅞"
_SIGNS = f"-+{FRACTIONS}"
T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Lexicon:
    """A language's vocabulary, what CLDR knows of it, and what it borrows from the other language.

    A translation keeps words of its original at times: months, scales, units.
    """

    own: Vocabulary
    locale: Locale | None
    other: Vocabulary
    other_locale: Locale | None

    @cached_property
    def has_words(self) -> bool:
        """Whether the language's words are known, so that its numbers in words can be read."""
        return bool(self.own.language)

    @cached_property
    def months(self) -> Mapping[str, int]:
        """Months by name."""
        names = dict(cldr.months(self.other_locale)) if self.other_locale else {}
        names |= cldr.months(self.locale) if self.locale else {}
        return names | dict(self.other.months) | dict(self.own.months)

    @cached_property
    def weekdays(self) -> frozenset[str]:
        """The names of weekdays."""
        return frozenset().union(
            *(cldr.weekdays(locale) for locale in (self.locale, self.other_locale) if locale)
        )

    @cached_property
    def month_comes_first(self) -> bool:
        """Whether ``March 14`` is a date here."""
        return self.locale is None or cldr.month_comes_first(self.locale)

    @cached_property
    def scales(self) -> Phrases[int]:
        """Powers of ten by scale word."""
        known = {} if self.has_words or not self.locale else dict(cldr.scale_words(self.locale))
        return Phrases(_borrowed(self.other.scales) | known | dict(self.own.scales))

    @cached_property
    def units(self) -> Phrases[Unit]:
        """Units by what stands after a figure."""
        codes = {code.casefold(): frozenset((code,)) for code in CODES}
        names = dict(cldr.currency_names(self.locale)) if self.locale else {}
        if self.locale and not self.has_words:
            names |= cldr.unit_names(self.locale)
        borrowed = _borrowed(self.other.units)
        return Phrases(borrowed | codes | names | dict(SYMBOLS) | dict(self.own.units))

    @cached_property
    def currencies(self) -> Phrases[Unit]:
        """Currencies by what stands before a figure."""
        codes = {code.casefold(): frozenset((code,)) for code in CODES}
        dotted = {"rp.": CURRENCIES["rp"], "rs.": CURRENCIES["rs"]}
        return Phrases(codes | dict(CURRENCIES) | dotted)

    @cached_property
    def dayparts(self) -> Phrases[int]:
        """Parts of the day by what stands after a time."""
        return Phrases(dict(self.other.dayparts) | dict(self.own.dayparts))

    @cached_property
    def clock_offsets(self) -> Phrases[int]:
        """Minutes by what stands before an hour in words."""
        return Phrases(dict(self.own.clock_offsets))

    @cached_property
    def zones(self) -> Mapping[str, int]:
        """Offsets from UTC by name."""
        return ZONES

    @cached_property
    def clock_prefixes(self) -> frozenset[str]:
        """Words before a time."""
        return self.own.clock_prefixes | self.other.clock_prefixes

    @cached_property
    def starts(self) -> frozenset[str]:
        """The words and signs with which a quantity may begin, beside digits."""
        return frozenset().union(
            *(_SIGNS, self.own.minuses, self.currencies.starts(), self.clock_prefixes),
            *(self.months, self.number_words),
        )

    @cached_property
    def firm(self) -> frozenset[str]:
        """What makes of the words around it more than a number in words, beside digits.

        Names of months, fractions as signs, and of all that tells a time of day a word or a sign.
        """
        own = self.own
        times = (*own.clock_suffixes, *own.clock_offsets, *own.dayparts, *self.other.dayparts)
        telling = (max(tokens(phrase).lows, key=len) for phrase in times)
        return self.clock_prefixes.union(FRACTIONS, self.months, telling)

    @cached_property
    def within_quantities(self) -> frozenset[str]:
        """All words and signs of which quantities are made, or by which they are joined."""
        own = self.own
        phrases = (self.scales, self.units, self.currencies, self.dayparts, self.clock_offsets)
        return self.within_numbers.union(
            *(self.firm, _SIGNS, RANGE_SIGNS, ".,;:()[]&/%'’", ("c", "f")),
            *(known.words() for known in (*phrases, self.ranges)),
            *(own.compounds, own.scale_letters, own.approximations, own.day_fillers),
            *(own.month_fillers, own.clock_suffixes, own.decade_suffixes, own.decades),
            *(own.ordinal_suffixes, own.ordinal_prefixes, own.conjunctions, own.minuses),
            *(self.zones, own.day_prefixes),
        )

    def reads(self, digits: str) -> Decimal | None:
        """Return what digits mean in this language; nothing where its separators do not fit."""
        return cldr.number(digits, self.locale)

    def misreads(self, digits: str) -> Decimal | None:
        """Return what digits would mean in the other language; in any, where they fit neither."""
        if (other := cldr.number(digits, self.other_locale)) is not None:
            return other
        if self.reads(digits) is not None:
            return None
        return cldr.number(digits, _WITH_POINT) or cldr.number(digits, _WITH_COMMA)

    @cached_property
    def after_figures(self) -> frozenset[str]:
        """The words and signs with which may begin what a figure is measured in."""
        own = self.own
        return self.scales.starts().union(
            ("(", "-", "c", "f"), self.units.starts(), own.scale_letters, own.approximations
        )

    @cached_property
    def added_fractions(self) -> frozenset[str]:
        """The words with which may begin what is added to digits: ``and a half``."""
        own = self.own
        starts = own.joiners or own.articles.union(own.fractions, own.parts)
        return starts.union(word for word, parts in own.compounds.items() if parts[0] in starts)

    @cached_property
    def after_hours(self) -> frozenset[str]:
        """The words and signs after an hour that may make a time of it."""
        return RANGE_SIGNS.union(
            *((":",), self.zones, self.own.clock_suffixes),
            *(self.dayparts.starts(), self.ranges.starts()),
        )

    @cached_property
    def after_days(self) -> frozenset[str]:
        """The words and signs after a number that may make a date of it."""
        own = self.own
        return own.ordinal_suffixes.union(
            *(("/", "-", ".", ",", "&", "年", "月"), own.day_fillers, self.months),
            *(own.ranges, own.conjunctions),
        )

    @cached_property
    def joints(self) -> frozenset[str]:
        """The words and signs with which begins what joins two figures."""
        return RANGE_SIGNS.union((",", "&", "/"), self.ranges.starts(), self.own.conjunctions)

    @cached_property
    def ranges(self) -> Phrases[bool]:
        """What joins the ends of a range."""
        return Phrases(dict.fromkeys(self.own.ranges, True))

    @cached_property
    def labels(self) -> frozenset[str]:
        """Words before numbers that are names, of both languages."""
        return self.own.labels | self.other.labels

    def joins(self, word: str) -> bool:
        """Whether a word stands between the ends of a range or the last two of a list."""
        return word in self.own.ranges or word in self.own.conjunctions

    @cached_property
    def number_words(self) -> frozenset[str]:
        """The words that a number in words may begin with."""
        own = self.own
        return frozenset().union(
            *(own.cardinals, own.multipliers, own.compounds, own.articles, own.parts),
            *(own.fractions, own.ordinals, own.multiples, own.spans, own.few, own.ones),
            own.measured,
        )

    @cached_property
    def within_numbers(self) -> frozenset[str]:
        """The words that a number in words is made of."""
        own = self.own
        return self.number_words.union(
            *(own.teens, own.joiners, own.partitives, own.points, own.part_prefixes, own.scales),
            ("ke",),
        )


def _borrowed(entries: Mapping[str, T]) -> dict[str, T]:
    return {word: value for word, value in entries.items() if len(word) >= _GUEST_LETTERS}


@lru_cache(maxsize=256)
def lexicon(language: str, other: str) -> Lexicon:
    """Return what is known of a language beside the other one."""
    return Lexicon(
        _vocabulary(language),
        cldr.known_locale(language),
        _vocabulary(other),
        cldr.known_locale(other),
    )


def _vocabulary(language: str) -> Vocabulary:
    base = language.partition("-")[0]
    return next((known for known in VOCABULARIES if known.language == base), Vocabulary())
