"""BG120 unbalanced-board: an advisory board on which one constituency weighs too much."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from briefgen.checks.subject import Subject
from briefgen.checks.wording import percent
from briefgen.findings import Finding, Rule, Severity
from briefgen.model.recommendations import AdvisoryBoard

RULE = Rule("BG120", "unbalanced-board", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Find boards on which a constituency holds a larger share of the seats than `balance`.

    A constituency is told by its text in the brief's source language; case is no matter.

    Why: a board of one interest gives that interest's advice, in the public's name.
    Bad:
        recommendations:
          dewan:
            kind: advisory_board
            balance: 0.4
            seats:
              - {constituency: {id: pengusaha, en: business}, count: 3}
              - {constituency: {id: warga, en: residents}, count: 2}
    Good:
        recommendations:
          dewan:
            kind: advisory_board
            balance: 0.4
            seats:
              - {constituency: {id: pengusaha, en: business}, count: 2}
              - {constituency: {id: warga, en: residents}, count: 2}
              - {constituency: {id: akademisi, en: academics}, count: 1}
    Source: US FACA, 41 CFR 102-3 (balanced membership); OECD 2015 on scientific advice.
    """
    for id_, board in subject.brief.recommendations.items():
        if not isinstance(board, AdvisoryBoard) or board.balance is None:
            continue
        total = board.total
        for held in board.constituencies(subject.brief.source_language):
            if board.exceeds(held.seats):
                yield RULE.at(
                    subject.key_place("recommendations", id_, "seats", held.first, "constituency"),
                    f'"{held.words}" holds {held.seats} of {total} seats, '
                    f"{percent(Decimal(held.seats) / total)}, above the balance of "
                    f"{percent(board.balance)}",
                    hint="give it fewer seats, or other constituencies more",
                    related=(subject.place("recommendations", id_, "balance"),),
                )
