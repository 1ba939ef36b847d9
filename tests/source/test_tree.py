"""Where values and keys stand."""

from __future__ import annotations

import pytest

from briefgen.findings import Place
from briefgen.source.parser import parse
from briefgen.source.tree import child, dotted, key_place_at, place_at, scalars

TEXT = b"""\
people:
  rina: {name: Rina Sari}
authors:
  - Rina
  - {a: 1}
  -
    - x
"""


@pytest.fixture
def root():
    return parse("f.yaml", TEXT).root


@pytest.mark.parametrize(
    ("path", "line", "column", "end_column"),
    [
        ((), 1, 1, 1),
        (("people",), 1, 1, 7),
        (("people", "rina"), 2, 3, 7),
        (("people", "rina", "name"), 2, 16, 25),
        (("people", "rina", "role"), 2, 3, 7),
        (("people", "rina", "name", "id"), 2, 16, 25),
        (("people", "budi", "name"), 1, 1, 7),
        (("authors", 0), 4, 5, 9),
        (("authors", 1), 5, 5, 5),
        (("authors", 1, "a"), 5, 9, 10),
        (("authors", 2), 7, 5, 5),
        (("authors", 2, 0), 7, 7, 8),
        (("authors", 9), 3, 1, 8),
        (("authors", "x"), 3, 1, 8),
        (("quotes", "a"), 1, 1, 1),
    ],
)
def test_a_value_stands_here_or_its_nearest_ancestor_does(root, path, line, column, end_column):
    place = place_at(root, path)
    assert (place.line, place.column, place.end_line, place.end_column) == (
        line,
        column,
        line,
        end_column,
    )
    assert place.path == dotted(path) == ".".join(map(str, path))


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("people",), 1, 1),
        (("people", "rina"), 2, 3),
        (("people", "rina", "name"), 2, 10),
        (("authors", 1, "a"), 5, 6),
        (("authors", 0), 4, 5),
        (("people", "rina", "role"), 2, 3),
        (("people", "budi", "name"), 1, 1),
        (("people", "rina", "name", "id"), 2, 16),
        ((), 1, 1),
    ],
)
def test_a_key_stands_here_or_its_value_does(root, path, line, column):
    place = key_place_at(root, path)
    assert (place.line, place.column, place.path) == (line, column, dotted(path))


def test_every_single_value_is_met_in_order(root):
    assert [(dotted(path), node.value) for path, node in scalars(root)] == [
        ("people.rina.name", "Rina Sari"),
        ("authors.0", "Rina"),
        ("authors.1.a", 1),
        ("authors.2.0", "x"),
    ]


def test_what_is_not_there_is_nothing(root):
    authors = child(root, "authors")
    assert child(authors, 3) is None
    assert child(authors, "0") is None
    assert child(child(authors, 0), "x") is None


def test_a_tree_without_lines_of_its_own_begins_where_it_begins():
    root = parse("f.yaml", b"{a: 1}").root
    assert place_at(root, ()) == Place("f.yaml", 1, 1, 1, 1)
