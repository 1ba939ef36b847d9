"""Read texts once: their trees, paragraphs and word counts, kept for every rule that asks."""

from __future__ import annotations

from functools import lru_cache

from briefgen.languages.words import word_count
from briefgen.model.texts import Shape
from briefgen.prose.nodes import Block, Paragraph
from briefgen.prose.parser import parse_line, parse_prose
from briefgen.prose.reading import outline
from briefgen.prose.reading import paragraphs as paragraphs_of

_TEXTS_KEPT = 16_384
"""Some ten large projects' worth; a preview reads the same texts again and again."""


@lru_cache(maxsize=_TEXTS_KEPT)
def tree(version: str, shape: Shape) -> tuple[Block, ...]:
    """Return one version of a text as blocks; a line is one paragraph."""
    if shape is Shape.LINE:
        return (Paragraph(parse_line(version)),)
    return parse_prose(version)


@lru_cache(maxsize=_TEXTS_KEPT)
def structure(version: str, shape: Shape) -> tuple[object, ...]:
    """Return the shape of a version's markup, which must be alike in every language."""
    return outline(tree(version, shape))


@lru_cache(maxsize=_TEXTS_KEPT)
def paragraphs(version: str, shape: Shape) -> tuple[str, ...]:
    """Return the plain text of a version's paragraphs, those in lists too."""
    return tuple(paragraphs_of(tree(version, shape)))


@lru_cache(maxsize=_TEXTS_KEPT)
def words_in_paragraphs(version: str, shape: Shape) -> tuple[int, ...]:
    """Return how many words each paragraph of a version has."""
    return tuple(word_count(paragraph) for paragraph in paragraphs(version, shape))


def words_in(version: str, shape: Shape) -> int:
    """Return how many words a reader of a version reads; notes and markup are none."""
    return sum(words_in_paragraphs(version, shape))
