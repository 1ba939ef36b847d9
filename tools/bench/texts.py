"""Write a brief's text as others read it: Markdown for pandoc, Typst, and RenderCV's YAML."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

_ANCHOR = re.compile(r"<a id=[^>]*></a>")
_LINK_WITHIN = re.compile(r"\[([^\]]*)\]\(#[^)]*\)")
_RULE = re.compile(r"[|\s:-]+")
_ITEM = re.compile(r"(?:[-*]|\d+\.) ")


def as_typst(pandoc: Path, markdown: str, target: Path) -> None:
    """Write Markdown as Typst, by pandoc; without links within the text, which it cannot write."""
    argv = [str(pandoc), "--from", "markdown", "--standalone", "--output", str(target)]
    subprocess.run(  # noqa: S603 - pandoc is a dependency
        argv, input=_unlinked(markdown), text=True, check=True, capture_output=True
    )


def as_rendercv(markdown: str) -> str:
    """Return Markdown as RenderCV's YAML: a section a heading, an entry a paragraph, item or row.

    Pictures are left out, since RenderCV has none, and so are headings without text of their own.
    """
    sections: dict[str, list[str]] = {}
    title = "Brief"
    for block in _unlinked(markdown).split("\n\n"):
        if block.startswith("#"):
            title = block.lstrip("# ").strip()
            continue
        entries = list(_entries(block.strip()))
        if entries:
            sections.setdefault(title, []).extend(entries)
    return "\n".join(_lines(sections)) + "\n"


def _unlinked(markdown: str) -> str:
    return _LINK_WITHIN.sub(r"\1", _ANCHOR.sub("", markdown))


def _entries(block: str) -> Iterator[str]:
    """Yield what a block of Markdown says: a table's rows, a list's items, or its text."""
    lines = [line.strip() for line in block.splitlines()]
    if block.startswith("|"):
        rows = (line for line in lines if not _RULE.fullmatch(line))
        yield from ("; ".join(cell.strip() for cell in row.strip("|").split("|")) for row in rows)
    elif _ITEM.match(block):
        items = re.split(r"\n(?=(?:[-*]|\d+\.) )", block)
        yield from (" ".join(_ITEM.sub("", item, count=1).split()) for item in items)
    elif block and not block.startswith(("![", "<", "---")):
        yield " ".join(line.lstrip("> ") for line in lines)


def _lines(sections: dict[str, list[str]]) -> Iterator[str]:
    yield "cv:"
    yield "  name: briefgen"
    yield "  sections:"
    for title, entries in sections.items():
        yield f"    {json.dumps(title, ensure_ascii=False)}:"
        for entry in entries:
            yield f"      - {json.dumps(entry, ensure_ascii=False)}"
