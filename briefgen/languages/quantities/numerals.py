"""Read figures: digits with their sign, currency, scale and unit, and what looks like them."""

from __future__ import annotations

from decimal import Decimal

from briefgen.languages.quantities.cldr import LONGEST
from briefgen.languages.quantities.dates import is_year
from briefgen.languages.quantities.measures import NO_UNIT, Unit
from briefgen.languages.quantities.measuring import currency_before, era, measure_after
from briefgen.languages.quantities.number_words import fraction_after, number_in_words
from briefgen.languages.quantities.scan import Draft, Found, Measure, Scan

_LETTERS_OF_A_NAME = 3
_HOURS = frozenset(("h",))
_SIGNS = ("-", "+")
_ASIDE = 16
"""Tokens within which a dash is looked for that ends an aside."""
_FALL_BEFORE, _FALL_AFTER = 8, 5
_VULGAR = {
    "½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "1/3", "⅔": "2/3", "⅛": "0.125", "⅕": "0.2",
    "⅖": "0.4", "⅗": "0.6", "⅘": "0.8", "⅙": "1/6", "⅚": "5/6", "⅜": "0.375", "⅝": "0.625",
    "⅞": "0.875",
}  # fmt: skip


def figure(scan: Scan, index: int) -> Found | None:
    """Return the figure in digits that begins at a token, with what stands before it."""
    if scan.is_number(index):
        return _digits(scan, index, index, NO_UNIT, negative=False)
    start, at, money, sign = index, index, NO_UNIT, ""
    if scan.lows[at] in scan.lexicon.own.minuses:
        sign, at = "-", at + 1
    elif _is_sign(scan, at):
        sign, at = scan.lows[at], at + 1
    if currency := currency_before(scan, at):
        money, at = currency
        if scan.lows[at] in _SIGNS and scan.is_glued(at + 1):
            sign, at = scan.lows[at], at + 1
    if scan.texts[at] in _VULGAR or scan.is_number(at):
        return _digits(scan, start, at, money, negative=sign == "-")
    return _words_of_money(scan, start, at, money) if money else None


def _is_sign(scan: Scan, index: int) -> bool:
    """Whether a minus or a plus belongs to the figure after it, and joins nothing."""
    if scan.lows[index] not in _SIGNS or not scan.is_glued(index + 1):
        return False
    if scan.is_glued(index) and scan.lows[index - 1] not in ("(", "[", '"', "“", "'", "‘"):
        return False
    return not any(_closes(scan, at) for at in range(index + 2, index + _ASIDE))


def _closes(scan: Scan, index: int) -> bool:
    """Whether a dash ends an aside: ``karyawan -10.000- akhir tahun``."""
    return scan.lows[index] == "-" and scan.is_glued(index) and not scan.is_glued(index + 1)


def _words_of_money(scan: Scan, start: int, index: int, money: Unit) -> Found | None:
    """Read ``Rp dua juta``."""
    words = number_in_words(scan, index) if scan.is_word(index) else None
    if words is None or words.is_one:
        return None
    draft = Draft(start, words.end, (words.value,), money=money, firm=False, span=words.span)
    return Found(words.end, (draft,))


def _digits(scan: Scan, start: int, index: int, money: Unit, *, negative: bool) -> Found | None:
    draft = Draft(start, index + 1, (), money=money)
    _read_value(scan, draft, index)
    if not money and (scan.is_glued(index) or scan.is_glued(index + 1)):
        if named := _name(scan, index):
            return named
        if ordinal := _ordinal_or_decade(scan, draft):
            return ordinal
    fraction = _mixed_fraction(scan, draft.end)
    if fraction is None and draft.values:
        fraction = fraction_after(scan, draft.end)
    if fraction:
        draft.values = tuple(value + fraction[0] for value in draft.values)
        draft.end = fraction[1]
    _multiply_days(scan, draft)
    simple = _simple_fraction(scan, draft)
    draft.measures = measure_after(scan, draft.end, money)
    measure = draft.measures[0]
    draft.is_bare = not money and not measure.unit and not measure.power
    draft.end = max(draft.end, measure.end)
    draft.is_year = draft.is_bare and not simple and is_year(scan, index)
    _add_smaller(scan, draft)
    if negative:
        draft.values = tuple(-value for value in draft.values)
        draft.misread = tuple(-value for value in draft.misread)
    draft.may_be_negative = not negative and _falls(scan, start, draft.end)
    draft.label = _label(scan, start, index) if draft.is_bare else ""
    return Found(draft.end, (draft,))


def _read_value(scan: Scan, draft: Draft, index: int) -> None:
    """Read digits by the language's separators; by the other's, too, where that differs."""
    text = scan.texts[index]
    if text in _VULGAR:
        draft.values = (_vulgar(text),)
        return
    if text.isdecimal() and len(text) <= LONGEST:
        draft.values = (Decimal(text),)
        return
    value = scan.lexicon.reads(text)
    other = scan.lexicon.misreads(text)
    draft.values = () if value is None else (value,)
    draft.misread = () if other is None or other == value else (other,)


def _multiply_days(scan: Scan, draft: Draft) -> None:
    """Read ``2x24 jam`` as 48 hours."""
    times = scan.lows[draft.end] in ("x", "×", "kali") and scan.lows[draft.end + 1] == "24"
    if times and measure_after(scan, draft.end + 2)[0].unit == _HOURS:
        draft.values = tuple(value * 24 for value in draft.values)
        draft.end += 2


def _vulgar(sign: str) -> Decimal:
    above, _, below = _VULGAR[sign].partition("/")
    return Decimal(above) / Decimal(below or 1)


def _mixed_fraction(scan: Scan, index: int) -> tuple[Decimal, int] | None:
    """Return what is added by ``½`` in ``1½`` and by ``1/2`` in ``1 1/2``, and where it ends."""
    if scan.texts[index] in _VULGAR:
        return _vulgar(scan.texts[index]), index + 1
    if not scan.joined(index + 1, "/"):
        return None
    above, below = scan.whole(index, 1), scan.whole(index + 2, 2)
    if above and below and above < below and scan.texts[index - 1].isdecimal():
        return Decimal(above) / below, index + 3
    return None


def _simple_fraction(scan: Scan, draft: Draft) -> bool:
    """Take in the lower half of ``2/3`` where a scale or a unit follows it."""
    if not scan.joined(draft.end, "/") or not draft.values:
        return False
    below = scan.whole(draft.end + 1, 2)
    if not below:
        return False
    if not any(one.unit or one.power for one in measure_after(scan, draft.end + 2)):
        return False
    draft.values = tuple(value / below for value in draft.values)
    draft.end += 2
    return True


def _add_smaller(scan: Scan, draft: Draft) -> None:
    """Take in the second half of ``1 juta 250 ribu``."""
    power = draft.measures[0].power
    unit = draft.measures[0].unit
    if not power or unit or not scan.is_number(draft.end) or scan.texts[draft.end] == "":
        return
    value = scan.lexicon.reads(scan.texts[draft.end])
    if value is None or is_year(scan, draft.end):
        return
    following = measure_after(scan, draft.end + 1, draft.money)[0]
    if 0 < following.power < power and value.scaleb(following.power) < Decimal(10) ** power:
        added = value.scaleb(following.power - power)
        draft.values = tuple(one + added for one in draft.values)
        draft.measures = (Measure(power, following.unit, draft.measures[0].scale, following.end),)
        draft.end = following.end


def _falls(scan: Scan, start: int, end: int) -> bool:
    """Whether a word of decline stands near, so that a minus may be meant."""
    around = scan.lows[max(start - _FALL_BEFORE, 0) : end + _FALL_AFTER]
    return not scan.lexicon.own.falls.isdisjoint(around)


def _label(scan: Scan, start: int, index: int) -> str:
    """Return the word before a number with a point or a comma: it may be a name."""
    if scan.texts[index].isdecimal():
        return ""
    before = start - 1
    while scan.lows[before] in (".", "(", "-"):
        before -= 1
    word = scan.lows[before]
    if not scan.is_word(before):
        return ""
    return "§" if word in scan.lexicon.labels else word


def _ordinal_or_decade(scan: Scan, draft: Draft) -> Found | None:
    """Read ``21st``, and what ends like a decade: ``1990s``, ``1990-an``, ``200-an``."""
    own, at = scan.lexicon.own, draft.end
    if not scan.is_glued(at):
        return None
    if scan.lows[at] in own.ordinal_suffixes:
        draft.end += 1
        return Found(draft.end, (draft,))
    if scan.lows[at] in ("-", "'", "’") and scan.is_glued(at + 1):
        at += 1
    if scan.lows[at] not in own.decade_suffixes or not draft.values:
        return None
    value = draft.values[0]
    if value % 10 or not scan.texts[draft.first].isdecimal():
        return None
    draft.end = at + 1
    draft.measures = measure_after(scan, draft.end)
    if 1000 <= value < 3000:
        draft.measures = (era(draft.end),)
        draft.values = decade_values(value)
    elif value < 100:
        draft.measures = (era(draft.end), *draft.measures)
    return Found(draft.end, (draft,))


def decade_values(value: Decimal) -> tuple[Decimal, ...]:
    """Return what a decade is called: 1990, and 90."""
    return (value, value % 100) if 1900 <= value < 2100 else (value,)


def _name(scan: Scan, index: int) -> Found | None:
    """Read digits that belong to a name: ``H5N1``, ``COVID-19``, ``A320``, ``4G``."""
    lows, prefix = scan.lows, ""
    if scan.is_glued(index) and _is_short_word(scan, index - 1):
        prefix = lows[index - 1]
        joins = scan.is_glued(index - 1) and scan.is_number(index - 2)
        if joins and prefix in scan.lexicon.own.ranges:
            return None  # `3x5`
    elif scan.joined(index - 1, "-") and scan.is_word(index - 2) and not is_year(scan, index):
        prefix = scan.lows[index - 2] if scan.texts[index - 2] != scan.lows[index - 2] else ""
    if prefix and prefix not in scan.lexicon.own.ordinal_prefixes:
        return _named(scan, index, prefix)
    if scan.texts[index + 1] in _VULGAR:
        return None
    is_unknown = scan.is_glued(index + 1) and _is_short_word(scan, index + 1)
    if is_unknown and scan.texts[index].isdecimal() and not _is_known(scan, index + 1):
        return _named(scan, index, lows[index + 1])
    return None


def _is_short_word(scan: Scan, index: int) -> bool:
    return len(scan.texts[index]) <= _LETTERS_OF_A_NAME and scan.is_word(index)


def _named(scan: Scan, index: int, name: str) -> Found:
    value = scan.lexicon.reads(scan.texts[index])
    values = (value,) if value is not None else ()
    misread = scan.lexicon.misreads(scan.texts[index])
    other = (misread,) if misread is not None else ()
    draft = Draft(index, index + 1, values + other, firm=False, name=name)
    return Found(index + 1, (draft,))


def _is_known(scan: Scan, index: int) -> bool:
    """Whether letters after digits are a scale, a unit, or an ending."""
    own, low = scan.lexicon.own, scan.lows[index]
    if low in own.ordinal_suffixes or low in own.decade_suffixes or low in own.ranges:
        return True
    measured = measure_after(scan, index)
    return any(measure.unit or measure.power for measure in measured)
