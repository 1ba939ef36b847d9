"""Lay out a graph in columns from left to right. The only module that works graphlay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from graphlay import Graph
from graphlay import layout as run

Point = tuple[float, float]

OPTIONS = {
    "direction": "leftright",
    "routing": {"port_sides": "facing_only", "merge_edges": "forks", "centre_ports": "all"},
    "spacing": {"node_gap": 18, "layer_gap": 52},
    # Blocks of a lane stay together even where that costs width: as much as it takes.
    "order": {"group_lane_budget_percent": 1000, "group_lane_area_percent": 1000},
}


@dataclass(frozen=True, slots=True)
class Block:
    """What is to be placed. Blocks of one lane stay together.

    `column` is `first`, `last`, the number of a column from 0, or nothing where it is free.
    """

    id: str
    width: float
    height: float
    lane: int | None = None
    column: str | int | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a block went: its left upper corner and its size, in px."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Layout:
    """A graph laid out, from (0, 0). Each edge is a line of points, in the order they came in."""

    width: float
    height: float
    blocks: Mapping[str, Placed]
    edges: tuple[tuple[Point, ...], ...]

    def mirrored(self) -> Layout:
        """Return the same from right to left."""
        return replace(
            self,
            blocks={
                id_: replace(block, x=round(self.width - block.x - block.width, 1))
                for id_, block in self.blocks.items()
            },
            edges=tuple(
                tuple((round(self.width - x, 1), y) for x, y in points) for points in self.edges
            ),
        )


def lay_out(blocks: Sequence[Block], edges: Sequence[tuple[str, str]]) -> Layout:
    """Place blocks, and route the edges between them. The same input gives the same layout."""
    graph = Graph()
    for block in blocks:
        fields: dict[str, Any] = {}
        if block.lane is not None:
            fields["group"] = block.lane
        if block.column is not None:
            named = isinstance(block.column, str)
            fields["rank"] = block.column if named else {"fixed": block.column}
        graph.node(block.id, width=block.width, height=block.height, **fields)
    for source, target in edges:
        graph.edge(source, target)
    found = run(graph, options=OPTIONS)
    drawn = [[(point["x"], point["y"]) for point in edge["points"]] for edge in found.edges]
    centres = found.positions()
    lefts = [centres[block.id][0] - block.width / 2 for block in blocks]
    tops = [centres[block.id][1] - block.height / 2 for block in blocks]
    xs = [*lefts, *(x for points in drawn for x, _ in points)]
    ys = [*tops, *(y for points in drawn for _, y in points)]
    left, top = min(xs), min(ys)
    rights = [x + block.width for x, block in zip(lefts, blocks, strict=True)]
    bottoms = [y + block.height for y, block in zip(tops, blocks, strict=True)]
    return Layout(
        round(max(*xs, *rights) - left, 1),
        round(max(*ys, *bottoms) - top, 1),
        {
            block.id: Placed(round(x - left, 1), round(y - top, 1), block.width, block.height)
            for block, x, y in zip(blocks, lefts, tops, strict=True)
        },
        tuple(tuple((round(x - left, 1), round(y - top, 1)) for x, y in each) for each in drawn),
    )
