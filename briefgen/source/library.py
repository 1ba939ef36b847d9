"""Let the entities of the library that a brief speaks of join it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from briefgen.findings import Finding, Place
from briefgen.source.entities import Entity, entities
from briefgen.source.mentions import mentions
from briefgen.source.rules import duplicate_id
from briefgen.source.tree import Entry, MappingNode, dotted

Library = Mapping[str, MappingNode]
"""The library's entities by section."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A brief's tree with what it uses of the library, and the ids of that."""

    root: MappingNode
    identifiers: frozenset[str]
    findings: tuple[Finding, ...]


def join(root: MappingNode, library: Library) -> Joined:
    """Add the entities of the library that the brief uses, and those that they use in turn."""
    own = {entity.identifier: entity.place for entity in reversed(list(entities(root)))}
    where = _index(library)
    used = _used(root, library, where, set(own))
    findings = [
        duplicate_id.find(identifier, _place(library, section, identifier), own[identifier])
        for identifier in own
        for section in where.get(identifier, ())[:1]
    ]
    for section, nodes in library.items():
        root = _with(root, section, nodes, used)
    return Joined(root, frozenset(used), tuple(findings))


def shelved(library: Library) -> Iterator[Entity]:
    """Yield all entities of the library, used or not: a slip in an id may mean one of them."""
    for section, nodes in library.items():
        for identifier in nodes.entries:
            place = _place(library, section, identifier)
            yield Entity(identifier, section, (section, identifier), place)


def _index(library: Library) -> dict[str, list[str]]:
    """Return in which sections of the library each id stands."""
    found: dict[str, list[str]] = {}
    for section, nodes in library.items():
        for identifier in nodes.entries:
            found.setdefault(identifier, []).append(section)
    return found


def _used(
    root: MappingNode, library: Library, where: Mapping[str, list[str]], own: set[str]
) -> set[str]:
    """Return the ids of the library that the brief uses, directly or through one another."""
    used: set[str] = set()
    waiting = [mention.identifier for mention in mentions(root)] if where else []
    while waiting:
        identifier = waiting.pop()
        if identifier in used or identifier in own:
            continue
        for section in where.get(identifier, ()):
            used.add(identifier)
            node = library[section].entries[identifier].node
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


def _place(library: Library, section: str, identifier: str) -> Place:
    key = library[section].entries[identifier].key
    return replace(key, path=dotted((section, identifier)))
