"""Other programs read an argument map as the same graph, by their own parsers."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pydot
import pytest

from briefgen.evidence.chain import Relation
from briefgen.languages.map_view import ARGUMENT_KINDS, MapView, NodeKind
from briefgen.render.figures.argdown import argument_map_argdown
from briefgen.render.figures.dot import argument_map_dot
from briefgen.render.figures.mermaid import argument_map_mermaid

HERE = Path(__file__).parent
PARSERS = HERE.parents[2] / ".tools/maps"
needs_parsers = pytest.mark.skipif(
    not (PARSERS / "node_modules/mermaid").exists() or shutil.which("node") is None,
    reason="no parsers of Argdown and Mermaid: tools/checkers needs npm and Node",
)

HOSTILE = (
    'a [x] (y) http://a.b/c *ok* **b** _u_ __v__ #tag @x <b>bold</b> {a: 1} "q" \\ end \\n /* c */ '
    "// d <!-- e --> x_y + - -> +> <_ & ; &amp; #35; | ~ ` $ % ^ = ! 1. (2) === ]] >> --> "
    "subgraph end %% style “kutip” 日本 ش"
)
Maps = Callable[..., MapView]


@pytest.fixture(params=["flagship-id", "flagship-en", "streets", "hostile", "circle"])
def view(request, flagship_maps, argument_map: Maps) -> MapView:
    name = request.param
    if name.startswith("flagship"):
        return flagship_maps[name.removeprefix("flagship-")]
    if name == "hostile":
        claim = json.dumps(HOSTILE, ensure_ascii=False)
        return argument_map(
            f"title: {claim}\nquestion: {claim}\n"
            f"arguments: {{end: {{stance: against, claim: {claim}}}}}\n"
            "recommendations:\n  graph: {kind: action, action: Uji., because: [end], owner: D, "
            "due: 2027-03-31}\n"
        )
    if name == "circle":
        return argument_map(
            "arguments:\n"
            "  aman: {stance: for, claim: Aman., answered_by: [mahal]}\n"
            "  mahal: {stance: against, claim: Mahal., answered_by: [aman]}\n"
        )
    return argument_map()


def run(script: str, text: str) -> dict:
    done = subprocess.run(
        ["node", HERE / script, PARSERS],
        input=text,
        encoding="utf-8",
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def supports(view: MapView) -> set[tuple[str, str, str]]:
    """The graph in Argdown's terms: who supports or attacks whom."""
    kinds = {node.id: node.kind for node in view.nodes}
    return {
        (
            arrow.source,
            "support"
            if arrow.relation is Relation.SUPPORTS
            or (arrow.relation is None and kinds[arrow.source] is NodeKind.FOR)
            else "attack",
            arrow.target,
        )
        for arrow in view.arrows
    }


@needs_parsers
def test_argdowns_parser_reads_the_same_graph(view: MapView) -> None:
    read = run("parse-argdown.mjs", argument_map_argdown(view))
    assert read["faults"] == []
    assert read["title"] == view.title
    assert {tuple(relation) for relation in read["relations"]} == supports(view)
    for node in view.nodes:
        section = "arguments" if node.kind in ARGUMENT_KINDS else "statements"
        assert read[section][node.id] == [f"{node.text} #{node.kind}"]
    assert len(read["arguments"]) + len(read["statements"]) == len(view.nodes)


@needs_parsers
def test_mermaids_parser_reads_the_same_graph(view: MapView, tokens) -> None:
    read = run("parse-mermaid.mjs", argument_map_mermaid(view, tokens))
    names = {node.id: f"n{number}" for number, node in enumerate(view.nodes)}
    assert read["title"] == view.title
    assert read["nodes"] == [[names[node.id], f"{node.label}\n{node.text}"] for node in view.nodes]
    met = (Relation.ANSWERS, Relation.MITIGATES)
    assert [(start, end, stroke) for start, end, _, stroke in read["edges"]] == [
        (names[one.source], names[one.target], "dotted" if one.relation in met else "normal")
        for one in view.arrows
    ]


@pytest.mark.filterwarnings("ignore:'.*' deprecated - use:DeprecationWarning")  # within pydot
def test_a_parser_of_dot_reads_the_same_graph(view: MapView, tokens) -> None:
    (read,) = pydot.graph_from_dot_data(argument_map_dot(view, tokens)) or ()
    nodes = {
        unquoted(node.get_name()): node for node in read.get_nodes() if node.get_name()[0] == '"'
    }
    assert set(nodes) == {node.id for node in view.nodes}
    for node in view.nodes:
        label = unquoted(nodes[node.id].get("label"))
        assert "".join(label.split()) == "".join(f"{node.label}{node.text}".split())
    assert [
        (unquoted(edge.get_source()), unquoted(edge.get_destination())) for edge in read.get_edges()
    ] == [(arrow.source, arrow.target) for arrow in view.arrows]


def unquoted(text: str) -> str:
    """What a quoted string of DOT says as a label: `\\n` ends a line."""
    return re.sub(r"\\(.)", lambda found: {"n": "\n"}.get(found[1], found[1]), text[1:-1])


@pytest.mark.skipif(shutil.which("dot") is None, reason="no dot: it comes with Graphviz")
def test_graphviz_draws_it(view: MapView, tokens) -> None:
    done = subprocess.run(
        ["dot", "-Tsvg"],
        input=argument_map_dot(view, tokens).encode(),
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_argdown_reads_well_in_an_editor(argument_map: Maps) -> None:
    assert argument_map_argdown(argument_map()) == (
        "===\n"
        'title: "Argument map: Shared streets"\n'
        "===\n"
        "\n"
        "[Question]: Should streets be shared? #question\n"
        "\n"
        "<aman>: Safer. #for\n"
        "  +> [Question]\n"
        "  +> [uji]\n"
        "  -> <mahal>\n"
        "\n"
        "<mahal>: Expensive. #against\n"
        "  -> [Question]\n"
        "\n"
        "<macet>: Jams. #caution\n"
        "  -> [Question]\n"
        "\n"
        "[uji]: Try one street. #recommendation\n"
        "  -> <macet>\n"
    )
