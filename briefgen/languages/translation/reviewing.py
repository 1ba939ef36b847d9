"""Take note of reviews: change the records of some units, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product

from briefgen.languages.translation.hashing import digest_of
from briefgen.languages.translation.lock import Lock, Review, lock_text, review_of
from briefgen.languages.translation.states import Standing, State
from briefgen.languages.translation.translations import Translations


def reviewed(chosen: Iterable[Standing], *, by: str, at: str) -> Mapping[str, Review]:
    """Return reviews, by the names of the units, that say that these translations hold now.

    Those that are missing have none.
    """
    return {
        one.unit.name: review_of(one.unit.source, one.unit.target, by=by, at=at)
        for one in chosen
        if one.unit.target is not None
    }


def acknowledged(chosen: Iterable[Standing], note: str) -> Mapping[str, Review]:
    """Return reviews that hold although the source was edited since, with a note that says why.

    Who reviewed the translation, when, and what it was then, all stay. Units whose source was not
    edited have none.
    """
    return {
        one.unit.name: one.record.review.model_copy(
            update={"src": digest_of(one.unit.source), "src_text": one.unit.source, "note": note}
        )
        for one in chosen
        if one.record and one.state.behind
    }


def kept(chosen: Iterable[Standing]) -> Mapping[str, Review]:
    """Return the reviews that hold, to be written under the units' names of today."""
    return {one.unit.name: one.review for one in chosen if one.review and one.state is State.OK}


def locks_with(
    translations: Translations, new: Mapping[str, Review], *, prune: bool = False
) -> Mapping[str, str]:
    """Return the texts of the files of reviews that change, by their names.

    `new` has reviews by the names of units; all others keep theirs. A record that a unit was found
    by, under another name, goes: the unit has one of its own then. One in whose place a new one
    comes, and which another unit was found by, moves to that unit's name. With `prune`, records go
    that belong to nothing in the brief any more.
    """
    board = _Board(translations)
    for one in translations.standings:
        if one.unit.name in new:
            board.stamp(one, new[one.unit.name])
    if prune:
        board.prune()
    held = {lock.file: (lock, board.held(lock)) for lock in translations.locks}
    return {
        file: lock_text(reviews)
        for file, (lock, reviews) in held.items()
        if len(reviews) < len(lock.records)
        or reviews != {record.name: record.review for record in lock.records}
    }


def settled(translations: Translations) -> Mapping[str, str]:
    """Return the texts of the files in which git has left conflicts, without them, by their names.

    Of a unit that was reviewed on both sides, it is the review that holds; otherwise the later one.
    Files of which some part cannot be read are left alone.
    """
    board = _Board(translations)
    return {
        lock.file: lock_text(board.held(lock))
        for lock in translations.locks
        if lock.faults and all(fault.settled for fault in lock.faults)
    }


_Slot = tuple[str, str]
"""Where a record stands: in which file, and under which name."""


@dataclass
class _Held:
    """A review in its slot, and the unit that it belongs to, if any."""

    review: Review
    owner: Standing | None = None


@dataclass
class _Board:
    """The records of both files, while some of them move."""

    translations: Translations
    slots: dict[_Slot, _Held] = field(default_factory=dict)

    def __post_init__(self) -> None:
        owners = {id(one.record): one for one in self.translations.standings if one.record}
        for lock in self.translations.locks:
            for record in lock.records:
                slot = (lock.file, record.name)
                held = _Held(record.review, owners.get(id(record)))
                self.slots[slot] = _preferred(self.slots.get(slot), held)

    def stamp(self, standing: Standing, review: Review) -> None:
        """Give a unit a review under its own name."""
        names = {standing.unit.name, standing.record.name if standing.record else ""}
        for slot in product((lock.file for lock in self.translations.locks), names):
            if slot in self.slots and self.slots[slot].owner is standing:
                del self.slots[slot]
        self._put(standing, review)

    def _put(self, standing: Standing, review: Review) -> None:
        lock = self.translations.lock_of(standing.unit)
        before = self.slots.get((lock.file, standing.unit.name))
        self.slots[lock.file, standing.unit.name] = _Held(review, standing)
        if before and before.owner and before.owner is not standing:
            self._put(before.owner, before.review)

    def prune(self) -> None:
        """Drop what belongs to no unit; of the library, what is about entities that are gone."""
        shared, shelf = self.translations.shared.file, self.translations.manuscript.shelf
        for (file, name), held in list(self.slots.items()):
            if held.owner is None and not (file == shared and shelf & {*name.split(".")[1:2]}):
                del self.slots[file, name]

    def held(self, lock: Lock) -> Mapping[str, Review]:
        """Return what a file holds now, by the names of the units."""
        return {name: one.review for (file, name), one in self.slots.items() if file == lock.file}


def _preferred(one: _Held | None, other: _Held) -> _Held:
    """Return which of two records of one name is kept: that of a unit, or the later one."""
    if one is None or (other.owner and not one.owner):
        return other
    if one.owner:
        return one
    return other if other.review.at > one.review.at else one
