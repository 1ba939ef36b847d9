"""Hold YAML as a tree in which every value, and every key, knows its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from briefgen.findings import Place

Path = tuple[str | int, ...]
Value = str | int | Decimal | bool | None
Data = Value | list["Data"] | dict[str, "Data"]


class ScalarNode(NamedTuple):
    """A single value. `text` is what is written, without quotes; `plain` that it had none."""

    value: Value
    text: str
    plain: bool
    place: Place


class SequenceNode(NamedTuple):
    """A list of nodes."""

    items: tuple[Node, ...]
    place: Place


class Entry(NamedTuple):
    """A key's place, and its value."""

    key: Place
    node: Node


class MappingNode(NamedTuple):
    """Nodes by key, in the order of the file. Keys are always strings."""

    entries: Mapping[str, Entry]
    place: Place


Node = ScalarNode | SequenceNode | MappingNode


def to_data(node: Node) -> Data:
    """Return the bare values of a tree: dicts, lists, strings, numbers."""
    if isinstance(node, ScalarNode):
        return node.value
    if isinstance(node, MappingNode):
        return {key: to_data(entry.node) for key, entry in node.entries.items()}
    return [to_data(item) for item in node.items]


def child(node: Node, key: str | int) -> Node | None:
    """Return the node under `key`, or nothing where there is none."""
    if isinstance(node, MappingNode):
        entry = node.entries.get(str(key))
        return entry.node if entry else None
    if isinstance(node, SequenceNode) and isinstance(key, int) and key < len(node.items):
        return node.items[key]
    return None


def place_at(root: Node, path: Path) -> Place:
    """Return where the value at `path` stands, or its nearest ancestor that does.

    A scalar's place is the value itself; a mapping's or a list's is the key that names it, since
    that is where an editor should put the cursor. The place carries the whole `path`, whether or
    not all of it is there.
    """
    node: Node = root
    place = root.place._replace(end_line=root.place.line, end_column=root.place.column)
    for key in path:
        if isinstance(node, MappingNode) and str(key) in node.entries:
            entry = node.entries[str(key)]
            node = entry.node
            place = node.place if isinstance(node, ScalarNode) else entry.key
        elif (found := child(node, key)) is not None:
            node = found
            place = _beginning(node)
        else:
            break
    return place._replace(path=dotted(path))


def key_place_at(root: Node, path: Path) -> Place:
    """Return where the last key of `path` stands; the value's place where there is no key."""
    parent: Node | None = root
    for key in path[:-1]:
        parent = child(parent, key) if parent else None
    if isinstance(parent, MappingNode) and path and str(path[-1]) in parent.entries:
        return parent.entries[str(path[-1])].key._replace(path=dotted(path))
    return place_at(root, path)


def _beginning(node: Node) -> Place:
    """Return a scalar's place whole, a collection's as its first line's beginning."""
    if isinstance(node, ScalarNode):
        return node.place
    return node.place._replace(end_line=node.place.line, end_column=node.place.column)


def scalars(node: Node, path: Path = ()) -> Iterator[tuple[Path, ScalarNode]]:
    """Return every single value of a tree with its path, in order."""
    found: list[tuple[Path, ScalarNode]] = []
    _gather(node, path, found)
    return iter(found)


def _gather(node: Node, path: Path, found: list[tuple[Path, ScalarNode]]) -> None:
    if isinstance(node, ScalarNode):
        found.append((path, node))
    elif isinstance(node, MappingNode):
        for key, (_, inner) in node.entries.items():
            _gather(inner, (*path, key), found)
    else:
        for index, item in enumerate(node.items):
            _gather(item, (*path, index), found)


def written(node: Node) -> list[str]:
    """Return what every single value of a tree says as written, in no order and without paths."""
    found: list[str] = []
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ScalarNode):
            found.append(node.text)
        elif isinstance(node, MappingNode):
            waiting += [inner for _, inner in node.entries.values()]
        else:
            waiting += node.items
    return found


def dotted(path: Path) -> str:
    """Write a path as findings do: ``recommendations.dewan.seats.0.role``."""
    return ".".join(map(str, path))
