"""Find translated quotes that prose puts between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.checks.reading import paragraphs
from briefgen.checks.subject import Subject
from briefgen.findings import Place
from briefgen.languages.words import words
from briefgen.model.quotes import QuoteTranslation

FEWEST_WORDS = 4
"""Fewer words may be a term, or chance."""

# Single marks are left alone: they are apostrophes, too.
_BETWEEN_MARKS = re.compile(r"“([^“”]+)”|\"([^\"]+)\"|«([^«»]+)»|„([^„“”]+)[“”]")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A translation of a quote, or a part of it, between quotation marks in a text."""

    quote: str
    translation: QuoteTranslation
    place: Place


def translations_quoted(subject: Subject) -> tuple[Quoted, ...]:
    """Return every place where a text quotes words that are a quote's translation."""
    return subject.once(_all_quoted)


def _all_quoted(subject: Subject) -> tuple[Quoted, ...]:
    return tuple(_quoted(subject))


def _quoted(subject: Subject) -> Iterator[Quoted]:
    for language in subject.brief.languages:
        known = [
            (id_, translation, _folded(translation.text))
            for id_, quote in subject.brief.quotes.items()
            if (translation := quote.translation.get(language)) and quote.language != language
        ]
        if not known:
            continue
        for text, version in subject.versions(language):
            for quoted in _between_marks(paragraphs(version, text.shape)):
                for id_, translation, folded in known:
                    if quoted in folded:
                        yield Quoted(id_, translation, text.place_of(language))


def _between_marks(parts: tuple[str, ...]) -> Iterator[str]:
    for part in parts:
        for match in _BETWEEN_MARKS.finditer(part):
            between = next(group for group in match.groups() if group)
            if len(words(between)) >= FEWEST_WORDS:
                yield _folded(between)


def _folded(text: str) -> str:
    """Return a text's words alone, so that one text can be looked for in another."""
    return f" {' '.join(words(text.casefold()))} "
