"""Follow the chain of a brief: recommendation, argument, evidence, source, and every objection."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from briefgen.evidence.verify import State, Verification
from briefgen.model.arguments import Stance
from briefgen.model.brief import Brief
from briefgen.model.recommendations import Recommendation, Safeguards


class EvidenceKind(StrEnum):
    """What a piece of evidence is. Quotes alone can be verified."""

    QUOTE = "quote"
    FACT = "fact"
    SOURCE = "source"


class Relation(StrEnum):
    """How one link of the chain bears on another, beyond an argument's stance on the question."""

    SUPPORTS = "supports"
    """An argument for the question supports a recommendation, by the latter's `because`."""
    ANSWERS = "answers"
    """An argument answers another, by the latter's `answered_by`."""
    MITIGATES = "mitigates"
    """A recommendation mitigates an objection or a caution, as `mitigating` has it."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an argument rests on.

    `source` is where it stands: itself, for a source; nothing, where the brief does not say.
    `state` is what verifying a quote came to, and nothing for a fact or a source.
    """

    id: str
    kind: EvidenceKind
    source: str | None
    state: State | None = None

    @property
    def verified(self) -> bool:
        """Whether it is a quote whose words are proved to be the source's."""
        return self.state is not None and self.state.holds


@dataclass(frozen=True, slots=True)
class ChainedArgument:
    """An argument, what it rests on, and what answers or mitigates it, by id."""

    id: str
    stance: Stance
    evidence: tuple[Evidence, ...]
    answered_by: tuple[str, ...]
    mitigated_by: tuple[str, ...]

    @property
    def standing(self) -> bool:
        """Whether it is an objection or a caution that nothing answers and nothing mitigates."""
        return self.stance is not Stance.FOR and not self.answered_by and not self.mitigated_by


@dataclass(frozen=True, slots=True)
class Chain:
    """The graph under a brief's recommendations, by id, in the order of the brief.

    `because` has the arguments of each recommendation, and `sources` all sources of the brief,
    used or not; `shown` has those of the facts that charts draw, or that are set large.
    """

    because: Mapping[str, tuple[str, ...]]
    arguments: Mapping[str, ChainedArgument]
    sources: tuple[str, ...]
    shown: frozenset[str] = frozenset()

    @property
    def used_sources(self) -> tuple[str, ...]:
        """The sources that the evidence of any argument stands in, or what a picture shows."""
        used = {item.source for argument in self.arguments.values() for item in argument.evidence}
        return tuple(source for source in self.sources if source in used | self.shown)

    def relations(self) -> Iterator[tuple[str, Relation, str]]:
        """Yield who does what to whom: supports first, then what meets each argument."""
        for id_, because in self.because.items():
            for argument in because:
                if self.arguments[argument].stance is Stance.FOR:
                    yield argument, Relation.SUPPORTS, id_
        for id_, met in self.arguments.items():
            yield from ((answer, Relation.ANSWERS, id_) for answer in met.answered_by)
            yield from ((taker, Relation.MITIGATES, id_) for taker in met.mitigated_by)

    @property
    def loose_arguments(self) -> tuple[str, ...]:
        """The arguments that no recommendation rests on, nor takes up."""
        tied = {id_ for ids in self.because.values() for id_ in ids}
        return tuple(
            id_
            for id_, argument in self.arguments.items()
            if id_ not in tied and not argument.mitigated_by
        )


def chain(brief: Brief, verifications: Mapping[str, Verification]) -> Chain:
    """Return a brief's chain. A quote that `verifications` does not hold is unchecked."""
    return Chain(
        {id_: _once(one.because) for id_, one in brief.recommendations.items()},
        {
            id_: ChainedArgument(
                id_,
                argument.stance,
                tuple(_evidence(brief, item, verifications) for item in argument.evidence),
                _once(argument.answered_by),
                tuple(mitigating(brief, id_)),
            )
            for id_, argument in brief.arguments.items()
        },
        tuple(brief.sources),
        frozenset(_shown(brief)),
    )


def mitigating(brief: Brief, argument_id: str) -> Iterator[str]:
    """Yield the recommendations that mitigate an objection or a caution, in their order.

    One does so where it names the argument in `because`, or in a risk's `arises_from`. What
    speaks for the question needs no mitigation, and has none.
    """
    if brief.arguments[argument_id].stance is Stance.FOR:
        return
    for id_, recommendation in brief.recommendations.items():
        if argument_id in recommendation.because or argument_id in _named_risks(recommendation):
            yield id_


def _shown(brief: Brief) -> Iterator[str]:
    """Yield the sources of the facts that a reader meets without any argument."""
    in_charts = (id_ for chart in brief.charts.values() for _, ids in chart.lines for id_ in ids)
    for id_ in (*brief.key_figures, *in_charts):
        if source := brief.facts[id_].source:
            yield source


def _once(ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))


def _named_risks(recommendation: Recommendation) -> Iterator[str]:
    """Yield the arguments that a recommendation's risks arise from."""
    if isinstance(recommendation, Safeguards):
        for risk in recommendation.risks.values():
            yield from risk.arises_from


def _evidence(brief: Brief, id_: str, verifications: Mapping[str, Verification]) -> Evidence:
    if id_ in brief.quotes:
        found = verifications.get(id_)
        state = found.state if found else State.UNCHECKED
        return Evidence(id_, EvidenceKind.QUOTE, brief.quotes[id_].source, state)
    if id_ in brief.facts:
        return Evidence(id_, EvidenceKind.FACT, brief.facts[id_].source)
    return Evidence(id_, EvidenceKind.SOURCE, id_)
