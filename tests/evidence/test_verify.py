"""Quotes held against short sources, worked out by hand."""

from __future__ import annotations

import pytest

from briefgen.evidence.clauses import ClauseWords
from briefgen.evidence.extract import extract
from briefgen.evidence.match import Limits
from briefgen.evidence.verify import State, Unread, verify, verify_all

SOURCE = extract(
    """\
Kota itu menutup jalan pada hari Minggu. “Kami tidak menyangka anak-anak akan datang,” kata Rina.
Biaya naik 2,3 persen, yaitu Rp 4,5 miliar; pendapatan turun −0,4 persen. Jalan itu tidak kosong.
Kalau jalur pengganti tidak dibuka, kami akan berhenti. Toko tetap buka, kecuali pada hari libur.
Pada akhirnya warga setuju. Mengapa? Karena pada akhirnya warga untung.
""".encode()
)
WORDS = ClauseWords(("tidak", "bukan", "*n't"), ("kalau", "kecuali", "dengan syarat"))

VERBATIM = [
    "Kami tidak menyangka anak-anak akan datang",
    "kami tidak menyangka anak-anak akan datang.",
    "[k]ami tidak menyangka",
    "menyangka anak-anak [sic] akan datang",
    "… tidak menyangka anak-anak …",
    "“Kami tidak menyangka anak-anak akan datang,” kata Rina",
    '"Kami tidak menyangka anak-anak akan datang," kata Rina',
    "pendapatan turun -0,4 persen",
    "Rp4,5 miliar",
    "setuju. Mengapa?",
]
PUNCTUATION = [
    "Kami tidak menyangka, anak-anak akan datang",
    "Kami tidak menyangka anakanak akan datang",
    "Biaya naik 2,3 persen (yaitu Rp 4,5 miliar)",
    "Mengapa. Karena pada akhirnya",
    "warga untung?",
    "Kami tidak … menyangka anak-anak",  # dots that leave nothing out
]
ABSENT = "its words are not in the source as they are quoted"
NOT_FOUND = {
    "Kami menyangka anak-anak akan datang": ABSENT,
    "pendapatan turun 0,4 persen": ABSENT,
    "Biaya naik 2.3 persen": ABSENT,
    "pada akhirnya warga … menutup jalan pada": ABSENT,
    "Kami tidak … kata Rina": "a part between ellipses has fewer than 3 words",
    "Kota itu [x] anak-anak akan datang": (
        "its parts stand too far apart: an ellipsis may leave out 120 words, a bracket stand for 6"
    ),
}


@pytest.mark.parametrize("text", VERBATIM)
def test_verbatim(text, quote):
    found = verify(quote(text), SOURCE)
    assert (found.state, found.reason, found.occurrences) == (State.VERBATIM, "", 1)
    assert found.state.holds


@pytest.mark.parametrize("text", PUNCTUATION)
def test_punctuation_differs(text, quote):
    assert verify(quote(text), SOURCE).state is State.PUNCTUATION_DIFFERS


@pytest.mark.parametrize(("text", "reason"), NOT_FOUND.items())
def test_not_found(text, reason, quote):
    found = verify(quote(text), SOURCE)
    assert (found.state, found.reason) == (State.NOT_FOUND, reason)
    assert not found.state.holds


@pytest.mark.parametrize("dots", ["…", "...", ". . .", "[…]", "[...]", "(...)"])
def test_an_ellipsis_leaves_words_out(dots, quote):
    text = f"Biaya naik 2,3 persen {dots} pendapatan turun −0,4 persen"
    found = verify(quote(text), SOURCE, words=WORDS)
    assert (found.state, found.reason) == (State.OMISSION, "leaves out 4 words")
    (left,) = found.omissions
    assert (left.tokens, left.words, left.bracketed) == (4, "yaitu Rp 4,5 miliar", False)
    assert SOURCE.reading.text[left.start : left.end] == "yaitu Rp 4,5 miliar"
    assert left.negations == ()


def test_an_omission_tells_of_negations(quote):
    text = "pendapatan turun −0,4 persen … jalur pengganti tidak"
    (left,) = verify(quote(text), SOURCE, words=WORDS).omissions
    assert left.negations == ("tidak", "kalau")


def test_brackets_stand_for_a_few_words(quote):
    found = verify(quote("Kota itu [mencoba sesuatu] pada hari [libur] Minggu"), SOURCE)
    assert found.state is State.OMISSION
    assert [(one.words, one.bracketed) for one in found.omissions] == [("menutup jalan", True)]
    assert found.brackets == 2
    assert found.bracket_share == pytest.approx(3 / 8)


def test_brackets_and_dots_of_the_source_are_its_own(quote):
    source = extract(b"He said [sic] that it was ... well, over [again] now.")
    for text in ("said [sic] that it was ... well", "over [again] now"):
        assert verify(quote(text), source).state is State.VERBATIM


def test_limits_are_the_caller_s(quote):
    text = "Kota itu menutup jalan … Biaya naik 2,3 persen"
    assert verify(quote(text), SOURCE).state is State.OMISSION
    assert verify(quote(text), SOURCE, Limits(gap_tokens=5)).state is State.NOT_FOUND


def test_the_nearest_runs_count(quote):
    source = extract(b"one two three a b c four five six. one two three d four five six.")
    found = verify(quote("one two three ... four five six"), source)
    assert [one.words for one in found.omissions] == ["a b c"]
    assert found.occurrences == 2


def test_prefix_and_suffix_tell_repeated_words_apart(quote):
    assert verify(quote("pada akhirnya warga"), SOURCE).occurrences == 2
    assert verify(quote("pada akhirnya warga", prefix="Karena"), SOURCE).occurrences == 1
    assert verify(quote("pada akhirnya warga", suffix="setuju."), SOURCE).occurrences == 1
    found = verify(quote("pada akhirnya warga", prefix="Kota"), SOURCE)
    assert found.state is State.NOT_FOUND
    assert found.reason == (
        "its words stand in the source, but not next to those of `prefix` and `suffix`"
    )


def test_pages_are_told(quote):
    source = extract(b"halaman satu di sini\fhalaman dua di\fsini dan halaman tiga")
    assert verify(quote("halaman dua"), source).pages == (2,)
    assert verify(quote("di sini"), source).pages == (1, 2)
    assert verify(quote("di sini"), source).paged
    assert verify(quote("pada akhirnya"), SOURCE).pages == ()
    assert not verify(quote("pada akhirnya"), SOURCE).paged


LEFT_OUT = {
    "menyangka anak-anak akan datang": [("tidak", "before", False, "Kami tidak")],
    "Kami tidak menyangka anak-anak": [],
    "kosong": [("tidak", "before", False, "Jalan itu tidak")],
    "kami akan berhenti": [("kalau", "before", True, "Kalau jalur pengganti tidak dibuka")],
    "jalur pengganti": [
        ("kalau", "before", True, "Kalau"),
        ("tidak", "after", False, "tidak dibuka"),
    ],
    "Toko tetap buka": [("kecuali", "after", True, "kecuali pada hari libur")],
    "warga setuju": [],
}


@pytest.mark.parametrize(("text", "expected"), LEFT_OUT.items())
def test_the_words_around_a_quote_count(text, expected, quote):
    found = verify(quote(text), SOURCE, words=WORDS).left_out
    assert [(one.word, one.side, one.condition, one.clause) for one in found] == expected


def test_word_ends_and_phrases_count_too(quote):
    source = extract(b"They didn't pay for it. Setuju dengan syarat ada ubin.")
    (ending,) = verify(quote("pay for it"), source, words=WORDS).left_out
    (phrase,) = verify(quote("ada ubin"), source, words=WORDS).left_out
    assert (ending.word, phrase.word) == ("didn't", "dengan syarat")


def test_the_nearest_passage_is_shown(quote):
    near = verify(quote("Kami tidak mengira anak-anak akan datang kembali"), SOURCE).nearest
    assert near is not None
    assert near.passage.startswith("Kami tidak menyangka anak-anak akan datang")
    assert [(one.quote, one.source) for one in near.differences if not one.same] == [
        ("mengira", "menyangka"),
        ("kembali", "kata"),
    ]
    assert SOURCE.reading.text[near.start :].startswith("Kami tidak")


def test_there_may_be_no_passage_near(quote):
    assert verify(quote("sama sekali lain"), SOURCE).nearest is None


@pytest.mark.parametrize(
    ("archive", "reason"),
    [(None, "its source has no archive"), (Unread("`a.pdf` is encrypted"), "`a.pdf` is encrypted")],
)
def test_what_is_not_at_hand_is_unchecked(archive, reason, quote):
    found = verify(quote("Biaya naik"), archive)
    assert (found.state, found.reason) == (State.UNCHECKED, reason)


def test_all_quotes_of_a_brief(brief):
    manuscript = brief(
        """
        quotes:
          satu: {source: kajian, language: id, text: jalan pada hari}
          dua: {source: kajian, language: id, text: jalan pada siang hari}
          tiga: {language: id, text: jalan}
        """
    )
    found = verify_all(manuscript.brief, {"kajian": SOURCE}, words={"id": WORDS})
    assert {id_: one.state.value for id_, one in found.items()} == {
        "satu": "verbatim",
        "dua": "not_found",
        "tiga": "unchecked",
    }
    assert found["tiga"].reason == "it names no source"


def test_a_quote_without_words_is_not_found(quote):
    for text in ("…", "[…]", "[sic]", "!", "[apa pun]"):
        assert verify(quote(text), SOURCE).state is State.NOT_FOUND
