"""Read what a figure is measured in: scale words and units after it, currencies before it."""

from __future__ import annotations

from briefgen.languages.quantities.measures import NO_UNIT, Unit
from briefgen.languages.quantities.number_words import number_in_words
from briefgen.languages.quantities.scan import Measure, Scan
from briefgen.languages.quantities.unit_names import CODES

_MOST_SCALES = 3
_LETTERS_OF_A_PARTITIVE = 2
_DEGREES = ("C", "F")
_CODES = frozenset(code.casefold() for code in CODES) | {"rm", "rmb"}
_NO_WORDS = frozenset(("idr", "usd"))


def measure_after(scan: Scan, index: int, money: Unit = NO_UNIT) -> tuple[Measure, ...]:
    """Return what may be meant by the words from a token on, likeliest first; never nothing."""
    if scan.lows[index] not in scan.lexicon.after_figures:
        return (Measure(0, NO_UNIT, "", index),)
    index = _after_repetition(scan, index)
    start = index
    if scan.lows[index] == "-" and scan.is_glued(index) and scan.is_glued(index + 1):
        start += 1
    if letter := _scale_letter(scan, start, money):
        return letter
    power, at, words = 0, start, list[str]()
    while len(words) < _MOST_SCALES and (scale := scan.lexicon.scales.longest(scan.lows, at)):
        power += scale[0]
        words.append(scan.place(at, scale[1])[-1])
        at = scale[1]
        if scan.joined(at, "-") and scan.lows[at + 1] in scan.lexicon.own.approximations:
            at += 2  # `juta-an`
    end = at
    if scan.lows[at] in scan.lexicon.own.approximations or (words and _is_partitive(scan, at)):
        at += 1
    unit = _unit(scan, at, start)
    if unit:
        return (Measure(power, unit[0], " ".join(words), unit[1]),)
    return (Measure(power, NO_UNIT, " ".join(words), end if words else index),)


def _is_partitive(scan: Scan, index: int) -> bool:
    """Whether a word may stand between scale and unit: ``of``, ``de`` in French."""
    if scan.lexicon.has_words:
        return scan.lows[index] in scan.lexicon.own.partitives
    return scan.is_word(index) and len(scan.lows[index]) <= _LETTERS_OF_A_PARTITIVE


def _after_repetition(scan: Scan, index: int) -> int:
    """Return the token after a figure's repetition in words: ``25 (dua puluh lima) persen``."""
    if scan.lows[index] != "(" or not scan.is_word(index + 1):
        return index
    words = number_in_words(scan, index + 1)
    return words.end + 1 if words and scan.lows[words.end] == ")" else index


def _unit(scan: Scan, at: int, start: int) -> tuple[Unit, int] | None:
    """Return the unit at a token; a hyphen may stand before it."""
    if at > start and scan.lows[at] == "-" and scan.is_glued(at) and scan.is_glued(at + 1):
        at += 1
    text = scan.texts[at]
    if text in _DEGREES and scan.is_glued(at):
        return frozenset((scan.lows[at],)), at + 1
    found = scan.lexicon.units.longest(scan.lows, at)
    if found is None or _is_common_word(scan, at) or (text == "G" and scan.is_glued(at)):
        return None  # `4G` is no weight
    if scan.lows[at] in scan.lexicon.own.month_fillers and scan.is_number(at + 1):
        return None  # `No. 30 Tahun 2009`
    return found


def _scale_letter(scan: Scan, at: int, money: Unit) -> tuple[Measure, ...] | None:
    """Read ``$5m``, ``Rp 5 M``, ``10K``. Without a currency, ``5m`` may be metres, too."""
    power = scan.lexicon.own.scale_letters.get(scan.lows[at])
    if power is None:
        return None
    if scan.texts[at - 1].startswith("0") and scan.whole(at - 1) is not None:
        return None  # `0855B`
    if scan.is_glued(at + 1) and (
        scan.lows[at + 1] in ("/", "'") or scan.is_word(at + 1) or scan.is_number(at + 1)
    ):
        return None
    text = scan.texts[at]
    scaled = Measure(power, NO_UNIT, text, at + 1)
    unit = scan.lexicon.units.longest(scan.lows, at + 1)
    if unit and not money:
        return (Measure(power, unit[0], text, unit[1]),)
    if money:
        return (scaled,)
    metres = scan.lexicon.units.longest(scan.lows, at)
    if scan.is_glued(at) or text.isupper():
        return (scaled, Measure(0, metres[0], "", at + 1)) if metres else (scaled,)
    return None


def era(end: int) -> Measure:
    """Return the measure of a decade, ``1990s``, which is no year and no number of things."""
    return Measure(0, frozenset(("era",)), "", end)


def currency_before(scan: Scan, index: int) -> tuple[Unit, int] | None:
    """Return the currency at a token, and the token after it."""
    found = scan.lexicon.currencies.longest(scan.lows, index)
    return found if found and not _is_common_word(scan, index) else None


def _is_common_word(scan: Scan, index: int) -> bool:
    """Whether letters that may be a currency are a word, as in ``try 5 times``, or ``RS 5``."""
    low, text = scan.lows[index], scan.texts[index]
    if low in _NO_WORDS or not scan.is_word(index):
        return False
    if low in _CODES:
        return not text.isupper()
    return text == "RS"
