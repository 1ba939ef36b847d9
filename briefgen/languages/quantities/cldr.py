"""Take from CLDR what it knows of a language: separators, names of months, units, currencies."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.numbers import NumberFormatError, get_currency_name, parse_decimal
from babel.units import format_unit

from briefgen.languages.locale import parse_locale
from briefgen.languages.quantities.measures import Unit
from briefgen.languages.quantities.unit_names import CODES

LONGEST = 40
"""More characters than a figure has; what is longer is not read as a number."""

_COUNTS = (1, 2, 5)
_UNITS = {
    "concentr-percent": "%", "concentr-permille": "‰", "length-kilometer": "km",
    "length-meter": "m", "length-centimeter": "cm", "length-millimeter": "mm",
    "length-mile": "mi", "length-foot": "ft", "area-square-kilometer": "km2",
    "area-square-meter": "m2", "area-hectare": "ha", "area-acre": "acre", "volume-liter": "l",
    "volume-cubic-meter": "m3", "volume-barrel": "bbl", "mass-tonne": "t", "mass-kilogram": "kg",
    "mass-gram": "g", "power-watt": "w", "power-kilowatt": "kw", "power-megawatt": "mw",
    "power-gigawatt": "gw", "energy-kilowatt-hour": "kwh", "temperature-celsius": "c",
    "temperature-fahrenheit": "f", "duration-second": "s", "duration-minute": "min",
    "duration-hour": "h", "duration-day": "day", "duration-week": "week",
    "duration-month": "month", "duration-year": "year", "duration-decade": "decade",
    "duration-century": "century",
}  # fmt: skip
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
    return {
        get_currency_name(code, count, locale).casefold(): frozenset((code,))
        for code in sorted(CODES)
        for count in (None, *_COUNTS)
    }


def scale_words(locale: Locale) -> Mapping[str, int]:
    """Return the powers of ten by the words that CLDR shortens numbers with: ``Milliarde`` 9."""
    found = {}
    formats = locale.compact_decimal_formats
    for forms in (formats.get("long") or formats.get("short") or {}).values():
        for number_of_ten, pattern in forms.items():
            written = pattern.pattern.replace("'", "").rstrip(".")
            word = written.replace("0", "").strip()
            if word:
                found[word.casefold()] = len(number_of_ten) - written.count("0")
    return found


def unit_names(locale: Locale) -> Mapping[str, Unit]:
    """Return the names of units, in full, in the singular and the plural."""
    names = {}
    for identifier, unit in _UNITS.items():
        for count in _COUNTS:
            written = format_unit(count, identifier, "long", locale=locale)
            if written.startswith(f"{count}"):
                names[written.removeprefix(f"{count}").strip().casefold()] = frozenset((unit,))
    return names
