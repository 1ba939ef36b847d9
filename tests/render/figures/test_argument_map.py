"""The picture of an argument map: legible to all, well-formed, harmless, and always the same."""

import itertools
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from briefgen.languages.map_view import NodeKind
from briefgen.model.contrast import contrast
from briefgen.render.figures.map_paint import paint

SVG = "{http://www.w3.org/2000/svg}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def parse(svg: str) -> etree._Element:
    return etree.fromstring(svg.encode(), etree.XMLParser(resolve_entities=False, no_network=True))


def words(root: etree._Element) -> str:
    """All that is drawn as text, a line a tspan."""
    return "\n".join(span.text or "" for span in root.iter(f"{SVG}tspan"))


def paragraphs(root: etree._Element) -> list[str]:
    return [" ".join(span.text or "" for span in text) for text in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("language", ["id", "en"])
def test_shows_every_part_of_the_flagship(language: str, flagship_maps, argument_map_svg) -> None:
    view = flagship_maps[language]
    shown = paragraphs(parse(argument_map_svg(view)))
    assert view.title in shown
    for node in view.nodes:
        assert node.label in shown
        assert node.text in shown


@pytest.mark.parametrize("language", ["id", "en"])
def test_is_the_same_every_time(language: str, flagship_maps, argument_map_svg) -> None:
    view = flagship_maps[language]
    assert argument_map_svg(view) == argument_map_svg(view)


def test_is_told_to_who_does_not_see_it(argument_map, argument_map_svg) -> None:
    root = parse(argument_map_svg(argument_map()))
    by_id = {one.get("id"): one for one in root if one.get("id")}
    assert root.get("role") == "img"
    assert (root.get("lang"), root.get(XML_LANG)) == ("en", "en")
    assert by_id[root.get("aria-labelledby")].text == "Argument map: Shared streets"
    assert by_id[root.get("aria-describedby")].text.splitlines() == [
        "The question: Should streets be shared?",
        "Argument 1 · for: Safer.",
        "Argument 2 · against: Expensive.",
        "Argument 3 · caution: Jams.",
        "Recommendation 1: Try one street.",
        "Argument 1 supports Recommendation 1.",
        "Argument 1 answers Argument 2.",
        "Recommendation 1 mitigates Argument 3.",
    ]


def test_stances_differ_without_colour(argument_map, argument_map_svg, tokens) -> None:
    root = parse(argument_map_svg(argument_map()))
    borders = [
        (shape.tag.removeprefix(SVG), shape.get("stroke-dasharray"), shape.get("rx"))
        for group in root.iter(f"{SVG}g")
        for shape in group
        if shape.get("stroke-width") == "1.5"
        if shape.get("fill") != paint(NodeKind.QUESTION, tokens.colours).fill
    ]
    assert len(borders) == len(set(borders)) == len(NodeKind) - 1


@pytest.mark.parametrize("name", ["ministry", "magazine"])
@pytest.mark.parametrize("kind", NodeKind)
def test_words_contrast_with_what_is_behind_them(name, kind, theme_named) -> None:
    """WCAG 2.2, 1.4.3: at least 4.5 to 1."""
    colours = theme_named(name).tokens.colours
    found = paint(kind, colours)
    assert contrast(found.ink, found.fill) >= 4.5
    assert contrast(found.label, found.fill) >= 4.5
    assert contrast(colours.paper, found.stroke) >= 4.5


def test_what_is_in_another_language_says_so(argument_map, argument_map_svg) -> None:
    view = argument_map("arguments: {aman: {stance: for, claim: Lebih aman.}}")
    root = parse(argument_map_svg(view))
    (foreign,) = (text for text in root.iter(f"{SVG}text") if text.get("lang"))
    assert (foreign.get("lang"), foreign.get(XML_LANG)) == ("id", "id")
    assert foreign[0].text == "Lebih aman."
    assert foreign.get("unicode-bidi") == "plaintext"  # its full stop stands at its own end


HOSTILE = """</text></svg><script>alert(1)</script>&lt; ]]> <!-- " onload="x" 'y' `z` {a}"""


def test_nothing_in_a_brief_is_markup(argument_map, argument_map_svg) -> None:
    claim = HOSTILE.replace("'", "''")
    view = argument_map(
        f"arguments: {{aman: {{stance: for, claim: {{id: '{claim}', en: '{claim}'}}}}}}"
    )
    root = parse(argument_map_svg(view))
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        "svg", "title", "desc", "g", "rect", "path", "polygon", "text", "tspan",
    }  # fmt: skip
    assert "<script>alert(1)</script>" in "".join(paragraphs(root)).replace(" ", "")


def test_loads_nothing(flagship_maps, argument_map_svg) -> None:
    svg = argument_map_svg(flagship_maps["id"])
    assert re.findall(r"https?://[^\"' <]+", svg) == ["http://www.w3.org/2000/svg"]
    assert not re.search(r"href|url\(|@import|<style|<script", svg)


@settings(max_examples=20)
@given(st.data())
def test_no_two_boxes_overlap_and_all_lie_within(
    argument_map, argument_map_svg, data: st.DataObject
) -> None:
    claims = data.draw(
        st.lists(st.text(alphabet="abc def- ُ日", min_size=1, max_size=200), min_size=1, max_size=12)
    )
    lines = []
    for number, claim in enumerate(claims):
        stance = data.draw(st.sampled_from(["for", "against", "caution"]))
        answers = data.draw(st.lists(st.integers(0, len(claims) - 1), max_size=2))
        by = ", ".join(f"a{answer}" for answer in answers)
        text = f"x{claim}".strip()
        lines.append(f'  a{number}: {{stance: {stance}, claim: "{text}", answered_by: [{by}]}}')
    because = ", ".join(f"a{number}" for number in range(0, len(claims), 2))
    view = argument_map(
        "arguments:\n" + "\n".join(lines) + "\n"
        "recommendations:\n  uji: {kind: action, action: Uji., "
        f"because: [{because}], owner: Dinas, due: 2027-03-31}}\n"
    )
    root = parse(argument_map_svg(view))
    boxes = [box for box in map(extent, root.iter(f"{SVG}rect", f"{SVG}path")) if box]
    frames = [box for box in boxes if box[4] == "1.5"]
    assert len(frames) == len(view.nodes)
    for one, other in itertools.combinations(frames, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    width, height = float(root.get("width")), float(root.get("height"))
    assert all(box[0] >= 0 and box[2] <= width and box[1] >= 0 for box in frames)
    assert all(box[3] <= height for box in frames)


def extent(shape: etree._Element) -> tuple[float, float, float, float, str] | None:
    """Left, top, right, bottom and the border of a rectangle or of a box with cut corners."""
    border = shape.get("stroke-width") or ""
    if shape.tag == f"{SVG}rect":
        x, y, width, height = (float(shape.get(key, 0)) for key in ("x", "y", "width", "height"))
        return x, y, x + width, y + height, border
    if not shape.get("d", "").endswith("Z"):
        return None
    numbers = [float(found) for found in re.findall(r"-?[\d.]+", shape.get("d"))]
    return min(numbers[::2]), min(numbers[1::2]), max(numbers[::2]), max(numbers[1::2]), border


def test_scripts_from_the_right_have_their_question_at_the_right(
    argument_map, packs, argument_map_svg
) -> None:
    view = argument_map()
    ltr, rtl = (parse(argument_map_svg(replace(view, direction=way))) for way in ("ltr", "rtl"))
    question = [
        next(extent(box) for box in root.iter(f"{SVG}rect") if box.get("rx") == "12")
        for root in (ltr, rtl)
    ]
    assert question[0] is not None
    assert question[1] is not None
    assert question[0][0] == 0
    assert question[1][2] == pytest.approx(float(rtl.get("width")) - 48)
    assert next(rtl.iter(f"{SVG}text")).get("direction") == "rtl"
