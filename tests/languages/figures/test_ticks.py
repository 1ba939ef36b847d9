"""Round numbers along an axis, by Heckbert's rule; expected ones are worked out by hand."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.languages.figures.ticks import ticks


def numbers(text: str) -> tuple[Decimal, ...]:
    return tuple(map(Decimal, text.split()))


@pytest.mark.parametrize(
    ("amounts", "from_zero", "expected"),
    [
        # The range of 505 to 743 is 238, nicely 500; a quarter of it is 125, nicely 100.
        ("505 743", False, "500 600 700 800"),
        # 3.3 is less than two thirds of 6.2. 0 to 6.2 is nicely 10; a quarter, 2.5, is nicely 2.
        ("6.2 5.6 3.3", False, "0 2 4 6 8"),
        # Two thirds of 6 are 4, and 4.1 is more: 1.9 is nicely 2, and a quarter of it 0.5.
        ("6 4.1", False, "4.0 4.5 5.0 5.5 6.0"),
        # 0 to 2.25 is nicely 5, a quarter of which, 1.25, is nicely 1.
        ("2.25 0.9", True, "0 1 2 3"),
        # 0 to 1.5 is nicely 2, and a quarter of it 0.5.
        ("1.5 0.24", True, "0 0.5 1.0 1.5"),
        # 1.3 to 1.9 is 0.6, nicely 1; a quarter, 0.25, is nicely 0.2.
        ("1.3 1.5 1.9", False, "1.2 1.4 1.6 1.8 2.0"),
        # 2,000 is nice as it is; a quarter of it is 500.
        ("2000", True, "0 500 1000 1500 2000"),
        # 3,350,000 is nicely 5 million; a quarter, 1.25 million, is nicely a million.
        ("-1250000 2100000", True, "-2000000 -1000000 0 1000000 2000000 3000000"),
        ("-3 -7", True, "-8 -6 -4 -2 0"),
        # Alike amounts are held against zero, for a line along the axis would not be seen: 0 to 40
        # is nicely 50; a quarter, 12.5, is nicely 10. What is all zero has a range of 1.
        ("40 40", False, "0 10 20 30 40"),
        ("-40", False, "-40 -30 -20 -10 0"),
        ("0 0", True, "0.0 0.2 0.4 0.6 0.8 1.0"),
    ],
)
def test_ticks_are_round(amounts: str, from_zero: bool, expected: str) -> None:
    assert ticks(numbers(amounts), from_zero=from_zero) == numbers(expected)


AMOUNTS = st.lists(
    st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**14),
                max_value=10**14),
    min_size=1, max_size=6,
)  # fmt: skip


@given(AMOUNTS, st.booleans())
def test_ticks_hold_all_amounts_in_few_even_steps_of_1_2_or_5(
    amounts: list[Decimal], from_zero: bool
) -> None:
    found = ticks(amounts, from_zero=from_zero)
    assert found[0] <= min(amounts)
    assert max(amounts) <= found[-1]
    assert 2 <= len(found) <= 10
    steps = {after - before for before, after in pairwise(found)}
    assert len(steps) == 1
    (step,) = steps
    assert step.normalize().as_tuple().digits in ((1,), (2,), (5,))
    assert all(not tick % step for tick in found)
    if from_zero:
        assert Decimal(0) in found
