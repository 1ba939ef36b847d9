"""Turn a brief's texts into what a picture can write: one line without markup."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefgen.languages.edition import Edition
from briefgen.languages.notes import Notes
from briefgen.languages.view import Phrase
from briefgen.model.texts import Text
from briefgen.prose.parser import parse_line
from briefgen.prose.reading import plain_text


@dataclass(frozen=True, slots=True)
class Caption:
    """Words in a picture. `language` is set where it is not the picture's."""

    text: str
    language: str | None = None


def caption(edition: Edition, text: Text) -> Caption:
    """Return a text as words for a picture, which can call no note.

    Where the page leaves the words to another column, the picture still has them.
    """
    line = replace(edition, notes=Notes(), bibliography=None).line(text)
    if words := plain(line):
        return Caption(words, line.language)
    for language in (edition.brief.source_language, *text.versions):
        if words := _squeezed(plain_text(parse_line(text.get(language) or ""))):
            return Caption(words, None if language == edition.language else language)
    return Caption("")


def plain(phrase: Phrase) -> str:
    """Return a phrase as one line without markup and without notes."""
    return _squeezed(plain_text(phrase.inlines))


def _squeezed(text: str) -> str:
    return " ".join(text.split())
