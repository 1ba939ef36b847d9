"""Write an argument map as a Mermaid flowchart, which GitHub and GitLab draw in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.evidence.chain import Relation
from briefgen.languages.map_view import MapNode, MapView, NodeKind
from briefgen.model.theme import Colours, Tokens
from briefgen.render.figures.map_paint import paint

_PLAIN = re.compile(r"[^\w .,?!’“”‘–—·/-]")

_SHAPES = {
    NodeKind.QUESTION: ('(["', '"])'),
    NodeKind.FOR: ('("', '")'),
    NodeKind.AGAINST: ('{{"', '"}}'),
    NodeKind.CAUTION: ('["', '"]'),
    NodeKind.RECOMMENDATION: ('[["', '"]]'),
}
"""How Mermaid writes a kind of node; its shape tells the kind without colour."""

_DASHES = {NodeKind.AGAINST: "8 4", NodeKind.CAUTION: "2 3"}


def argument_map_mermaid(view: MapView, tokens: Tokens) -> str:
    """Return an argument map as Mermaid. An arrow without words is a stance."""
    return "\n".join(_lines(view, tokens.colours)) + "\n"


def _lines(view: MapView, colours: Colours) -> Iterator[str]:
    # Ids such as `end` are Mermaid's own words; a number after a letter never is.
    names = {node.id: f"n{number}" for number, node in enumerate(view.nodes)}
    kinds = {node.id: node.kind for node in view.nodes}
    yield "flowchart RL"
    yield f"  accTitle: {_escape(view.title)}"
    for node in view.nodes:
        yield f"  {names[node.id]}{_node(node)}:::{_class(node.kind)}"
    for arrow in view.arrows:
        if arrow.relation is None:
            verb = view.labels.chain.stance[kinds[arrow.source].stance]
        else:
            verb = view.labels.chain.relation[arrow.relation]
        line = "-.->" if arrow.relation in (Relation.ANSWERS, Relation.MITIGATES) else "-->"
        yield f'  {names[arrow.source]} {line}|"{_escape(verb)}"| {names[arrow.target]}'
    for kind in _SHAPES:
        if view.of_kind(kind):
            yield f"  classDef {_class(kind)} {_style(kind, colours)}"


def _style(kind: NodeKind, colours: Colours) -> str:
    found = paint(kind, colours)
    dashes = f",stroke-dasharray:{_DASHES[kind]}" if kind in _DASHES else ""
    return f"fill:{found.fill},stroke:{found.stroke},color:{found.ink}{dashes}"


def _node(node: MapNode) -> str:
    opening, closing = _SHAPES[node.kind]
    return f"{opening}{_escape(node.label)}<br/>{_escape(node.text)}{closing}"


def _class(kind: NodeKind) -> str:
    return f"kind-{kind}"


def _escape(text: str) -> str:
    """Write whatever Mermaid, its Markdown or HTML might read as markup by its number."""
    return _PLAIN.sub(lambda match: f"#{ord(match.group())};", text)
