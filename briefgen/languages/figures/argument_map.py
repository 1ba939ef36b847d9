"""Show how arguments bear on the question, on each other and on recommendations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.evidence.chain import chain
from briefgen.languages.edition import Edition, joined, listed, table, words
from briefgen.languages.figures.numbered import numbered
from briefgen.languages.labels import fill
from briefgen.languages.map_view import ARGUMENT_KINDS, QUESTION, MapNode, MapView, map_view
from briefgen.languages.view import BriefView, Drawing, FigureView, Phrase, Table
from briefgen.model.figures import FigureKind
from briefgen.prose.nodes import CrossReference, Words


@dataclass(frozen=True, slots=True)
class ArgumentMapDrawing(Drawing):
    """An argument map, to be drawn at the width of the page."""

    view: MapView


def argument_map(edition: Edition, view: BriefView, number: int) -> FigureView:
    """Draw the argument map of a brief, as its view shows it; `number` was kept for it."""
    seen = map_view(view, chain(edition.brief, {}), edition.suffix)
    return numbered(
        edition,
        FigureKind.ARGUMENT_MAP,
        ArgumentMapDrawing(edition.language, edition.pack.direction, seen),
        title=_title(edition, seen),
        description=" ".join(told(seen)),
        table=_table(edition, seen),
        wide=True,
        number=number,
    )


def told(view: MapView) -> Iterator[str]:
    """Yield all that a map says, a sentence each: its nodes, and what they do to each other."""
    names = {node.id: node.name for node in view.nodes}
    for node in view.nodes:
        yield f"{node.label}: {node.text}"
    for arrow in view.arrows:
        if arrow.relation:
            verb = view.labels.chain.relation[arrow.relation]
            yield f"{names[arrow.source]} {verb} {names[arrow.target]}."


def _title(edition: Edition, view: MapView) -> str:
    """Count the arguments by their stances."""
    counts = [
        f"{edition.conventions.number(len(nodes))} {view.labels.chain.stance[kind.stance]}"
        for kind in ARGUMENT_KINDS
        if (nodes := view.of_kind(kind))
    ]
    return fill(edition.labels.figure.argument_map, counts=edition.conventions.listed(counts))


def _table(edition: Edition, view: MapView) -> Table:
    """List all arguments and recommendations: their stance, and what they do to others."""
    labels = edition.labels.figure
    rows = [
        (
            _reference(edition, node),
            words(view.labels.chain.stance[node.kind.stance])
            if node.kind in ARGUMENT_KINDS
            else words("–"),
            Phrase((Words(node.text),), node.language),
            _relations(edition, view, node),
        )
        for node in view.nodes
        if node.id != QUESTION
    ]
    columns = (labels.part, labels.stance, labels.claim, labels.bearing)
    return table(labels.bearings, columns, rows)


def _relations(edition: Edition, view: MapView, node: MapNode) -> Phrase:
    """Write ``mendasari Rekomendasi 1, menjawab Argumen 4 dan Argumen 6``."""
    verbs, nodes = view.labels.chain.relation, {one.id: one for one in view.nodes}
    found: dict[str, list[Phrase]] = {}
    for arrow in view.arrows:
        if arrow.relation and arrow.source == node.id:
            target = _reference(edition, nodes[arrow.target])
            found.setdefault(verbs[arrow.relation], []).append(target)
    clauses = (
        joined((words(verb), listed(edition.conventions, targets)), " ")
        for verb, targets in found.items()
    )
    return edition.joined(*clauses) if found else words("–")


def _reference(edition: Edition, node: MapNode) -> Phrase:
    return Phrase((CrossReference(edition.targets[node.id].anchor, node.name),))
