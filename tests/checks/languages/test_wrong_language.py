"""Where there is no detector, function words tell languages apart, as far as they go."""

import sys

import pytest

from briefgen.checks.languages import which_language, wrong_language
from briefgen.languages import identification

CACHED = (
    identification._detected,
    identification._detector,
    which_language.other_language,
)


@pytest.fixture
def no_detector(monkeypatch):
    for function in CACHED:
        function.cache_clear()
    monkeypatch.setitem(sys.modules, "pycld2", None)
    yield
    for function in CACHED:
        function.cache_clear()


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Korban yang bertambah di jalan tidak dicegah oleh rencana ini.", True),
        ("id", "The costs of the plan are borne by those who walk to their work.", True),
        ("en", "Warga kota menunggu bus lama sekali setiap pagi.", False),  # one function word
        ("en", "The word yang is said in Indonesian dan not in English.", False),
        ("id", "Korban yang bertambah di jalan tidak dicegah oleh rencana ini.", False),
    ],
)
def test_function_words_tell(door, no_detector, language, text, found):
    subject = door.subject(f"problem: {{{language}: {text}}}\n")
    paths = [finding.place.path for finding in wrong_language.check(subject)]
    assert paths == ([f"problem.{language}"] if found else [])
