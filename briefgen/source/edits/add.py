"""Add entities to a YAML file, leaving every byte of what is there in its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from briefgen.source.edits.draft import Draft, opened
from briefgen.source.emit import INDENT, block, flow
from briefgen.source.errors import UsageError
from briefgen.source.files import SourceFile
from briefgen.source.parser import parse
from briefgen.source.tree import MappingNode, ScalarNode, to_data

Entries = Mapping[str, Mapping[str, Any]]
"""The fields of new entities, by id."""


def add_entities(file: SourceFile, section: str | None, entries: Entries) -> bytes:
    """Return a file's bytes with entities at the end of a section.

    Without a `section`, the file holds nothing but its entities. Raises UsageError where the file
    is faulty, or where nothing could be added without changing what it says.
    """
    bom, draft = opened(file)
    for candidate in _candidates(draft, section, entries):
        if _says_the_same(file, candidate, section, entries):
            return f"{bom}{candidate}".encode()
    raise UsageError(
        f"{file.file} is written so that nothing can be added to it safely",
        "write the file without anchors, or as plain indented lines",
    )


def _candidates(draft: Draft, section: str | None, entries: Entries) -> Iterator[str]:
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


def _at_the_end(draft: Draft, node: MappingNode, entries: Entries) -> Iterator[str]:
    if draft.is_flow(node):
        brace = draft.offset(node.place.end_line, node.place.end_column) - 1
        if node.entries:
            before = draft.text[:brace].rstrip()
            yield draft.with_text(brace, f"{' ' if before.endswith(',') else ', '}{flow(entries)}")
            return
        opening = draft.offset(node.place.line, node.place.column)
        line_is_done = draft.lines[node.place.end_line - 1][node.place.end_column - 1 :].strip()
        if node.place.column > 1 and not line_is_done:
            # `sources: {}` becomes a block; the file's other lines stay what they are.
            indent = " " * draft.indentation(node.place.line) + INDENT
            lines = draft.newline.join(block(entries, indent))
            yield (
                draft.text[: opening - 1].rstrip() + draft.newline + lines + draft.text[brace + 1 :]
            )
        yield draft.with_text(brace, flow(entries))
        return
    indent = " " * (next(iter(node.entries.values())).key.column - 1)
    for line in draft.ends(node):
        yield draft.with_lines(line, block(entries, indent))


def _as_section(draft: Draft, root: MappingNode, section: str, entries: Entries) -> Iterator[str]:
    """Add the section itself, as the last of the file."""
    if draft.is_flow(root):
        brace = draft.offset(root.place.end_line, root.place.end_column) - 1
        yield draft.with_text(brace, f", {section}: {{{flow(entries)}}}")
        return
    indent = " " * (next(iter(root.entries.values())).key.column - 1)
    for line in draft.ends(root):
        lines = ("", f"{indent}{section}:", *block(entries, indent + INDENT))
        yield draft.with_lines(line, iter(lines))


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
