"""Write an argument map in Argdown, the language of argument maps (argdown.org)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from briefgen.evidence.chain import Relation
from briefgen.languages.map_view import ARGUMENT_KINDS, MapNode, MapView, NodeKind

_MARKUP = re.compile(r"[\\\[\]<>*_#@/{}=]")
_EQUALS = "\\u003d"
_SUPPORT, _ATTACK = "+>", "->"


def argument_map_argdown(view: MapView) -> str:
    """Return an argument map as Argdown.

    The question and recommendations are statements, arguments are arguments; ids are their titles,
    and tags tell their kinds. What speaks for the question or for a recommendation supports it.
    What speaks against, a caution, an answer and a mitigation attack.
    """
    return "\n".join(_lines(view)) + "\n"


def _lines(view: MapView) -> Iterator[str]:
    yield "==="
    # JSON's strings are YAML's, which Argdown reads here, up to the next three equals signs.
    yield f"title: {json.dumps(view.title, ensure_ascii=False).replace('=', _EQUALS)}"
    yield "==="
    names = {node.id: _name(node) for node in view.nodes}
    kinds = {node.id: node.kind for node in view.nodes}
    for node in view.nodes:
        yield ""
        yield f"{names[node.id]}: {_escape(node.text or node.label)} #{node.kind}"
        for arrow in view.arrows:
            if arrow.source == node.id:
                supports = arrow.relation is Relation.SUPPORTS or (
                    arrow.relation is None and kinds[node.id] is NodeKind.FOR
                )
                yield f"  {_SUPPORT if supports else _ATTACK} {names[arrow.target]}"


def _name(node: MapNode) -> str:
    return f"<{node.id}>" if node.kind in ARGUMENT_KINDS else f"[{node.id}]"


def _escape(text: str) -> str:
    return _MARKUP.sub(lambda match: f"\\{match.group()}", text)
