"""Find the review of each unit, even where a list was reordered or an id renamed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from briefgen.languages.translation.changes import similarity
from briefgen.languages.translation.hashing import digest_of
from briefgen.languages.translation.lock import Record
from briefgen.languages.translation.states import Standing, State
from briefgen.languages.translation.units import Unit

SAME_ITEM = 1 / 3
"""An item of a list of which less was kept is another item in its place: our judgement."""


def standings(units: Iterable[Unit], records: Iterable[Record]) -> tuple[Standing, ...]:
    """Return how units stand, in their order.

    A record belongs to the unit of its name, as long as one of the two texts is still as it was.
    Otherwise it is looked for by the texts: a list may have been reordered, an id renamed. One
    record never serves two units.
    """
    matching = _Matching([_Texts(unit) for unit in units], list(records))
    matching.run()
    return tuple(matching.standing(texts) for texts in matching.texts)


class _Texts:
    """A unit with the digests of its texts."""

    def __init__(self, unit: Unit) -> None:
        self.unit = unit
        self.src = digest_of(unit.source)
        self.tgt = digest_of(unit.target) if unit.target is not None else None
        self.name = unit.name
        self.pair = f"{unit.origin}>{unit.language}"
        self.pattern = _pattern(unit.key)
        self.section = self.pattern[0]


_Test = Callable[[_Texts, Record], bool]


class _Matching:
    """Units and records, and who has found whom: by index, since records may be alike."""

    def __init__(self, texts: list[_Texts], records: list[Record]) -> None:
        self.texts = texts
        self.records = records
        self.found: dict[str, int] = {}
        self.taken: set[int] = set()
        self.by_name: dict[str, set[int]] = {}
        for number, record in enumerate(records):
            self.by_name.setdefault(record.name, set()).add(number)
        # Of records that bear one name, the later review comes first.
        order = sorted(range(len(records)), key=lambda index: records[index].review.at)
        self.order = order[::-1]

    def run(self) -> None:
        """Let units find records: first what is certain, then what is likely."""
        for own, test in (
            (True, _both_are_the_same),
            (False, _both_are_the_same),
            (True, _one_is_the_same),
            (False, _is_the_same_translation),
            (False, _is_the_same_source),
            (True, _is_the_same_item),
        ):
            self._pass(test, own=own)

    def standing(self, texts: _Texts) -> Standing:
        """Return what came out for a unit."""
        if texts.tgt is None:
            return Standing(texts.unit, State.MISSING)
        if texts.name not in self.found:
            return Standing(texts.unit, State.UNREVIEWED)
        record = self.records[self.found[texts.name]]
        same = (record.review.src == texts.src, record.review.tgt == texts.tgt)
        state = {
            (True, True): State.OK,
            (False, True): State.STALE,
            (True, False): State.TARGET_EDITED,
            (False, False): State.BOTH_CHANGED,
        }[same]
        if record.review.by is None and not state.behind:
            state = State.UNREVIEWED
        return Standing(texts.unit, state, record)

    def _pass(self, test: _Test, *, own: bool) -> None:
        """Give units that have no record yet one that passes: of their own name, or another."""
        if len(self.taken) == len(self.records):
            return
        waiting = [texts for texts in self.texts if texts.name not in self.found]
        index = self._index(own=own) if waiting else {}
        for texts in waiting:
            if texts.tgt is None:
                continue
            keys = (texts.name,) if own else (texts.src, texts.tgt)
            candidates = [
                number
                for key in keys
                for number in index.get(key, ())
                if number not in self.taken and test(texts, self.records[number])
            ]
            if len(candidates) == 1:
                self._take(texts, candidates[0])
            elif candidates:
                self._take(texts, max(candidates, key=lambda one: self._nearness(texts, one)))

    def _index(self, *, own: bool) -> dict[str, list[int]]:
        index: dict[str, list[int]] = {}
        for number in self.order:
            if number not in self.taken:
                record = self.records[number]
                keys = (record.name,) if own else (record.review.src, record.review.tgt)
                for key in dict.fromkeys(keys):
                    index.setdefault(key, []).append(number)
        return index

    def _take(self, texts: _Texts, number: int) -> None:
        self.found[texts.name] = number
        self.taken.add(number)
        if self.records[number].name == texts.name:  # so no other of that name counts
            self.taken |= self.by_name[texts.name]

    def _nearness(self, texts: _Texts, number: int) -> tuple[bool, bool]:
        pattern = _pattern(self.records[number].key)
        return pattern == texts.pattern, pattern[0] == texts.section


def _both_are_the_same(texts: _Texts, record: Record) -> bool:
    review = record.review
    return record.pair == texts.pair and (review.src, review.tgt) == (texts.src, texts.tgt)


def _one_is_the_same(texts: _Texts, record: Record) -> bool:
    return record.review.src == texts.src or record.review.tgt == texts.tgt


def _is_the_same_translation(texts: _Texts, record: Record) -> bool:
    return record.review.tgt == texts.tgt and _is_the_same_field(texts, record)


def _is_the_same_source(texts: _Texts, record: Record) -> bool:
    return record.review.src == texts.src and _is_the_same_field(texts, record)


def _is_the_same_field(texts: _Texts, record: Record) -> bool:
    return record.pair == texts.pair and _pattern(record.key) == texts.pattern


def _is_the_same_item(texts: _Texts, record: Record) -> bool:
    """Whether a text that was written anew still is the one that was reviewed.

    An entity keeps its id; a list's item has none, and what stands in its place may be new.
    """
    if not any(isinstance(key, int) for key in texts.unit.path):
        return True
    return similarity(record.review.src_text, texts.unit.source) >= SAME_ITEM


@lru_cache(maxsize=16_384)
def _pattern(key: str) -> tuple[str, ...]:
    """Return a path without the ids and indexes in it: every other key is one."""
    return tuple(part if number % 2 == 0 else "*" for number, part in enumerate(key.split(".")))
