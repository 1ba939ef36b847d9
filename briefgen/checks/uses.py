"""Tell which entities of a brief are referred to, by its fields or in its prose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.checks.reading import tree
from briefgen.checks.subject import Subject
from briefgen.model.walk import references as reference_fields
from briefgen.prose.reading import references as references_in
from briefgen.source.tree import MappingNode, Node, ScalarNode, SequenceNode


def used_ids(subject: Subject) -> frozenset[str]:
    """Return the ids that some field names, or that some prose cites as ``[@id]``."""
    root = subject.manuscript.root
    named = {node.text for pattern, _ in reference_fields() for node in scalars_at(root, pattern)}
    cited = {
        reference.id
        for text in subject.texts()
        for version in text.text.versions.values()
        for reference in references_in(tree(version, text.shape))
    }
    return frozenset(named | cited)


def scalars_at(node: Node, pattern: Sequence[str]) -> Iterator[ScalarNode]:
    """Yield the single values at a pattern of keys, in which ``*`` stands for any key or index."""
    match node:
        case ScalarNode():
            if not pattern:
                yield node
        case SequenceNode(items=items):
            if pattern and pattern[0] == "*":
                for item in items:
                    yield from scalars_at(item, pattern[1:])
        case MappingNode(entries=entries):
            for key, entry in entries.items():
                if pattern and pattern[0] in ("*", key):
                    yield from scalars_at(entry.node, pattern[1:])
