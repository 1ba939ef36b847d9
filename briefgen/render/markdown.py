"""Render a view as Markdown: CommonMark with GFM's tables and footnotes, YAML before it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import lru_cache

from jinja2 import Environment
from markupsafe import Markup
from wcwidth import wcswidth

from briefgen.languages.view import BriefView, Entry, Passage, Phrase, Spoken, Table
from briefgen.prose.nodes import (
    Block,
    Break,
    CrossReference,
    Inline,
    Link,
    List,
    NoteMark,
    Paragraph,
    Strong,
    Words,
)
from briefgen.render import markdown_text
from briefgen.render.theme import Theme, environment

TEMPLATE = "markdown/brief.md.j2"


def render_markdown(view: BriefView, theme: Theme) -> str:
    """Return the brief as one Markdown document that ends in a line end."""
    text = _environment(theme).get_template(TEMPLATE).render(brief=view, labels=view.labels)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


@lru_cache(maxsize=8)
def _environment(theme: Theme) -> Environment:
    """Return an environment in which Markup is Markdown, and all else is escaped as such."""
    found = environment(theme, finalize=_finalize)
    found.filters.update(
        anchor=_anchor,
        data=_data,
        entries=_entries,
        paragraph=_paragraph,
        points=_points,
        quoted=_quoted,
        rows=_rows,
    )
    return found


def _finalize(value: object) -> Markup:
    """Turn whatever a template prints into Markdown; plain strings are escaped."""
    match value:
        case Markup():
            return value
        case str():
            return Markup(markdown_text.escape(value))
        case int():
            return Markup(value)
        case Phrase(inlines):
            return Markup(markdown_text.inline(inlines))
        case Passage(blocks):
            return Markup(markdown_text.blocks(blocks))
        case NoteMark() | CrossReference() | Link():
            return Markup(markdown_text.inline((value,)))
    raise TypeError(f"a template prints a {type(value).__name__}")


def _anchor(name: str) -> Markup:
    """Write an anchor that stays when headings are reworded or renumbered."""
    return Markup(f'<a id="{name}"></a>')


def _data(value: object) -> Markup:
    """Write a value of the front matter: JSON's strings are YAML's too."""
    return Markup(json.dumps(value, ensure_ascii=False))


def _entries(entries: Iterable[Entry]) -> Markup:
    """Write labelled terms as a list."""
    return Markup(markdown_text.blocks((List(tuple(_term(entry) for entry in entries)),)))


def _term(entry: Entry) -> tuple[Block, ...]:
    """Return a list item that begins with its label."""
    label: tuple[Inline, ...] = (Strong((Words(f"{entry.label}:"),)), Words(" "))
    if isinstance(entry.content, Phrase):
        return (Paragraph((*label, *entry.content.inlines)),)
    match entry.content.blocks:
        case (Paragraph(children), *rest):
            return (Paragraph((*label, *children)), *rest)
        case blocks:
            return (Paragraph(label[:1]), *blocks)


def _points(phrases: Iterable[Phrase]) -> Markup:
    """Write phrases as a list."""
    items = tuple((Paragraph(phrase.inlines),) for phrase in phrases)
    return Markup(markdown_text.blocks((List(items),)))


def _paragraph(value: Phrase | Spoken) -> Markup:
    """Write one line of prose, or words verbatim, as a paragraph of its own."""
    return Markup(markdown_text.paragraph(_inlines(value)))


def _inlines(value: Phrase | Spoken) -> tuple[Inline, ...]:
    """Return the inlines of a phrase, or of spoken words with their own line ends."""
    if isinstance(value, Phrase):
        return value.inlines
    inlines: list[Inline] = []
    for line in value.text.splitlines():
        if inlines:
            inlines.append(Break())
        inlines.append(Words(line))
    return tuple(inlines)


def _quoted(text: str) -> Markup:
    """Set a template's text as a block quote."""
    lines = re.sub(r"\n{3,}", "\n\n", text.strip()).split("\n")
    return Markup("\n".join(f"> {line}" if line else ">" for line in lines))


def _rows(table: Table) -> Markup:
    """Write a table's rows, its columns padded to their widest cell."""
    head = [_cell(Phrase((Words(column.label),))) for column in table.columns]
    grid = [head, *([_cell(cell) for cell in row] for row in table.rows)]
    widths = [max(3, *(_width(cell) for cell in column)) for column in zip(*grid, strict=True)]
    figures = [column.figures for column in table.columns]
    rule = [
        f"{'-' * (width - 1)}:" if right else "-" * width
        for width, right in zip(widths, figures, strict=True)
    ]
    lines = [_row(cells, widths, figures) for cells in grid]
    return Markup("\n".join((lines[0], f"| {' | '.join(rule)} |", *lines[1:])))


def _cell(phrase: Phrase) -> str:
    """Write a phrase for a table: on one line, with its bars escaped."""
    text = markdown_text.inline(phrase.inlines).replace("\\\n", " ").strip()
    return text.replace("|", "\\|")


def _row(cells: list[str], widths: list[int], figures: list[bool]) -> str:
    padded = []
    for text, width, right in zip(cells, widths, figures, strict=True):
        gap = " " * (width - _width(text))
        padded.append(f"{gap}{text}" if right else f"{text}{gap}")
    return f"| {' | '.join(padded)} |"


def _width(text: str) -> int:
    return max(0, wcswidth(text))
