"""Show how prose is read by those who do not print it."""

from __future__ import annotations

import pytest

from briefgen.prose.nodes import CrossReference, Foreign, NoteMark, Reference, Words
from briefgen.prose.parser import parse_line, parse_prose
from briefgen.prose.reading import outline, paragraphs, plain_text, references


def test_plain_text_is_what_is_read_aloud() -> None:
    source = "A *very* **big** [`site`](https://a.id)[@a]\\\nof ours"
    (text,) = paragraphs(parse_prose(source))
    assert text == "A very big site of ours"


def test_plain_text_of_a_resolved_tree_has_labels_and_no_notes() -> None:
    tree = (
        Words("See "),
        CrossReference("a", "Argument 1"),
        NoteMark(1),
        Foreign("id", (Words("!"),)),
    )
    assert plain_text(tree) == "See Argument 1!"


def test_paragraphs_in_lists_count_too() -> None:
    assert list(paragraphs(parse_prose("a\n\n- b\n\n  c\n  - d"))) == ["a", "b", "c", "d"]


def test_references_come_in_order_from_anywhere() -> None:
    source = "[@a] *[@b; @c]*\n\n1. **[@d, bab 2]**\n   - [@a]"
    assert list(references(parse_prose(source))) == [
        Reference("a"),
        Reference("b"),
        Reference("c"),
        Reference("d", "bab 2"),
        Reference("a"),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kata *e-commerce* asing.", "The word e-commerce."),
        ("[@a] lalu [@b]", "[@b] before [@a]"),
        ("[x](https://a.id) y", "y [z](https://a.id)"),
        ("[x](https://a.id)", "[x](https://b.id)"),
        ("- a\n- b", "- c\n- d"),
        ("[@a, hlm. 3]", "[@a, p. 3]"),
    ],
)
def test_alike_in_two_languages(one: str, other: str) -> None:
    assert outline(parse_prose(one)) == outline(parse_prose(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a\n\nb", "a b"),
        ("- a\n- b", "1. a\n2. b"),
        ("- a\n- b", "- a"),
        ("[@a]", "a"),
        ("[@a] [@a]", "[@a]"),
        ("[x](https://a.id)", "x"),
        ("a [@a]\n\nb", "a\n\nb [@a]"),
    ],
)
def test_not_alike(one: str, other: str) -> None:
    assert outline(parse_prose(one)) != outline(parse_prose(other))


def test_an_outline_of_a_line() -> None:
    assert outline(parse_line("**[x](https://a.id)** [@b; @a]")) == ("@a", "@b", "link")
