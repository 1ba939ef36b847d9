"""Name the files of a page's pictures, and make them: what a Markdown text shows from beside it."""

from __future__ import annotations

from collections.abc import Mapping

from briefgen.languages.view import FigureView, PageView
from briefgen.model.theme import Tokens
from briefgen.render.figures.draw import draw


def figure_file(stem: str, figure: FigureView) -> str:
    """Return where the rendition called `stem` has a picture: ``figures/kota.id.seats-dewan.svg``.

    The name is relative to the rendition's own folder, with forward slashes.
    """
    return f"figures/{stem}.{figure.id}.svg"


def figure_files(page: PageView, tokens: Tokens) -> Mapping[str, bytes]:
    """Return all pictures of a page, by their files' names."""
    return {
        figure_file(page.stem, figure): f"{draw(figure, tokens)}\n".encode()
        for column in page.columns
        for figure in column.figures
    }
