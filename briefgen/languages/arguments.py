"""Put arguments into one language: numbered, grouped by stance, each with what answers it."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.evidence.chain import mitigating
from briefgen.languages.edition import Edition, filled, words
from briefgen.languages.evidence import fact_entry, quote_view
from briefgen.languages.figures.charts import charts
from briefgen.languages.labels import Labels, fill
from briefgen.languages.view import ArgumentGroup, ArgumentView, Entry
from briefgen.model.arguments import Argument, Stance
from briefgen.model.brief import Brief
from briefgen.prose.nodes import CrossReference


def argument_order(brief: Brief) -> Iterator[str]:
    """Yield the ids of arguments in print order: by stance, then as they are written."""
    for stance in Stance:
        yield from (id for id, argument in brief.arguments.items() if argument.stance == stance)


def argument_targets(brief: Brief, labels: Labels, suffix: str = "") -> dict[str, CrossReference]:
    """Return the cross-references to all arguments; their anchors end in `suffix`."""
    template = labels.body.argument
    return {
        id: CrossReference(f"argument-{id}{suffix}", fill(template, number=str(number)))
        for number, id in enumerate(argument_order(brief), start=1)
    }


def argument_groups(edition: Edition) -> tuple[ArgumentGroup, ...]:
    """Show the arguments of every stance that has any."""
    quoted: set[str] = set()
    shown = {id: _argument_view(edition, id, quoted) for id in argument_order(edition.brief)}
    groups = []
    for stance in Stance:
        members = [
            view for id, view in shown.items() if edition.brief.arguments[id].stance == stance
        ]
        if members:
            groups.append(ArgumentGroup(stance, edition.labels.stance[stance], tuple(members)))
    return tuple(groups)


def _argument_view(edition: Edition, id: str, quoted: set[str]) -> ArgumentView:
    """Show an argument; `quoted` gathers the quotes that were shown before."""
    brief, labels = edition.brief, edition.labels.body
    argument = brief.arguments[id]
    origin = words(labels.own_argument)
    if argument.held_by:
        origin = filled(labels.held_by, names=edition.names(argument.held_by))
    view = ArgumentView(
        anchor=edition.targets[id].anchor,
        label=edition.targets[id].label,
        claim=edition.line(argument.claim),
        origin=origin,
        own=not argument.held_by,
        reasoning=edition.prose(argument.reasoning),
        facts=tuple(fact_entry(edition, item) for item in argument.evidence if item in brief.facts),
        basis=_basis(edition, id, argument),
        quotes=tuple(
            quote_view(edition, item, again=item in quoted)
            for item in argument.evidence
            if item in brief.quotes
        ),
        charts=charts(edition, id),
    )
    quoted.update(argument.evidence)
    return view


def _basis(edition: Edition, id: str, argument: Argument) -> tuple[Entry, ...]:
    """Return the sources, how sure the evidence makes us, and what answers the argument."""
    brief, labels = edition.brief, edition.labels
    consulted = edition.consulted(item for item in argument.evidence if item in brief.sources)
    certainty = labels.certainty[argument.certainty] if argument.certainty else ""
    answers = edition.references(argument.answered_by)
    mitigations = edition.references(mitigating(brief, id))
    return edition.entries(
        (labels.body.evidence, consulted),
        (labels.body.certainty, words(certainty) if certainty else None),
        (labels.body.answered_by, edition.linked(answers) if answers else None),
        (labels.body.mitigated_by, edition.linked(mitigations) if mitigations else None),
    )
