"""Draw a picture of any kind as SVG: one document that loads nothing, the same every time."""

from __future__ import annotations

from briefgen.languages.figures.argument_map import ArgumentMapDrawing
from briefgen.languages.figures.chart_drawings import BarChartDrawing, LineChartDrawing
from briefgen.languages.figures.comparison import ComparisonDrawing
from briefgen.languages.figures.risk_matrix import RiskMatrixDrawing
from briefgen.languages.figures.seats import SeatsDrawing
from briefgen.languages.figures.timeline import TimelineDrawing
from briefgen.languages.view import Drawing, FigureView
from briefgen.model.theme import Tokens
from briefgen.render.figures.canvas import Picture
from briefgen.render.figures.markup import element, number, text
from briefgen.render.styles import families


def draw(figure: FigureView, tokens: Tokens) -> str:
    """Return a picture as an SVG document.

    Who does not see it gets its title and its description, whose ids are its own on the page.
    """
    picture = _drawn(figure.drawing, tokens)
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


def _drawn(drawing: Drawing, tokens: Tokens) -> Picture:
    """Draw a picture by what draws its kind, and load no more: most briefs have one or two."""
    match drawing:
        case SeatsDrawing():
            from briefgen.render.figures.seats import draw_seats

            return draw_seats(drawing, tokens)
        case ArgumentMapDrawing():
            from briefgen.render.figures.page_map import draw_page_map

            return draw_page_map(drawing, tokens)
        case RiskMatrixDrawing():
            from briefgen.render.figures.risk_matrix import draw_risk_matrix

            return draw_risk_matrix(drawing, tokens)
        case TimelineDrawing():
            from briefgen.render.figures.timeline import draw_timeline

            return draw_timeline(drawing, tokens)
        case ComparisonDrawing():
            from briefgen.render.figures.comparison import draw_comparison

            return draw_comparison(drawing, tokens)
        case BarChartDrawing():
            from briefgen.render.figures.bar_chart import draw_bar_chart

            return draw_bar_chart(drawing, tokens)
        case LineChartDrawing():
            from briefgen.render.figures.line_chart import draw_line_chart

            return draw_line_chart(drawing, tokens)
    raise TypeError(drawing)
