"""Let the figures of a range or a list share their scale and their unit: ``10–15 persen``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefgen.languages.quantities.scan import Draft, Measure, Scan

_LONGEST_RANGE = 5
_FARTHEST = 2
"""Tokens between the figures of a list: a comma, and ``dan``."""


def share(scan: Scan, drafts: Sequence[object]) -> None:
    """Let bare figures take the measure after the next one, and the currency before the last one.

    Within a range it is theirs; in a list, or around ``and``, it may be.
    """
    joined = [
        (one, other, joint)
        for one, other in pairwise(drafts)
        if isinstance(one, Draft) and scan.lows[one.end] in scan.lexicon.joints
        if isinstance(other, Draft)
        if (joint := _joint(scan, one, other))
    ]
    for one, other, joint in reversed(joined):
        _share_measure(one, other, joint)
    for one, other, _ in joined:
        _share_unit(one, other)
        _share_century(one, other)


def _joint(scan: Scan, one: Draft, other: Draft) -> str:
    """Return how two figures are joined: as a ``range``, in a ``list``, or not at all."""
    between = range(one.end, min(other.first, one.end + _LONGEST_RANGE))
    if not between:
        return ""
    lows = [scan.lows[index] for index in between]
    if scan.after_range(one.end) == other.first or lows == ["/"]:
        return "range"
    if len(lows) <= _FARTHEST and all(
        low in (",", "&", "/") or scan.lexicon.joins(low) for low in lows
    ):
        return "list"
    return ""


def _share_measure(one: Draft, other: Draft, joint: str) -> None:
    """Give the first figure what follows the second."""
    lacks_scale = not any(measure.power for measure in one.measures)
    lacks_unit = not any(measure.unit for measure in one.measures)
    if one.is_year or one.name or not (lacks_scale and lacks_unit):
        return
    theirs = tuple(
        Measure(measure.power, measure.unit, measure.scale, one.end)
        for measure in other.measures
        if measure.power or measure.unit
    )
    if not theirs:
        return
    own = one.measures
    one.measures = (*theirs, *own) if joint == "range" else (*own, *theirs)


def _share_unit(one: Draft, other: Draft) -> None:
    """Give the second figure the first one's unit, where it has none of its own."""
    unit = one.money or one.measures[0].unit
    if not unit or other.money or other.is_year or any(each.unit for each in other.measures):
        return
    own = other.measures
    theirs = tuple(Measure(each.power, unit, each.scale, each.end) for each in own)
    other.measures = (*theirs, *own) if one.money else (*own, *theirs)


def _share_century(one: Draft, other: Draft) -> None:
    """Read ``2010–15`` and ``2010/11`` as years."""
    year, short = one.values[:1], other.values[:1]
    if one.is_year and other.is_bare and len(other.values) == 1 and 0 < short[0] < 100:
        full = year[0] - year[0] % 100 + short[0]
        if full > year[0]:
            other.values = (full, short[0])
