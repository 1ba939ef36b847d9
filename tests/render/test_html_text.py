"""Show how prose is written as HTML."""

from __future__ import annotations

import pytest

from briefgen.prose.nodes import CrossReference, Foreign, NoteMark, Words
from briefgen.prose.parser import parse_prose
from briefgen.render.html_text import blocks, inline

PROSE = {
    "marks": ("*a* **b** `c<`", "<p><em>a</em> <strong>b</strong> <code>c&lt;</code></p>"),
    "link": ("[a](https://b.id/?c&d)", '<p><a href="https://b.id/?c&amp;d">a</a></p>'),
    "hard break": ("a\\\nb", "<p>a<br>b</p>"),
    "paragraphs": ("a\n\nb", "<p>a</p>\n<p>b</p>"),
    "list": ("- a\n- b\n  - c", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"),
    "numbered list": ("1. a", "<ol><li>a</li></ol>"),
    "list from three": ("3. a", '<ol start="3"><li>a</li></ol>'),
    "loose list": ("- a\n\n  b", "<ul><li><p>a</p>\n<p>b</p></li></ul>"),
    "list in list": ("- - a", "<ul><li><ul><li>a</li></ul></li></ul>"),
}


@pytest.mark.parametrize(("source", "written"), PROSE.values(), ids=PROSE)
def test_prose(source: str, written: str) -> None:
    assert "\n".join(blocks(parse_prose(source))) == written


def test_references_that_are_looked_up() -> None:
    assert inline((CrossReference("argument-a", "Argument <1>"),)) == (
        '<a href="#argument-a">Argument &lt;1&gt;</a>'
    )
    first = inline((NoteMark(1, first=True),))
    assert first == (
        '<sup class="note-mark"><a href="#note-1" id="note-mark-1" role="doc-noteref">1</a></sup>'
    )
    again = first.replace(' id="note-mark-1"', "")
    assert inline((NoteMark(1), NoteMark(1))) == f"{again}<sup>,</sup>{again}"


def test_the_notes_of_a_second_column_are_its_own() -> None:
    assert inline((NoteMark(1, first=True, suffix=".en"),)) == (
        '<sup class="note-mark"><a href="#note-1.en" id="note-mark-1.en" role="doc-noteref">1</a>'
        "</sup>"
    )


def test_words_of_another_language() -> None:
    assert inline((Foreign("id", (Words("a & b"),)),)) == '<span lang="id">a &amp; b</span>'
    assert inline((Foreign("qqq", (Words("a"),)),)) == '<span lang="qqq">a</span>'


def test_words_that_run_the_other_way() -> None:
    arabic = Foreign("ar", (Words("نعم "), Foreign("en", (Words("yes"),))))
    within = '<span lang="ar"{}>نعم <span lang="en" dir="ltr">yes</span></span>'
    assert inline((arabic,)) == within.format(' dir="rtl"')
    assert inline((arabic,), "rtl") == within.format("")
    (block,) = blocks(parse_prose("a"), "rtl", "en")
    assert block == '<p lang="en" dir="ltr">a</p>'
