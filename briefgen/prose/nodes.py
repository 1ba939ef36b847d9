"""Hold prose as a small tree: blocks of inlines, whatever it was written in and will be."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Running text, as it is to be read: nothing in it is markup."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed words, or words of another language."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """Words of great weight."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Words to be read letter by letter."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address: http, https or mailto."""

    target: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line within a paragraph."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An entity named in prose, as ``@id`` or ``@id, hlm. 3``; not yet looked up."""

    id: str
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """One bracket of references: ``[@a; @b, hlm. 3]``."""

    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The number of a note, where the note is called; `first` where it is so for the first time.

    `suffix` tells the anchors of one column's notes from those of the column beside it.
    """

    number: int
    first: bool = False
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class CrossReference:
    """The label of another part of the brief, and the anchor that it leads to."""

    anchor: str
    label: str


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words in another language than what they stand in."""

    language: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Flag:
    """A word to the reader about the words before it: that a translation is out of date, say."""

    label: str


Inline = (
    Words
    | Emphasis
    | Strong
    | Code
    | Link
    | Break
    | Citation
    | NoteMark
    | CrossReference
    | Foreign
    | Flag
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class List:
    """A list, numbered from `start` where it is ordered; every item is a run of blocks."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False
    start: int = 1


Block = Paragraph | List
