"""Fingerprints prove quotes without their source, and tell when it is another one."""

from __future__ import annotations

import dataclasses
import re

import pytest

from briefgen.evidence.document import Reading
from briefgen.evidence.extract import extract
from briefgen.evidence.fingerprint import (
    Comparison,
    Fingerprint,
    Mode,
    compare,
    is_fingerprint,
    pin,
    read_fingerprint,
)
from briefgen.evidence.verify import Pinned, State, verify

SALT = bytes(range(16))
PINNED = "Kami tidak menyangka anak-anak akan datang lebih dahulu daripada orang tua mereka"


def fingerprint_of(pinned, secret: bytes = b"") -> Fingerprint:
    read = read_fingerprint("a.yaml", pinned.text.encode(), secret)
    assert read.findings == ()
    assert read.fingerprint
    return read.fingerprint


@pytest.fixture
def window(document, quote):
    return pin(document("id"), {"rina": quote(PINNED)}, Mode.WINDOW, salt=SALT)


def test_a_file_is_stable_and_has_a_window_a_line(document, quote):
    later = quote("Jajak pendapat pada Oktober 2022 menunjukkan 57 persen setuju")
    quotes = {"rina": quote(PINNED), "jajak": later}
    one = pin(document("id"), quotes, Mode.WINDOW, salt=SALT, url="https://a.id", retrieved_at="")
    other = pin(
        document("id"), dict(reversed(quotes.items())), Mode.WINDOW, salt=SALT, url="https://a.id"
    )
    assert one == other
    assert is_fingerprint(one.text.encode())
    lines = re.sub(r'hashes: "[^"]+"', 'hashes: "…"', one.text).splitlines()
    assert lines[1:8] == [
        "fingerprint: 1",
        "normalisation: 1",
        'mode: "window"',
        "n: 5",
        "bits: 40",
        'salt: "000102030405060708090a0b0c0d0e0f"',
        'kind: "text"',
    ]
    assert lines[-5:] == [
        "tokens: 1388",
        'url: "https://a.id"',
        "windows:",
        '  - {start: 16, hashes: "…"}',
        '  - {start: 1004, hashes: "…"}',
    ]


@pytest.mark.parametrize("mode", Mode)
def test_a_quote_is_proved_in_every_mode(mode, document, quote):
    pinned = pin(document("id"), {"rina": quote(PINNED)}, mode, salt=SALT, secret=b"rahasia")
    fingerprint = fingerprint_of(pinned, b"rahasia")
    assert pinned.refused == {}
    for text in (PINNED, PINNED.upper(), "menyangka anak-anak akan datang lebih [sic] dahulu"):
        assert verify(quote(text), fingerprint).state is State.VERBATIM
    words = PINNED.split()
    for index in range(len(words)):
        changed = " ".join([*words[:index], "lain", *words[index + 1 :]])
        found = verify(quote(changed), fingerprint)
        assert found.state is State.NOT_FOUND
        assert found.reason == "its words depart from the source's at “lain”"


def test_an_omission_is_proved_but_not_read(document, quote):
    text = "Kami tidak menyangka anak-anak akan … dahulu daripada orang tua mereka"
    pinned = pin(document("id"), {"rina": quote(text)}, Mode.WINDOW, salt=SALT)
    found = verify(quote(text), fingerprint_of(pinned))
    assert (found.state, found.reason) == (State.OMISSION, "leaves out 2 words")
    assert [(one.tokens, one.words) for one in found.omissions] == [(2, "")]


def test_a_window_holds_its_quote_alone(window, quote):
    found = verify(
        quote("Jajak pendapat pada Oktober 2022 menunjukkan 57 persen"), fingerprint_of(window)
    )
    assert found.state is State.NOT_FOUND
    assert found.reason.endswith("they are others, or were never pinned")


def test_a_short_quote_needs_the_words_around_it(document, quote):
    short, longer = quote("Biaya penutupan itu kecil"), quote("itu kecil", prefix="Biaya penutupan")
    long_enough = quote("itu kecil", prefix="Biaya penutupan", suffix="Dinas mengeluarkan")
    quotes = {"short": short, "longer": longer, "enough": long_enough, "wrong": quote("lima enam")}
    pinned = pin(document("id"), quotes, Mode.WINDOW, salt=SALT)
    too_few = "has fewer than 5 words, too few for a fingerprint: add a `prefix` or `suffix`"
    assert pinned.refused == {
        "short": too_few,
        "longer": too_few,
        "wrong": "is not in the source as it is quoted",
    }
    fingerprint = fingerprint_of(pinned)
    assert verify(short, fingerprint).state is State.UNCHECKED
    assert verify(short, fingerprint).reason == too_few
    assert verify(long_enough, fingerprint).state is State.VERBATIM
    assert verify(long_enough.model_copy(update={"suffix": "Dinas lain"}), fingerprint).state is (
        State.NOT_FOUND
    )


def test_a_negation_beside_a_quote_is_found_by_asking(window, quote, clause_words):
    (left,) = verify(
        quote("menyangka anak-anak akan datang lebih dahulu"),
        fingerprint_of(window),
        words=clause_words("id"),
    ).left_out
    assert (left.word, left.side, left.clause) == ("tidak", "before", "")


def test_pages_are_those_of_the_source(document, quote):
    source = document("id", "pdf")
    pinned = pin(source, {"rina": quote(PINNED)}, Mode.WINDOW, salt=SALT)
    by_source, by_hashes = (
        verify(quote(PINNED), archive) for archive in (source, fingerprint_of(pinned))
    )
    assert by_source.pages == by_hashes.pages == (1,)
    assert by_hashes.paged


def test_a_keyed_fingerprint_needs_its_secret(document, quote):
    pinned = pin(document("id"), {}, Mode.KEYED, salt=SALT, secret=b"rahasia")
    for secret, reason in {
        b"": "its fingerprint needs the secret that it was made with",
        b"lain": "its fingerprint was made with another secret",
    }.items():
        found = verify(quote(PINNED), fingerprint_of(pinned, secret))
        assert (found.state, found.reason) == (State.UNCHECKED, reason)
    assert b"rahasia" not in repr(fingerprint_of(pinned, b"rahasia")).encode()
    with pytest.raises(ValueError, match="needs a secret"):
        pin(document("id"), {}, Mode.KEYED, salt=SALT)


def test_a_source_is_held_against_its_fingerprint(window, document, quote):
    source, fingerprint = document("id"), fingerprint_of(window)
    text = source.reading.text
    crlf = extract(text.replace("\n", "\r\n").encode())
    other = extract(text.replace("12.659", "12.660").encode())
    reread = dataclasses.replace(source, reading=Reading("text 2", text.replace("Tepi", "")))
    forged = dataclasses.replace(source, reading=Reading("text 1", text.replace("Tepi", "")))
    assert compare(fingerprint, source) is Comparison.SAME
    assert compare(fingerprint, crlf) is Comparison.SAME_TEXT
    assert compare(fingerprint, other) is Comparison.SOURCE_CHANGED
    assert compare(fingerprint, reread) is Comparison.EXTRACTION_CHANGED
    assert compare(fingerprint, forged) is Comparison.ALTERED
    shifted = dataclasses.replace(fingerprint.windows[0], start=17)
    assert compare(dataclasses.replace(fingerprint, windows=(shifted,)), source) is (
        Comparison.ALTERED
    )
    assert verify(quote(PINNED), Pinned(source, fingerprint)).state is State.VERBATIM
    stale = verify(quote(PINNED), Pinned(other, fingerprint))
    assert stale.state is State.STALE
    assert stale.reason == (
        "the source is not the one that was pinned; the quote still stands in it"
    )


def test_another_normalisation_is_stale(window, document, quote):
    old = dataclasses.replace(fingerprint_of(window), normalisation=0)
    assert verify(quote(PINNED), old).state is State.STALE
    assert compare(old, document("id")) is Comparison.EXTRACTION_CHANGED


DAMAGE = {
    "another version": ("fingerprint: 1", "fingerprint: 2", "fingerprint"),
    "another length": ("n: 5", "n: 4", "n"),
    "a digest cut off": ('sha256: "', 'sha256: "zz', "sha256"),
    "hashes cut off": ('hashes: "', 'hashes: "x', "windows.0.hashes"),
    "hashes that are none": ('hashes: "', 'hashes: "!!', "windows.0.hashes"),
    "a window beyond the end": ("start: 16", "start: 1380", "windows.0.start"),
    "an unknown field": ("n: 5", "n: 5\nm: 6", "m"),
    "a mode without its secret": ('mode: "window"', 'mode: "keyed"', "mode"),
    "no windows": ("windows:", "fenster:", ""),
    "broken YAML": ("windows:", "windows: [", ""),
    "a list": ("# This", "- This", ""),
}


@pytest.mark.parametrize(("good", "bad", "path"), DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_file_is_a_finding(good, bad, path, window):
    damaged = window.text.replace(good, bad, 1)
    assert damaged != window.text
    read = read_fingerprint("sources/a.yaml", damaged.encode())
    assert read.fingerprint is None
    assert path in [finding.place.path for finding in read.findings] or not path
    assert all(finding.place.file == "sources/a.yaml" for finding in read.findings)


def test_nothing_but_a_fingerprint_is_one():
    for data in (b"", b"A fingerprint: 1", b"%PDF-1.7", b"windows: []", b"\xff\xfe"):
        assert not is_fingerprint(data)
