"""Say what is to change in a file, and put changes into its text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from briefgen.source.tree import Path


@dataclass(frozen=True, slots=True)
class Version:
    """What a text is to say in one language.

    `path` is where that stands, or belongs, in the file's own tree. `like` is where the version
    stands in whose style a new one is written. `bare` is the language of a string that stands where
    the text's versions should. `beside` is what a mapping made for it holds after it.
    """

    path: Path
    value: str
    like: Path = ()
    bare: str = ""
    beside: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edited:
    """A file's new bytes, and what could not be put into it without changing something else."""

    data: bytes
    refused: tuple[Version, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of a file's text, from `start` to before `end`, and what takes its place.

    `depth` is how deep in the tree it is made: of two at one spot, the deeper comes first.
    """

    start: int
    end: int
    text: str
    depth: int = 0


def apply(text: str, changes: Iterable[Change]) -> str | None:
    """Return a text with all changes made; nothing where one runs into another."""
    pieces, at = [], 0
    for change in sorted(changes, key=lambda one: (one.start, -one.depth)):
        if change.start < at:
            return None
        pieces += [text[at : change.start], change.text]
        at = change.end
    return "".join([*pieces, text[at:]])
