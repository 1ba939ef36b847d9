"""Compare the quantities of two versions of a text, from what is the same to what is not there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal

from briefgen.languages.quantities import keys, likeness
from briefgen.languages.quantities.differences import Difference, DifferenceKind
from briefgen.languages.quantities.lexicon import FRACTIONS, lexicon
from briefgen.languages.quantities.matching import CANDIDATES, Group, Key, Versions
from briefgen.languages.quantities.misspelt import is_misspelt
from briefgen.languages.quantities.quantity import ClockTime, Day, Figure, Quantity, Reading
from briefgen.languages.quantities.reader import read_stretches
from briefgen.languages.quantities.scan import Scan
from briefgen.languages.quantities.stretches import apart, near_figures

_IN_WORDS = 20
_DIGIT = re.compile(rf"[\d{FRACTIONS}]")


def compare(
    source: str, target: str, source_language: str, target_language: str
) -> tuple[Difference, ...]:
    """Return in what a translation's quantities differ from its source's, in order of the text.

    Plain text is expected, without markup. Numbers in words may answer for figures; they are never
    missed themselves. A year that stands twice in one version may stand once in the other.

    Numbers in words that stand apart from all figures are read only where figures are left that
    they may answer for; until then they have no part in what is done.
    """
    if not _DIGIT.search(source) and not _DIGIT.search(target):
        return ()
    scans = (
        Scan(source, lexicon(source_language, target_language)),
        Scan(target, lexicon(target_language, source_language)),
    )
    near = [list(near_figures(one)) for one in scans]
    sources, targets = map(read_stretches, scans, near)
    versions = Versions(list(sources), list(targets))
    _settle_dates_and_digits(versions, source_language, target_language)
    if not versions.is_settled():
        versions.add(*map(read_stretches, scans, map(apart, scans, near)))
        _settle_words(versions)
    if not versions.is_settled():
        _settle_near_misses(versions)
        _settle_families(versions)
        versions.differences += _left_over(versions, _years(sources), _years(targets))
    versions.match(_NAMES, _NAMES, likeness.other_name, DifferenceKind.DIFFERS)
    if not versions.differences:
        return ()
    differences = sorted(versions.differences, key=_place)
    unknown = [
        kind
        for kind, language in (
            (DifferenceKind.EXTRA, source_language),
            (DifferenceKind.MISSING, target_language),
        )
        if not lexicon(language, "").has_words
    ]
    return tuple(one for one in differences if one.kind not in unknown or not _is_small(one))


def _is_small(difference: Difference) -> bool:
    """Whether it is a count that may stand in words, which are not known, in the other version."""
    found = difference.source or difference.target
    if not isinstance(found, Figure) or found.value is None or found.unit:
        return False
    return 0 <= found.value <= _IN_WORDS and found.value % 1 == 0


def _place(difference: Difference) -> tuple[int, bool]:
    found = difference.source or difference.target
    return found.start if found else 0, difference.source is None


def _settle_dates_and_digits(versions: Versions, language: str, other: str) -> None:
    """Close what is the same in digits on both sides."""
    versions.match(_DAYS, _DAYS, likeness.same_days)
    versions.match(_TIMES, _TIMES, likeness.same_times)
    versions.match(_AT_FIRST, _AT_FIRST, likeness.same_at_first)
    if not versions.sources or not versions.targets:
        return
    versions.match(_DIGITS, _DIGITS, likeness.same_figures)
    versions.match(_DIGITS, _DIGITS, _misspelt_in(language, other))
    versions.match(_NAMES, _NAMES, likeness.same_figures)
    labelled = _digits(keys.of_label)
    versions.match(labelled, labelled, likeness.same_written)
    versions.match_either(Group(_select_days, keys.of_day_as_figure), _DIGITS, likeness.is_day)
    versions.match_either(_CLOCKS, _digits(keys.of_face), likeness.is_time)


def _settle_words(versions: Versions) -> None:
    """Close digits that numbers in words answer for; and words, by which they are used up."""
    words = _words(keys.of_figure)
    versions.match_either(Group(_select_days, keys.of_day_as_figure), words, likeness.is_day)
    versions.match_either(_CLOCKS, _words(keys.of_face), likeness.is_time)
    versions.sources, versions.targets = (
        [part for quantity in side for part in _parts(quantity)]
        for side in (versions.sources, versions.targets)
    )
    versions.match(_DIGITS, _DIGITS, likeness.same_figures)
    versions.match(words, words, likeness.same_span)
    versions.match_either(_digits(keys.of_size), _words(keys.of_size), likeness.answers)
    versions.match(words, words, likeness.same_figures)


def _settle_near_misses(versions: Versions) -> None:
    """Close what is nearly the same, the least first."""
    for keys_of, accept, kind in _NEAR_MISSES:
        digits = _digits(keys_of)
        versions.match(digits, digits, accept, kind)
        versions.match_either(digits, Group(_select_telling, keys_of), accept, kind)


def _settle_families(versions: Versions) -> None:
    """Let what is left of a kind, be it money or dates, stand in each other's place."""
    left = [one for side in (versions.sources, versions.targets) for one in side if one.firm]
    for family in dict.fromkeys(map(likeness.family, left)):
        sources, targets = (
            [one for one in side if one.firm and likeness.family(one) == family]
            for side in (versions.sources, versions.targets)
        )
        if len(sources) == len(targets):
            pairs = list(zip(sources, targets, strict=True))
        elif sources and targets:
            pairs = _resembling(sources, targets)
        else:
            pairs = _with_words(versions, family)
        versions.close(pairs, DifferenceKind.DIFFERS)


def _resembling(
    sources: Sequence[Quantity], targets: Sequence[Quantity]
) -> list[tuple[Quantity, Quantity]]:
    """Pair those that look like one another; only the nearest in order are looked at."""
    pairs, left = list[tuple[Quantity, Quantity]](), list(targets)
    for source in sources:
        for number, target in enumerate(left[:CANDIDATES]):
            if likeness.resemble(source, target):
                pairs.append((source, target))
                del left[number]
                break
    return pairs


def _with_words(versions: Versions, family: str) -> list[tuple[Quantity, Quantity]]:
    """Pair the one figure that is left with the one number in words that is left."""
    sides = versions.sources, versions.targets
    is_last = sum(one.firm for side in sides for one in side) == 1
    sources, targets = (
        [
            one
            for one in side
            if likeness.family(one) == family
            and (one.firm or likeness.is_telling(one) or (is_last and likeness.is_count(one)))
        ]
        for side in sides
    )
    return [(sources[0], targets[0])] if len(sources) == len(targets) == 1 else []


def _left_over(
    versions: Versions, years_of_source: set[Reading], years_of_target: set[Reading]
) -> Iterator[Difference]:
    """Yield what has nothing in its place; but a year may be named once more than in the other."""
    for source in versions.sources:
        if source.firm and not _years([source]) & years_of_target:
            yield Difference(DifferenceKind.MISSING, source=source)
    for target in versions.targets:
        if target.firm and not _years([target]) & years_of_source:
            yield Difference(DifferenceKind.EXTRA, target=target)


def _years(side: Iterable[Quantity]) -> set[Reading]:
    return {
        reading
        for one in side
        if isinstance(one, Figure) and one.is_year
        for reading in one.readings
    }


def _parts(quantity: Quantity) -> Sequence[Quantity]:
    """Return as figures what looks like a date or a time, and is none in the other version."""
    if isinstance(quantity, ClockTime) and not quantity.sure:
        value = Reading(Decimal(quantity.written))
        found = Figure(quantity.start, quantity.end, quantity.written, misreadings=(value,))
        return (found,)
    if not isinstance(quantity, Day) or quantity.parts is None:
        return (quantity,)
    start, end, written = quantity.start, quantity.end, quantity.written
    return tuple(
        Figure(start, end, written, readings=(Reading(Decimal(part)),)) for part in quantity.parts
    )


def _misspelt_in(language: str, other_language: str) -> Callable[[Figure, Figure], bool]:
    """Return what tells whether figures have the same unit, though one of them misspells it."""

    def accept(one: Figure, other: Figure) -> bool:
        if one.value is None or one.value != other.value:
            return False
        return is_misspelt(one.follower, other.unit, language) or is_misspelt(
            other.follower, one.unit, other_language
        )

    return accept


def _select_days(side: Iterable[Quantity]) -> list[Day]:
    return [one for one in side if isinstance(one, Day)]


def _select_times(side: Iterable[Quantity]) -> list[ClockTime]:
    return [one for one in side if isinstance(one, ClockTime)]


def _select_figures(side: Iterable[Quantity]) -> list[Figure]:
    return [one for one in side if isinstance(one, Figure)]


def _select_telling(side: Iterable[Quantity]) -> list[Figure]:
    """Return the numbers in words that say enough to be what a figure should have been."""
    return [one for one in _select_figures(side) if likeness.is_telling(one)]


def _digits(keys_of: Callable[[Figure], Iterable[Key]]) -> Group[Figure]:
    return Group(lambda side: [one for one in _select_figures(side) if one.firm], keys_of)


def _words(keys_of: Callable[[Figure], Iterable[Key]]) -> Group[Figure]:
    return Group(lambda side: [one for one in _select_figures(side) if not one.firm], keys_of)


_DAYS = Group(_select_days, keys.of_day)
_TIMES = Group(_select_times, keys.of_time)
_CLOCKS = Group(_select_times, keys.of_time_as_figure)
_DIGITS = _digits(keys.of_figure)
_AT_FIRST = _digits(keys.at_first)
_NAMES = Group(_select_figures, keys.of_name)

_NEAR_MISSES: Sequence[
    tuple[Callable[[Figure], Iterable[Key]], Callable[[Figure, Figure], bool], DifferenceKind]
] = (
    (keys.if_misread, likeness.misread, DifferenceKind.SEPARATOR),
    (keys.if_misread, likeness.other_unit, DifferenceKind.UNIT),
    (keys.of_digits, likeness.other_scale, DifferenceKind.SCALE),
    (keys.if_misread, likeness.lost_unit, DifferenceKind.UNIT),
    (keys.of_digits, likeness.other_sign_or_month, DifferenceKind.DIFFERS),
)
"""What comes near, in the order in which it is looked for."""
