"""Put arguments into one language: numbered, grouped by stance, each with what answers it."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.languages.edition import Edition
from briefgen.languages.evidence import fact_view, quote_view
from briefgen.languages.labels import Labels, fill
from briefgen.languages.view import ArgumentGroup, ArgumentView
from briefgen.model import Brief
from briefgen.model.arguments import Argument, Stance
from briefgen.model.recommendations import Safeguards
from briefgen.prose.nodes import CrossReference


def argument_order(brief: Brief) -> Iterator[str]:
    """Yield the ids of arguments in print order: by stance, then as they are written."""
    for stance in Stance:
        yield from (id for id, argument in brief.arguments.items() if argument.stance == stance)


def argument_targets(brief: Brief, labels: Labels) -> dict[str, CrossReference]:
    """Return the cross-references to all arguments."""
    return {
        id: CrossReference(f"argument-{id}", fill(labels.body.argument, number=str(number)))
        for number, id in enumerate(argument_order(brief), start=1)
    }


def argument_groups(edition: Edition) -> tuple[ArgumentGroup, ...]:
    """Show the arguments of every stance that has any."""
    shown = {id: _argument_view(edition, id) for id in argument_order(edition.brief)}
    groups = []
    for stance in Stance:
        members = [
            view for id, view in shown.items() if edition.brief.arguments[id].stance == stance
        ]
        if members:
            groups.append(ArgumentGroup(stance, edition.labels.stance[stance], tuple(members)))
    return tuple(groups)


def _argument_view(edition: Edition, id: str) -> ArgumentView:
    brief, labels = edition.brief, edition.labels
    argument = brief.arguments[id]
    evidence = argument.evidence
    return ArgumentView(
        anchor=edition.targets[id].anchor,
        label=edition.targets[id].label,
        claim=edition.line(argument.claim),
        reasoning=edition.prose(argument.reasoning),
        held_by=edition.people(argument.held_by) or labels.body.own_argument,
        own=not argument.held_by,
        quotes=tuple(quote_view(edition, item) for item in evidence if item in brief.quotes),
        facts=tuple(fact_view(edition, item) for item in evidence if item in brief.facts),
        source_notes=tuple(edition.notes.whole(item) for item in evidence if item in brief.sources),
        certainty=labels.certainty[argument.certainty] if argument.certainty else "",
        answered_by=edition.references(argument.answered_by),
        mitigated_by=edition.references(_mitigating(brief, id, argument)),
    )


def _mitigating(brief: Brief, id: str, argument: Argument) -> Iterator[str]:
    """Yield the recommendations that take an objection or a caution up."""
    if argument.stance is Stance.FOR:
        return
    for recommendation_id, recommendation in brief.recommendations.items():
        risks = recommendation.risks.values() if isinstance(recommendation, Safeguards) else ()
        if id in recommendation.because or any(id in risk.arises_from for risk in risks):
            yield recommendation_id
