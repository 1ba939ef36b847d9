"""The file of reviews is read as it was written, merges in git, and loses nothing when broken."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.languages.translation import Review
from briefgen.languages.translation.lock import lock_text
from briefgen.languages.translation.lock_file import read_lock
from briefgen.source.files import SourceFile

from .conftest import lock_of, reviews_of

BASE = {"decision": ("Setujui.", "Approve."), "reader": ("Wali kota", "The mayor")}


def read(text: str) -> dict[str, Review]:
    return {record.name: record.review for record in lock_of(text).records}


def told(text: str) -> list[tuple[int, str]]:
    return [(fault.place.line, fault.message) for fault in lock_of(text).faults]


def test_the_file_as_it_is_written() -> None:
    assert lock_text(reviews_of({"reader": ("Wali kota", "The mayor")})) == (
        "{\n"
        '"reader id>en": {"src": "a0f3a2ca35b6b58f", "tgt": "53cde018274e5485", "by": "Sari", '
        '"at": "2026-11-20", "src_text": "Wali kota", "v": 1},\n'
        "\n"
        '"version": 1\n'
        "}\n"
    )


def test_it_is_json_sorted_and_one_unit_a_line() -> None:
    text = lock_text(reviews_of({**BASE, "arguments.aman.claim": ("Dua\nbaris\u2028.", "“Two”")}))
    assert list(json.loads(text)) == [
        "arguments.aman.claim id>en",
        "decision id>en",
        "reader id>en",
        "version",
    ]
    lines = [line for line in text.splitlines() if line.strip("{}")]
    assert [line.partition(" ")[0] for line in lines] == [
        '"arguments.aman.claim',
        '"decision',
        '"reader',
        '"version":',
    ]


NAMES = st.from_regex(r"[a-z]{1,8}(\.[a-z0-9-]{1,8}){0,3} [a-z]{2}>[a-z]{2}", fullmatch=True)
DIGESTS = st.from_regex(r"[0-9a-f]{16}", fullmatch=True)
WORDS = st.text(st.characters(exclude_categories=["Cs"]))
REVIEWS = st.builds(
    Review,
    src=DIGESTS,
    tgt=DIGESTS,
    by=st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    at=st.dates().map(str),
    note=st.none() | WORDS,
    src_text=WORDS,
)


@given(st.dictionaries(NAMES, REVIEWS, max_size=5))
def test_what_is_written_is_read(reviews: dict[str, Review]) -> None:
    text = lock_text(reviews)
    lock = lock_of(text)
    assert lock.faults == ()
    assert {record.name: record.review for record in lock.records} == reviews
    for record in lock.records:
        line = text.split("\n")[record.place.line - 1]
        assert line.startswith(f'"{record.name}": ')


@given(st.dictionaries(NAMES, REVIEWS, max_size=5), st.sampled_from([None, 4, "\t"]))
def test_it_may_be_laid_out_otherwise(reviews: dict[str, Review], indent: int | str | None) -> None:
    text = json.dumps(json.loads(lock_text(reviews)), indent=indent).replace("\n", "\r\n")
    lock = lock_of(text)
    assert lock.faults == ()
    assert {record.name: record.review for record in lock.records} == reviews
    for record in lock.records:
        start = text.split("\r\n")[record.place.line - 1][record.place.column - 1 :]
        assert start.startswith(f'"{record.name}": ')


@given(st.binary(max_size=200))
def test_anything_can_be_read(data: bytes) -> None:
    lock = read_lock(SourceFile("translations.lock.json", data))
    assert lock.faults or all(record.name for record in lock.records)


# Broken files


def test_what_can_be_read_beside_a_conflict_is_read() -> None:
    ours, theirs = ({**BASE, "reader": ("Wali kota", one)} for one in ("The mayor", "Mayor"))
    first, second = (lock_text(reviews_of(texts)).split("\n")[3] for texts in (ours, theirs))
    other = lock_text(reviews_of({"title": ("Jalan", "Streets")})).split("\n")[1]
    text = "\n".join(
        [
            *("{", "<<<<<<< HEAD", first, other, "||||||| base", "{ lost", "=======", second),
            *(">>>>>>> topic", '"version": 1', "}", ""),
        ]
    )
    assert [record.name for record in lock_of(text).records] == [
        "reader id>en",
        "title id>en",
        "reader id>en",
    ]
    assert told(text) == [
        (2, "git has left a conflict here"),
        (8, "`reader id>en` stands here a second time"),
    ]
    assert all(fault.settled for fault in lock_of(text).faults)


def test_a_missing_comma_and_a_line_cut_short() -> None:
    good = lock_text(reviews_of(BASE))
    assert told(good.replace("},\n", "}\n", 1)) == [
        (4, "this is not JSON: expecting ',' delimiter")
    ]
    assert read(good.replace("},\n", "}\n", 1)) == read(good)
    cut = good.replace('"v": 1},\n', "\n", 1)
    assert list(read(cut)) == ["reader id>en"]
    assert not lock_of(cut).faults[0].settled


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "this is not JSON: expecting value"),
        ("[]", "it holds no reviews by the names of their units"),
        ("[" * 100_000, "this is not JSON"),
        ("{}", "it does not say its version"),
        ('{"version": true}', "its version is true, and this program knows 1"),
        ('{"version": 1, "version": 2}', "its version is 2, and this program knows 1"),
        ('{"reader id>en": 1, "version": 1}', "the review of `reader id>en` has mistakes"),
        ('{"reader  id>en": {}, "version": 1}', "`reader  id>en` is not the name of a unit"),
    ],
)
def test_what_is_no_file_of_reviews(text: str, message: str) -> None:
    ((_, first),) = told(text)
    assert first.startswith(message)


def test_bytes_that_are_no_text_and_too_many_of_them() -> None:
    for data, message in ((b"\xff\xfe", "not UTF-8"), (b" " * (2**21 + 1), "larger than 2 MiB")):
        (fault,) = read_lock(SourceFile("translations.lock.json", data)).faults
        assert message in fault.message


def test_of_a_later_version_nothing_is_guessed() -> None:
    assert read(lock_text(reviews_of(BASE)).replace('"version": 1', '"version": 2')) == {}


# Merging


def merged(tmp_path: Path, *texts: str, union: bool = False) -> tuple[bool, str]:
    """What git makes of ours, base and theirs, and whether without a conflict."""
    if not shutil.which("git"):
        pytest.skip("there is no git")
    files = [tmp_path / name for name in ("ours", "base", "theirs")]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, "utf-8")
    command = ["git", "merge-file", "-p", *(["--union"] if union else []), *map(str, files)]
    done = subprocess.run(command, capture_output=True, check=False)
    return done.returncode == 0, done.stdout.decode()


SIX = {f"facts.f{number}.unit": (f"satuan {number}", f"unit {number}") for number in range(6)}


@pytest.mark.parametrize(("mine", "yours"), [(0, 5), (2, 3), (3, 2), (0, 1), (4, 5)])
def test_reviews_of_different_units_merge(mine: int, yours: int, tmp_path: Path) -> None:
    ours, theirs = ({**SIX, f"facts.f{number}.unit": ("lain", "other")} for number in (mine, yours))
    clean, text = merged(tmp_path, *(lock_text(reviews_of(texts)) for texts in (ours, SIX, theirs)))
    assert clean
    assert lock_of(text).faults == ()
    assert read(text) == reviews_of(
        {**SIX, f"facts.f{mine}.unit": ("lain", "other"), f"facts.f{yours}.unit": ("lain", "other")}
    )


@pytest.mark.parametrize(
    ("mine", "yours"), [("facts.a.unit", "facts.f0a.unit"), ("facts.f2a.unit", "facts.z.unit")]
)
def test_new_units_in_different_places_merge(mine: str, yours: str, tmp_path: Path) -> None:
    added = {mine: ("satu", "one")}, {yours: ("dua", "two")}
    ours, theirs = ({**SIX, **one} for one in added)
    clean, text = merged(tmp_path, *(lock_text(reviews_of(texts)) for texts in (ours, SIX, theirs)))
    assert clean
    assert read(text) == reviews_of({**SIX, **added[0], **added[1]})
    assert lock_of(text).faults == ()


def test_new_neighbours_are_a_conflict_that_loses_nothing(tmp_path: Path) -> None:
    ours, theirs = ({**SIX, f"facts.{one}.unit": ("satu", "one")} for one in ("x", "y"))
    texts = [lock_text(reviews_of(one)) for one in (ours, SIX, theirs)]
    clean, text = merged(tmp_path, *texts)
    assert not clean
    assert {message for _, message in told(text)} == {"git has left a conflict here"}
    assert read(text) == reviews_of({**ours, **theirs})

    clean, text = merged(tmp_path, *texts, union=True)
    assert clean
    assert lock_of(text).faults == ()
    assert read(text) == reviews_of({**ours, **theirs})


def test_one_unit_reviewed_on_both_sides_stands_twice_in_a_union(tmp_path: Path) -> None:
    ours = reviews_of(SIX) | reviews_of({"facts.f2.unit": ("dua", "two")}, "Sari", "2026-11-21")
    theirs = reviews_of(SIX) | reviews_of({"facts.f2.unit": ("dua", "duo")}, "Rina", "2026-11-22")
    texts = [lock_text(reviews) for reviews in (ours, reviews_of(SIX), theirs)]
    clean, text = merged(tmp_path, *texts, union=True)
    assert clean
    ((line, message),) = told(text)
    assert message == "`facts.f2.unit id>en` stands here a second time"
    assert '"by": "Rina"' in text.split("\n")[line - 1]
    assert [record.review.by for record in lock_of(text).records].count("Rina") == 1
    assert len(lock_of(text).records) == 7
