"""Write dates, numbers, lists and language names the way a language does, by CLDR."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, localcontext
from functools import cache, lru_cache
from typing import cast

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from briefgen.languages.labels import PluralCategory, fill
from briefgen.model.dates import PartialDate
from briefgen.model.facts import Scale

POWERS = {Scale.ONE: 0, Scale.THOUSAND: 3, Scale.MILLION: 6, Scale.BILLION: 9, Scale.TRILLION: 12}
"""The power of ten that a scale word stands for."""

_DIGITS = 60
"""More than a figure and its scale can have; Python's own arithmetic stops at 28."""


@dataclass(frozen=True)
class Conventions:
    """How one language writes what is not prose. `locale` is CLDR's."""

    locale: Locale

    def day(self, value: date) -> str:
        """Write a day: ``23 November 2026``, ``November 23, 2026``."""
        return _date(self.locale, value, "long")

    def partial_date(self, value: PartialDate) -> str:
        """Write a date as precisely as it is known: ``2016``, ``Maret 2016``, ``14 Maret 2016``."""
        if value.month is None:
            return str(value.year)
        if value.day is None:
            first = date(value.year, value.month, 1)
            return _by_fields(self.locale, first, "yMMMM")
        return self.day(date(value.year, value.month, value.day))

    def year(self, value: date) -> str:
        """Write a day's year, by the Gregorian calendar: ``2026``."""
        return _by_fields(self.locale, value, "y")

    def quarter(self, value: date) -> str:
        """Write a day's quarter, short: ``K1``, ``Q1``."""
        return _date(self.locale, value, "QQQ")

    def month(self, value: date) -> str:
        """Write a day's month with its year: ``April 2027``."""
        return _by_fields(self.locale, value, "yMMMM")

    def short_month(self, value: date) -> str:
        """Write a day's month, short: ``Agu``, ``Aug``."""
        return _date(self.locale, value, "LLL")

    def month_and_day(self, value: PartialDate) -> str:
        """Write a date's month, with its day where it is known: ``14 Maret``, ``March 14``."""
        first = date(value.year, value.month or 1, value.day or 1)
        if value.day is None:
            return _date(self.locale, first, "LLLL")
        return _by_fields(self.locale, first, "MMMMd")

    def number(self, value: Decimal | int) -> str:
        """Write a number with all of its digits: ``1,5``, ``2.300``; none is rounded away."""
        return _number(self.locale, str(value))

    def percent(self, share: Decimal) -> str:
        """Write a share of one as a percentage, to one decimal at most: ``25%``, ``33,3%``."""
        return format_percent(share, format=self._percent_pattern, locale=self.locale)

    @property
    def _percent_pattern(self) -> str:
        pattern: str = self.locale.percent_formats[None].pattern
        return pattern if "." in pattern else pattern.replace("0", "0.#", 1)

    def quantity(self, value: Decimal, scale: Scale) -> str:
        """Write a figure with its scale word: ``55 juta``, ``1,5 miliar``, ``1.5 billion``.

        The author's scale is kept. Where CLDR has no word for it in this language (ten thousands
        in Japanese), the number is written out.
        """
        power = 10 ** POWERS[scale]
        written = self.number(value)
        if power == 1:
            return written
        formats = self.locale.compact_decimal_formats
        words = formats.get("long") or formats.get(
            "short", {}
        )  # CLDR says "long" only if it differs
        forms = words.get(self.plural(value)) or words.get("other") or {}
        pattern = forms[str(power)].pattern if str(power) in forms else ""
        if pattern.count("0") != 1:
            with localcontext(prec=_DIGITS):
                return self.number(value * power)
        return str(pattern.replace("'", "").replace("0", written))

    def plural(self, value: Decimal | int) -> PluralCategory:
        """Return CLDR's plural category of a number, as it is written."""
        return cast(PluralCategory, self.locale.plural_form(value))

    def ordinal(self, value: int) -> PluralCategory:
        """Return CLDR's category of an ordinal number: ``two`` for 2nd and 22nd."""
        return cast(PluralCategory, self.locale.ordinal_form(value))

    def counted(self, number: int, forms: Mapping[PluralCategory, str]) -> str:
        """Put a number into the phrase of its plural category: ``1 month``, ``24 bulan``."""
        form = forms.get(self.plural(number), forms["other"])
        return fill(form, number=self.number(number))

    def listed(self, items: Sequence[str]) -> str:
        """Join items as a sentence does: ``a, b, dan c``."""
        return format_list(list(items), locale=self.locale) if items else ""

    def name_of(self, language: str) -> str:
        """Return what another language is called in this one: ``en`` is ``Inggris``."""
        try:
            return parse_locale(language).get_display_name(self.locale) or language
        except UnknownLocaleError:  # CLDR names languages that it knows nothing else of
            primary = language.partition("-")[0]
            return str(self.locale.languages.get(primary, language))


# Days come again: a brief's own in each language, an axis's on each chart.
@lru_cache(maxsize=4096)
def _date(locale: Locale, value: date, pattern: str) -> str:
    """Write a day by one of CLDR's patterns, or by the name of one."""
    return format_date(value, format=pattern, locale=locale)


@lru_cache(maxsize=4096)
def _by_fields(locale: Locale, value: date, fields: str) -> str:
    """Write these fields of a day in the order, and with the words, of a language."""
    return format_skeleton(fields, value, locale=locale)


@lru_cache(maxsize=4096)
def _number(locale: Locale, digits: str) -> str:
    """Write a number that is told by its digits: as a value, 1.0 could not be told from 1.00."""
    value = Decimal(digits)
    exponent = value.as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    with localcontext(prec=_DIGITS):
        return format_decimal(value, format=pattern, locale=locale)


@cache
def parse_locale(language: str) -> Locale:
    """Return CLDR's locale for a language tag; its parent's where CLDR has none of its own.

    Raises UnknownLocaleError where even the bare language is unknown to CLDR.
    """
    parts = language.split("-")
    for length in range(len(parts), 0, -1):
        try:
            return Locale.parse("-".join(parts[:length]), sep="-")
        except UnknownLocaleError:
            continue
    raise UnknownLocaleError(language)


@cache
def direction_of(language: str) -> str:
    """Return `rtl` for a language written from right to left, as far as CLDR knows; else `ltr`."""
    try:
        return parse_locale(language).text_direction
    except UnknownLocaleError:
        return "ltr"


@cache
def conventions(language: str) -> Conventions:
    """Return how a language writes dates, numbers and lists."""
    return Conventions(parse_locale(language))
