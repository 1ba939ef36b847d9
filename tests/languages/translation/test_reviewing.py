"""A stamp changes the lines of the units that are stamped, and no other byte."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.languages.translation import Standing, Translations, read_translations
from briefgen.languages.translation.lock import lock_text
from briefgen.languages.translation.reviewing import (
    acknowledged,
    kept,
    locks_with,
    reviewed,
    settled,
)
from briefgen.source.files import BriefFiles, SourceFile
from briefgen.source.loader import load

from .conftest import lock_of, reviews_of

Make = Callable[..., Translations]
WORDS = ("Satu", "Dua", "Tiga", "Empat")


def lines(text: str) -> dict[str, str]:
    """The lines of a file by the keys of the texts."""
    return {line[1:].partition(" ")[0]: line for line in text.split("\n") if line.startswith('"')}


def stamped(found: Translations, *keys: str, prune: bool = False) -> str:
    """The file after some units were reviewed by Rina."""
    chosen = [one for one in found.standings if one.unit.key in keys]
    (text,) = locks_with(found, reviewed(chosen, by="Rina", at="2026-12-01"), prune=prune).values()
    return text


def after(found: Translations, text: str) -> dict[str, str]:
    """The states of a brief with another file of reviews."""
    now = Translations(found.manuscript, lock_of(text))
    return {one.unit.key: one.state.value for one in now.standings}


def messages(order: tuple[int, ...]) -> str:
    items = "".join(f"  - {{id: {WORDS[one]} pesan., en: Message {one}.}}\n" for one in order)
    return f"key_messages:\n{items}"


def reviewed_messages() -> Mapping[str, tuple[str, str]]:
    return {
        f"key_messages.{n}": (f"{word} pesan.", f"Message {n}.") for n, word in enumerate(WORDS)
    }


def test_a_review_changes_one_line(translations: Make) -> None:
    texts = {"title": ("Jalan", "Streets"), "reader": ("Wali kota", "The mayor")}
    found = translations("", texts)
    text = stamped(found, "title")
    before = lock_text(reviews_of(texts))
    assert lines(text)["reader"] == lines(before)["reader"]
    assert '"by": "Rina", "at": "2026-12-01"' in lines(text)["title"]
    assert after(found, text)["title"] == "ok"


def test_what_is_missing_cannot_be_reviewed(translations: Make) -> None:
    found = translations("title: {id: Jalan}", {})
    assert locks_with(found, reviewed(found.standings[:1], by="Rina", at="2026-12-01")) == {}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    order=st.permutations(range(4)).flatmap(
        lambda all_: st.integers(1, 4).map(lambda count: tuple(all_[:count]))
    ),
    chosen=st.sets(st.integers(0, 3)),
)
def test_reviews_of_a_reordered_list_stay_with_their_texts(
    order: tuple[int, ...], chosen: set[int], translations: Make
) -> None:
    """Whichever items are stamped after a list was reordered and cut, none loses its review."""
    found = translations(messages(order), reviewed_messages())
    keys = [f"key_messages.{number}" for number in sorted(chosen) if number < len(order)]
    if not keys:
        return
    text = stamped(found, *keys)
    now = after(found, text)
    assert {now[f"key_messages.{number}"] for number in range(len(order))} == {"ok"}
    records = lock_of(text).records
    assert sum(record.review.by == "Rina" for record in records) == len(keys)
    mine = {record.key for record in records if record.review.by == "Rina"}
    assert mine == set(keys)


def test_a_record_moves_when_its_unit_is_touched_and_not_before(translations: Make) -> None:
    found = translations(
        """
        title: {id: Judul, en: Title}
        arguments: {selamat: {stance: for, claim: {id: Aman., en: Safe.}}}
        recommendations: {}
        """,
        {"arguments.aman.claim": ("Aman.", "Safe."), "facts.gone.unit": ("orang", "people")},
    )
    assert set(lines(stamped(found, "title"))) == {
        "arguments.aman.claim",
        "facts.gone.unit",
        "title",
        'version":',
    }
    assert set(lines(stamped(found, "arguments.selamat.claim"))) == {
        "arguments.selamat.claim",
        "facts.gone.unit",
        'version":',
    }
    assert set(lines(stamped(found, "title", prune=True))) == {
        "arguments.aman.claim",
        "title",
        'version":',
    }
    moved = locks_with(found, kept(found.standings), prune=True)[found.own.file]
    (line,) = (line for key, line in lines(moved).items() if key.startswith("arguments"))
    assert line.startswith('"arguments.selamat.claim id>en"')
    assert '"by": "Sari"' in line


def test_an_edit_without_a_meaning_keeps_who_reviewed_it(translations: Make) -> None:
    found = translations(
        "title: {id: Jalan bersama, en: Shared streets}\nreader: {id: Walikota, en: Mayor}",
        {"title": ("Jalan besama", "Shared streets"), "reader": ("Wali kota", "The mayor")},
    )
    new = acknowledged(found.standings, "salah ketik; 2026-12-01")
    text = locks_with(found, new)[found.own.file]
    assert after(found, text)["title"] == "ok"
    assert after(found, text)["reader"] == "target-edited"
    assert set(new) == {"title id>en", "reader id>en"}
    assert '"by": "Sari", "at": "2026-11-20", "note": "salah ketik; 2026-12-01"' in text
    assert '"src_text": "Jalan bersama"' in text


def test_settling_keeps_what_holds_or_else_what_is_later(
    translations: Make, reviews: Callable[..., list[str]]
) -> None:
    lock = "\n".join(
        [
            "{",
            "<<<<<<< HEAD",
            *reviews({"title": ("Jalan", "Streets"), "reader": ("A", "A")}, "Sari", "2026-11-20"),
            "=======",
            *reviews({"title": ("Jalan", "Roads"), "reader": ("B", "B")}, "Rina", "2026-11-21"),
            ">>>>>>> topic",
            '"version": 1',
            "}",
        ]
    )
    found = translations("title: {id: Jalan, en: Streets}", {}, lock)
    (text,) = settled(found).values()
    assert lock_of(text).faults == ()
    assert {record.key: record.review.by for record in lock_of(text).records} == {
        "title": "Sari",
        "reader": "Rina",
    }


def test_a_file_that_cannot_be_read_whole_is_not_settled(translations: Make) -> None:
    found = translations("", {}, '{\n<<<<<<< a\n"title id>en": {\n>>>>>>> b\n"version": 1\n}')
    assert settled(found) == {}


# The library

HEAD = """\
briefgen: 1
languages: [id, en]
date: 2026-11-23
title: {id: Jalan, en: Streets}
question: {id: Q, en: Q}
reader: {id: R, en: R}
decision: {id: D, en: D}
summary: {id: "Lihat [@pejalan].", en: "See [@pejalan]."}
arguments: {aman: {stance: for, claim: {id: C, en: C}}}
recommendations: {}
"""
FACTS = """\
pejalan: {value: 2, unit: {id: orang, en: people}}
pesepeda: {value: 2, unit: {id: sepeda, en: bicycles}}
"""


def with_library(
    own: Mapping[str, tuple[str, str]], shared: Mapping[str, tuple[str, str]]
) -> Translations:
    def file(name: str, text: str) -> SourceFile:
        return SourceFile(f"briefs/{name}", text.encode())

    files = BriefFiles(
        "jalan",
        "briefs/jalan",
        file("jalan/brief.yaml", HEAD),
        library=(file("library/facts.yaml", FACTS),),
        lock=file("jalan/translations.lock.json", lock_text(reviews_of(own))),
        library_lock=file("library/translations.lock.json", lock_text(reviews_of(shared))),
    )
    manuscript = load(files).manuscript
    assert manuscript
    return read_translations(manuscript, files)


def fact(found: Translations) -> Standing:
    (one,) = (one for one in found.standings if one.unit.key == "facts.pejalan.unit")
    return one


PEOPLE = {"facts.pejalan.unit": ("orang", "people")}


def test_a_shared_text_is_reviewed_in_the_library() -> None:
    found = with_library({}, {})
    texts = locks_with(found, reviewed([fact(found)], by="Rina", at="2026-12-01"))
    assert list(texts) == ["briefs/library/translations.lock.json"]
    assert fact(with_library({}, PEOPLE)).state.value == "ok"


def test_the_review_of_a_text_that_went_into_the_library_goes_after_it() -> None:
    found = with_library(PEOPLE, {})
    assert fact(found).state.value == "ok"
    texts = locks_with(found, kept(found.standings))
    assert list(lines(texts["briefs/jalan/translations.lock.json"])) == ['version":']
    assert "facts.pejalan.unit" in lines(texts["briefs/library/translations.lock.json"])


def test_reviews_of_what_only_other_briefs_use_are_left_alone() -> None:
    found = with_library({}, {"facts.pesepeda.unit": ("orang", "people")})
    assert fact(found).state.value == "unreviewed"
    assert locks_with(found, {}, prune=True) == {}


def test_reviews_of_what_the_library_no_longer_has_may_be_forgotten() -> None:
    found = with_library({}, {"facts.lama.unit": ("ekor", "head")})
    assert locks_with(found, {}) == {}
    (text,) = locks_with(found, {}, prune=True).values()
    assert list(lines(text)) == ['version":']


@pytest.mark.parametrize("broken", ["own", "shared"])
def test_both_files_have_their_faults_told(broken: str) -> None:
    found = with_library({}, {})
    assert [lock.file.split("/")[1] for lock in found.locks] == ["jalan", "library"]
    lock = lock_of("{", getattr(found, broken).file)
    now = Translations(
        found.manuscript,
        lock if broken == "own" else found.own,
        lock if broken == "shared" else found.shared,
    )
    assert [fault.place.file for fault in now.faults] == [lock.file]
