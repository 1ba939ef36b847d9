"""Draw an argument map as SVG: one file that loads nothing, and is the same every time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefgen.evidence.chain import Relation
from briefgen.languages.figures.argument_map import told
from briefgen.languages.map_view import ARGUMENT_KINDS, QUESTION, MapView, NodeKind
from briefgen.model.theme import Colours, Tokens
from briefgen.render.figures.layout import Block, Layout, Placed, lay_out
from briefgen.render.figures.map_arrows import Route, draw_arrow, draw_arrows
from briefgen.render.figures.map_boxes import (
    BOX_WIDTH,
    LABEL,
    LEADING,
    PADDING,
    Box,
    box,
    draw_box,
    draw_lines,
    draw_pill,
)
from briefgen.render.figures.markup import element, number, text
from briefgen.render.figures.text_width import SEMIBOLD, Measure
from briefgen.render.styles import families

MARGIN = 24.0
PILL_HEIGHT = 26.0
LEGEND_HEIGHT = 44.0
TITLE = Measure(SEMIBOLD, 17)


def argument_map_svg(view: MapView, tokens: Tokens) -> str:
    """Return an argument map as an SVG document.

    Stances differ in shape, border and words as well as in colour. Who does not see the picture
    gets its title, and all that it says as its description.
    """
    colours = tokens.colours
    boxes = {node.id: box(node) for node in view.nodes}
    stances = tuple(kind for kind in ARGUMENT_KINDS if view.of_kind(kind))
    routes = tuple(_routes(view, stances))
    layout = lay_out(_blocks(view, boxes, stances), [(one.source, end) for one, end in routes])
    if view.direction == "rtl":
        layout = layout.mirrored()
    title = TITLE.wrap(view.title, layout.width)
    top = MARGIN + len(title) * TITLE.size * LEADING + 14
    width, height = layout.width + 2 * MARGIN, top + layout.height + LEGEND_HEIGHT + MARGIN
    ids = f"{view.slug}-{view.language}-map"
    drawn = (
        element("title", text(view.title), id=f"{ids}-title"),
        element("desc", text("\n".join(told(view))), id=f"{ids}-description"),
        element("rect", width=width, height=height, fill=colours.paper),
        draw_lines(
            title, TITLE, Placed(MARGIN, MARGIN, layout.width, 0), view.direction, colours.ink
        ),
        element(
            "g",
            *draw_arrows(
                (
                    replace(route, points=points)
                    for (route, _), points in zip(routes, layout.edges, strict=True)
                ),
                colours,
            ),
            *_pills(view, stances, layout, colours),
            *(
                draw_box(one, layout.blocks[id_], view.direction, colours)
                for id_, one in boxes.items()
            ),
            transform=f"translate({number(MARGIN)} {number(top)})",
        ),
        *_legend(view, Placed(MARGIN, height - MARGIN - 12, layout.width, 12), colours),
    )
    return element(
        "svg",
        *(f"\n{part}" for part in drawn),
        "\n",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {number(width)} {number(height)}",
        width=width,
        height=height,
        role="img",
        aria_labelledby=f"{ids}-title",
        aria_describedby=f"{ids}-description",
        lang=view.language,
        xml_lang=view.language,
        font_family=families(tokens.fonts.data, "'"),
    ) + "\n"  # fmt: skip


def _blocks(
    view: MapView, boxes: Mapping[str, Box], stances: tuple[NodeKind, ...]
) -> tuple[Block, ...]:
    """Return what is laid out: the question first, recommendations last, a lane for each stance."""
    columns = {NodeKind.QUESTION: "first", NodeKind.RECOMMENDATION: "last"}
    lanes = {kind: lane for lane, kind in enumerate(stances)}
    pills = (
        Block(_pill(kind), LABEL.width(_stance(view, kind)) + 2 * PADDING, PILL_HEIGHT, lane, 1)
        for kind, lane in lanes.items()
    )
    placed = (
        Block(id_, BOX_WIDTH, one.height, lanes.get(one.node.kind), columns.get(one.node.kind))
        for id_, one in boxes.items()
    )
    return (*placed, *pills)


def _routes(view: MapView, stances: tuple[NodeKind, ...]) -> Iterator[tuple[Route, str]]:
    """Yield the lines with where they end; they lead away from the question.

    So what bears on something stands to its right, whichever way the arrow points.
    """
    kinds = {node.id: node.kind for node in view.nodes}
    for kind in stances:
        yield Route(QUESTION, (), touches=True), _pill(kind)
    for arrow in view.arrows:
        if arrow.relation is None:
            yield Route(_pill(kinds[arrow.source]), ()), arrow.source
        elif arrow.relation is Relation.SUPPORTS:
            yield Route(arrow.source, (), arrow.relation), arrow.target
        else:
            yield Route(arrow.target, (), arrow.relation), arrow.source


def _pills(
    view: MapView, stances: tuple[NodeKind, ...], layout: Layout, colours: Colours
) -> Iterator[str]:
    for kind in stances:
        yield draw_pill(kind, _stance(view, kind), layout.blocks[_pill(kind)], colours)


def _pill(kind: NodeKind) -> str:
    """Return the id of a stance's block, which no entity can have."""
    return f"Stance {kind}"


def _stance(view: MapView, kind: NodeKind) -> str:
    return view.labels.stance[kind.stance]


def _legend(view: MapView, at: Placed, colours: Colours) -> Iterator[str]:
    """Draw what the arrows between arguments and recommendations mean, where there are any."""
    verbs, there = view.labels.chain.relation, {arrow.relation for arrow in view.arrows}
    met = [verbs[one] for one in (Relation.ANSWERS, Relation.MITIGATES) if one in there]
    samples = [(Relation.SUPPORTS, verbs[Relation.SUPPORTS])] * (Relation.SUPPORTS in there)
    samples += [(Relation.ANSWERS, " / ".join(met))] * bool(met)
    x, middle = at.x, at.y + at.height / 2
    for relation, words in samples:
        tip, tail = (x + 34, middle), (x, middle)
        # What meets an objection points back at it, so its line is drawn from its head.
        points = (tail, tip) if relation is Relation.SUPPORTS else (tip, tail)
        yield from draw_arrow(Route("", points, relation), colours)
        width = LABEL.width(words)
        yield draw_lines((words,), LABEL, Placed(x + 42, at.y - 2, width, 0), "ltr", colours.quiet)
        x += 42 + width + 28
