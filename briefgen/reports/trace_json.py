"""Write chains as JSON, for programs: docs/chain.md describes it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from briefgen.evidence.chain import Evidence
from briefgen.evidence.gaps import Gap
from briefgen.languages.trace_view import TraceNode, TraceView

VERSION = 1
"""The version of the JSON. Fields may be added to it; none changes its meaning."""


def trace_json(views: Sequence[TraceView]) -> str:
    """Return the chains of some briefs as one JSON document."""
    document = {"version": VERSION, "briefs": [_brief(view) for view in views]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _brief(view: TraceView) -> dict[str, Any]:
    chain = view.chain
    texts = {node.id: node.text for root in view.roots for node in _walk(root)}
    used = chain.used_sources
    return {
        "brief": view.slug,
        "language": view.language,
        "recommendations": [
            {"id": id_, "text": texts[id_], "because": list(because)}
            for id_, because in chain.because.items()
        ],
        "arguments": [
            {
                "id": id_,
                "stance": argument.stance,
                "text": texts[id_],
                "evidence": [_evidence(item) for item in argument.evidence],
                "answered_by": list(argument.answered_by),
                "mitigated_by": list(argument.mitigated_by),
            }
            for id_, argument in chain.arguments.items()
        ],
        "sources": [{"id": id_, "used": id_ in used} for id_ in chain.sources],
        "gaps": [_gap(gap) for gap in view.gaps],
        "coverage": {
            figure: {
                "covered": share.covered,
                "total": share.total,
                "percent": float(share.percent),
            }
            for figure, share in view.coverage.items()
        },
    }


def _walk(node: TraceNode) -> Iterator[TraceNode]:
    yield node
    for child in node.children:
        yield from _walk(child)


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "id": evidence.id,
        "kind": evidence.kind,
        "source": evidence.source,
        "state": evidence.state,
        "verified": evidence.verified,
    }


def _gap(gap: Gap) -> dict[str, Any]:
    return {"kind": gap.kind, "id": gap.id, "state": gap.state}
