"""Let the figures of a range or a list share their scale and their unit: ``10–15 persen``."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.languages.quantities.scan import Draft, Measure, Scan

_FARTHEST = 2
"""Tokens between the figures of a list: a comma, and ``dan``."""


def share(scan: Scan, drafts: Sequence[object]) -> None:
    """Let bare figures take the measure after the next one, and the currency before the last one.

    Within a range it is theirs; in a list, or around ``and``, it may be.
    """
    for index in range(len(drafts) - 2, -1, -1):
        one, other = drafts[index], drafts[index + 1]
        if isinstance(one, Draft) and isinstance(other, Draft):
            _share_measure(one, other, _joint(scan, one, other))
    for index in range(len(drafts) - 1):
        one, other = drafts[index], drafts[index + 1]
        if isinstance(one, Draft) and isinstance(other, Draft) and _joint(scan, one, other):
            _share_money(one, other)


def _joint(scan: Scan, one: Draft, other: Draft) -> str:
    """Return how two figures are joined: as a ``range``, in a ``list``, or not at all."""
    between = range(one.end, other.first)
    if not 1 <= len(between) <= _FARTHEST:
        return ""
    lows = [scan.low(index) for index in between]
    if len(lows) == 1 and (
        lows[0] in scan.lexicon.own.ranges or lows[0] in ("-", "/", "~", "—", "×")
    ):
        return "range"
    if all(low in (",", "&", "/") or scan.lexicon.joins(low) for low in lows):
        return "list"
    return ""


def _share_measure(one: Draft, other: Draft, joint: str) -> None:
    """Give the first figure what follows the second."""
    lacks_scale = not any(measure.power for measure in one.measures)
    lacks_unit = not any(measure.unit for measure in one.measures)
    if not joint or one.is_year or one.name or not (lacks_scale and lacks_unit):
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
    if joint == "range" and other.money and not one.money:
        return


def _share_money(one: Draft, other: Draft) -> None:
    """Give the second figure the currency before the first, where it has no unit of its own."""
    if one.money and not other.money and not any(measure.unit for measure in other.measures):
        unscaled = other.measures
        other.measures = (
            *(Measure(one_.power, one.money, one_.scale, one_.end) for one_ in unscaled),
            *unscaled,
        )
