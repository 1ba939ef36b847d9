"""Let the entities of the library that a brief speaks of join it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from briefgen.findings import Finding, Place
from briefgen.source.entities import Entity, entities
from briefgen.source.mentions import Mention, mentions
from briefgen.source.rules import duplicate_id
from briefgen.source.tree import Entry, MappingNode, dotted


@dataclass(frozen=True, eq=False)
class Library:
    """The library's entities by section. All briefs of a project share it."""

    sections: Mapping[str, MappingNode]
    _mentions: dict[tuple[str, str], list[Mention]] = field(default_factory=dict, init=False)

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

    def mentions(self, section: str, identifier: str) -> list[Mention]:
        """Return what an entity speaks of: found once for all briefs that use it."""
        path = (section, identifier)
        if path not in self._mentions:
            node = self.sections[section].entries[identifier].node
            self._mentions[path] = mentions(node, path)
        return self._mentions[path]


@dataclass(frozen=True, slots=True)
class Joined:
    """A brief's tree with what it uses of the library, the ids of that, and all mentions in it."""

    root: MappingNode
    identifiers: frozenset[str]
    findings: tuple[Finding, ...]
    mentions: tuple[Mention, ...]


def join(root: MappingNode, library: Library) -> Joined:
    """Add the entities of the library that the brief uses, and those that they use in turn."""
    own = {entity.identifier: entity.place for entity in reversed(list(entities(root)))}
    spoken_of = mentions(root)
    used = _used(spoken_of, library, set(own))
    findings = [
        duplicate_id.find(identifier, library.place(section, identifier), own[identifier])
        for identifier in own
        for section in library.where.get(identifier, ())[:1]
    ]
    for section, nodes in library.sections.items():
        joining = {key: entry for key, entry in nodes.entries.items() if key in used}
        if joining and _has_room(root, section):
            root = _with(root, section, nodes.place, joining)
            for identifier in joining:
                spoken_of += library.mentions(section, identifier)
    return Joined(root, frozenset(used), tuple(findings), tuple(spoken_of))


def _used(spoken_of: Sequence[Mention], library: Library, own: set[str]) -> set[str]:
    """Return the ids of the library that the brief uses, directly or through one another."""
    used: set[str] = set()
    waiting = [mention.identifier for mention in spoken_of] if library.where else []
    while waiting:
        identifier = waiting.pop()
        if identifier in used or identifier in own:
            continue
        for section in library.where.get(identifier, ()):
            used.add(identifier)
            waiting += [found.identifier for found in library.mentions(section, identifier)]
    return used


def _has_room(root: MappingNode, section: str) -> bool:
    """Whether a brief has entities in a section, or nothing that stands in their way."""
    entry = root.entries.get(section)
    return entry is None or isinstance(entry.node, MappingNode)


def _with(
    root: MappingNode, section: str, place: Place, joining: Mapping[str, Entry]
) -> MappingNode:
    """Return the brief with entities of the library, whose section is at `place`, after its own."""
    entry = root.entries.get(section) or Entry(Place(place.file), MappingNode({}, place))
    own = entry.node.entries if isinstance(entry.node, MappingNode) else {}
    merged = MappingNode({**own, **joining}, entry.node.place)
    return MappingNode({**root.entries, section: Entry(entry.key, merged)}, root.place)
