"""Find the words that a version says itself: no quotes, no foreign words, no code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import zip_longest

import regex

from briefgen.checks.reading import paragraphs, tree
from briefgen.languages.words import sentences, words
from briefgen.model.texts import Shape
from briefgen.prose.nodes import Block, Break, Inline, Link, List, Paragraph, Strong, Words

Sentence = tuple[str, ...]
"""The words of a sentence."""

_TEXTS_KEPT = 16_384
_WORDS_KEPT = 65_536

# Single marks only where they cannot be apostrophes.
_QUOTED = regex.compile(
    r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|»[^«»]*«|„[^„“”]*[“”]|「[^「」]*」"
    r"|(?<![\p{L}\p{N}])[‘'][^‘’']*[’'](?![\p{L}\p{N}])",
    regex.V1,
)
_ADDRESS = regex.compile(r"(?<!\S)(?:\S*?(?:://|@)|www\.)\S+", regex.V1)
_IN_ADDRESSES = ("://", "@", "www.")
_DIGIT = regex.compile(r"\p{N}", regex.V1)
_GAP = " – "
"""What stands for what is left out, so that it neither joins its neighbours nor ends a sentence."""


@lru_cache(maxsize=_TEXTS_KEPT)
def own_words(
    version: str, shape: Shape | None, abbreviations: tuple[str, ...] = ()
) -> tuple[Sentence, ...]:
    """Return the words that a version says itself, by sentences.

    Emphasised words, which may be foreign, code, addresses, and what stands between quotation
    marks are left out. A version without a `shape` is verbatim, not Markdown.
    """
    read = [version] if shape is None else _own(tree(version, shape))
    found = (
        tuple(words(sentence))
        for paragraph in read
        for sentence in sentences(_without_others_words(paragraph), abbreviations)
    )
    return tuple(sentence for sentence in found if sentence)


@lru_cache(maxsize=_TEXTS_KEPT)
def in_small_letters(sentence: Sentence) -> Sentence:
    """Return the words that are no names, acronyms or numbers: those without a capital letter.

    In scripts without capitals, these are all words.
    """
    return tuple(filter(_is_in_small_letters, sentence))


@lru_cache(maxsize=_WORDS_KEPT)
def _is_in_small_letters(word: str) -> bool:
    return word == word.lower() and not _DIGIT.search(word)


def same_words(version: str, other: str, shape: Shape | None) -> bool:
    """Whether two versions have the same words in the same order, case aside."""
    both = zip_longest(_all_words(version, shape), _all_words(other, shape), fillvalue="")
    return all(one.casefold() == two.casefold() for one, two in both)


def _all_words(version: str, shape: Shape | None) -> Iterator[str]:
    read = [version] if shape is None else paragraphs(version, shape)
    return (word for paragraph in read for word in words(paragraph))


def _without_others_words(paragraph: str) -> str:
    """Return a paragraph without quotes and addresses, of which most have none."""
    said = _QUOTED.sub(_GAP, paragraph)
    has_address = any(part in said for part in _IN_ADDRESSES)
    return _ADDRESS.sub(_GAP, said) if has_address else said


def _own(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(children):
                yield _text(children)
            case List(items):
                for item in items:
                    yield from _own(item)


def _text(inlines: Iterable[Inline]) -> str:
    parts = []
    for node in inlines:
        match node:
            case Words(text):
                parts.append(text)
            case Strong(children) | Link(_, children):
                parts.append(_text(children))
            case Break():
                parts.append(" ")
            case _:
                parts.append(_GAP)
    return "".join(parts)
