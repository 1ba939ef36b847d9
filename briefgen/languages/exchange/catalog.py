"""Gather what a translator gets of a brief: its units in one language, with notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.findings import Place
from briefgen.languages.exchange.notes import notes
from briefgen.languages.translation import Standing, State, Translations
from briefgen.languages.translation.hashing import digest_of

NO_TARGET = "none"
"""What stands for the digest of a translation that is not there."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A unit as a translator gets it.

    `key` is the path of its text. `target` is the translation that there is, or empty; `digest`
    tells it from a later one. `previous` is the source that it was made of, where that was edited
    since. `notes` are for the translator, in English, a sentence or two each.
    """

    key: str
    origin: str
    source: str
    target: str
    previous: str | None
    state: State
    notes: tuple[str, ...]
    place: Place

    @property
    def digest(self) -> str:
        """What the translation is known by when the file comes back."""
        return target_digest(self.target)

    @property
    def is_good(self) -> bool:
        """Whether there is a translation of the source as it is now."""
        return bool(self.target) and not self.state.behind


@dataclass(frozen=True, slots=True)
class Catalog:
    """All that a translator gets of a brief.

    `origin` is the brief's source language, and `language` the one to translate into. `file` is
    the brief's own file, relative to the project.
    """

    slug: str
    file: str
    origin: str
    language: str
    entries: tuple[Entry, ...]


def catalog(translations: Translations, language: str) -> Catalog:
    """Return what is to be translated into a language, in print order: all of it, done or not."""
    manuscript = translations.manuscript
    brief = manuscript.brief
    return Catalog(
        manuscript.slug,
        manuscript.root.place.file,
        brief.source_language,
        language,
        tuple(_entries(translations, language)),
    )


def target_digest(target: str | None) -> str:
    """Return what a translation is known by, its layout apart."""
    return digest_of(target) if target and target.strip() else NO_TARGET


def bare(text: str) -> str:
    """Return a text without the white space around it, which is YAML's and no translator's."""
    return text.replace("\r\n", "\n").strip(" \t\r\n")


def _entries(translations: Translations, language: str) -> Iterator[Entry]:
    for standing in translations.standings:
        unit = standing.unit
        if unit.language == language:
            yield Entry(
                unit.key,
                unit.origin,
                bare(unit.source),
                bare(unit.target or ""),
                _previous(standing),
                standing.state,
                tuple(notes(standing)),
                unit.source_place,
            )


def _previous(standing: Standing) -> str | None:
    if standing.record is None or not standing.state.behind:
        return None
    return bare(standing.record.review.src_text)
