"""Match the quantities of two versions, stage by stage, until none is open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from briefgen.languages.quantities.differences import Difference, DifferenceKind
from briefgen.languages.quantities.quantity import Quantity

Key = tuple[object, ...]

One = TypeVar("One", bound=Quantity)
Other = TypeVar("Other", bound=Quantity)

CANDIDATES = 40
"""So many of the same key are looked at: a text of nothing but sevens takes no longer."""


class Group(NamedTuple, Generic[One]):
    """Some of a version's quantities, and the keys under which they are looked for."""

    select: Callable[[Iterable[Quantity]], list[One]]
    keys: Callable[[One], Iterable[Key]]


@dataclass
class Versions:
    """The quantities of both versions that are open yet, and what was found to differ."""

    sources: list[Quantity]
    targets: list[Quantity]
    differences: list[Difference] = field(default_factory=list)

    def is_settled(self) -> bool:
        """Whether nothing is open that could be missed."""
        return not any(one.firm for side in (self.sources, self.targets) for one in side)

    def add(self, sources: Iterable[Quantity], targets: Iterable[Quantity]) -> None:
        """Add quantities that are open, in order of the texts."""
        self.sources = sorted((*self.sources, *sources), key=lambda one: one.start)
        self.targets = sorted((*self.targets, *targets), key=lambda one: one.start)

    def match(
        self,
        one: Group[One],
        other: Group[Other],
        accept: Callable[[One, Other], bool],
        kind: DifferenceKind | None = None,
    ) -> None:
        """Close what is accepted as a pair: one kind in the source, the other in the target."""
        if ones := one.select(self.sources):
            pairs = _pairs(ones, one.keys, other, self.targets, accept)
            self.close(pairs, kind)

    def match_either(
        self,
        one: Group[One],
        other: Group[Other],
        accept: Callable[[One, Other], bool],
        kind: DifferenceKind | None = None,
    ) -> None:
        """Close what is accepted as a pair, whichever version has which of the two."""
        self.match(one, other, accept, kind)
        if others := one.select(self.targets):
            swapped = _pairs(others, one.keys, other, self.sources, accept)
            self.close([(source, target) for target, source in swapped], kind)

    def close(
        self, pairs: Sequence[tuple[Quantity, Quantity]], kind: DifferenceKind | None = None
    ) -> None:
        """Close pairs of a source and a target, with a difference or without."""
        if pairs:
            if kind:
                self.differences += [Difference(kind, *pair) for pair in pairs]
            closed = {id(one) for pair in pairs for one in pair}
            self.sources = [one for one in self.sources if id(one) not in closed]
            self.targets = [one for one in self.targets if id(one) not in closed]


def _pairs(
    ones: Sequence[One],
    keys: Callable[[One], Iterable[Key]],
    other: Group[Other],
    side: Sequence[Quantity],
    accept: Callable[[One, Other], bool],
) -> list[tuple[One, Other]]:
    """Return the first pairs that are accepted among those that share a key."""
    by_key: dict[Key, dict[int, Other]] = {}
    for found in other.select(side):
        for key in other.keys(found):
            by_key.setdefault(key, {})[id(found)] = found
    pairs = []
    for one in ones if by_key else ():
        match = _first(one, keys(one), by_key, accept)
        if match is not None:
            pairs.append((one, match))
            for key in other.keys(match):
                by_key[key].pop(id(match), None)
    return pairs


def _first(
    one: One,
    keys: Iterable[Key],
    by_key: dict[Key, dict[int, Other]],
    accept: Callable[[One, Other], bool],
) -> Other | None:
    for key in keys:
        for number, other in enumerate(by_key.get(key, {}).values()):
            if number >= CANDIDATES:
                break
            if accept(one, other):
                return other
    return None
