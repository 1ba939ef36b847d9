"""Pair the source language's version of each text with each of its translations."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.checks.subject import Subject
from briefgen.source.manuscript import LocatedText


@dataclass(frozen=True, slots=True)
class Translation:
    """A text, its version in the source language, and one in another; neither is blank."""

    text: LocatedText
    original: str
    language: str
    version: str


def translations(subject: Subject) -> tuple[Translation, ...]:
    """Return every translation of every text into the brief's other languages."""
    return subject.once(_translations)


def _translations(subject: Subject) -> tuple[Translation, ...]:
    found = []
    source, *others = subject.brief.languages
    for text in subject.texts():
        original = text.text.get(source) or ""
        for language in others:
            version = text.text.get(language) or ""
            if original.strip() and version.strip():
                found.append(Translation(text, original, language, version))
    return tuple(found)
