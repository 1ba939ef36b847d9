"""Put a brief's texts in the order in which a reader meets them in print."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.model.arguments import Argument, Stance
from briefgen.model.brief import Brief
from briefgen.source.manuscript import LocatedText
from briefgen.source.tree import Path


def print_order(subject: Subject) -> tuple[LocatedText, ...]:
    """Return all texts in print order.

    The front page has the recommendations in short; arguments bring the people, quotes and facts
    that they rest on, charts their facts; whatever belongs nowhere else comes last.
    """
    ranks: dict[Path, int] = {}
    for path in _beginnings(subject.brief):
        ranks.setdefault(path, len(ranks))

    def rank(text: LocatedText) -> int:
        beginnings = (text.path[:length] for length in range(1, len(text.path) + 1))
        return min((ranks[path] for path in beginnings if path in ranks), default=len(ranks))

    return tuple(sorted(subject.texts(), key=rank))


def _beginnings(brief: Brief) -> Iterator[Path]:
    """Yield the beginnings of paths, in print order; the first that fits a text is its place."""
    front = ("title", "subtitle", "publisher", "question", "reader", "decision", "key_messages")
    yield from ((name,) for name in front)
    for fact in brief.key_figures:
        yield from _of_fact(brief, fact)
    for id_ in brief.recommendations:
        yield "recommendations", id_, "action"
        yield "recommendations", id_, "owner"
    yield from (("summary",), ("problem",))
    yield from _of_charts(brief, None)
    for stance in Stance:
        for id_, argument in brief.arguments.items():
            if argument.stance is stance:
                yield from _of_argument(brief, id_, argument)
                yield from _of_charts(brief, id_)
    for id_ in brief.recommendations:
        yield "recommendations", id_
        yield from _of_charts(brief, id_)
    yield from ((name,) for name in ("methods", "disclosures"))


def _of_argument(brief: Brief, id_: str, argument: Argument) -> Iterator[Path]:
    yield "arguments", id_, "claim"
    yield from (("people", person) for person in argument.held_by)
    yield "arguments", id_
    for evidence in argument.evidence:
        quote = brief.quotes.get(evidence)
        if quote and quote.speaker:
            yield "people", quote.speaker
        yield "quotes", evidence
        yield from _of_fact(brief, evidence)


def _of_charts(brief: Brief, beside: str | None) -> Iterator[Path]:
    for id_, chart in brief.charts.items():
        if chart.beside == beside:
            yield "charts", id_
            for _, facts in chart.lines:
                for fact in facts:
                    yield from _of_fact(brief, fact)


def _of_fact(brief: Brief, id_: str) -> Iterator[Path]:
    fact = brief.facts.get(id_)
    if fact and fact.stated_by:
        yield "people", fact.stated_by
    yield "facts", id_
