"""Build a tree from YAML events, without recursion and within bounds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from briefgen.findings import Finding, Place
from briefgen.source.rules import (
    alias_bomb,
    control_character,
    duplicate_key,
    merge_key,
    nesting_too_deep,
    several_documents,
    unsupported_tag,
    yaml_syntax,
)
from briefgen.source.scalars import resolve
from briefgen.source.tree import Entry, MappingNode, Node, ScalarNode, SequenceNode

# A tuple's own constructor takes half the time of the one that `NamedTuple` writes in Python, and
# every value of a file has four: some 2,000 a brief (measured).
_new = tuple.__new__


class Stop(Exception):  # noqa: N818 - nothing went wrong with us: the file ends the reading
    """The file cannot be read any further."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


@dataclass(slots=True)
class _Frame:
    """A list or a mapping that is still open. `weight` and `height` count what is in it."""

    start: Place
    anchor: str | None
    is_mapping: bool
    items: list[Node] = field(default_factory=list)
    entries: dict[str, Entry] = field(default_factory=dict)
    key: tuple[str, Place] | None = None
    weight: int = 1
    height: int = 1


@dataclass(frozen=True, slots=True)
class _Anchored:
    """A value that aliases may repeat: how many values it is, and how deep."""

    node: Node
    weight: int
    height: int


class TreeBuilder:
    """Read events; afterwards `root` is the tree, unless the file was empty."""

    def __init__(self, file: str) -> None:
        self.root: Node | None = None
        self.findings: list[Finding] = []
        self._file = file
        self._frames: list[_Frame] = []
        self._anchors: dict[str, _Anchored | None] = {}
        self._documents = 0
        self._repeated = 0

    def read(self, events: Iterable[Any]) -> None:
        """Take events one by one. Raises Stop where the file cannot be read any further."""
        # Not an attribute, which would tie the builder, and the tree it has built, into a ring.
        handlers: Mapping[type, Callable[[Any], None]] = {
            yaml.DocumentStartEvent: self._document,
            yaml.ScalarEvent: self._scalar,
            yaml.AliasEvent: self._alias,
            yaml.MappingStartEvent: self._open,
            yaml.SequenceStartEvent: self._open,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
        }
        for event in events:
            if handle := handlers.get(type(event)):
                handle(event)

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            raise Stop(several_documents.find(self._place(event)))

    def _place(self, event: Any) -> Place:
        start, end = event.start_mark, event.end_mark
        return _new(
            Place,
            (self._file, start.line + 1, start.column + 1, end.line + 1, end.column + 1, ""),
        )

    def _scalar(self, event: Any) -> None:
        place = self._place(event)
        if event.tag is not None:
            self._refuse_tag(event, place)
        text, style = event.value, event.style
        if style == '"':
            self.findings.extend(control_character.find_escaped(place, text))
        frame = self._frames[-1] if self._frames else None
        if frame and frame.is_mapping and frame.key is None:
            frame.key = (text, place)
            if event.anchor is not None:
                self._anchors[event.anchor] = _Anchored(
                    ScalarNode(text, text, plain=False, place=place), 1, 0
                )
            return
        plain = not style
        node = _new(ScalarNode, (resolve(text) if plain else text, text, plain, place))
        if frame is None and node.value is None and not text:
            return  # a document with nothing in it has an empty scalar at its root
        self._add(node, event.anchor)

    def _open(self, event: Any) -> None:
        place = self._place(event)
        if event.tag is not None:
            self._refuse_tag(event, place)
        if self._awaits_key():
            raise Stop(
                yaml_syntax.find(
                    place,
                    "a list or a mapping cannot be a key",
                    "put a value that begins with `[`, `{` or `?` in quotes",
                )
            )
        if len(self._frames) >= nesting_too_deep.MAX_DEPTH:
            raise Stop(nesting_too_deep.find(place))
        if event.anchor is not None:
            self._anchors[event.anchor] = None
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        self._frames.append(_Frame(place, event.anchor, is_mapping))

    def _close(self, event: Any) -> None:
        frame = self._frames.pop()
        start, end = frame.start, event.end_mark
        place = _new(
            Place, (self._file, start.line, start.column, end.line + 1, end.column + 1, "")
        )
        node: Node = (
            MappingNode(frame.entries, place)
            if frame.is_mapping
            else SequenceNode(tuple(frame.items), place)
        )
        self._add(node, frame.anchor, frame.weight, frame.height)

    def _alias(self, event: Any) -> None:
        place, name = self._place(event), event.anchor
        if name not in self._anchors:
            raise Stop(
                yaml_syntax.find(
                    place,
                    f"`*{name}` repeats a value that is nowhere marked `&{name}`",
                    "put a text that begins with `*` in quotes",
                )
            )
        anchored = self._anchors[name]
        if anchored is None:
            raise Stop(alias_bomb.find(place, name, recursive=True))
        if self._awaits_key():
            raise Stop(yaml_syntax.find(place, "an alias cannot be a key", "write the key out"))
        self._repeated += anchored.weight
        if self._repeated > alias_bomb.MAX_REPEATED:
            raise Stop(alias_bomb.find(place, name, recursive=False))
        if len(self._frames) + anchored.height > nesting_too_deep.MAX_DEPTH:
            raise Stop(nesting_too_deep.find(place))
        self._add(anchored.node, None, anchored.weight, anchored.height)

    def _awaits_key(self) -> bool:
        return bool(self._frames) and self._frames[-1].is_mapping and self._frames[-1].key is None

    def _add(self, node: Node, anchor: str | None, weight: int = 1, height: int = 0) -> None:
        """Put a whole value where it belongs. `height` is 0 for a scalar."""
        if anchor is not None:
            self._anchors[anchor] = _Anchored(node, weight, height)
        if not self._frames:
            self.root = node
            return
        frame = self._frames[-1]
        frame.weight += weight
        if height >= frame.height:
            frame.height = height + 1
        if not frame.is_mapping:
            frame.items.append(node)
        else:
            self._add_entry(frame, node)

    def _add_entry(self, frame: _Frame, node: Node) -> None:
        assert frame.key is not None  # noqa: S101 - libyaml gives a key before every value
        key, place = frame.key
        frame.key = None
        if key == "<<":
            self.findings.append(merge_key.find(place))
        elif key in frame.entries:
            self.findings.append(duplicate_key.find(key, frame.entries[key].key, place))
        else:
            frame.entries[key] = _new(Entry, (place, node))

    def _refuse_tag(self, event: Any, place: Place) -> None:
        self.findings.append(unsupported_tag.find(place, event.tag))
