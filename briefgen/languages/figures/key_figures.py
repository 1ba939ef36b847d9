"""Set facts large: the figure, what it counts, who says so, and where.

They are text and no picture: a number needs no drawing, and as text it can be read aloud, searched
and copied, takes the theme's fonts and gives way on a narrow screen.
"""

from __future__ import annotations

from briefgen.languages.edition import Edition, whole
from briefgen.languages.evidence import figure_of, said_of
from briefgen.languages.view import KeyFigure, Phrase
from briefgen.model.figures import FigureKind
from briefgen.prose.nodes import Break


def key_figures(edition: Edition) -> tuple[KeyFigure, ...]:
    """Return the facts that the brief sets large, if it shows any."""
    if not edition.brief.shows(FigureKind.KEY_FIGURES):
        return ()
    return tuple(_key_figure(edition, id) for id in edition.brief.key_figures)


def _key_figure(edition: Edition, id: str) -> KeyFigure:
    fact = edition.brief.facts[id]
    figure = figure_of(edition, fact, stressed=True)
    statement = edition.optional_line(fact.statement or fact.label)
    said = said_of(edition, fact, statement)
    parts = (*whole(figure), Break(), *whole(said)) if said.inlines else whole(figure)
    return KeyFigure(figure, said, Phrase(parts))
