"""Show that prose written as Markdown reads back as the same prose, whatever it holds."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from briefgen.prose.nodes import Emphasis, Foreign, Link, NoteMark, Paragraph, Strong, Words
from briefgen.prose.parser import parse_prose
from briefgen.prose.reading import paragraphs
from briefgen.render.markdown_escape import escape
from briefgen.render.markdown_text import blocks, heading, inline, paragraph

FRAGMENTS = [
    "a", " ", "b c", "1. ", "2) ", "# ", "- ", "+ ", "* ", "> ", "| a | b |", "|", "[x]:", "[^1]",
    "[^a]", "[", "]", "(", ")", "[a](https://b.id)", "~~", "~", "&amp;", "&copy;", "<b>", "<", ">",
    "<!--", "\\", "!", "`", "``", "*", "**", "***", "_", "__", "---", "===", "-", ".", ",", ":",
    '"', "'", "“", "”", "{#x}", "$x$", "🙂", "שלום", "日本", "\u00a0", "\u200b", "\n", "\n\n",
    "\n  ", "\n- ", "\n1. ", "\n2) ", "  \n", "\\\n", "https://a.id/b_c_", "www.a.id", "http://",
    "a_b@c.id", "mailto:a@b.c",
]  # fmt: skip
NASTY = st.lists(st.sampled_from(FRAGMENTS), max_size=12).map("".join)

ESCAPED = {
    "plain": ("Rp5 & 3 < 4, a_b, 2 * 3", "Rp5 & 3 < 4, a_b, 2 * 3"),
    "emphasis": ("*a* _b_", r"\*a\* \_b\_"),
    "backslash": ("\\", "\\\\"),
    "code": ("`a`", r"\`a\`"),
    "link": ("[a](b) [c]: d", r"\[a\](b) \[c\]: d"),
    "brackets": ("[a] [b [c]]", r"[a] \[b [c]\]"),
    "note": ("[^1] [^a]", r"\[^1\] [^a]"),
    "HTML": ("<b> <!-- a < b", r"\<b> \<!-- a < b"),
    "entity": ("&amp; &copy; &foo; &#65;", r"\&amp; \&copy; &foo; \&#65;"),
    "strikethrough": ("~~a~~ ~b~ ~~~", r"\~~a\~~ ~b~ \~\~\~"),
    "two signs": ("a << b <<c", r"a \<< b \<\<c"),
}


@pytest.mark.parametrize(("text", "written"), ESCAPED.values(), ids=ESCAPED)
def test_no_more_is_escaped_than_must(text: str, written: str) -> None:
    assert escape(text) == written


LINE_STARTS = {
    "# a": r"\# a",
    "#a": "#a",
    "> a": r"\> a",
    "- a": r"\- a",
    "-a": "-a",
    "+": r"\+",
    "1. a": r"1\. a",
    "12) a": r"12\) a",
    "1.5": "1.5",
    "---": r"\---",
    "===": r"\===",
    "| - | :-: |": r"| \- | :-: |",
    "[ ] a": r"\[ \] a",
    "\u00a0a\u00a0": "&#160;a&#160;",
}


@pytest.mark.parametrize(("text", "written"), LINE_STARTS.items())
def test_no_paragraph_opens_another_block(text: str, written: str) -> None:
    assert paragraph((Words(text),)) == written


def test_a_heading_keeps_its_last_hash() -> None:
    assert heading((Words("In C #"),)) == r"In C \#"


def test_an_exclamation_mark_makes_no_image_of_a_link() -> None:
    link = Link("https://a.id", (Words("a"),))
    assert inline((Words("Ho!"), link)) == r"Ho\![a](https://a.id)"


@pytest.mark.parametrize("after", [": a", "(a)"])
def test_what_follows_a_note_makes_no_definition_or_link_of_it(after: str) -> None:
    assert inline((NoteMark(1), Words(after))) == f"[^1] {after}"


ADDRESSES = {
    "See https://a.id/b.": "See https://a.id/b.",
    "https://a.id/_b_": r"<https://a.id/_b>\_",
    "https://a.id/b_c_d)": "https://a.id/b_c_d)",
    "(www.a.id/*)": r"([www.a.id/](http://www.a.id/)\*)",
    "a@b.id": "a@b.id",
    "_a@b.id": r"[\_a@b.id](mailto:_a@b.id)",
}


@pytest.mark.parametrize(("text", "written"), ADDRESSES.items())
def test_an_address_is_not_linked_with_escapes_in_it(text: str, written: str) -> None:
    assert paragraph((Words(text),)) == written


def test_a_link_that_shows_its_address_is_an_autolink() -> None:
    assert inline((Link("https://a.id/b", (Words("https://a.id/b"),)),)) == "<https://a.id/b>"
    shown = (Words("https://a.id/é"),)
    assert inline((Link("https://a.id/é", shown),)) == "[https://a.id/é](https://a.id/%C3%A9)"


EMPHASIS = {
    "apart": ((Emphasis((Words("a"),)), Words(" b")), "*a* b"),
    "touching": ((Emphasis((Words("a"),)), Emphasis((Words("b"),))), "*a*_b_"),
    "nested": ((Strong((Emphasis((Words("a"),)), Words(" b"))),), "***a* b**"),
    "empty": ((Emphasis((Words(""),)), Words("a")), "a"),
    "impossible": ((Words("a"), Emphasis((Words("."),)), Words("b")), "a.b"),
    "foreign": ((Emphasis((Foreign("id", (Words("a"),)), Words("b"))),), "*ab*"),
}


@pytest.mark.parametrize(("nodes", "written"), EMPHASIS.values(), ids=EMPHASIS)
def test_emphasis_takes_marks_that_are_read_back(nodes: tuple, written: str) -> None:
    assert inline(nodes) == written


LISTS = {
    "tight": "- a\n- b",
    "loose": "- a\n\n  b\n\n- c",
    "nested": "- a\n  - b\n    1. c",
    "numbered": "3. a\n1. b",
    "padded": "10. a\n01. b",
    "two in a row": "- a\n\n* b",
    "not from one": "- a\n\n  5. b",
    "list in list": "- - a\n  - b",
    "hard break": "- a\\\n  b",
}


@pytest.mark.parametrize("source", LISTS.values(), ids=LISTS)
def test_a_list_is_written_as_mdformat_writes_it(source: str) -> None:
    assert blocks(parse_prose(source)) == source


@settings(max_examples=300, deadline=None)
@given(NASTY)
@example("_https://a.id/b_&amp;A")
def test_prose_reads_back_as_it_was(
    read_markdown: Callable, as_read: Callable, source: str
) -> None:
    meant = as_read(parse_prose(source))
    read = read_markdown(blocks(meant))
    if re.search(r"[*_][^ ]*(@|www|://)", source):  # an emphasised address may cost its emphasis
        assert list(paragraphs(read)) == list(paragraphs(meant))
    else:
        assert read == meant


@settings(max_examples=300, deadline=None)
@given(NASTY)
def test_mdformat_leaves_prose_as_it_is(mdformatted: Callable[[str], str], source: str) -> None:
    written = blocks(parse_prose(source))
    # mdformat takes these marks for what they are not once it has taken their escapes away.
    assume(not re.search(r"~{3,}|<<|\[\^[0-9]", written.replace("\\", "")))
    assert mdformatted(written).rstrip("\n") == written


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"])))
def test_any_words_print_as_they_are(read_markdown: Callable, as_read: Callable, text: str) -> None:
    meant = as_read((Paragraph((Words(text),)),))
    read = read_markdown(blocks(meant))
    assert list(paragraphs(read)) == [text for text in paragraphs(meant) if text]


@given(NASTY | st.sampled_from(["see https://a.id/_b_ now", "a@b.id", "www.a.id"]))
def test_words_alone_are_written_as_words_are_among_others(text: str) -> None:
    assert inline((Words(text),)) == inline((Words(""), Words(text), Words("")))
