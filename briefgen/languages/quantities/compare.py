"""Compare the quantities of two versions of a text, from what is the same to what is not there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeVar

import regex

from briefgen.languages.quantities import likeness
from briefgen.languages.quantities.differences import Difference, DifferenceKind
from briefgen.languages.quantities.likeness import Key
from briefgen.languages.quantities.misspelt import is_misspelt
from briefgen.languages.quantities.quantity import ClockTime, Day, Figure, Quantity, Reading
from briefgen.languages.quantities.reader import read

_DIGIT = regex.compile(r"[\p{Nd}½¼¾⅓⅔⅛⅕⅖⅗⅘⅙⅚⅜⅝⅞]")
_CANDIDATES = 40
"""So many of the same value are looked at: a text of nothing but sevens takes no longer."""

One = TypeVar("One", bound=Quantity)
Other = TypeVar("Other", bound=Quantity)


def compare(
    source: str, target: str, source_language: str, target_language: str
) -> tuple[Difference, ...]:
    """Return in what a translation's quantities differ from its source's, in order of the text.

    Plain text is expected, without markup. Numbers in words may answer for figures; they are never
    missed themselves. A year that stands twice in one version may stand once in the other.
    """
    if not _DIGIT.search(source) and not _DIGIT.search(target):
        return ()
    comparison = _Comparison(
        list(read(source, source_language, target_language)),
        list(read(target, target_language, source_language)),
        (source_language, target_language),
    )
    comparison.settle()
    return tuple(sorted(comparison.differences, key=_place))


def _place(difference: Difference) -> tuple[int, bool]:
    found = difference.source or difference.target
    return found.start if found else 0, difference.source is None


@dataclass
class _Comparison:
    """The quantities of both versions, of which ever fewer are open."""

    sources: list[Quantity]
    targets: list[Quantity]
    languages: tuple[str, str]
    differences: list[Difference] = field(default_factory=list)

    def settle(self) -> None:
        """Close every quantity, with a difference or without."""
        said = tuple(_said(side) for side in (self.targets, self.sources))
        self._settle_what_is_alike()
        self._settle_what_differs()
        firm = filter(_is_firm, (*self.sources, *self.targets))
        for family in dict.fromkeys(map(likeness.family, firm)):
            self._settle_family(family)
        self._settle_the_rest(*said)

    def _settle_what_is_alike(self) -> None:
        like = likeness
        self._match(Day, Day, like.day_keys, like.day_keys, like.same_days)
        self._match(ClockTime, ClockTime, like.time_keys, like.time_keys, like.same_times)
        self._match_figures(like.figure_keys, _both(_firm, _same_at_first))
        self._match_figures(like.figure_keys, _both(_firm, like.same_figures))
        self._match_figures(like.figure_keys, _both(_firm, self._is_misspelt))
        self._match_figures(like.label_keys, _both(_firm, _always))
        self._match_across(Day, like.day_as_figure_keys, like.figure_keys, like.is_of_the_day)
        self._match_across(ClockTime, like.time_as_figure_keys, like.face_keys, like.is_at_the_time)
        for side in (self.sources, self.targets):
            side[:] = [part for quantity in side for part in _parts(quantity)]
        self._match_figures(like.figure_keys, _both(_firm, like.same_figures))
        self._match_figures(like.figure_keys, _one_firm(like.answers))
        self._match_figures(like.figure_keys, _both(_soft, like.same_figures))

    def _is_misspelt(self, source: Figure, target: Figure) -> bool:
        """Whether two figures have the same unit, though one of them misspells it."""
        if source.value is None or source.value != target.value:
            return False
        (one, two), (language, other) = (source, target), self.languages
        return is_misspelt(one.follower, two.unit, language) or is_misspelt(
            two.follower, one.unit, other
        )

    def _settle_what_differs(self) -> None:
        like, kinds = likeness, DifferenceKind
        for keys, accept, kind in (
            (like.misread_keys, like.misread, kinds.SEPARATOR),
            (like.misread_keys, like.other_unit, kinds.UNIT),
            (like.scale_keys, like.other_scale, kinds.SCALE),
            (like.misread_keys, like.lost_unit, kinds.UNIT),
            (like.scale_keys, like.other_sign_or_month, kinds.DIFFERS),
        ):
            self._match_figures(keys, _both(_firm, accept), kind)
            self._match_figures(keys, _one_firm(accept, _telling), kind)
        self._match_figures(like.name_keys, _always, kinds.DIFFERS)

    def _settle_family(self, family: str) -> None:
        """Let what is left of one kind stand in each other's place."""
        sources, targets = (
            [one for one in side if _is_firm(one) and likeness.family(one) == family]
            for side in (self.sources, self.targets)
        )
        if len(sources) != len(targets):
            pairs = _resembling(sources, targets)
        else:
            pairs = list(zip(sources, targets, strict=True))
        for source, target in pairs:
            self._close(source, target, DifferenceKind.DIFFERS)
        if not sources or not targets:
            self._settle_with_words(family)

    def _settle_with_words(self, family: str) -> None:
        """Let a single figure that is left stand where a single number in words is left."""
        sources, targets = (
            [one for one in side if likeness.family(one) == family and (one.firm or _tells(one))]
            for side in (self.sources, self.targets)
        )
        if len(sources) == len(targets) == 1:
            self._close(sources[0], targets[0], DifferenceKind.DIFFERS)

    def _settle_the_rest(self, said_by_target: set[Reading], said_by_source: set[Reading]) -> None:
        for source in filter(_is_firm, self.sources):
            if not _is_said(source, said_by_target):
                self.differences.append(Difference(DifferenceKind.MISSING, source=source))
        for target in filter(_is_firm, self.targets):
            if not _is_said(target, said_by_source):
                self.differences.append(Difference(DifferenceKind.EXTRA, target=target))

    def _match_figures(
        self,
        keys: Callable[[Figure], Iterable[Key]],
        accept: Callable[[Figure, Figure], bool],
        kind: DifferenceKind | None = None,
    ) -> None:
        self._match(Figure, Figure, keys, keys, accept, kind)

    def _match_across(
        self,
        one: type[One],
        keys: Callable[[One], Iterable[Key]],
        figure_keys: Callable[[Figure], Iterable[Key]],
        accept: Callable[[Figure, One], bool],
    ) -> None:
        """Close dates or times of either version with figures of the other."""
        self._match(Figure, one, figure_keys, keys, accept)
        self._match(one, Figure, keys, figure_keys, lambda found, figure: accept(figure, found))

    def _match(
        self,
        one: type[One],
        other: type[Other],
        keys: Callable[[One], Iterable[Key]],
        other_keys: Callable[[Other], Iterable[Key]],
        accept: Callable[[One, Other], bool],
        kind: DifferenceKind | None = None,
    ) -> None:
        """Close what is accepted as a pair among those that share a key."""
        by_key: dict[Key, dict[int, Other]] = defaultdict(dict)
        for target in self.targets:
            if isinstance(target, other):
                for key in other_keys(target):
                    by_key[key][id(target)] = target
        closed: set[int] = set()
        for source in self.sources:
            if not isinstance(source, one):
                continue
            found = _first(source, keys(source), by_key, accept)
            if found is None:
                continue
            closed |= {id(source), id(found)}
            for key in other_keys(found):
                by_key[key].pop(id(found), None)
            if kind:
                self.differences.append(Difference(kind, source, found))
        self._drop(closed)

    def _close(self, source: Quantity, target: Quantity, kind: DifferenceKind) -> None:
        self.differences.append(Difference(kind, source, target))
        self._drop({id(source), id(target)})

    def _drop(self, closed: set[int]) -> None:
        if closed:
            self.sources = [one for one in self.sources if id(one) not in closed]
            self.targets = [one for one in self.targets if id(one) not in closed]


def _first(
    source: One,
    keys: Iterable[Key],
    by_key: dict[Key, dict[int, Other]],
    accept: Callable[[One, Other], bool],
) -> Other | None:
    for key in keys:
        for number, target in enumerate(by_key.get(key, {}).values()):
            if number >= _CANDIDATES:
                break
            if accept(source, target):
                return target
    return None


def _parts(quantity: Quantity) -> Sequence[Quantity]:
    """Return the two numbers of what may be a date, and is none in the other version."""
    if not isinstance(quantity, Day) or quantity.parts is None:
        return (quantity,)
    start, end, written = quantity.start, quantity.end, quantity.written
    return tuple(
        Figure(start, end, written, readings=(Reading(Decimal(part)),)) for part in quantity.parts
    )


def _resembling(
    sources: Sequence[Quantity], targets: Sequence[Quantity]
) -> list[tuple[Quantity, Quantity]]:
    """Pair those that look like one another; only the nearest in order are looked at."""
    pairs, open_targets = list[tuple[Quantity, Quantity]](), list(targets)
    for source in sources:
        for target in open_targets[:_CANDIDATES]:
            if likeness.resemble(source, target):
                pairs.append((source, target))
                open_targets.remove(target)
                break
    return pairs


def _said(side: Iterable[Quantity]) -> set[Reading]:
    return {
        reading for one in side if isinstance(one, Figure) and one.firm for reading in one.readings
    }


def _is_said(quantity: Quantity, said: set[Reading]) -> bool:
    """Whether a year that is left over is one that the other version names, too."""
    return (
        isinstance(quantity, Figure)
        and quantity.is_year
        and any(one in said for one in quantity.readings)
    )


def _is_firm(quantity: Quantity) -> bool:
    return quantity.firm


def _same_at_first(one: Figure, other: Figure) -> bool:
    """Whether the likeliest readings are the same, down to the unit."""
    same_month = one.month == other.month or not one.month or not other.month
    return same_month and one.readings[:1] == other.readings[:1] != ()


def _always(one: Figure, other: Figure) -> bool:  # noqa: ARG001
    return True


def _firm(figure: Figure) -> bool:
    return figure.firm


def _soft(figure: Figure) -> bool:
    return not figure.firm


def _telling(figure: Figure) -> bool:
    """Whether a number in words says enough to be taken for what a figure should have been."""
    if figure.firm or figure.name or figure.span or figure.is_article or figure.value is None:
        return False
    if likeness.family(figure) == "share":
        return True
    return bool(figure.unit) or figure.value > 12


def _tells(quantity: Quantity) -> bool:
    return isinstance(quantity, Figure) and _telling(quantity)


def _both(
    select: Callable[[Figure], bool], accept: Callable[[Figure, Figure], bool]
) -> Callable[[Figure, Figure], bool]:
    return lambda one, other: select(one) and select(other) and accept(one, other)


def _one_firm(
    accept: Callable[[Figure, Figure], bool], select: Callable[[Figure], bool] = _soft
) -> Callable[[Figure, Figure], bool]:
    """Accept a figure and what is not in digits, in either version."""

    def chosen(one: Figure, other: Figure) -> bool:
        if one.firm:
            return select(other) and accept(one, other)
        return other.firm and select(one) and accept(other, one)

    return chosen
