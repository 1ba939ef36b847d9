"""Tokens, worked out by hand: what is one word, one number, one sign, and where it stands."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.evidence.normalise import Tokens, normalise


def spans_of(tokens: Tokens) -> list[tuple[int, int]]:
    return [(tokens.start(index), tokens.end(index)) for index in range(len(tokens))]


EXAMPLES = {
    # Case, and how letters are set
    "Biaya NAIK": "biaya naik",
    "Straße": "strasse",
    "ﬁnal ﬂow": "final flow",
    "\uff26\uff55\uff4c\uff4c \uff11\uff12": "full 12",
    "cafe\N{COMBINING ACUTE ACCENT}": "café",
    "co\N{SOFT HYPHEN}operate": "cooperate",
    "x\N{ZERO WIDTH SPACE}y \u202eabc\u202c": "xy abc",
    "satu\N{NO-BREAK SPACE}dua\N{THIN SPACE}tiga": "satu dua tiga",
    # Hyphens and dashes in words
    "anak-anak": "anakanak",
    "anak-\nanak": "anakanak",
    "pem-\n  bangunan": "pembangunan",
    "pem\N{SOFT HYPHEN}\nbangunan": "pembangunan",
    "pem\N{HYPHEN}\r\nbangunan": "pembangunan",
    "anak anak": "anak anak",
    "e-commerce-nya": "ecommercenya",
    "ke-21, ke-\n21": "ke-21 ke-21",
    "era 1990-an": "era 1990-an",
    "toko – bukan pasar": "toko bukan pasar",
    "toko—bukan pasar -- tumbuh": "toko bukan pasar tumbuh",
    "don't, don’t; Jum'at": "don't don't jum'at",
    "'kutip' ‘kutip’ workers’": "kutip kutip workers",
    # Numbers are whole, with their signs
    "naik 2,3 persen": "naik 2,3 persen",
    "12.659 orang.": "12.659 orang",
    "pukul 19.30, 19:30": "pukul 19.30 19:30",
    "14/03/2016": "14/03/2016",
    "-0,4 −0,4 –0,4": "-0,4 -0,4 -0,4",
    "(-3)": "-3",
    "2-3": "2 - 3",
    "10–15, 10 – 15, 10—15": "10 - 15 10 - 15 10 - 15",
    "2020-\n2024": "2020 - 2024",
    "5 -3": "5 -3",
    "23": "23",
    "5% 5 %": "5 % 5 %",
    "5%-3%": "5 % - 3 %",
    # Currencies
    "Rp2,3 Rp 2,3": "rp 2,3 rp 2,3",
    "-Rp5 Rp-5": "- rp 5 rp -5",
    "$5 -$5 $-5": "$ 5 - $ 5 $ -5",
    "US$2.5": "us $ 2.5",
    # Superscripts, fractions, signs
    "10² 102 10^2": "10 ² 102 10 2",
    "½ 1½ 1/2": "½ 1 ½ 1/2",
    "41 µg/m³": "41 μg m ³",
    "1,8 °C": "1,8 ° c",
    "≥5 <5 ~5": "≥ 5 < 5 ~ 5",
    # Other scripts
    "これは道": "こ れ は 道",
    "прошлое": "прошлое",
    # Marks alone
    "“Ya!” … (…)": "ya",
    "": "",
}


@pytest.mark.parametrize(("text", "tokens"), EXAMPLES.items())
def test_tokens(text, tokens):
    assert list(normalise(text).words) == tokens.split()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("\u0430", "a"),  # Cyrillic
        ("10²", "102"),
        ("x₂", "x2"),
        ("½", "1/2"),
        ("-5", "5"),
        ("2-3", "23"),
        ("2,3", "2.3"),
        ("2,3", "23"),
        ("5%", "5"),
        ("$5", "€5"),
        ("anak-anak", "anak"),
        ("ke-21", "ke 21"),
        ("don't", "dont"),
        ("\u0131", "i"),
    ],
)
def test_what_differs_stays_apart(one, other):
    assert normalise(one).words != normalise(other).words


def test_tokens_know_where_they_stand():
    text = "“ﬁnal”\N{SOFT HYPHEN} cafe\N{COMBINING ACUTE ACCENT}, pem\N{SOFT HYPHEN}\nbangunan −0,4"
    tokens = normalise(text)
    found = [text[start:end] for start, end in spans_of(tokens)]
    assert found == [
        "ﬁnal",
        "cafe\N{COMBINING ACUTE ACCENT}",
        "pem\N{SOFT HYPHEN}\nbangunan",
        "−0,4",
    ]
    assert tokens.passage(1, 3) == "cafe\N{COMBINING ACUTE ACCENT}, pem\N{SOFT HYPHEN} bangunan"


SCRAPS = st.lists(
    st.sampled_from(
        ["a", "Ab", "ﬁ", "é", "e\u0301", "-", "–", "—", "\u00ad", " ", "\n", "2", "3,5", "²", "%",
         "$", "Rp", "'", "’", "“", ".", "…", "\u200b", "한", "\u1112\u1161\u11ab", "道", "[", "]"]
    ),
    max_size=30,
).map("".join)  # fmt: skip


@given(SCRAPS | st.text())
def test_any_text_has_tokens_in_order_and_in_place(text):
    tokens = normalise(text)
    spans = spans_of(tokens)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[1] for one, other in pairwise(spans))


@given(SCRAPS)
def test_composed_and_decomposed_text_is_alike(text):
    composed, apart = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert normalise(composed).words == normalise(apart).words
