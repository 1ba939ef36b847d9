"""Entities join a file, and every byte that was there stays in its place."""

from difflib import SequenceMatcher
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.source.edits import add_entities
from briefgen.source.errors import UsageError
from briefgen.source.files import SourceFile
from briefgen.source.parser import parse
from briefgen.source.tree import to_data

NEW = {"baru": {"type": "book", "title": "Baru", "author": [{"family": "Sari", "given": "Rina"}]}}
WRITTEN = """\
  baru:
    type: book
    title: Baru
    author: [{family: Sari, given: Rina}]
"""


def added(text: str, section: str | None = "sources") -> str:
    data = dedent(text).encode()
    return add_entities(SourceFile("brief.yaml", data), section, NEW).decode()


def only_insertions(old: str, new: str) -> bool:
    """Whether nothing of the old text is gone or has moved."""
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return all(tag in ("equal", "insert") for tag, *_ in blocks)


CASES = {
    "after the last source": """\
        # What the brief rests on
        sources:   # CSL
          lama: {type: report, title: 'Lama'}   # the old one
        <NEW>

        facts: {}
    """,
    "comments between sections stay before what they are about": """\
        sources:
          lama:
            type: report
            title: "Lama"
        <NEW>
          # one is missing here
        # figures
        facts: {}
    """,
    "after a block of text": """\
        sources:
          lama:
            type: report
            title: Lama
            abstract: |
              Satu.

              # Dua.
        <NEW>

        facts: {}
    """,
    "an empty section": """\
        title: A
        sources:
        <NEW>
        facts: {}
    """,
    "no section yet": """\
        title: A
        facts:
          - a   # the last
        <EMPTY>
        <SECTION>
        <NEW>
        ...
    """,
}


@pytest.mark.parametrize("name", CASES)
def test_blocks(name: str) -> None:
    case = dedent(CASES[name])
    marks = ("<NEW>\n", "<EMPTY>\n", "<SECTION>\n")
    before, after = case, case
    for mark, written in zip(marks, (WRITTEN, "\n", "sources:\n"), strict=True):
        before, after = before.replace(mark, ""), after.replace(mark, written)
    assert added(before) == after


def test_a_file_of_its_own() -> None:
    assert added("lama: {type: book, title: Lama}  # old\n", None) == (
        "lama: {type: book, title: Lama}  # old\n" + dedent(WRITTEN)
    )
    assert added("# nothing yet\n", None) == "# nothing yet\n" + dedent(WRITTEN)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("sources: {a: {title: A}}\n", "sources: {a: {title: A}, <NEW>}\n"),
        ("sources: {a: {title: A},}\n", "sources: {a: {title: A}, <NEW>}\n"),
        ("{title: A, sources: {}}\n", "{title: A, sources: {<NEW>}}\n"),
        ("{title: A}\n", "{title: A, sources: {<NEW>}}\n"),
    ],
)
def test_braces(before: str, after: str) -> None:
    new = "baru: {type: book, title: Baru, author: [{family: Sari, given: Rina}]}"
    assert added(before) == after.replace("<NEW>", new)


def test_empty_braces_become_a_block() -> None:
    assert added("sources: {}\nfacts: {}\n") == f"sources:\n{WRITTEN}facts: {{}}\n"


def test_line_ends_and_the_byte_order_mark_stay() -> None:
    old = "\ufeffsources:\r\n  lama: {title: Lama}\r\n"
    new = add_entities(SourceFile("f", old.encode()), "sources", NEW)
    assert new == (old + WRITTEN.replace("\n", "\r\n")).encode()


def test_a_last_line_without_an_end_gets_one() -> None:
    assert (
        added("sources:\n  lama: {title: Lama}") == f"sources:\n  lama: {{title: Lama}}\n{WRITTEN}"
    )


@pytest.mark.parametrize(
    "text",
    [
        "facts: &a\n  x: {value: 1}\nsources: *a\n",
        "sources: [a]\n",
        "sources: words\n",
        "sources: {a: [}\n",
    ],
)
def test_what_cannot_be_added_to_safely_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match=r"brief\.yaml is written so that nothing can be added"):
        added(text)


WORDS = st.text(
    st.characters(
        codec="utf-8",
        exclude_categories=("Cc", "Cs", "Zl", "Zp"),
        exclude_characters="\ufeff\ufffe\uffff",
    ),
    min_size=1,
)
NAMES = st.lists(
    st.dictionaries(st.sampled_from(["family", "given"]), WORDS, min_size=1), max_size=3
)


@given(st.dictionaries(st.sampled_from(["title", "note", "volume"]), WORDS | st.integers()), NAMES)
def test_what_is_written_is_read_back(
    fields: dict[str, str | int], names: list[dict[str, str]]
) -> None:
    entries = {"baru": {"type": "book", **fields, "author": names}}
    for text in ("sources:\n  a: {title: A}\n", "sources: {a: {title: A}}\n"):
        new = add_entities(SourceFile("f", text.encode()), "sources", entries)
        root = parse("f", new).root
        assert root is not None
        assert to_data(root) == {"sources": {"a": {"title": "A"}, **entries}}
        assert only_insertions(text, new.decode())
