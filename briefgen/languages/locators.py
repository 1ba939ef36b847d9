"""Read how authors name a part of a source in prose: ``hlm. 3``, ``chapter 2``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from briefgen.languages.pack import LanguagePack
from briefgen.model.locators import LocatorLabel

_RANGE = re.compile(r"(?<=\d)\s*[-–]\s*(?=\d)")


def locator_words(
    packs: Mapping[str, LanguagePack], languages: Iterable[str], language: str
) -> Mapping[str, LocatorLabel]:
    """Return the words for locators in a brief's languages; those of one `language` go first."""
    merged: dict[str, LocatorLabel] = {}
    for one in (*languages, language):
        if pack := packs.get(one):
            merged |= pack.locator_words
    return merged


def read_locator(suffix: str, words: Mapping[str, LocatorLabel]) -> tuple[str, LocatorLabel]:
    """Read ``hlm. 3`` as page 3; a suffix without a known word counts pages."""
    first, _, rest = suffix.partition(" ")
    label = words.get(first.casefold())
    return with_dashes(rest if label and rest else suffix), label or LocatorLabel.PAGE


def with_dashes(locator: str) -> str:
    """Write the ranges of a locator with dashes: ``12-14`` is ``12–14``."""
    return _RANGE.sub("–", locator.strip())
