"""Hold a file's text while it is changed, and find in it where its values are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from briefgen.findings import Place
from briefgen.source.files import SourceFile
from briefgen.source.tree import MappingNode, Node, ScalarNode, SequenceNode

BOM = "\ufeff"
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")


@dataclass(frozen=True)
class Draft:
    """A file's text, without the byte order mark that it may begin with."""

    file: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines with their ends."""
        return [line for line in _LINE.findall(self.text) if line]

    @cached_property
    def newline(self) -> str:
        """How lines end here."""
        found = re.search(r"\r\n|\r|\n", self.text)
        return found.group() if found else "\n"

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        for line in self.lines:
            starts.append(starts[-1] + len(line))
        return starts

    def offset(self, line: int, column: int) -> int:
        """Return where a place, counted from 1, is in the text."""
        return self._starts[min(line, len(self._starts)) - 1] + column - 1

    def start(self, place: Place) -> int:
        """Return where a value begins, its anchor included."""
        return self.offset(place.line, place.column)

    def end(self, place: Place) -> int:
        """Return where a value ends."""
        return self.offset(place.end_line, place.end_column)

    def value_start(self, place: Place) -> int:
        """Return where a value begins after its anchor."""
        properties = _PROPERTIES.match(self.text, self.start(place))
        return properties.end() if properties else self.start(place)

    def line_end(self, line: int) -> int:
        """Return where a line's text ends, before its line break; `line` counts from 1."""
        if line > len(self.lines):
            return len(self.text)
        return self.offset(line, 1) + len(self.lines[line - 1].rstrip("\r\n"))

    def is_blank(self, line: int) -> bool:
        """Whether there is nothing on a line but white space."""
        return line <= len(self.lines) and not self.lines[line - 1].strip(" \t\r\n")

    def is_flow(self, node: Node) -> bool:
        """Whether a value is written in braces or brackets."""
        start = self.value_start(node.place)
        return not isinstance(node, ScalarNode) and self.text[start : start + 1] in ("{", "[")

    def indentation(self, line: int) -> int:
        """Return by how many blanks a line is indented."""
        written = self.lines[line - 1]
        return len(written) - len(written.lstrip(" "))

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

    def ends(self, node: Node) -> Iterator[int]:
        """Yield the line in which a node ends, then where the blank lines after it do.

        They belong to it where its last value is a block of text that keeps them.
        """
        last = self.last_line(node)
        end = last
        while end > 1 and self.is_blank(end):
            end -= 1
        yield end
        while last < len(self.lines) and self.is_blank(last + 1):
            last += 1
        if last > end:
            yield last

    def last_line(self, node: Node) -> int:
        """Return the number of the last line with anything of a node on it."""
        place = node.place
        if isinstance(node, ScalarNode) or self.is_flow(node):
            # A block of text ends where the next line begins.
            return place.end_line - 1 if place.end_column == 1 < place.end_line else place.end_line
        if isinstance(node, MappingNode):
            entries = node.entries.values()
            return max(
                max(
                    one.key.end_line, 0 if is_alias(one.node, one.key) else self.last_line(one.node)
                )
                for one in entries
            )
        assert isinstance(node, SequenceNode)  # noqa: S101 - there is no other node
        return max(
            (self.last_line(item) for item in node.items if not is_alias(item, place)),
            default=place.line,
        )


def opened(file: SourceFile) -> tuple[str, Draft]:
    """Return a file's byte order mark, if it has one, and its text."""
    text = file.data.decode("utf-8", "replace")
    bom, text = (BOM, text[1:]) if text.startswith(BOM) else ("", text)
    return bom, Draft(file.file, text)


def is_alias(node: Node, before: Place) -> bool:
    """Whether a value only repeats one that stands elsewhere: before its own key, or its list."""
    return (node.place.line, node.place.column) < (before.line, before.column)
