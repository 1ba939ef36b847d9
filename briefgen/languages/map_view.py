"""Put a brief's argument map into one language: its nodes with their words, and its arrows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from briefgen.evidence.chain import Chain, Relation
from briefgen.languages.labels import Labels, fill
from briefgen.languages.view import BriefView, Phrase
from briefgen.model.arguments import Stance
from briefgen.prose.reading import plain_text


class NodeKind(StrEnum):
    """What a node of the map is: the question, an argument by its stance, or a recommendation."""

    QUESTION = "question"
    FOR = "for"
    AGAINST = "against"
    CAUTION = "caution"
    RECOMMENDATION = "recommendation"

    @property
    def stance(self) -> Stance:
        """The stance of a kind of argument. Raises ValueError for what is none."""
        return Stance(self.value)


@dataclass(frozen=True, slots=True)
class MapNode:
    """A node. `language` is set where its text is not in the map's own; `id` is the entity's.

    The question has no id of its own: it is called `Question`, which no entity can be.
    """

    id: str
    kind: NodeKind
    name: str
    """What the brief calls it: `Argument 1`."""
    label: str
    """Its name, with its stance where it takes one."""
    text: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class MapArrow:
    """An arrow between two nodes, by their ids; without a relation it is a stance."""

    source: str
    target: str
    relation: Relation | None = None


@dataclass(frozen=True, slots=True)
class MapView:
    """An argument map in one language. The question comes first; no text holds any markup."""

    slug: str
    language: str
    direction: str
    title: str
    nodes: tuple[MapNode, ...]
    arrows: tuple[MapArrow, ...]
    labels: Labels

    @property
    def question(self) -> MapNode:
        """The question, to which every argument takes a stance."""
        return self.nodes[0]

    def of_kind(self, kind: NodeKind) -> tuple[MapNode, ...]:
        """Return the nodes of a kind, in print order."""
        return tuple(node for node in self.nodes if node.kind is kind)


QUESTION = "Question"
"""The question's id: ids of entities have no capitals."""

ARGUMENT_KINDS = (NodeKind.FOR, NodeKind.AGAINST, NodeKind.CAUTION)
"""The kinds of arguments: each is named as the stance is."""


def map_view(view: BriefView, chain: Chain, suffix: str = "") -> MapView:
    """Return the argument map of a brief, in its view's language.

    `suffix` is what the view's anchors end in, where it is one of several columns.
    """
    nodes = tuple(_nodes(view, chain, suffix))
    stances = (MapArrow(node.id, QUESTION) for node in nodes if node.kind in ARGUMENT_KINDS)
    relations = (
        MapArrow(source, target, relation) for source, relation, target in chain.relations()
    )
    return MapView(
        slug=view.slug,
        language=view.language,
        direction=view.direction,
        title=fill(view.labels.chain.map, title=view.title_text),
        nodes=nodes,
        arrows=(*stances, *relations),
        labels=view.labels,
    )


def _nodes(view: BriefView, chain: Chain, suffix: str) -> Iterator[MapNode]:
    question = view.labels.front.question
    yield _node(QUESTION, NodeKind.QUESTION, question, view.question)
    for group in view.argument_groups:
        stance = Stance(group.stance)
        for argument in group.arguments:
            id_ = argument.anchor.removeprefix("argument-").removesuffix(suffix)
            label = f"{argument.label} · {view.labels.chain.stance[stance]}"
            yield _node(id_, NodeKind(stance), argument.label, argument.claim, label)
    for id_, recommendation in zip(chain.because, view.recommendations, strict=True):
        kind = NodeKind.RECOMMENDATION
        yield _node(id_, kind, recommendation.label, recommendation.action)


def _node(id_: str, kind: NodeKind, name: str, text: Phrase, label: str = "") -> MapNode:
    plain = " ".join(plain_text(text.inlines).split())
    return MapNode(id_, kind, name, label or name, plain, text.language)
