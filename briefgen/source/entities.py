"""Find the entities of a tree, and the ids that two of them share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import get_args, get_origin

from briefgen.findings import Finding, Place
from briefgen.model.base import Id
from briefgen.model.brief import SECTIONS
from briefgen.model.recommendations import KINDS
from briefgen.source.rules import duplicate_id
from briefgen.source.tree import MappingNode, Node, Path, child, dotted

NAMES: Mapping[str, str] = {
    "people": "a person",
    "sources": "a source",
    "facts": "a fact",
    "quotes": "a quote",
    "charts": "a chart",
    "arguments": "an argument",
    "recommendations": "a recommendation",
    "risks": "a risk",
    "comparators": "a comparator",
    "criteria": "a criterion",
}
"""What one entity of each section is called in messages."""


@dataclass(frozen=True, slots=True)
class Entity:
    """Something with an id: in which section it stands, and where."""

    identifier: str
    section: str
    path: Path
    place: Place

    @property
    def name(self) -> str:
        """What it is, in a message."""
        return NAMES.get(self.section, f"one of `{self.section}`")


@cache
def nested_sections() -> tuple[str, ...]:
    """Return the fields of recommendations that hold entities by id."""
    return tuple(
        dict.fromkeys(
            field.alias or name
            for kind in KINDS
            for name, field in kind.model_fields.items()
            if get_origin(field.annotation) is Mapping and get_args(field.annotation)[0] == Id
        )
    )


def entities(root: Node) -> Iterator[Entity]:
    """Yield all entities of a brief's tree, those inside recommendations too."""
    for section in SECTIONS:
        yield from _in_section(root, (section,))
    recommendations = child(root, "recommendations")
    if isinstance(recommendations, MappingNode):
        for identifier in recommendations.entries:
            for section in nested_sections():
                yield from _in_section(root, ("recommendations", identifier, section))


def _in_section(root: Node, path: Path) -> Iterator[Entity]:
    node: Node | None = root
    for key in path:
        node = child(node, key) if node else None
    if isinstance(node, MappingNode):
        for identifier, entry in node.entries.items():
            inner = (*path, identifier)
            place = entry.key._replace(path=dotted(inner))
            yield Entity(identifier, str(path[-1]), inner, place)


def shared_ids(found: Iterator[Entity]) -> Iterator[Finding]:
    """Yield a finding for every entity whose id an earlier one has."""
    first: dict[str, Entity] = {}
    for entity in found:
        other = first.setdefault(entity.identifier, entity)
        if other is not entity:
            yield duplicate_id.find(entity.identifier, other.place, entity.place)
