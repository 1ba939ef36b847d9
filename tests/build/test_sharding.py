"""A build is split the same way by all who split it, into parts that cost nearly the same."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.build import manifest
from briefgen.build.sharding import (
    OVERHEAD,
    Shard,
    partition,
    read_shard,
    record,
    recorded,
    share,
)
from briefgen.source.errors import UsageError

COSTS = st.dictionaries(st.text("abc", min_size=1), st.integers(1, 1000), max_size=30)


@pytest.mark.parametrize(
    ("costs", "total", "parts"),
    [
        # The costliest first: a 9, b 7, then c beside b (13), d beside a (14), e beside c (15).
        ({"a": 9, "b": 7, "c": 6, "d": 5, "e": 2}, 2, ["ad", "bce"]),
        # Of equals the first by name, to the first part that is cheapest.
        ({"c": 1, "a": 1, "b": 1}, 3, ["a", "b", "c"]),
        ({"a": 1}, 3, ["a", "", ""]),
        ({}, 2, ["", ""]),
        ({"a": 1, "b": 5}, 1, ["ab"]),
    ],
)
def test_parts(costs: dict[str, int], total: int, parts: list[str]) -> None:
    assert ["".join(sorted(part)) for part in partition(costs, total)] == parts


@given(COSTS, st.integers(1, 8))
def test_every_brief_falls_to_one_part(costs: dict[str, int], total: int) -> None:
    parts = partition(costs, total)
    assert len(parts) == total
    assert sorted(name for part in parts for name in part) == sorted(costs)


@given(COSTS, st.integers(1, 8))
def test_order_is_of_no_account(costs: dict[str, int], total: int) -> None:
    assert partition(dict(reversed(costs.items())), total) == partition(costs, total)


@given(COSTS, st.integers(1, 8))
def test_no_part_costs_more_than_the_cheapest_by_more_than_one_brief(
    costs: dict[str, int], total: int
) -> None:
    sums = [sum(costs[name] for name in part) for part in partition(costs, total)]
    assert max(sums) - min(sums) <= max(costs.values(), default=0)


@pytest.mark.parametrize("text", ["", "2", "2/", "/5", "a/b", "2/5/1", "-1/5", "2.0/5", "1/0"])
def test_nonsense_is_no_shard(text: str) -> None:
    with pytest.raises(UsageError, match="is no shard") as caught:
        read_shard(text)
    assert "2/5" in caught.value.hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [("0/5", "1/5 to 5/5"), ("6/5", "1/5 to 5/5"), ("2/1", "1/1 alone")],
)
def test_shards_are_counted_from_one(text: str, hint: str) -> None:
    with pytest.raises(UsageError, match=f"there is no shard {text}") as caught:
        read_shard(text)
    assert hint in caught.value.hint


def test_shard() -> None:
    assert read_shard("2/5") == read_shard(" 02/5 ") == Shard(2, 5)
    assert str(Shard(2, 5)) == "2/5"


def brief(root: Path, slug: str, **files: int) -> None:
    folder = root / "briefs" / slug
    folder.mkdir(parents=True)
    for name, size in files.items():
        (folder / name.replace("_", ".")).write_bytes(b"#" * size)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    brief(tmp_path, "besar", brief_yaml=20_000, quotes_yaml=4_000)
    brief(tmp_path, "kecil", brief_yaml=100, scan_pdf=90_000)
    brief(tmp_path, "lain", brief_yaml=100)
    return tmp_path


BRIEFS = ("besar", "kecil", "lain")


def test_yaml_is_what_costs(project: Path) -> None:
    assert OVERHEAD * 2 + 200 < 24_000  # so that both small ones weigh less than the large one
    assert share(project, BRIEFS, Shard(1, 2)).briefs == ("besar",)
    assert share(project, BRIEFS, Shard(2, 2)).briefs == ("kecil", "lain")
    assert share(project, BRIEFS, Shard(4, 4)).briefs == ()


def test_briefs_keep_the_order_in_which_they_were_given(project: Path) -> None:
    assert share(project, BRIEFS[::-1], Shard(2, 2)).briefs == ("lain", "kecil")


def test_all_shards_are_of_one_split_and_other_splits_differ(project: Path) -> None:
    first = share(project, BRIEFS, Shard(1, 2)).split
    assert share(project, BRIEFS[::-1], Shard(2, 2)).split == first
    assert share(project, BRIEFS, Shard(1, 3)).split != first
    assert share(project, BRIEFS[:2], Shard(1, 2)).split != first
    (project / "briefs/lain/brief.yaml").write_bytes(b"longer" * 100)
    assert share(project, BRIEFS, Shard(1, 2)).split != first


def test_a_shard_is_remembered_until_all_is_built(project: Path) -> None:
    out = project / "build"
    mine = share(project, BRIEFS, Shard(4, 4))
    assert recorded(out) is None
    record(out, mine)
    assert recorded(out) == mine
    assert manifest.is_there(out)
    record(out, None)
    record(out, None)
    assert recorded(out) is None


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", "[" * 100_000, '{"version": 2}'],
)
def test_what_cannot_be_understood_is_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "shard.json").write_text(text, "utf-8")
    with pytest.raises(UsageError, match=r"shard\.json cannot be understood"):
        recorded(tmp_path)


@pytest.mark.parametrize(
    ("field", "value"),
    [("number", 0), ("number", 5), ("total", "4"), ("split", None), ("briefs", [1])],
)
def test_fields_that_mean_nothing_are_refused(
    field: str, value: object, project: Path, tmp_path: Path
) -> None:
    record(tmp_path, share(project, BRIEFS, Shard(4, 4)))
    document = json.loads((tmp_path / "shard.json").read_bytes())
    (tmp_path / "shard.json").write_text(json.dumps({**document, field: value}), "utf-8")
    with pytest.raises(UsageError, match=r"shard\.json cannot be understood"):
        recorded(tmp_path)
