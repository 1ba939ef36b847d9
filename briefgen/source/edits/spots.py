"""Find the spot of a file at which a version stands or belongs, and what to write there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefgen.findings import Place
from briefgen.source.edits.change import Change, Version
from briefgen.source.edits.draft import Draft, is_alias
from briefgen.source.edits.styles import (
    BLOCKS,
    LINE_LENGTH,
    Slot,
    Style,
    last_line,
    says,
    style_of,
    written,
)
from briefgen.source.emit import INDENT
from briefgen.source.tree import Data, MappingNode, Node, Path, ScalarNode, child

_LINE_BREAK = re.compile(r"(?:\r\n|\r|\n)(?![\r\n])")
"""A line break, unless a blank line follows."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """A value of a file, and what it is in.

    `key` is the place of the key that names it, if one does. `indent` is how deep the mapping or
    list that it is in is indented; `flow` that there are braces or brackets around it; `depth` how
    many keys lead to it.
    """

    node: Node
    key: Place | None = None
    indent: int = 0
    flow: bool = False
    depth: int = 0


def changes(draft: Draft, root: Node, version: Version) -> Iterator[Change]:
    """Yield changes that may put a version into a file; any of them may turn out wrong."""
    spot = _reached(draft, root, version.path)
    if spot is None:
        return
    rest = tuple(map(str, version.path[spot.depth :]))
    style = _style_like(draft, root, version)
    match spot.node:
        case ScalarNode(value=str()) if rest in ((), (version.bare,)):
            yield from _replaced(draft, spot, spot.node, version)
        case ScalarNode(value=str()) if version.bare and len(rest) == 1:
            yield from _spread(draft, spot, spot.node, version, style)
        case ScalarNode(value=None) if rest:
            yield from _in_place_of_nothing(draft, spot, spot.node, _New(rest, version, style))
        case MappingNode() if rest:
            yield from _added(draft, spot, spot.node, _New(rest, version, style))


def _reached(draft: Draft, root: Node, path: Path) -> _Spot | None:
    """Return the deepest value on a path that is there; nothing where an alias stands on it."""
    spot = _Spot(root)
    for key in path:
        inner = child(spot.node, key)
        if inner is None:
            break
        holder, place = spot.node, None
        indent, flow = spot.indent, spot.flow or draft.is_flow(holder)
        if isinstance(holder, MappingNode):
            place = holder.entries[str(key)].key
        if not flow:
            indent = _margin(holder)
        if is_alias(inner, place or holder.place):
            return None
        spot = _Spot(inner, place, indent, flow, spot.depth + 1)
    return spot


def _margin(node: Node) -> int:
    """Return how deep a mapping or a list without braces is indented."""
    if isinstance(node, MappingNode) and node.entries:
        return next(iter(node.entries.values())).key.column - 1
    return node.place.column - 1


def _style_like(draft: Draft, root: Node, version: Version) -> Style:
    """Return the style of the version that a new one is like, without what is its own alone."""
    spot = _reached(draft, root, version.like)
    if spot is None or spot.depth < len(version.like) or not isinstance(spot.node, ScalarNode):
        return Style()
    return replace(style_of(draft, spot.node, spot.indent), comment="", kept=())


def _replaced(draft: Draft, spot: _Spot, node: ScalarNode, version: Version) -> Iterator[Change]:
    start = draft.value_start(node.place)
    column = start - draft.offset(node.place.line, 1)
    style = style_of(draft, node, spot.indent)
    end = draft.line_end(last_line(draft, node))
    if spot.flow:
        style, end = replace(style, comment=""), draft.end(node.place)
    slot = Slot(spot.indent, column, spot.flow)
    for text in written(version.value, style, slot, draft.newline):
        yield Change(start, end, text, spot.depth)


@dataclass(frozen=True, slots=True)
class _New:
    """A version that is not there yet: the keys that lead to it, and its style."""

    keys: tuple[str, ...]
    version: Version
    style: Style

    def flow(self, draft: Draft, slot: Slot, quote: str = "") -> Iterator[str]:
        """Yield it as an entry between braces, those of its mappings included."""
        key, *inner = self.keys
        before = "".join(f"{{{one}: " for one in inner)
        beside = "".join(f", {key}: {value}" for key, value in self.version.beside.items())
        after = beside * bool(inner) + "}" * len(inner)
        for text in written(self.version.value, self.style, slot, draft.newline):
            yield f"{quote}{key}{quote}: {before}{text}{after}"

    def block(self, draft: Draft, indent: int, quote: str = "") -> Iterator[str]:
        """Yield it as lines, each with the line break that is before it."""
        margins = [f"{draft.newline}{' ' * indent}{INDENT * i}" for i in range(len(self.keys))]
        keys = [f"{quote}{self.keys[0]}{quote}", *self.keys[1:]]
        before = ":".join(f"{margin}{key}" for margin, key in zip(margins, keys, strict=True))
        beside = "".join(
            f"{margins[-1]}{key}: {value}" for key, value in self.version.beside.items()
        )
        indent += len(INDENT) * (len(keys) - 1)
        slot = Slot(indent, indent + len(keys[-1]) + 2, flow=False)
        for text in written(self.version.value, self.style, slot, draft.newline):
            yield f"{before}: {text}{beside * (len(keys) > 1)}"


def _added(draft: Draft, spot: _Spot, node: MappingNode, new: _New) -> Iterator[Change]:
    """Add an entry after the last of a mapping."""
    quote = ""
    final = list(node.entries.values())[-1] if node.entries else None
    if final and draft.text[draft.start(final.key)] in ("'", '"'):
        quote = draft.text[draft.start(final.key)]
    if not (spot.flow or draft.is_flow(node)):
        for line in draft.ends(node):
            for text in new.block(draft, _margin(node), quote):
                yield Change(draft.line_end(line), draft.line_end(line), text, spot.depth)
        return
    slot = Slot(spot.indent, 0, flow=True)
    opening, closing = draft.value_start(node.place) + 1, draft.end(node.place) - 1
    for text in new.flow(draft, slot, quote):
        if final is None:
            yield Change(opening, closing, text, spot.depth)
            continue
        gap = " "
        if final.key.line > node.place.line:
            gap = f"{draft.newline}{' ' * (final.key.column - 1)}"
        if not is_alias(final.node, final.key):
            end = draft.end(final.node.place)
            yield Change(end, end, f",{gap}{text}", spot.depth)
        trailing = "" if draft.text[:closing].rstrip().endswith(",") else ","
        yield Change(closing, closing, f"{trailing} {text}", spot.depth)


def _in_place_of_nothing(
    draft: Draft, spot: _Spot, node: ScalarNode, new: _New
) -> Iterator[Change]:
    """Write a mapping where a key has no value, or ``~``."""
    if node.text:
        for text in new.flow(draft, Slot(spot.indent, 0, flow=True)):
            yield Change(draft.start(node.place), draft.end(node.place), f"{{{text}}}", spot.depth)
    elif spot.key and not spot.flow:
        end = draft.line_end(spot.key.end_line)
        for text in new.block(draft, spot.indent + len(INDENT)):
            yield Change(end, end, text, spot.depth)


def _spread(
    draft: Draft, spot: _Spot, node: ScalarNode, version: Version, style: Style
) -> Iterator[Change]:
    """Make a mapping of a bare string: its own bytes become the version in its language."""
    start, end = draft.start(node.place), draft.end(node.place)
    new = _New((str(version.path[-1]),), version, style)
    is_block = draft.text[draft.value_start(node.place)] in BLOCKS and not node.plain
    if not is_block:
        value: Data = {version.bare: node.text, new.keys[0]: version.value}
        for text in new.flow(draft, Slot(spot.indent, 0, flow=True)):
            mapping = f"{{{version.bare}: {draft.text[start:end]}, {text}}}"
            stands = _fits(draft, node, mapping) and says(mapping, Slot(spot.indent, 0), value)
            if spot.flow or stands:
                yield Change(start, end, mapping, spot.depth)
    if not spot.flow:
        yield from _spread_over_lines(draft, spot, node, new)


def _fits(draft: Draft, node: ScalarNode, mapping: str) -> bool:
    line = draft.lines[node.place.line - 1].rstrip("\r\n")
    written = node.place.end_column - node.place.column
    return node.place.line == node.place.end_line and len(line) - written + len(mapping) <= (
        LINE_LENGTH
    )


def _spread_over_lines(draft: Draft, spot: _Spot, node: ScalarNode, new: _New) -> Iterator[Change]:
    start = draft.start(node.place)
    column = start - draft.offset(node.place.line, 1)
    final = last_line(draft, node)
    margin, gap = column, ""
    if spot.key and spot.key.line == node.place.line:  # else it has a line of its own
        margin = spot.indent + len(INDENT)
        gap = f"{draft.newline}{' ' * margin}"
        start = len(draft.text[:start].rstrip())
    own = draft.text[draft.start(node.place) : draft.line_end(final)]
    others = draft.lines[node.place.line : final]
    if any(line.strip() and not line.startswith(" " * (margin + 1)) for line in others):
        shift = " " * (margin - spot.indent)
        own = _LINE_BREAK.sub(lambda found: f"{found.group()}{shift}", own)
    for text in new.block(draft, margin):
        yield Change(
            start, draft.line_end(final), f"{gap}{new.version.bare}: {own}{text}", spot.depth
        )
