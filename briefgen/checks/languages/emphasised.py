"""Hold the emphasised words of two versions against each other, but for words foreign to one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Set
from functools import lru_cache
from itertools import takewhile

from briefgen.languages.words import words
from briefgen.prose.nodes import Block, Emphasis
from briefgen.prose.reading import inlines, paragraphs, plain_text

Blocks = tuple[Block, ...]

ENDING = 3
"""So many letters at the end of a word may be another language's inflection: `startup` in
Indonesian is `startups` in English."""

STEM = 4
"""So many letters, at least, must be the same."""

BEGINNING = 3
"""By so many letters words are looked up."""


def emphasised_in_one(original: Blocks, version: Blocks) -> tuple[list[str], list[str]]:
    """Return what is emphasised in either version, and has no match in the other.

    Where both have as many left, there is nothing to tell: they are each other's translation.
    Words that the other version has without emphasis are foreign to the one that emphasises them.
    """
    ours, theirs = Counter(_emphasised(original)), Counter(_emphasised(version))
    left = (
        [words for words in (ours - theirs).elements() if not _has(version, words)],
        [words for words in (theirs - ours).elements() if not _has(original, words)],
    )
    return ([], []) if len(left[0]) == len(left[1]) else left


def _emphasised(blocks: Blocks) -> Iterator[str]:
    for node in inlines(blocks):
        if isinstance(node, Emphasis):
            yield " ".join(words(plain_text(node.children))).casefold()


def _has(blocks: Blocks, wanted: str) -> bool:
    """Whether a version has all of some words, in whatever order and inflection."""
    there = _by_beginning(blocks)
    return all(
        any(_alike(word, one) for one in there.get(word[:BEGINNING], ())) for word in wanted.split()
    )


@lru_cache(maxsize=1024)
def _by_beginning(blocks: Blocks) -> Mapping[str, Set[str]]:
    found: dict[str, set[str]] = {}
    for paragraph in paragraphs(blocks):
        for word in words(paragraph.casefold()):
            found.setdefault(word[:BEGINNING], set()).add(word)
    return found


def _alike(word: str, other: str) -> bool:
    """Whether two words are one, but for their endings."""
    short, long = sorted((word, other), key=len)
    same = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(short, long, strict=False))
    )
    if same < STEM:
        return same == len(short) and len(long) - same <= 1  # `SME`, `SMEs`
    return len(long) - same <= ENDING
