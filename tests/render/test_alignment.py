"""Show how print in several languages is set side by side, by the marks that templates leave."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.render.alignment import aligned, frame, once, unit


def lay(kind: str, versions: Sequence[str]) -> str:
    return f"[{kind}{':' if kind else ''}{'|'.join(versions)}]"


def wrap(kind: str, content: str) -> str:
    return f"<{kind}>{content}</{kind}>" if kind else content


def set_all(*columns: str) -> str:
    return aligned(columns, lay, wrap)


ALIGNED = {
    "units beside each other, the text around them once": (
        [f"<s>{unit(a)} {unit(b)}</s>" for a, b in (("a", "b"), ("c", "d"))],
        "<s>[a|c] [b|d]</s>",
    ),
    "a kind of unit": ([unit(a, "wide") for a in "ac"], "[wide:a|c]"),
    "a frame within the page": (
        [f"<s>{frame(f'<p>{unit(a)}</p>')}</s>" for a in "ac"],
        "<s><p>[a|c]</p></s>",
    ),
    "a frame without units is a unit": (
        [frame(f"<p>{a}</p>") for a in "ac"],
        "[<p>a</p>|<p>c</p>]",
    ),
    "a frame within a unit is not taken apart": (
        [unit(f"<p>{frame(unit(a) + unit(b))}</p>") for a, b in ("ab", "cd")],
        "[<p>ab</p>|<p>cd</p>]",
    ),
    "a list is one in each column": (
        [frame(f"{unit(a)}{unit(b)}", "dl") for a, b in ("ab", "cd")],
        "[<dl>a</dl>|<dl>c</dl>][<dl>b</dl>|<dl>d</dl>]",
    ),
    "what is there once": ([f"{once(a)}{unit(a)}" for a in "ac"], "a[a|c]"),
    "three columns": ([unit(a) for a in "abc"], "[a|b|c]"),
    "blanks that differ": ([f"{unit('a')} ", f"{unit('b')}\n"], "[a|b] "),
}

FALLING_BACK = {
    "another number of units": (
        [f"{frame(unit('a') + unit('b'))}{unit('x')}", f"{frame(unit('c'))}{unit('y')}"],
        "[ab|c][x|y]",
    ),
    "units of another kind": (
        [frame(unit("a", "wide")), frame(unit("c"))],
        "[a|c]",
    ),
    "text that nobody has marked": (
        [frame(f"<p>{text}</p>{unit('a')}") for text in ("satu", "one")],
        "[<p>satu</p>a|<p>one</p>a]",
    ),
    "a unit for a frame": ([frame(unit("a")) + unit("x"), unit("c") + unit("y")], "[ax|cy]"),
    "a unit for text": (["a" + unit("x"), unit("a") + unit("x")], "[ax|ax]"),
}


@pytest.mark.parametrize(("columns", "expected"), ALIGNED.values(), ids=ALIGNED)
def test_columns(columns: list[str], expected: str) -> None:
    assert set_all(*columns) == expected


@pytest.mark.parametrize(("columns", "expected"), FALLING_BACK.values(), ids=FALLING_BACK)
def test_what_is_not_alike_stands_beside_each_other_whole(
    columns: list[str], expected: str
) -> None:
    assert set_all(*columns) == expected


def test_one_column_has_no_marks() -> None:
    column = f"<s>{once('1')}{frame(unit('a') + unit('b', 'wide'), 'dl')}{unit('c')}</s>"
    assert set_all(column) == "<s>1<dl>ab</dl>c</s>"


MARKED = st.recursive(
    st.text("ab \n", max_size=3),
    lambda within: (
        st.lists(within, max_size=3).map("".join)
        | st.builds(unit, within, st.sampled_from(["", "wide"]))
        | st.builds(frame, within, st.sampled_from(["", "dl terms"]))
        | st.builds(once, within)
    ),
)


@given(MARKED)
def test_one_column_is_the_same_where_nothing_is_put_around_frames(column: str) -> None:
    assert aligned([column], lay) == aligned([column], lay, lambda _kind, content: content)
