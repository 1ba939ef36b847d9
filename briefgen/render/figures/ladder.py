"""Lay out an argument map at the width of a page: arguments first, recommendations beyond them.

Every line is a trunk with branches. What a recommendation rests on and what it mitigates meets its
trunks between the two columns; what an argument answers hangs on its trunk before the first one.
So any map has the same width, and only grows downwards.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.evidence.chain import Relation
from briefgen.languages.map_view import MapArrow
from briefgen.render.figures.canvas import Point

TRACK = 8.0
"""Between trunks."""
STUB = 13.0
"""Between a column and the trunk next to it: room for an arrow's head."""
RECOMMENDATION = 160.0
"""The width of the column of recommendations."""


@dataclass(frozen=True, slots=True)
class Rung:
    """A box, from the corner where its lines begin, in px."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        """Half way down."""
        return self.y + self.height / 2

    @property
    def end(self) -> float:
        """The edge where its lines end."""
        return self.x + self.width


@dataclass(frozen=True, slots=True)
class Trunk:
    """Lines that one recommendation, or one answering argument, has in common.

    `root` begins at its box; each branch ends at another's. Lines that support lead to the root,
    the others from it.
    """

    owner: str
    relation: Relation
    x: float
    root: Point
    branches: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """Where everything is, from (0, 0)."""

    height: float
    rungs: Mapping[str, Rung]
    trunks: tuple[Trunk, ...]


@dataclass(frozen=True, slots=True)
class _Bundle:
    """A trunk before it has a place: whose it is, and whom it reaches."""

    owner: str
    relation: Relation
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """How wide the columns are, and where the trunks go."""

    answers: tuple[_Bundle, ...]
    duties: tuple[_Bundle, ...]
    lanes: Mapping[str, int]
    """The track of each answering argument."""

    @property
    def margin(self) -> float:
        """The room before the arguments, in which answers go."""
        return STUB + TRACK * max(self.lanes.values()) if self.lanes else 1.0

    @property
    def channel(self) -> float:
        """The room between the columns."""
        return 2 * STUB + TRACK * max(0, len(self.duties) - 1) if self.duties else 2 * STUB

    def argument(self, width: float) -> float:
        """Return the width of an argument's box, where all is `width` wide."""
        return width - self.margin - self.channel - RECOMMENDATION - 1


def columns(arrows: Sequence[MapArrow], arguments: Sequence[str]) -> Columns:
    """Bundle arrows into trunks, and put those of answers that overlap on tracks of their own."""
    bundles: dict[tuple[str, Relation], list[str]] = {}
    for arrow in arrows:
        if arrow.relation is Relation.SUPPORTS:
            bundles.setdefault((arrow.target, arrow.relation), []).append(arrow.source)
        elif arrow.relation:
            bundles.setdefault((arrow.source, arrow.relation), []).append(arrow.target)
    found = [_Bundle(*key, tuple(dict.fromkeys(others))) for key, others in bundles.items()]
    answers = tuple(one for one in found if one.relation is Relation.ANSWERS)
    duties = tuple(one for one in found if one.relation is not Relation.ANSWERS)
    return Columns(answers, duties, _lanes(answers, arguments))


def _lanes(answers: Sequence[_Bundle], arguments: Sequence[str]) -> Mapping[str, int]:
    """Give each answering argument the first track that is free along its whole way."""
    order = {id_: index for index, id_ in enumerate(arguments)}
    spans = {
        one.owner: (
            min(order[id_] for id_ in (one.owner, *one.others)),
            max(order[id_] for id_ in (one.owner, *one.others)),
        )
        for one in answers
    }
    taken: list[list[tuple[int, int]]] = []
    lanes: dict[str, int] = {}
    for owner in sorted(spans, key=lambda id_: (spans[id_][1] - spans[id_][0], order[id_])):
        begin, end = spans[owner]
        free = (
            lane
            for lane, others in enumerate(taken)
            if all(end < low or high < begin for low, high in others)
        )
        lane = next(free, len(taken))
        if lane == len(taken):
            taken.append([])
        taken[lane].append((begin, end))
        lanes[owner] = lane
    return lanes


def ladder(
    plan: Columns,
    width: float,
    arguments: Mapping[str, float],
    recommendations: Mapping[str, float],
    gap: float,
) -> Ladder:
    """Place boxes of these heights, and the trunks between them."""
    rungs: dict[str, Rung] = {}
    y = 1.0
    for id_, height in arguments.items():
        rungs[id_] = Rung(plan.margin, y, plan.argument(width), height)
        y += height + gap
    beyond = _beyond(plan, rungs, recommendations, width - RECOMMENDATION - 1, y - gap, gap)
    rungs |= beyond
    trunks = (*_answers(plan, rungs), *_duties(plan, rungs))
    height = max(rung.y + rung.height for rung in rungs.values()) + 1
    return Ladder(height, rungs, trunks)


def _beyond(
    plan: Columns,
    rungs: Mapping[str, Rung],
    heights: Mapping[str, float],
    x: float,
    bottom: float,
    gap: float,
) -> dict[str, Rung]:
    """Place recommendations in their order, each as near to its arguments as there is room."""
    met: dict[str, list[float]] = {}
    for bundle in plan.duties:
        met.setdefault(bundle.owner, []).extend(rungs[id_].middle for id_ in bundle.others)
    placed: list[tuple[str, Rung]] = []
    least = 1.0
    for id_, height in heights.items():
        middles = met.get(id_)
        wanted = sum(middles) / len(middles) - height / 2 if middles else least
        y = max(least, wanted)
        placed.append((id_, Rung(x, y, RECOMMENDATION, height)))
        least = y + height + gap
    most = max(bottom, sum(heights.values()) + gap * (len(heights) - 1) + 1)
    found: dict[str, Rung] = {}
    for id_, rung in reversed(placed):
        y = min(rung.y, most - rung.height)
        found[id_] = replace(rung, y=y)
        most = y - gap
    return found


def _answers(plan: Columns, rungs: Mapping[str, Rung]) -> list[Trunk]:
    """Hang answers on their trunks; those that meet one box meet it at different heights."""
    ends: dict[str, list[int]] = {}
    for index, bundle in enumerate(plan.answers):
        for id_ in (bundle.owner, *bundle.others):
            ends.setdefault(id_, []).append(index)
    return [
        Trunk(
            bundle.owner,
            bundle.relation,
            plan.margin - STUB - TRACK * plan.lanes[bundle.owner],
            (plan.margin, _port(rungs[bundle.owner], ends[bundle.owner], index)),
            tuple((plan.margin, _port(rungs[id_], ends[id_], index)) for id_ in bundle.others),
        )
        for index, bundle in enumerate(plan.answers)
    ]


def _duties(plan: Columns, rungs: Mapping[str, Rung]) -> list[Trunk]:
    """Hang what bears on a recommendation, and what it mitigates, on its trunks."""
    ends: dict[str, list[int]] = {}
    for index, bundle in enumerate(plan.duties):
        for id_ in (bundle.owner, *bundle.others):
            ends.setdefault(id_, []).append(index)
    ports = {
        (id_, index): _port(rungs[id_], ends[id_], index)
        for index, bundle in enumerate(plan.duties)
        for id_ in bundle.others
    }
    trunks = []
    for index, bundle in enumerate(plan.duties):
        owner = rungs[bundle.owner]
        root = _apart(_port(owner, ends[bundle.owner], index), ports.values())
        points = [(rungs[id_].end, ports[id_, index]) for id_ in bundle.others]
        x = owner.x - STUB - TRACK * (len(plan.duties) - 1 - index)
        trunks.append(Trunk(bundle.owner, bundle.relation, x, (owner.x, root), tuple(points)))
    return trunks


def _port(rung: Rung, ends: Sequence[int], index: int) -> float:
    """Return where a line meets a box: those that meet the same one share its height evenly."""
    return rung.y + rung.height * (ends.index(index) + 1) / (len(ends) + 1)


def _apart(y: float, taken: Collection[float]) -> float:
    """Move a line by so little that it does not run along another's branch."""
    for step in (0, 1, -1, 2, -2, 3, -3):
        if all(abs(y + 2 * step - one) >= 2 for one in taken):
            return y + 2 * step
    return y
