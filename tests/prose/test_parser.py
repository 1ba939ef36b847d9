"""Show what prose may hold, and that all else prints as it is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.prose.nodes import (
    Block,
    Break,
    Citation,
    Code,
    Emphasis,
    Inline,
    Link,
    List,
    Paragraph,
    Reference,
    Strong,
    Words,
)
from briefgen.prose.parser import parse_line, parse_prose
from briefgen.prose.reading import plain_text

INLINE = {
    "emphasis": ("an *e-* site", (Words("an "), Emphasis((Words("e-"),)), Words(" site"))),
    "strong": ("**not** yet", (Strong((Words("not"),)), Words(" yet"))),
    "nested": ("*a **b***", (Emphasis((Words("a "), Strong((Words("b"),)))),)),
    "underscores": ("_a_ snake_case", (Emphasis((Words("a"),)), Words(" snake_case"))),
    "code": ("run `a *b*`", (Words("run "), Code("a *b*"))),
    "link": ("[us](https://a.id)", (Link("https://a.id", (Words("us"),)),)),
    "mail": ("<a@b.id>", (Link("mailto:a@b.id", (Words("a@b.id"),)),)),
    "bare address": ("see https://a.id/b_c_", (Words("see https://a.id/b_c_"),)),
    "escapes": (r"\*a\* \[@b\] 1\. \\", (Words(r"*a* [@b] 1. \ "[:-1]),)),
    "entities": ("&lt;b&gt; &amp;c &copy;", (Words("<b> &c ©"),)),
    "no HTML": ("<b>a</b><br>", (Words("<b>a</b><br>"),)),
    "no image": ("![a](https://b.id)", (Words("!"), Link("https://b.id", (Words("a"),)))),
    "no reference link": ("[a][b]", (Words("[a][b]"),)),
    "no strikethrough": ("~~a~~", (Words("~~a~~"),)),
    "no-break space": ("Rp\u00a05", (Words("Rp\u00a05"),)),
    "line ends": ("a\n b", (Words("a b"),)),
}  # fmt: skip


@pytest.mark.parametrize(("source", "read"), INLINE.values(), ids=INLINE)
def test_a_line_is_read(source: str, read: tuple[Inline, ...]) -> None:
    assert parse_line(source) == read
    assert parse_prose(source) == (Paragraph(read),)


CITATIONS = {
    "[@kajian]": [Reference("kajian")],
    "[@kajian-2, hlm. 3]": [Reference("kajian-2", "hlm. 3")],
    "[@a; @b, 12-14; @c]": [Reference("a"), Reference("b", "12-14"), Reference("c")],
    "[ @a ]": [Reference("a")],
}


@pytest.mark.parametrize(("source", "read"), CITATIONS.items())
def test_a_citation_is_read(source: str, read: list[Reference]) -> None:
    assert parse_line(f"As said {source}.") == (
        Words("As said "),
        Citation(tuple(read)),
        Words("."),
    )


@pytest.mark.parametrize(
    "source", ["@kajian", "[@Kajian]", "[@a b]", "[see @a]", r"\[@a]", "[@a", "[@-a]"]
)
def test_what_is_no_citation_prints_as_written(source: str) -> None:
    assert parse_line(source) == (Words(source.replace("\\", "")),)


@pytest.mark.parametrize(
    "target",
    ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "file:///etc/passwd",
     "vbscript:x", "//a.id", "/a", "#a", "a.md", "", "https://", "mailto:", "ftp://a.id"],
)  # fmt: skip
def test_a_link_that_is_not_safe_prints_as_written(target: str) -> None:
    assert parse_line(f"[a]({target})") == (Words(f"[a]({target})"),)


A, B, C = (Paragraph((Words(letter),)) for letter in "abc")
BLOCKS: dict[str, tuple[str, tuple[Block, ...]]] = {
    "paragraphs": ("a\nb\n\nc", (Paragraph((Words("a b"),)), C)),
    "hard break": ("a\\\nb", (Paragraph((Words("a"), Break(), Words("b"))),)),
    "hard break of blanks": ("a  \nb", (Paragraph((Words("a"), Break(), Words("b"))),)),
    "list": ("- a\n- b", (List(((A,), (B,))),)),
    "ordered": ("3. a", (List(((A,),), ordered=True, start=3),)),
    "nested": ("- a\n  1) b", (List(((A, List(((B,),), ordered=True)),)),)),
    "loose": ("- a\n\n  b\n- c", (List(((A, B), (C,))),)),
    "heading": ("# a\nb\n===", (Paragraph((Words("# a b ==="),)),)),
    "quote": ("> a", (Paragraph((Words("> a"),)),)),
    "rule": ("- - -", (Paragraph((Words("- - -"),)),)),
    "table": ("|a|\n|-|", (Paragraph((Words("|a| |-|"),)),)),
    "HTML block": ("<script>\na\n</script>", (Paragraph((Words("<script> a </script>"),)),)),
    "link definition": ("[a]: https://b.id", (Paragraph((Words("[a]: https://b.id"),)),)),
    "indentation": ("    a", (Paragraph((Words("a"),)),)),
    "item without words": ("- a\n-\n- b", (List(((A,), (B,))),)),
    "nothing": (" \n", ()),
}  # fmt: skip


@pytest.mark.parametrize(("source", "read"), BLOCKS.values(), ids=BLOCKS)
def test_prose_is_paragraphs_and_lists(source: str, read: tuple[Block, ...]) -> None:
    assert parse_prose(source) == read


def test_a_line_has_no_blocks() -> None:
    assert parse_line("1. a\n\n- b") == (Words("1. a - b"),)


def test_a_citation_never_stands_in_a_link() -> None:
    assert plain_text(parse_line("[a [@b]](https://c.id)")) == "[a ](https://c.id)"


@pytest.mark.parametrize("entity", ["&#0;", "&#8232;", "&#x85;", "&NewLine;", "&#xFFFE;", "&#7;"])
def test_entities_bring_in_no_control_characters(entity: str) -> None:
    (read,) = parse_line(f"a{entity}b")
    assert isinstance(read, Words)
    assert read.text in ("a b", "a\ufffdb")


MARKED = st.text(
    alphabet=st.one_of(
        st.sampled_from("*_`[]()<>&;#@~|!\\-+.:1a \n\t"), st.characters(codec="utf-8")
    )
)


@given(MARKED)
def test_any_string_is_prose(source: str) -> None:
    for block in parse_prose(source):
        assert isinstance(block, Paragraph | List)
    assert "\n" not in plain_text(parse_line(source))


@given(st.text(alphabet=st.characters(codec="ascii", categories=["L", "N"])))
def test_words_alone_are_read_as_they_are(source: str) -> None:
    assert plain_text(parse_line(source)) == source


@given(
    st.lists(st.sampled_from(["naik", ", a", "é", " [@a]", "[@a-1; @b]", "[@c, hlm. 3]", "1", "“"]))
)
def test_a_sign_that_marks_nothing_changes_nothing_before_it(parts: list[str]) -> None:
    without = parse_line(f"a{''.join(parts)}")
    with_backtick = parse_line(f"a{''.join(parts)}`")  # read as any text with markup is
    *before, last = (*without, Words("")) if isinstance(without[-1], Citation) else without
    assert isinstance(last, Words)
    assert with_backtick == (*before, Words(f"{last.text}`"))
