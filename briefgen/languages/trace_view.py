"""Put a brief's chain into one language: a tree from its recommendations down to its sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.evidence.chain import Chain, Evidence, EvidenceKind
from briefgen.evidence.coverage import Coverage, Share, coverage
from briefgen.evidence.gaps import (
    Gap,
    GapKind,
    argument_gaps,
    evidence_gaps,
    gaps,
    recommendation_gaps,
)
from briefgen.languages.labels import Labels, fill
from briefgen.languages.locale import Conventions, conventions
from briefgen.languages.view import ArgumentView, BriefView, Phrase, RecommendationView
from briefgen.model.brief import Brief
from briefgen.prose.reading import plain_text


@dataclass(frozen=True, slots=True)
class TraceNode:
    """A link of the chain and what it rests on. `id` names the entity; a heading has none.

    `notes` say what is known of the link itself, `gaps` what is missing of it.
    """

    id: str
    label: str
    text: str
    notes: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    children: tuple[TraceNode, ...] = ()


@dataclass(frozen=True, slots=True)
class TraceView:
    """A brief's chain in one language, with its gaps and figures in words.

    `chain`, `gaps` and `coverage` are the same for programs.
    """

    slug: str
    language: str
    title: str
    roots: tuple[TraceNode, ...]
    gap_lines: tuple[tuple[str, str], ...]
    """The id of the entity, and what is missing."""
    figure_lines: tuple[tuple[str, str], ...]
    """What is counted, and how much of it there is."""
    labels: Labels
    chain: Chain
    gaps: tuple[Gap, ...]
    coverage: Coverage


def trace_view(brief: Brief, view: BriefView, chain: Chain) -> TraceView:
    """Return the chain of a brief in its view's language."""
    found, figures, labels = gaps(chain), coverage(chain), view.labels
    written = conventions(view.language)
    return TraceView(
        slug=view.slug,
        language=view.language,
        title=fill(labels.chain.trace, title=view.title_text),
        roots=tuple(_Tracer(brief, view, chain).roots()),
        gap_lines=tuple((gap.id, _gap_text(labels, gap)) for gap in found),
        figure_lines=tuple(
            (labels.chain.figure[figure], _share_text(labels, written, share))
            for figure, share in figures.items()
        ),
        labels=labels,
        chain=chain,
        gaps=found,
        coverage=figures,
    )


class _Tracer:
    """Make the tree's nodes, from a brief's values and what its view prints of them."""

    def __init__(self, brief: Brief, view: BriefView, chain: Chain) -> None:
        self.brief, self.chain, self.labels = brief, chain, view.labels
        self.arguments: dict[str, ArgumentView] = {
            argument.anchor.removeprefix("argument-"): argument
            for group in view.argument_groups
            for argument in group.arguments
        }
        self.recommendations: dict[str, RecommendationView] = dict(
            zip(chain.because, view.recommendations, strict=True)
        )

    def roots(self) -> Iterator[TraceNode]:
        """Yield the recommendations, and a heading over what none of them rests on."""
        for id_, because in self.chain.because.items():
            taken_up = (
                argument.id
                for argument in self.chain.arguments.values()
                if id_ in argument.mitigated_by and argument.id not in because
            )
            yield TraceNode(
                id_,
                self.recommendations[id_].label,
                _plain(self.recommendations[id_].action),
                gaps=self._gap_texts(recommendation_gaps(self.chain, id_)),
                children=tuple(self._argument(item) for item in (*because, *taken_up)),
            )
        if loose := self.chain.loose_arguments:
            heading = self.labels.chain.loose
            yield TraceNode("", heading, "", children=tuple(map(self._argument, loose)))

    def _argument(self, id_: str) -> TraceNode:
        """Return an argument with its evidence; what meets it is named, and stands elsewhere."""
        argument, view, labels = self.chain.arguments[id_], self.arguments[id_], self.labels
        stance = labels.chain.stance[argument.stance]
        met = (
            (labels.body.answered_by, [self.arguments[one].label for one in argument.answered_by]),
            (
                labels.body.mitigated_by,
                [self.recommendations[one].label for one in argument.mitigated_by],
            ),
        )
        return TraceNode(
            id_,
            f"{view.label} ({stance})",
            _plain(view.claim),
            notes=tuple(f"{label}: {', '.join(by)}" for label, by in met if by),
            gaps=self._gap_texts(argument_gaps(self.chain, id_)),
            children=tuple(self._evidence(argument.evidence, view)),
        )

    def _evidence(self, items: Iterable[Evidence], view: ArgumentView) -> Iterator[TraceNode]:
        figures = iter(view.facts)
        for item in items:
            notes: tuple[str, ...] = ()
            if item.kind is EvidenceKind.QUOTE:
                # Its own words, whatever the language: they are what is verified.
                text = f"“{' '.join(self.brief.quotes[item.id].text.split())}”"
                if item.state and item.verified:
                    notes = (self.labels.chain.state[item.state],)
            elif item.kind is EvidenceKind.FACT:
                content = next(figures).content
                text = _plain(content) if isinstance(content, Phrase) else ""
            else:
                text = self.brief.sources[item.id].title
            label = self.labels.chain.evidence[item.kind]
            missing = self._gap_texts(evidence_gaps(item))
            yield TraceNode(item.id, label, text, notes, missing, tuple(self._source(item)))

    def _source(self, evidence: Evidence) -> Iterator[TraceNode]:
        if evidence.source and evidence.kind is not EvidenceKind.SOURCE:
            title = self.brief.sources[evidence.source].title
            label = self.labels.chain.evidence[EvidenceKind.SOURCE]
            yield TraceNode(evidence.source, label, title)

    def _gap_texts(self, found: Iterable[Gap]) -> tuple[str, ...]:
        return tuple(_gap_text(self.labels, gap) for gap in found)


def _plain(phrase: Phrase) -> str:
    return " ".join(plain_text(phrase.inlines).split())


def _gap_text(labels: Labels, gap: Gap) -> str:
    """Say what is missing; of a quote, what its verification came to."""
    missing = labels.chain.gap[gap.kind]
    if gap.kind is GapKind.UNVERIFIED_QUOTE and gap.state:
        return f"{missing}: {labels.chain.state[gap.state]}"
    return missing


def _share_text(labels: Labels, written: Conventions, share: Share) -> str:
    return fill(
        labels.chain.share,
        covered=written.number(share.covered),
        total=written.number(share.total),
        percent=written.percent(share.percent / 100),
    )
