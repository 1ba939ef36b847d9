"""Write chains as Markdown that prints well: nested lists, gaps in bold, figures at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.languages.trace_view import TraceNode, TraceView
from briefgen.render.markdown_escape import escape


def trace_markdown(views: Sequence[TraceView]) -> str:
    """Return the chains of some briefs as one Markdown document."""
    return "\n\n".join("\n".join(_lines(view)) for view in views) + "\n"


def _lines(view: TraceView) -> Iterator[str]:
    labels = view.labels.chain
    yield f"# {escape(view.title)}"
    for root in view.roots:
        yield from ("", f"## {_headline(root)}", "")
        yield from (f"- {_gap(missing)}" for missing in root.gaps)
        for child in root.children:
            yield from _item(child, 0)
    yield from ("", f"## {escape(labels.gaps)}", "")
    for id_, missing in view.gap_lines:
        yield f"- `{id_}`: {escape(missing)}"
    if not view.gap_lines:
        yield f"- {escape(labels.no_gaps)}"
    yield from ("", f"## {escape(labels.coverage)}", "")
    for what, share in view.figure_lines:
        yield f"- {escape(what)}: {escape(share)}"


def _item(node: TraceNode, depth: int) -> Iterator[str]:
    """Yield a list item; what is known and what is missing of it stand on lines of their own."""
    indent = "  " * depth
    remarks = [escape("; ".join(node.notes))] if node.notes else []
    remarks += map(_gap, node.gaps)
    lines = [f"- {_headline(node)} (`{node.id}`)", *(f"  {remark}" for remark in remarks)]
    yield from (f"{indent}{line}\\" for line in lines[:-1])
    yield f"{indent}{lines[-1]}"
    for child in node.children:
        yield from _item(child, depth + 1)


def _headline(node: TraceNode) -> str:
    return escape(f"{node.label}: {node.text}" if node.text else node.label)


def _gap(missing: str) -> str:
    return f"**{escape(missing)}**"
