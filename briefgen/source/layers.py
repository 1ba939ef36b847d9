"""Lay one tree over another: what is written above goes before, key by key."""

from __future__ import annotations

from briefgen.source.tree import Entry, MappingNode, Node, Path, ScalarNode, SequenceNode


def lay_over(
    below: MappingNode,
    above: MappingNode,
    adding: frozenset[Path] = frozenset(),
    path: Path = (),
) -> MappingNode:
    """Return both trees as one, in which every value keeps the place where it is written.

    A mapping is laid over a mapping, and a key with nothing after it changes no mapping below: its
    lines may be commented out. Anything else takes the place of what is below. A list at one
    of the paths of `adding` is added to: its own items come first, so that their numbers are those
    of the file that a user looks at. `path` is where both stand.
    """
    entries = dict(below.entries)
    for key, entry in above.entries.items():
        old = entries.get(key)
        node = _over(old.node, entry.node, adding, (*path, key)) if old else entry.node
        entries[key] = Entry(entry.key, node)
    return MappingNode(entries, above.place)


def _over(below: Node, above: Node, adding: frozenset[Path], path: Path) -> Node:
    if isinstance(below, MappingNode) and isinstance(above, MappingNode):
        return lay_over(below, above, adding, path)
    if isinstance(below, MappingNode) and isinstance(above, ScalarNode) and above.value is None:
        return below
    if isinstance(below, SequenceNode) and isinstance(above, SequenceNode) and path in adding:
        return SequenceNode((*above.items, *below.items), above.place)
    return above
