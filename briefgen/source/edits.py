"""Add entities to a YAML file, leaving every byte of what is there in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from briefgen.source.emit import INDENT, block, flow
from briefgen.source.errors import UsageError
from briefgen.source.files import SourceFile
from briefgen.source.parser import parse
from briefgen.source.tree import MappingNode, Node, ScalarNode, SequenceNode, to_data

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_BOM = "\ufeff"

Entries = Mapping[str, Mapping[str, Any]]
"""The fields of new entities, by id."""


def add_entities(file: SourceFile, section: str | None, entries: Entries) -> bytes:
    """Return a file's bytes with entities at the end of a section.

    Without a `section`, the file holds nothing but its entities. Raises UsageError where the file
    is faulty, or where nothing could be added without changing what it says.
    """
    text = file.data.decode("utf-8", "replace")
    bom, text = (_BOM, text[1:]) if text.startswith(_BOM) else ("", text)
    for candidate in _candidates(_Draft(file.file, text), section, entries):
        if _says_the_same(file, candidate, section, entries):
            return f"{bom}{candidate}".encode()
    raise UsageError(
        f"{file.file} is written so that nothing can be added to it safely",
        "write the file without anchors, or as plain indented lines",
    )


@dataclass(frozen=True)
class _Draft:
    """A file's text while something is added to it."""

    file: str
    text: str

    @property
    def lines(self) -> list[str]:
        """The lines with their ends."""
        return [line for line in _LINE.findall(self.text) if line]

    @property
    def newline(self) -> str:
        """How lines end here."""
        found = re.search(r"\r\n|\r|\n", self.text)
        return found.group() if found else "\n"

    def offset(self, line: int, column: int) -> int:
        """Return where a place, counted from 1, is in the text."""
        return sum(map(len, self.lines[: line - 1])) + column - 1

    def with_lines(self, after: int, added: Iterator[str]) -> str:
        """Return the text with lines added after that many."""
        lines, newline = self.lines, self.newline
        before = "".join(lines[:after])
        if before and not before.endswith(("\n", "\r")):
            before += newline
        return before + "".join(f"{line}{newline}" for line in added) + "".join(lines[after:])

    def with_text(self, offset: int, added: str) -> str:
        """Return the text with some added within a line."""
        return self.text[:offset] + added + self.text[offset:]


def _candidates(draft: _Draft, section: str | None, entries: Entries) -> Iterator[str]:
    """Yield texts to which the entities are added; any of them may turn out wrong."""
    root = parse(draft.file, draft.text.encode("utf-8", "replace")).root
    if root is None and section is None:  # an empty file, or one of comments
        yield draft.with_lines(len(draft.lines), block(entries, ""))
    if not isinstance(root, MappingNode):
        return
    if section is None:
        yield from _at_the_end(draft, root, entries)
        return
    entry = root.entries.get(section)
    if entry is None:
        yield from _as_section(draft, root, section, entries)
    elif isinstance(entry.node, MappingNode):
        yield from _at_the_end(draft, entry.node, entries)
    elif isinstance(entry.node, ScalarNode) and not entry.node.text:
        indent = " " * (entry.key.column - 1) + INDENT
        yield draft.with_lines(entry.key.line, block(entries, indent))


def _at_the_end(draft: _Draft, node: MappingNode, entries: Entries) -> Iterator[str]:
    if _is_flow(draft, node):
        brace = draft.offset(node.place.end_line, node.place.end_column) - 1
        if node.entries:
            before = draft.text[:brace].rstrip()
            yield draft.with_text(brace, f"{' ' if before.endswith(',') else ', '}{flow(entries)}")
            return
        opening = draft.offset(node.place.line, node.place.column)
        line_is_done = draft.lines[node.place.end_line - 1][node.place.end_column - 1 :].strip()
        if node.place.column > 1 and not line_is_done:
            # `sources: {}` becomes a block; the file's other lines stay what they are.
            indent = " " * _indentation(draft, node.place.line) + INDENT
            lines = draft.newline.join(block(entries, indent))
            yield (
                draft.text[: opening - 1].rstrip() + draft.newline + lines + draft.text[brace + 1 :]
            )
        yield draft.with_text(brace, flow(entries))
        return
    indent = " " * (next(iter(node.entries.values())).key.column - 1)
    for line in _ends(draft, node):
        yield draft.with_lines(line, block(entries, indent))


def _as_section(draft: _Draft, root: MappingNode, section: str, entries: Entries) -> Iterator[str]:
    """Add the section itself, as the last of the file."""
    if _is_flow(draft, root):
        brace = draft.offset(root.place.end_line, root.place.end_column) - 1
        yield draft.with_text(brace, f", {section}: {{{flow(entries)}}}")
        return
    indent = " " * (next(iter(root.entries.values())).key.column - 1)
    for line in _ends(draft, root):
        lines = ("", f"{indent}{section}:", *block(entries, indent + INDENT))
        yield draft.with_lines(line, iter(lines))


def _ends(draft: _Draft, node: Node) -> Iterator[int]:
    """Yield the line in which a node ends, then where the blank lines after it do.

    They belong to it where its last value is a block of text that keeps them.
    """
    last = _last_line(draft, node)
    end = last
    while end > 1 and not draft.lines[end - 1].strip():
        end -= 1
    yield end
    while last < len(draft.lines) and not draft.lines[last].strip():
        last += 1
    yield last


def _last_line(draft: _Draft, node: Node) -> int:
    """Return the number of the last line with anything of a node on it."""
    place = node.place
    if isinstance(node, ScalarNode) or _is_flow(draft, node):
        # A block of text ends where the next line begins.
        return place.end_line - 1 if place.end_column == 1 < place.end_line else place.end_line
    if isinstance(node, MappingNode):
        entries = node.entries.values()
        return max(max(one.key.end_line, _last_line(draft, one.node)) for one in entries)
    assert isinstance(node, SequenceNode)  # noqa: S101 - there is no other node
    return max((_last_line(draft, item) for item in node.items), default=place.line)


def _is_flow(draft: _Draft, node: Node) -> bool:
    start = draft.offset(node.place.line, node.place.column)
    return draft.text[start : start + 1] in ("{", "[")


def _indentation(draft: _Draft, line: int) -> int:
    written = draft.lines[line - 1]
    return len(written) - len(written.lstrip(" "))


def _says_the_same(file: SourceFile, candidate: str, section: str | None, entries: Entries) -> bool:
    """Whether a text says what the file said, and the new entities, and nothing else."""
    old, new = parse(file.file, file.data), parse(file.file, candidate.encode("utf-8", "replace"))
    if new.root is None or len(new.findings) > len(old.findings):
        return False
    said: Any = to_data(old.root) if old.root else {}
    if section is None:
        said = {**said, **entries}
    else:
        said = {**said, section: {**(said.get(section) or {}), **entries}}
    return bool(to_data(new.root) == said)
