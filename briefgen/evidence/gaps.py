"""Find where a chain is broken: links that are missing, and quotes that nothing proves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from briefgen.evidence.chain import Chain, Evidence
from briefgen.evidence.verify import State


class GapKind(StrEnum):
    """What is missing. The first four break the chain; the last leaves a link unproved."""

    RECOMMENDATION_WITHOUT_ARGUMENT = "recommendation_without_argument"
    ARGUMENT_WITHOUT_EVIDENCE = "argument_without_evidence"
    EVIDENCE_WITHOUT_SOURCE = "evidence_without_source"
    UNANSWERED_OBJECTION = "unanswered_objection"
    UNVERIFIED_QUOTE = "unverified_quote"


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap, at the entity of this id; `state` is an unverified quote's."""

    kind: GapKind
    id: str
    state: State | None = None


def gaps(chain: Chain) -> tuple[Gap, ...]:
    """Return all gaps, each once: recommendations' first, then arguments' with their evidence."""
    return tuple(dict.fromkeys(_all(chain)))


def evidence_gaps(evidence: Evidence) -> Iterator[Gap]:
    """Yield what is missing of a piece of evidence."""
    if evidence.source is None:
        yield Gap(GapKind.EVIDENCE_WITHOUT_SOURCE, evidence.id)
    elif evidence.state is not None and not evidence.verified:
        # Without a source there is nothing to verify against: that gap is named, not its echo.
        yield Gap(GapKind.UNVERIFIED_QUOTE, evidence.id, evidence.state)


def argument_gaps(chain: Chain, id_: str) -> Iterator[Gap]:
    """Yield what is missing of an argument itself."""
    argument = chain.arguments[id_]
    if argument.standing:
        yield Gap(GapKind.UNANSWERED_OBJECTION, id_)
    if not argument.evidence:
        yield Gap(GapKind.ARGUMENT_WITHOUT_EVIDENCE, id_)


def recommendation_gaps(chain: Chain, id_: str) -> Iterator[Gap]:
    """Yield what is missing of a recommendation."""
    if not chain.because[id_]:
        yield Gap(GapKind.RECOMMENDATION_WITHOUT_ARGUMENT, id_)


def _all(chain: Chain) -> Iterator[Gap]:
    for id_ in chain.because:
        yield from recommendation_gaps(chain, id_)
    for id_, argument in chain.arguments.items():
        yield from argument_gaps(chain, id_)
        for evidence in argument.evidence:
            yield from evidence_gaps(evidence)
