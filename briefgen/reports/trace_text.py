"""Write chains for people: trees of lines, which a terminal draws its own way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.languages.trace_view import TraceNode, TraceView
from briefgen.reports.safety import one_line
from briefgen.reports.text import Line, Span


@dataclass(frozen=True, slots=True)
class Branch:
    """A line, and what hangs on it."""

    line: Line
    branches: tuple[Branch, ...] = ()


def trace_tree(view: TraceView) -> Branch:
    """Return a brief's chain as a tree, its gaps and its figures as the last branches."""
    labels = view.labels.chain
    missing = [
        Line((Span(id_, "code"), Span(": "), Span(one_line(what), "warning")))
        for id_, what in view.gap_lines
    ]
    figures = [Line((Span(f"{one_line(what)}: {share}"),)) for what, share in view.figure_lines]
    none = [Line((Span(one_line(labels.no_gaps)),))]
    return Branch(
        Line((Span(one_line(view.title), "place"), Span(f" ({view.slug})"))),
        (
            *map(_branch, view.roots),
            _heading(labels.gaps, missing or none),
            _heading(labels.coverage, figures),
        ),
    )


def trace_lines(tree: Branch) -> Iterator[Line]:
    """Yield the lines of a tree, drawn with the lines of box characters, as ``tree`` does."""
    yield tree.line
    yield from _drawn(tree.branches, "")


def _drawn(branches: tuple[Branch, ...], before: str) -> Iterator[Line]:
    for index, branch in enumerate(branches):
        last = index + 1 == len(branches)
        guide = f"{before}{'└── ' if last else '├── '}"
        yield Line((Span(guide, "gutter"), *branch.line.spans))
        yield from _drawn(branch.branches, f"{before}{'    ' if last else '│   '}")


def _branch(node: TraceNode) -> Branch:
    spans = [Span(one_line(node.label), "place")]
    if node.text:
        spans.append(Span(f": {one_line(node.text)}"))
    if node.id:
        spans.append(Span(f" [{node.id}]", "gutter"))
    spans += [Span(f" · {one_line(note)}", "hint") for note in node.notes]
    spans += [Span(f" · {one_line(missing)}", "warning") for missing in node.gaps]
    return Branch(Line(tuple(spans)), tuple(map(_branch, node.children)))


def _heading(label: str, lines: list[Line]) -> Branch:
    return Branch(Line((Span(one_line(label), "place"),)), tuple(map(Branch, lines)))
