"""Say in which of a brief's languages a text must be."""

from __future__ import annotations

from briefgen.model.brief import Brief
from briefgen.source.tree import Path


def languages_needed(brief: Brief, path: Path) -> tuple[str, ...]:
    """Return the brief's languages; a title's translation is not needed in the title's own."""
    own = language_of_title(brief, path)
    if own is None:
        return brief.languages
    return tuple(language for language in brief.languages if language != own)


def language_of_title(brief: Brief, path: Path) -> str | None:
    """Return the language of the title that the text at `path` translates, where both are known."""
    match path:
        case ("sources", str(id_), "title_translation"):
            return brief.sources[id_].language
        case _:
            return None
