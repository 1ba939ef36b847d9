"""Take from CLDR what it knows of a language: separators, months, weekdays, currencies."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.numbers import NumberFormatError, parse_decimal

from briefgen.languages.locale import parse_locale
from briefgen.languages.quantities.measures import Unit
from briefgen.languages.quantities.unit_names import CODES

LONGEST = 40
"""More characters than a figure has; what is longer is not read as a number."""

_WIDTHS = ("wide", "abbreviated")
_GAPS = str.maketrans(dict.fromkeys(" '’\u00a0\u2009\u202f"))


def known_locale(language: str) -> Locale | None:
    """Return CLDR's locale for a language tag, or nothing where CLDR has none."""
    try:
        return parse_locale(language) if language else None
    except UnknownLocaleError:
        return None


@lru_cache(maxsize=16_384)
def number(written: str, locale: Locale | None) -> Decimal | None:
    """Return what digits mean by a locale's separators, strictly; nothing where they do not fit.

    ``1.5`` is no number in Indonesian, ``1,5`` none in English. A blank or an apostrophe between
    groups of three is understood in all languages. Without a locale, a point is decimal.
    """
    if len(written) > LONGEST:
        return None
    digits = written.translate(_GAPS)
    if digits.isdecimal():
        return Decimal(digits)
    if locale is None:
        return Decimal(digits) if digits.count(".") == 1 and "," not in digits else None
    try:
        return parse_decimal(digits, locale, strict=True)
    except NumberFormatError:
        return None


def months(locale: Locale) -> Mapping[str, int]:
    """Return the months' names, in full and abbreviated, as nominative and as in a date."""
    return {
        name.rstrip(".").casefold(): month
        for context in locale.months.values()
        for width in _WIDTHS
        for month, name in context.get(width, {}).items()
        if not name.isdecimal()
    }


def weekdays(locale: Locale) -> frozenset[str]:
    """Return the weekdays' names, in full and abbreviated."""
    return frozenset(
        name.rstrip(".").casefold()
        for context in locale.days.values()
        for width in _WIDTHS
        for name in context.get(width, {}).values()
    )


def month_comes_first(locale: Locale) -> bool:
    """Whether a date in words may have its month before its day."""
    pattern = locale.date_formats["long"].pattern
    return locale.language == "en" or pattern.find("M") < pattern.find("d")


def currency_names(locale: Locale) -> Mapping[str, Unit]:
    """Return the names of currencies, in the singular and the plural."""
    plurals = locale._data["currency_names_plural"]  # noqa: SLF001 - Babel hands out one at a time
    return {
        name.casefold(): frozenset((code,))
        for code in sorted(CODES)
        for name in (locale.currencies.get(code, ""), *plurals.get(code, {}).values())
        if name
    }
