"""Give a picture its number, its name and its anchor. Pictures are made in print order."""

from __future__ import annotations

from briefgen.languages.edition import Edition
from briefgen.languages.labels import fill
from briefgen.languages.view import Drawing, FigureView, Phrase, Table
from briefgen.model.figures import FigureKind


def numbered(
    edition: Edition,
    kind: FigureKind,
    drawing: Drawing,
    *,
    title: str,
    description: str,
    of: str = "",
    table: Table | None = None,
    wide: bool = False,
    note: Phrase | None = None,
    number: int | None = None,
) -> FigureView:
    """Return the edition's next picture. `of` is the id of the entity that it shows, if any.

    A `number` is one that was kept for it, where it is made later than it is printed.
    """
    name = "-".join(filter(None, (kind.replace("_", "-"), of))) + edition.suffix
    written = edition.conventions.number(edition.figures.next() if number is None else number)
    return FigureView(
        kind=kind,
        id=name,
        anchor=f"figure-{name}",
        label=fill(edition.labels.figure.figure, number=written),
        title=title,
        description=description,
        drawing=drawing,
        table=table,
        wide=wide,
        note=note,
    )
