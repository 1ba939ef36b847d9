"""Render a view as Markdown: CommonMark with GFM's tables and footnotes, YAML before it."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from urllib.parse import quote

import yaml
from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from wcwidth import wcswidth

from briefgen.languages.view import (
    Entry,
    FigureView,
    OtherEdition,
    PageView,
    Passage,
    Phrase,
    SourceView,
    Spoken,
    Table,
)
from briefgen.prose.nodes import (
    Block,
    Break,
    Emphasis,
    Inline,
    Link,
    List,
    Paragraph,
    Strong,
    Words,
)
from briefgen.render import markdown_text
from briefgen.render.alignment import aligned, frame, once, unit
from briefgen.render.figures.files import figure_file
from briefgen.render.markdown_columns import LOOSE_ITEM, TIGHT_ITEM, block_by_block
from briefgen.render.markdown_escape import escape
from briefgen.render.templates import environment, fill_template, unprintable
from briefgen.render.theme import Theme

PAGE = "markdown/page.md.j2"
COLUMN = "markdown/brief.md.j2"
_ESCAPED = re.compile(r"\\\\|\\U([0-9A-F]{8})")
_UNPLAIN = re.compile(r"[^\w .-]|_")
_PARAGRAPH_END = re.compile(r"\n(?:[ \t]*\n)+")


def render_markdown(page: PageView, theme: Theme) -> str:
    """Return the brief as one Markdown document that ends in a line end."""
    templates, first = _environment(theme), page.columns[0]
    columns = [
        fill_template(templates, COLUMN, page=page, brief=column, labels=column.labels)
        for column in page.columns
    ]
    content = Markup(aligned(columns, block_by_block(page.columns)))
    text = fill_template(
        templates, PAGE, page=page, brief=first, labels=first.labels, content=content
    )
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


@lru_cache(maxsize=8)
def _environment(theme: Theme) -> Environment:
    """Return an environment in which Markup is Markdown, and all else is escaped as such."""
    found = environment(theme, finalize=_finalize)
    found.filters.update(
        anchor=_anchor,
        caption=_caption,
        data=_data,
        editions=_editions,
        entries=_entries,
        figure=_figure,
        heading=_heading,
        paragraph=_paragraph,
        points=_points,
        quoted=_quoted,
        rows=_rows,
        source=_source,
        stressed=_stressed,
        strong=_strong,
        unit=_as_unit,
    )
    found.globals.update(frame=_frame, once=_once, unit=_unit)
    return found


def _unit(kind: str = "", *, caller: Callable[[], str]) -> Markup:
    """Mark what stands right before its counterparts in the other languages."""
    return Markup(unit(str.strip(caller(), "\n"), kind))


def _once(*, caller: Callable[[], str]) -> Markup:
    """Mark what all languages share, and the first one prints."""
    return Markup(once(caller()))


def _frame(*, caller: Callable[[], str]) -> Markup:
    """Mark what such units stand in."""
    return Markup(frame(caller()))


@pass_context  # or Jinja would escape a template's own constants for HTML before it comes here
def _finalize(_context: Context, value: object) -> Markup:
    """Turn whatever a template prints into Markdown; plain strings are escaped."""
    match value:
        case Markup():
            return value
        case str():
            return Markup(escape(value))
        case int():
            return Markup(value)
        case Phrase(inlines):
            return Markup(markdown_text.inline(inlines))
        case Passage(blocks):
            return Markup(frame("\n\n".join(map(unit, markdown_text.block_texts(blocks)))))
    raise unprintable(value)


@pass_context
def _as_unit(context: Context, value: object) -> Markup:
    """Mark one value as `_unit` does a block, which takes several times as long."""
    return Markup(unit(str.strip(_finalize(context, value), "\n")))


def _anchor(name: str) -> Markup:
    """Write an anchor that stays when headings are reworded or renumbered."""
    return Markup(f'<a id="{name}"></a>')


@lru_cache(maxsize=512)  # YAML takes long, and languages, slugs and authors come again
def _data(text: str) -> Markup:
    """Write a string of the front matter, in quotes where any version of YAML needs them."""
    written = _dump(text, None)
    if written.startswith("'") and "'" in text:  # the choice of mdformat's front-matter plugins
        written = _ESCAPED.sub(_unescaped, _dump(text, '"'))
    return Markup(written)


def _unescaped(match: re.Match[str]) -> str:
    """Return a letter that PyYAML writes as its number within quotes, though YAML needs none."""
    return chr(int(match[1], 16)) if match[1] else match[0]


def _dump(text: str, style: str | None) -> str:
    written: str = yaml.safe_dump(text, default_style=style, allow_unicode=True, width=math.inf)
    return written.removesuffix("\n").removesuffix("\n...")


def _heading(value: Phrase | str, level: int = 0) -> Markup:
    """Write a heading; without a level just its text, or its end."""
    text = markdown_text.heading(_inlines(value))
    return Markup(f"{'#' * level} {text}" if level else text)


def _stressed(value: Phrase | str) -> Markup:
    """Write a paragraph in italics."""
    return Markup(markdown_text.paragraph((Emphasis(_inlines(value)),)))


def _strong(value: str) -> Markup:
    """Write a paragraph in bold: a heading too small to be one."""
    return Markup(markdown_text.paragraph((Strong((Words(value),)),)))


def _caption(table: Table, note: str = "") -> Markup:
    """Write a table's caption, with a note on how to read it."""
    rest = (Words(f": {note}"),) if note else ()
    return Markup(markdown_text.paragraph((Strong((Words(table.caption),)), *rest)))


def _figure(figure: FigureView, stem: str) -> Markup:
    """Write what a picture is called and what it tells; then the picture, from beside the text.

    Its alternative text is its bare label: no program that rewrites Markdown keeps what is escaped
    there, and the words stand right above.
    """
    label = Words(f"{figure.label}.")
    told = Words(f" {figure.title}. {figure.description}")
    note = (Words(" "), *figure.note.inlines) if figure.note else ()
    named = (Strong((label,)), told, *note)
    plain = _UNPLAIN.sub("", figure.label)
    image = f"![{plain}]({quote(figure_file(stem, figure))})"
    return Markup(markdown_text.paragraph(named) + f"\\\n{image}")


def _editions(editions: Sequence[OtherEdition], label: str, comma: str) -> Markup:
    """Write links to the brief's other languages, which lie beside this file."""
    inlines: list[Inline] = [Words(f"{label}: ")]
    for edition in editions:
        between = (Words(f"{comma} "),) if len(inlines) > 1 else ()
        inlines += (*between, Link(f"{quote(edition.stem)}.md", edition.name.inlines))
    return Markup(markdown_text.paragraph(inlines))


def _source(source: SourceView) -> Markup:
    """Write the reference of an item of the list of sources, after its marker."""
    text = markdown_text.inline(source.reference.inlines)
    return _anchor(source.anchor) + Markup(text.strip())


def _entries(entries: Sequence[Entry], after: Passage | None = None) -> Markup:
    """Write labelled terms as a list, which must not go on with a list that `after` ends in."""
    if not entries:
        return Markup()
    return _list([_term(entry) for entry in entries], after.blocks if after else ())


def _list(items: Iterable[tuple[Block, ...]], after: Sequence[Block] = ()) -> Markup:
    """Write a list whose items stand right before their counterparts in the other languages."""
    texts, separator = markdown_text.list_items(List(tuple(items)), after)
    kind = TIGHT_ITEM if separator == "\n" else LOOSE_ITEM
    return Markup(frame(separator.join(unit(text, kind) for text in texts)))


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
    return _list((Paragraph(phrase.inlines),) for phrase in phrases)


def _paragraph(value: Phrase | Spoken) -> Markup:
    """Write one line of prose as a paragraph, or words verbatim as one or more."""
    if isinstance(value, Phrase):
        return Markup(markdown_text.paragraph(value.inlines))
    paragraphs = _PARAGRAPH_END.split(value.text)
    return Markup("\n\n".join(markdown_text.paragraph(_lines(text)) for text in paragraphs))


def _lines(text: str) -> Iterable[Inline]:
    """Return words verbatim with their own line ends."""
    for index, line in enumerate(text.splitlines()):
        if index:
            yield Break()
        yield Words(line.strip())


def _inlines(value: Phrase | str) -> tuple[Inline, ...]:
    return value.inlines if isinstance(value, Phrase) else (Words(value),)


def _quoted(text: str) -> Markup:
    """Set a template's text as a block quote."""
    lines = re.sub(r"\n{3,}", "\n\n", text.strip()).split("\n")
    return Markup("\n".join(f"> {line}" if line else ">" for line in lines))


def _rows(table: Table) -> Markup:
    """Write a table's rows, its columns padded to their widest cell."""
    head = [_cell((Words(column.label),)) for column in table.columns]
    grid = [head, *([_cell(cell.inlines) for cell in row] for row in table.rows)]
    widths = [[_width(cell) for cell in row] for row in grid]
    widest = [max(3, *column) for column in zip(*widths, strict=True)]
    figures = [column.figures for column in table.columns]
    rule = [
        f"{'-' * (width - 1)}:" if right else "-" * width
        for width, right in zip(widest, figures, strict=True)
    ]
    lines = []
    for cells, own in zip(grid, widths, strict=True):
        gaps = (" " * (wide - width) for wide, width in zip(widest, own, strict=True))
        padded = (
            f"{gap}{text}" if right else f"{text}{gap}"
            for text, gap, right in zip(cells, gaps, figures, strict=True)
        )
        lines.append(f"| {' | '.join(padded)} |")
    return Markup("\n".join((lines[0], f"| {' | '.join(rule)} |", *lines[1:])))


def _cell(inlines: Iterable[Inline]) -> str:
    """Write inlines for a table: on one line, with its bars escaped."""
    text = markdown_text.inline(inlines).replace("\\\n", " ").strip()
    return text.replace("|", "\\|")


def _width(text: str) -> int:
    """Return how many columns a text takes on a terminal, as mdformat counts them."""
    return len(text) if text.isascii() else wcswidth(text)
