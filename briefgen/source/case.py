"""Hold an error of pydantic's together with the tree and the model that it is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel

from briefgen.findings import Place
from briefgen.source.fields import meaning_at
from briefgen.source.tree import (
    MappingNode,
    Node,
    Path,
    ScalarNode,
    SequenceNode,
    child,
    dotted,
    key_place_at,
    place_at,
)


@dataclass(frozen=True, slots=True)
class Fault:
    """An error of pydantic's, by its type and context, and its path in the tree.

    `message` is used for the model's own errors alone; pydantic's wording may change.
    """

    type: str
    path: Path
    context: Mapping[str, Any]
    message: str
    is_key: bool


@dataclass(frozen=True, slots=True)
class Case:
    """A fault with what it is about."""

    model: type[BaseModel]
    root: MappingNode
    fault: Fault

    @property
    def path(self) -> Path:
        """Where it was found."""
        return self.fault.path

    @property
    def name(self) -> str:
        """The value's path as findings write it."""
        return dotted(self.path)

    @property
    def node(self) -> Node | None:
        """What stands there, if anything."""
        node: Node | None = self.root
        for key in self.path:
            node = child(node, key) if node else None
        return node

    @property
    def place(self) -> Place:
        """Where the value stands."""
        return place_at(self.root, self.path)

    @property
    def owner_place(self) -> Place:
        """Where the key stands that names what the value should be in."""
        return key_place_at(self.root, self.path[:-1])._replace(path=self.name)

    @property
    def shown(self) -> str:
        """The value as it is written, cut short; or what sort of value it is."""
        match self.node:
            case ScalarNode(text=text):
                return f"`{text[:40]}…`" if len(text) > 40 else f"`{text}`"
            case SequenceNode():
                return "a list"
        return "a mapping"

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written where a value belongs."""
        return isinstance(self.node, ScalarNode) and self.node.value is None

    @property
    def description(self) -> str:
        """What the field is for, in brackets, to be added to a hint."""
        text = meaning_at(self.model, self.root, self.path).rstrip(".")
        if not text:
            return ""
        first = text[0] if text[1:2].isupper() else text[0].lower()
        return f" ({first}{text[1:]})"

    def at(self, path: Path) -> Case:
        """Return the same fault as if it were found at `path`."""
        return Case(self.model, self.root, replace(self.fault, path=path))
