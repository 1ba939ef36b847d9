"""Draw a picture of any kind as SVG: one document that loads nothing, the same every time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from briefgen.languages.figures.argument_map import ArgumentMapDrawing
from briefgen.languages.figures.chart_drawings import BarChartDrawing, LineChartDrawing
from briefgen.languages.figures.comparison import ComparisonDrawing
from briefgen.languages.figures.risk_matrix import RiskMatrixDrawing
from briefgen.languages.figures.seats import SeatsDrawing
from briefgen.languages.figures.timeline import TimelineDrawing
from briefgen.languages.view import Drawing, FigureView
from briefgen.model.theme import Tokens
from briefgen.render.figures.bar_chart import draw_bar_chart
from briefgen.render.figures.canvas import Picture
from briefgen.render.figures.comparison import draw_comparison
from briefgen.render.figures.line_chart import draw_line_chart
from briefgen.render.figures.markup import element, number, text
from briefgen.render.figures.page_map import draw_page_map
from briefgen.render.figures.risk_matrix import draw_risk_matrix
from briefgen.render.figures.seats import draw_seats
from briefgen.render.figures.timeline import draw_timeline
from briefgen.render.styles import families

DRAWERS: Mapping[type[Drawing], Callable[[Any, Tokens], Picture]] = {
    SeatsDrawing: draw_seats,
    ArgumentMapDrawing: draw_page_map,
    RiskMatrixDrawing: draw_risk_matrix,
    TimelineDrawing: draw_timeline,
    ComparisonDrawing: draw_comparison,
    BarChartDrawing: draw_bar_chart,
    LineChartDrawing: draw_line_chart,
}
"""What draws which kind of picture; a new kind is added here."""


def draw(figure: FigureView, tokens: Tokens) -> str:
    """Return a picture as an SVG document.

    Who does not see it gets its title and its description, whose ids are its own on the page.
    """
    picture = DRAWERS[type(figure.drawing)](figure.drawing, tokens)
    title, description = f"{figure.anchor}-title", f"{figure.anchor}-description"
    return element(
        "svg",
        *(
            f"\n{part}"
            for part in (
                element("title", text(figure.title), id=title),
                element("desc", text(figure.description), id=description),
                element(
                    "rect", width=picture.width, height=picture.height, fill=tokens.colours.paper
                ),
                *picture.parts,
            )
        ),
        "\n",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {number(picture.width)} {number(picture.height)}",
        width=picture.width,
        height=picture.height,
        role="img",
        aria_labelledby=title,
        aria_describedby=description,
        xml_lang=figure.drawing.language,
        font_family=families(tokens.fonts.data, "'"),
    )  # fmt: skip
