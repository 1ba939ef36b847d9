"""Running words are told by their language, or by nothing; never by a wrong one."""

import sys

import pytest

from briefgen.languages import identification
from briefgen.languages.identification import alike, is_told, language_of

pytest.importorskip("pycld2", reason="there is no detector on this platform")

SENTENCES = {
    "id": "rencana itu akan dibahas lagi oleh dewan kota pada bulan depan",
    "en": "the plan will be discussed again by the city council next month",
    "de": "der plan wird im nächsten monat noch einmal vom stadtrat besprochen",
    "fr": "le projet sera de nouveau examiné par le conseil municipal le mois prochain",
    "ar": "سيناقش مجلس المدينة الخطة مرة أخرى في الشهر المقبل",
    "zh": "市议会 下个月 将 再次 讨论 这项 计划",
}


@pytest.fixture
def without_detector(monkeypatch):
    def forget():
        identification._detector.cache_clear()
        identification._detected.cache_clear()

    forget()
    monkeypatch.setitem(sys.modules, "pycld2", None)
    yield
    forget()


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_is_told_by_its_language(language):
    assert language_of(SENTENCES[language].split()) == language
    assert is_told(language)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "biaya naik tajam",  # too few
        "xqz vvk zzt wqx jjq",
        "\ue000\ue001 \ue002 \ue003 \ue004",  # private use
        "a\ufdd0b kata kata kata kata",  # what is no character at all
    ],
)
def test_what_cannot_be_told_is_not(words):
    assert language_of(words.split()) is None


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("id", "id", True),
        ("en", "en-GB", True),
        ("zh-Hans", "zh-Hant", True),
        ("id", "ms", True),
        ("id", "jv", True),
        ("nb", "no", True),
        ("id", "en", False),
        ("ar", "en", False),
        ("nl", "de", False),
    ],
)
def test_languages_too_near_to_be_told_apart_are_alike(one, other, near):
    assert alike(one, other) is alike(other, one) is near


@pytest.mark.parametrize("language", ["ban", "xx", "qaa"])
def test_a_language_without_a_model_is_not_told(language):
    assert not is_told(language)


def test_without_a_detector_nothing_is_told(without_detector):
    assert language_of(SENTENCES["id"].split()) is None
    assert not is_told("id")
