"""Name the anchors on a page, and lead them back to the parts of the brief that stand there."""

from __future__ import annotations

from briefgen.model.brief import Brief
from briefgen.model.figures import FigureKind
from briefgen.source.tree import Path


def source_anchor(id: str) -> str:
    """Return the anchor of a source in the list of sources."""
    return f"source-{id}"


def quote_anchor(id: str) -> str:
    """Return the anchor of a quote."""
    return f"quote-{id}"


def anchored_paths(brief: Brief) -> dict[str, Path]:
    """Return the path of every part that has an anchor, by the anchor in the first column."""
    return {
        **{f"argument-{id}": ("arguments", id) for id in brief.arguments},
        **{f"recommendation-{id}": ("recommendations", id) for id in brief.recommendations},
        **{quote_anchor(id): ("quotes", id) for id in brief.quotes},
        **{source_anchor(id): ("sources", id) for id in brief.sources},
        **{
            f"figure-{kind.replace('_', '-')}-{id}": (section, id)
            for kind in FigureKind
            for section in ("charts", "recommendations")
            for id in getattr(brief, section)
        },
    }


def in_first_column(anchor: str) -> str:
    """Return an anchor without what tells it from the first column's. No id holds a full stop."""
    return anchor.partition(".")[0]
