"""Find where a tree refers to an entity: by its id in a field, or by ``[@id]`` in prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from briefgen.model.base import KEBAB_CASE, RefersTo
from briefgen.model.walk import references, text_patterns
from briefgen.prose.citation_syntax import CITATION_PATTERN, REFERENCE
from briefgen.source.tree import MappingNode, Node, Path, ScalarNode, SequenceNode

_ID = re.compile(KEBAB_CASE)
# An escape or a code span is passed over whole, so that no bracket is found in it.
_TOKEN = re.compile(
    r"\\."
    r"|(?P<ticks>`+)(?!`)(?:.*?[^`])(?P=ticks)(?!`)"
    r"|`+"
    rf"|(?P<bracket>{CITATION_PATTERN})",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """An id somewhere in a tree, and what may have it.

    `sections` are those in which the field's entity may stand; a reference in prose has none, and
    may be to any. `offset` is where its ``@`` stands in the text of a prose reference.
    """

    identifier: str
    path: Path
    node: ScalarNode
    sections: tuple[str, ...] = ()
    offset: int | None = None


@dataclass(slots=True)
class _Branch:
    """A part of the model's tree: what a place in it may refer to, and what lies below.

    `below` has what lies below some keys, and `each` what lies below all others and in lists.
    """

    refers_to: RefersTo | None = None
    is_text: bool = False
    below: dict[str, _Branch] = field(default_factory=dict)
    each: _Branch | None = None

    def at(self, key: str | int) -> _Branch | None:
        """Return what lies below a key or an index, if anything of interest may."""
        return self.below.get(str(key), self.each)


@cache
def _model() -> _Branch:
    root = _Branch()
    for pattern, marker in references():
        _branch(root, pattern).refers_to = marker
    for pattern, _ in text_patterns():
        _branch(root, pattern).is_text = True
    return root


def _branch(branch: _Branch, pattern: Path) -> _Branch:
    for key in pattern:
        if key == "*":
            branch.each = branch.each or _Branch()
            branch = branch.each
        else:
            branch = branch.below.setdefault(str(key), _Branch())
    return branch


def mentions(node: Node, path: Path = ()) -> list[Mention]:
    """Return every mention in a tree that stands at `path` of a brief, in order."""
    branch: _Branch | None = _model()
    for key in path:
        branch = branch.at(key) if branch else None
    found: list[Mention] = []
    if branch:
        _walk(node, path, branch, found)
    return found


def _walk(node: Node, path: Path, branch: _Branch, found: list[Mention]) -> None:
    if branch.is_text:
        _in_text(node, path, found)
    elif isinstance(node, MappingNode):
        for key, (_, inner) in node.entries.items():
            if below := branch.at(key):
                _walk(inner, (*path, key), below, found)
    elif isinstance(node, SequenceNode):
        if branch.each:
            for index, item in enumerate(node.items):
                _walk(item, (*path, index), branch.each, found)
    elif branch.refers_to and isinstance(node.value, str) and _ID.match(node.value):
        found.append(Mention(node.value, path, node, branch.refers_to.sections))


def _in_text(node: Node, path: Path, found: list[Mention]) -> None:
    if isinstance(node, MappingNode):
        for key, entry in node.entries.items():
            if isinstance(entry.node, ScalarNode):
                _in_text(entry.node, (*path, key), found)
    elif isinstance(node, ScalarNode) and isinstance(node.value, str) and "@" in node.value:
        found += (
            Mention(identifier, path, node, (), offset)
            for identifier, offset in in_prose(node.value)
        )


def in_prose(text: str) -> Iterator[tuple[str, int]]:
    """Yield the ids that prose refers to, each with the place of its ``@`` in the text.

    The syntax is Pandoc's ``[@id, p. 3; @other]``. An escaped bracket is none, nor is one in a
    code span (CommonMark 0.31, sections 2.4 and 6.1).
    """
    if "@" not in text:
        return
    for token in _TOKEN.finditer(text):
        if token["bracket"]:
            for one in REFERENCE.finditer(text, token.start(), token.end()):
                yield one["id"], one.start()
