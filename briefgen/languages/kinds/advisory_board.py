"""Show an advisory board: its terms, and its seats with each one's share."""

from __future__ import annotations

from decimal import Decimal

from briefgen.languages.edition import Edition, table, words
from briefgen.languages.figures.seats import seats_figure
from briefgen.languages.labels import fill
from briefgen.languages.view import BoardView, Column, Phrase, Table
from briefgen.model.recommendations.advisory_board import AdvisoryBoard, ConflictOfInterest


def board_view(edition: Edition, id: str, board: AdvisoryBoard) -> BoardView:
    """Put the advisory board called `id` into the edition's language."""
    labels, conventions = edition.labels.board, edition.conventions
    units = edition.labels.units
    seats = _seats(edition, board)  # printed first, so that its notes come first
    conflict = board.conflict_of_interest or ConflictOfInterest()
    term = board.term_months and words(conventions.counted(board.term_months, units.months))
    meetings = board.meetings_per_year and words(
        conventions.counted(board.meetings_per_year, units.times_a_year)
    )
    terms = edition.entries(
        (labels.mandate, edition.prose(board.mandate)),
        (labels.legal_basis, edition.optional_line(board.legal_basis)),
        (labels.reports_to, edition.optional_line(board.reports_to)),
        (labels.secretariat, edition.optional_line(board.secretariat)),
        (labels.term, term or None),
        (labels.meetings, meetings or None),
        (labels.review_date, _day(edition, board)),
        (labels.selection, edition.optional_line(board.selection)),
        (labels.declare, edition.optional_line(conflict.declare)),
        (labels.verify, edition.optional_line(conflict.verify)),
        (labels.recuse, edition.optional_line(conflict.recuse)),
        (labels.remuneration, edition.optional_line(board.remuneration)),
        (labels.transparency, edition.optional_line(board.transparency)),
        (labels.reporting, edition.optional_line(board.reporting)),
        (labels.why_not_existing_body, edition.prose(board.why_not_existing_body)),
    )
    figure = seats_figure(edition, id, board)
    return BoardView(seats, _seats_note(edition, board), figure, terms)


def _day(edition: Edition, board: AdvisoryBoard) -> Phrase | None:
    return words(edition.conventions.day(board.review_date)) if board.review_date else None


def _seats(edition: Edition, board: AdvisoryBoard) -> Table:
    labels, conventions = edition.labels.board, edition.conventions
    total = sum(seat.count for seat in board.seats)
    rows = [
        (
            edition.line(seat.role),
            edition.line(seat.constituency),
            words(conventions.number(seat.count)),
            words(conventions.percent(Decimal(seat.count) / total)),
            edition.cell(seat.nominee),
        )
        for seat in board.seats
    ]
    columns = (
        labels.role,
        labels.constituency,
        Column(labels.count, figures=True),
        Column(labels.share, figures=True),
        labels.nominee,
    )
    return table(labels.seats, columns, rows)


def _seats_note(edition: Edition, board: AdvisoryBoard) -> str:
    """Say how many seats there are, and how many one constituency may hold at most."""
    labels, conventions = edition.labels.board, edition.conventions
    total = sum(seat.count for seat in board.seats)
    seats = conventions.counted(total, edition.labels.units.seats)
    parts = [fill(labels.total, seats=seats)]
    if board.balance is not None:
        parts.append(fill(labels.balance, share=conventions.percent(board.balance)))
    return f"{edition.pack.semicolon} ".join(parts)
