"""Let the entities of the library that a brief speaks of join it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefgen.findings import Finding, Place
from briefgen.source.entities import Entity, entities
from briefgen.source.mentions import mentions
from briefgen.source.rules import duplicate_id
from briefgen.source.tree import Entry, MappingNode, dotted


@dataclass(frozen=True, eq=False)
class Library:
    """The library's entities by section. All briefs of a project share it."""

    sections: Mapping[str, MappingNode]

    @cached_property
    def shelved(self) -> tuple[Entity, ...]:
        """All entities, used or not: a slip in an id may mean one of them."""
        return tuple(
            Entity(identifier, section, (section, identifier), self.place(section, identifier))
            for section, nodes in self.sections.items()
            for identifier in nodes.entries
        )

    @cached_property
    def identifiers(self) -> frozenset[str]:
        """The ids of all entities."""
        return frozenset(entity.identifier for entity in self.shelved)

    @cached_property
    def where(self) -> Mapping[str, Sequence[str]]:
        """In which sections each id stands."""
        found: dict[str, list[str]] = {}
        for section, nodes in self.sections.items():
            for identifier in nodes.entries:
                found.setdefault(identifier, []).append(section)
        return found

    def place(self, section: str, identifier: str) -> Place:
        """Return where an entity's id stands."""
        key = self.sections[section].entries[identifier].key
        return key._replace(path=dotted((section, identifier)))


@dataclass(frozen=True, slots=True)
class Joined:
    """A brief's tree with what it uses of the library, and the ids of that."""

    root: MappingNode
    identifiers: frozenset[str]
    findings: tuple[Finding, ...]


def join(root: MappingNode, library: Library) -> Joined:
    """Add the entities of the library that the brief uses, and those that they use in turn."""
    own = {entity.identifier: entity.place for entity in reversed(list(entities(root)))}
    used = _used(root, library, set(own))
    findings = [
        duplicate_id.find(identifier, library.place(section, identifier), own[identifier])
        for identifier in own
        for section in library.where.get(identifier, ())[:1]
    ]
    for section, nodes in library.sections.items():
        root = _with(root, section, nodes, used)
    return Joined(root, frozenset(used), tuple(findings))


def _used(root: MappingNode, library: Library, own: set[str]) -> set[str]:
    """Return the ids of the library that the brief uses, directly or through one another."""
    used: set[str] = set()
    waiting = [mention.identifier for mention in mentions(root)] if library.where else []
    while waiting:
        identifier = waiting.pop()
        if identifier in used or identifier in own:
            continue
        for section in library.where.get(identifier, ()):
            used.add(identifier)
            node = library.sections[section].entries[identifier].node
            waiting += [found.identifier for found in mentions(node, (section, identifier))]
    return used


def _with(root: MappingNode, section: str, nodes: MappingNode, used: set[str]) -> MappingNode:
    """Return the brief with the used entities of one section after its own."""
    joining = {key: entry for key, entry in nodes.entries.items() if key in used}
    if not joining:
        return root
    entry = root.entries.get(section)
    if entry is None:
        entry = Entry(Place(nodes.place.file), MappingNode({}, nodes.place))
    if not isinstance(entry.node, MappingNode):
        return root
    merged = MappingNode({**entry.node.entries, **joining}, entry.node.place)
    return MappingNode({**root.entries, section: Entry(entry.key, merged)}, root.place)
