"""Say which texts of a brief lag behind their source, so that drafts can mark them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from briefgen.languages.translation import State, Translations
from briefgen.source.tree import Path


class Lag(StrEnum):
    """Why a text in one language is not what the source language says."""

    OUTDATED = "outdated"
    """The source has changed since it was translated."""
    UNTRANSLATED = "untranslated"
    """There is no translation; the source stands in its place."""


Lags = Mapping[tuple[Path, str], Lag]
"""The texts that lag, by path and language."""


def lags(translations: Translations) -> Lags:
    """Return the texts of a brief that lag behind."""
    return {
        (standing.unit.path, standing.unit.language): (
            Lag.OUTDATED if standing.state.behind else Lag.UNTRANSLATED
        )
        for standing in translations.standings
        if standing.state.behind or standing.state is State.MISSING
    }
