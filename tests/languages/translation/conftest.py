"""Make units and reviews of a few words: what is a text here stands in a brief as anywhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from briefgen.languages.translation import Lock, Review, Translations
from briefgen.languages.translation.lock import lock_text, review_of
from briefgen.languages.translation.lock_file import read_lock
from briefgen.source.files import SourceFile
from briefgen.source.manuscript import Manuscript

Texts = Mapping[str, tuple[str, str]]
"""A source and a target by the name of a text."""


def reviews_of(texts: Texts, by: str = "Sari", at: str = "2026-11-20") -> dict[str, Review]:
    """Reviews of texts by their keys, from Indonesian into English."""
    return {f"{key} id>en": review_of(*pair, by=by, at=at) for key, pair in texts.items()}


def lock_of(text: str, file: str = "translations.lock.json") -> Lock:
    return read_lock(SourceFile(file, text.encode()))


@pytest.fixture
def translations(brief: Callable[..., Manuscript]) -> Callable[..., Translations]:
    """A brief that says these things, after a review of those."""

    def make(changes: str, reviewed: Texts, lock: str = "") -> Translations:
        return Translations(brief(changes), lock_of(lock or lock_text(reviews_of(reviewed))))

    return make


@pytest.fixture
def reviews() -> Callable[..., list[str]]:
    """The lines of a file with these reviews."""

    def make(texts: Texts, by: str, at: str) -> list[str]:
        lines = lock_text(reviews_of(texts, by, at)).split("\n")
        return [line for line in lines if line.startswith('"') and not line.startswith('"version')]

    return make
