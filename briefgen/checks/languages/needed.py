"""Say in which languages a text must be."""

from __future__ import annotations

from briefgen.checks.subject import Subject
from briefgen.source.manuscript import LocatedText


def languages_needed(subject: Subject, text: LocatedText) -> tuple[str, ...]:
    """Return the brief's languages; a title's translation is not needed in the title's own."""
    languages = subject.brief.languages
    match text.path:
        case ("sources", str(id_), "title_translation"):
            own = subject.brief.sources[id_].language
            return tuple(language for language in languages if language != own)
        case _:
            return languages
