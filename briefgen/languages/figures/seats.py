"""Show whom the seats of an advisory board speak for, and whether anybody holds too many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from briefgen.languages.edition import Edition
from briefgen.languages.figures.numbered import numbered
from briefgen.languages.figures.words import Caption, caption
from briefgen.languages.labels import fill
from briefgen.languages.view import Drawing, FigureView
from briefgen.model.figures import FigureKind
from briefgen.model.recommendations.advisory_board import AdvisoryBoard


@dataclass(frozen=True, slots=True)
class SeatsRow:
    """The seats of one constituency."""

    name: Caption
    seats: int
    held: str
    """What is written in the picture: ``2 (25%)``."""
    told: str
    """The same in words: ``2 kursi (25%)``."""
    exceeds: bool


@dataclass(frozen=True, slots=True)
class SeatsDrawing(Drawing):
    """A row of seats for each constituency. `limit` is how many seats one may hold, in parts too.

    It is nothing where the board has no balance; `limit_label` says it: ``paling banyak 25%``.
    """

    rows: tuple[SeatsRow, ...]
    limit: float | None
    limit_label: str
    exceeding: str
    """The word for what is above the limit."""


def seats_figure(edition: Edition, id: str, board: AdvisoryBoard) -> FigureView | None:
    """Draw the board called `id`, if the brief shows such pictures."""
    if not edition.brief.shows(FigureKind.SEATS):
        return None
    labels = edition.labels.figure
    rows = tuple(_rows(edition, board))
    limit = edition.conventions.percent(board.balance) if board.balance is not None else ""
    drawing = SeatsDrawing(
        language=edition.language,
        direction=edition.pack.direction,
        rows=rows,
        limit=None if board.balance is None else float(board.balance * board.total),
        limit_label=fill(labels.seats_limit, share=limit) if limit else "",
        exceeding=labels.seats_exceeding,
    )
    return numbered(
        edition,
        FigureKind.SEATS,
        drawing,
        of=id,
        title=_title(edition, rows, limit),
        description=_description(edition, board, rows, limit),
    )


def _rows(edition: Edition, board: AdvisoryBoard) -> Iterator[SeatsRow]:
    conventions = edition.conventions
    for held in board.constituencies(edition.brief.source_language):
        share = conventions.percent(Decimal(held.seats) / board.total)
        number = conventions.number(held.seats)
        counted = conventions.counted(held.seats, edition.labels.units.seats)
        yield SeatsRow(
            name=caption(edition, held.name),
            seats=held.seats,
            held=fill(edition.labels.figure.seats_share, seats=number, share=share),
            told=fill(edition.labels.figure.seats_share, seats=counted, share=share),
            exceeds=board.exceeds(held.seats),
        )


def _title(edition: Edition, rows: tuple[SeatsRow, ...], limit: str) -> str:
    """Say what it shows: who holds too many seats, that nobody does, or just the seats."""
    labels = edition.labels.figure
    above = [row.name.text for row in rows if row.exceeds]
    if above:
        return fill(labels.seats_unbalanced, names=edition.conventions.listed(above), share=limit)
    return fill(labels.seats_balanced, share=limit) if limit else labels.seats


def _description(
    edition: Edition, board: AdvisoryBoard, rows: tuple[SeatsRow, ...], limit: str
) -> str:
    labels, conventions = edition.labels.figure, edition.conventions
    total = conventions.counted(board.total, edition.labels.units.seats)
    held = [f"{row.name.text} {row.told}" for row in rows]
    sentences = [
        fill(labels.seats_told, total=total, held=conventions.listed(held)),
    ]
    if limit:
        above = [row.name.text for row in rows if row.exceeds]
        sentences.append(
            fill(labels.seats_above, names=conventions.listed(above), share=limit)
            if above
            else fill(labels.seats_within, share=limit)
        )
    return " ".join(sentences)
