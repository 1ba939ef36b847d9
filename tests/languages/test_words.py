"""Words and sentences, worked out by hand in Indonesian, English and a few other scripts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.languages.words import sentences, word_count, words

ID = ("Dr.", "H.", "Ir.", "No.", "PT.", "Tbk.", "hlm.", "dkk.", "a.n.", "Ph.D.")
EN = ("Dr.", "No.", "Inc.", "p.", "e.g.", "et al.", "U.S.", "vol.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        (" \n—…!? - ", []),
        ("Biaya naik.", ["Biaya", "naik"]),
        ("anak-anak bersepeda", ["anak-anak", "bersepeda"]),
        ("sayur-mayur se-Jawa Barat", ["sayur-mayur", "se-Jawa", "Barat"]),
        ("abad ke-21, era 1990-an", ["abad", "ke-21", "era", "1990-an"]),
        ("UKM-nya e-commerce-nya", ["UKM-nya", "e-commerce-nya"]),
        ("hari Jum'at, Al-Qur’an", ["hari", "Jum'at", "Al-Qur’an"]),
        ("naik 2,3 persen", ["naik", "2,3", "persen"]),
        ("Rp 2.300.000,50", ["Rp", "2.300.000,50"]),
        ("Rp2,3 miliar", ["Rp2,3", "miliar"]),
        ("dan/atau", ["dan", "atau"]),
        ("10–15 persen", ["10", "15", "persen"]),
        ("2024-2025", ["2024-2025"]),
        ("pasar – bukan toko – tumbuh", ["pasar", "bukan", "toko", "tumbuh"]),
        ("pasar - bukan toko -tumbuh", ["pasar", "bukan", "toko", "tumbuh"]),
        ("pasar--toko", ["pasar", "toko"]),
        ("don't, won’t", ["don't", "won’t"]),
        ("e-commerce and B2B", ["e-commerce", "and", "B2B"]),
        ("medium-sized well-set", ["medium-sized", "well-set"]),
        ("3.5% of 1,500", ["3.5", "of", "1,500"]),
        ("the 'quoted' word", ["the", "quoted", "word"]),
        ('"Costs rose," she said', ["Costs", "rose", "she", "said"]),
        ("the U.S. market", ["the", "U.S", "market"]),
        ("non\N{NON-BREAKING HYPHEN}breaking", ["non\N{NON-BREAKING HYPHEN}breaking"]),
        ("a\N{NO-BREAK SPACE}b", ["a", "b"]),
        ("naïve cafe\N{COMBINING ACUTE ACCENT}", ["naïve", "cafe\N{COMBINING ACUTE ACCENT}"]),
        ("co\N{SOFT HYPHEN}operate", ["co\N{SOFT HYPHEN}operate"]),
        ("mañana прошлое", ["mañana", "прошлое"]),
        ("🚲 sepeda 🚲", ["sepeda"]),
    ],
)
def test_words(text, found):
    assert words(text) == found
    assert word_count(text) == len(found)


@pytest.mark.parametrize(
    ("abbreviations", "text"),
    [
        # One bar between two sentences; every text is otherwise as an author writes it.
        (ID, ""),
        (ID, "Biaya naik"),
        (ID, "Biaya naik. |Pendapatan turun."),
        (ID, "Dr. Rina hadir. |Ir. H. Sari tidak."),
        (ID, "PT. Jalan Raya Tbk. untung pada 2024. |Lalu rugi."),
        (ID, "Lihat hlm. 3. |Hlm. 4 kosong."),
        (ID, "UU No. 30 Tahun 2009 berlaku. |Pasal 3 dicabut."),
        (ID, "Kata Sari dkk. (2020) begitu. |Benar."),
        (ID, "Surat a.n. Wali Kota terbit. |Rina Sari, Ph.D. membacanya."),
        (ID, "J. K. Sari menulis. |Ia senang."),
        (ID, "B.J. Sari menulis. |Ia senang."),
        (ID, "Naik 2,3 persen menjadi Rp 2.300.000. |Turun lagi."),
        (ID, "Pukul 19.30 rapat mulai. |Pukul 21.00 selesai."),
        (ID, "Ada 120 korban. |55 juta warga tahu."),
        (ID, '"Benarkah?" tanya Rina.'),
        (ID, "“Pelajari kisah mereka!” katanya. |Lalu ia pergi."),
        (ID, '"Biaya naik." |"Lalu?" |"Turun."'),
        (ID, "Mengapa? |Karena mahal! |Sungguh."),
        (ID, "Benarkah?! |Ya."),
        (ID, "Tunggu... |Ia datang."),
        (ID, "Tunggu… lalu datang."),
        (ID, "Menurut Sari dkk... |Lalu pulang."),
        (ID, "Biaya naik (lihat hlm. 3). |Pendapatan turun."),
        (ID, "Biaya naik. |(Pendapatan juga.) |Lalu turun."),
        (ID, "Biaya naik . |Pendapatan turun."),
        (ID, "1. Bangun jalur. |2. Tutup jalan."),
        (ID, "a. Bangun jalur. |Lalu tutup jalan."),
        (ID, "Pertumbuhan e-commerce naik. |UMKM ikut."),
        (ID, "Situs contoh.co.id tutup. |Situs lain buka."),
        (ID, "Baris satu\nberlanjut. |Baris dua."),
        (ID, "Judul tanpa titik\n\n|Kalimat pertama."),
        (EN, "Costs rose. |Revenue fell."),
        (EN, "Dr. Smith came. |Prices, e.g. of rice, rose."),
        (EN, "See vol. 3, p. 12. |Law No. 30 holds."),
        (EN, "Smith et al. (2010) agree. |Others do not."),
        (EN, "The U.S. economy grew by 2.5 percent. |Ours did not."),
        (EN, "He said: “Never.” |Then he left."),
        (EN, "He said ‘never’. |Then he left."),
        (EN, "Is it so? |“Yes!” |She left."),
        (EN, "It was 1999. |In 2000 it fell."),
        (EN, "End of the first.   |Start of the second."),
        (EN, "It ended in a panel.[3] Then it went on."),
        ((), "Dr. |Rina hadir."),
        ((), "これは道です。|それは橋です\N{FULLWIDTH EXCLAMATION MARK}|はい。"),
        ((), "هل هو؟ |نعم."),
    ],
)
def test_sentences(abbreviations, text):
    expected = [sentence.strip() for sentence in text.split("|")] if text else []
    assert sentences(text.replace("|", ""), abbreviations) == expected


@given(st.text(alphabet="aB1.,!?…\"'()\n -–", max_size=60))
def test_no_word_is_lost_between_sentences(text):
    assert "".join("".join(sentences(text, ID)).split()) == "".join(text.split())


@given(st.text(max_size=60))
def test_any_text_has_words_that_stand_in_it_in_order(text):
    position = 0
    for word in words(text):
        position = text.index(word, position) + len(word)


@given(
    st.text(alphabet="aBé1.,'’-:_ \N{COMBINING ACUTE ACCENT}\N{SOFT HYPHEN}かカ漢🚲", max_size=30)
)
def test_words_are_the_same_wherever_lines_are_broken(text):
    assert words(text) == words(text.replace(" ", "\n"))


@given(st.lists(st.sampled_from([*ID, "X.", "A.b.", "1.", "9a.", "naik.", "(Naik.)", "Rina"])))
def test_a_look_before_full_stops_finds_all_that_a_look_all_over_finds(parts):
    text = " ".join(parts)
    every_stop_is_suspect = (*ID, "k.", "a.")  # none of them stands alone
    assert sentences(text, ID) == sentences(text, every_stop_is_suspect)
