"""Say what must be known of a language, beyond CLDR, to read its quantities."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from briefgen.languages.quantities.measures import Unit

Words = frozenset[str]
NO_WORDS: Words = frozenset()
NO_ENTRIES: Mapping[str, Any] = MappingProxyType({})


class Vocabulary(NamedTuple):
    """One language's words. All are written in small letters; phrases may be several words.

    A language without a vocabulary is read by its digits, separators, months and currencies.
    """

    language: str = ""

    # Numbers in words
    cardinals: Mapping[str, int] = NO_ENTRIES
    """``two``, ``twenty``; ``dua``."""
    teens: Words = NO_WORDS
    """What makes 12 of 2: ``belas``."""
    multipliers: Mapping[str, int] = NO_ENTRIES
    """``hundred``; ``puluh``, ``ratus``."""
    compounds: Mapping[str, tuple[str, ...]] = NO_ENTRIES
    """Words that are several: ``seratus`` is ``satu ratus``, ``kedua`` is ``dua``."""
    articles: Words = NO_WORDS
    """What stands for one before ``hundred``, and for a figure 1: ``a``."""
    joiners: Words = NO_WORDS
    """``and``, as in ``two hundred and fifty`` and ``two and a half``."""
    partitives: Words = NO_WORDS
    """``of``, as in ``a quarter of a million``."""
    points: Words = NO_WORDS
    """``point``; ``koma``."""
    parts: Mapping[str, int] = NO_ENTRIES
    """What a number is divided by: ``thirds``; ``pertiga``."""
    part_prefixes: Words = NO_WORDS
    """What makes such a word of a number: ``per`` in ``dua per tiga``."""
    fractions: Mapping[str, str] = NO_ENTRIES
    """Fractions that are one word: ``half``; ``setengah``. After a number they are added."""
    ordinals: Mapping[str, int] = NO_ENTRIES
    """``first``; ``pertama``."""
    multiples: Mapping[str, str] = NO_ENTRIES
    """``doubled``, ``twice``."""
    measured: Mapping[str, tuple[int, str]] = NO_ENTRIES
    """Words that are a number and its unit: ``fortnight``; ``seminggu``."""
    ones: Words = NO_WORDS
    """Other words that answer for a figure 1: ``another``; ``sebuah``."""
    spans: Mapping[str, tuple[int, int]] = NO_ENTRIES
    """Vague numbers, with their bounds: ``dozens``; ``belasan``."""
    few: Words = NO_WORDS
    """What makes ``hundred`` vague: ``several``; ``beberapa``."""
    pairs_of_digits: bool = False
    """Whether years are read in halves: ``nineteen ninety-five``."""

    decades: Words = NO_WORDS
    """Decades in words: ``nineties``."""

    # Scales and units
    scales: Mapping[str, int] = NO_ENTRIES
    """Scale words, as powers of ten: ``million``, ``mn``; ``juta``, ``jt``."""
    scale_letters: Mapping[str, int] = NO_ENTRIES
    """Scales of one letter, which mean so after a currency: ``$5m``; ``Rp 5 M``."""
    units: Mapping[str, Unit] = NO_ENTRIES
    """``per cent``, ``square metres``, ``US dollars``."""
    ambiguous_units: Mapping[str, Unit] = NO_ENTRIES
    """Units that are common words, and are units where the other version has them: ``won``."""
    approximations: Words = NO_WORDS
    """What may stand between a figure and its unit: ``lebih``."""

    # Dates and times
    months: Mapping[str, int] = NO_ENTRIES
    """Names of months beside CLDR's: ``Sept``, ``Nopember``."""
    months_with_capital: Words = NO_WORDS
    """Months that are common words in small letters: ``may``."""
    day_prefixes: Words = NO_WORDS
    """``tanggal``."""
    day_fillers: Words = NO_WORDS
    """What may stand between day and month: ``of``, ``bulan``."""
    month_fillers: Words = NO_WORDS
    """What may stand between month and year: ``tahun``; and between month and day: ``the``."""
    clock_prefixes: Words = NO_WORDS
    """``pukul``, ``jam``."""
    clock_suffixes: Words = NO_WORDS
    """``o'clock``."""
    clock_offsets: Mapping[str, int] = NO_ENTRIES
    """What stands before an hour in words, in minutes: ``half past`` 30; ``setengah`` -30."""
    dayparts: Mapping[str, int] = NO_ENTRIES
    """Parts of the day, with the hour from which they are twelve: ``p.m.`` 12; ``malam`` 17."""
    decade_suffixes: Words = NO_WORDS
    """``s``; ``an``."""
    ordinal_suffixes: Words = NO_WORDS
    """``st``, ``nd``, ``rd``, ``th``."""
    ordinal_prefixes: Words = NO_WORDS
    """``ke``."""

    # Syntax around figures
    ranges: Words = NO_WORDS
    """What stands between the ends of a range: ``to``; ``hingga``, ``s.d.``, ``menjadi``."""
    conjunctions: Words = NO_WORDS
    """``and``, ``or``; ``dan``."""
    minuses: Words = NO_WORDS
    """``minus``."""
    falls: Words = NO_WORDS
    """Words of decline, which may stand for a minus: ``fell``; ``turun``."""
    labels: Words = NO_WORDS
    """Words before numbers that are names: ``table``, ``article``; ``pasal``."""
