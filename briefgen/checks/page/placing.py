"""Lead what was measured on a page back to the brief's YAML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from briefgen.checks.subject import Subject
from briefgen.checks.wording import shortened
from briefgen.findings import Place
from briefgen.languages.anchors import anchored_paths, in_first_column
from briefgen.languages.columns import Columns
from briefgen.render.measures import Spot
from briefgen.source.tree import Path, scalars

LONG_WORD = 5
"""Letters from which on a word alone is worth looking for."""

_SECTIONS = ("question", "decision", "summary", "key_messages", "problem", "methods", "disclosures")
_MARKUP = re.compile(r"[*_`\\\u00ad]+")


class Measured(Protocol):
    """What was measured at some spot."""

    @property
    def spot(self) -> Spot:
        """Where."""


M = TypeVar("M", bound=Measured)


def in_edition(columns: Sequence[str]) -> str:
    """Return the words that say which rendition is meant: `` in id``, `` in id beside en``."""
    return f" in {' beside '.join(columns)}"


def on_page(spot: Spot, columns: Sequence[str]) -> str:
    """Return the words that say where: `` on page 2 in id``."""
    return f" on page {spot.page}{in_edition(columns)}"


def quoted(spot: Spot) -> str:
    """Return the first words of what stands at a spot, as messages quote it."""
    words = shortened(spot.text)
    return f"`{words if len(words) <= 40 else words[:40] + '…'}`"


def by_place(
    subject: Subject, columns: Columns, found: Iterable[M]
) -> Iterator[tuple[Place, M, int]]:
    """Yield the first of the measures at each place of the brief, and how many more there are."""
    places: dict[Place, list[M]] = {}
    for one in found:
        places.setdefault(place_of(subject, columns, one.spot), []).append(one)
    for place, (first, *others) in places.items():
        yield place, first, len(others)


def place_of(subject: Subject, columns: Columns, spot: Spot) -> Place:
    """Return where the words at a spot stand in the YAML.

    They are looked for in the part of the brief whose anchor is the nearest, then in all of it;
    where they are not found, as labels are not, that part is the place, or the title.
    """
    scope = _scope(subject, spot)
    language = spot.language or columns[0]
    for within in dict.fromkeys((scope, ())):
        for words in _searched(spot.text):
            if found := _found(subject, within, words, language):
                return subject.place(*found)
    return subject.key_place(*scope) if scope else subject.key_place("title")


def _scope(subject: Subject, spot: Spot) -> Path:
    """Return the path of the part that a spot is in; all of the brief where that is not known."""
    paths: dict[str, Path] = {
        f"#{anchor}": path for anchor, path in anchored_paths(subject.brief).items()
    }
    paths |= {f".{name.replace('_', '-')}": (name,) for name in _SECTIONS}
    marks = (in_first_column(mark) if mark.startswith("#") else mark for mark in spot.trail)
    return next((paths[mark] for mark in marks if mark in paths), ())


def _searched(text: str) -> Iterator[str]:
    """Yield what to look for: the words as they are on the page, then the longest of them."""
    words = _plain(text)
    if words:
        yield words
    longest = max(words.split(), key=len, default="").strip(".,;:!?()“”\"'-")
    if len(longest) >= LONG_WORD:
        yield longest


def _found(subject: Subject, within: Path, words: str, language: str) -> Path | None:
    """Return the path of the first value that has the words, in the right language if it can."""
    found = [
        path
        for path, node in scalars(subject.manuscript.root)
        if path[: len(within)] == within and words in _plain(node.text)
    ]
    own = [path for path in found if path[-1] == language]
    return next(iter((*own, *found)), None)


def _plain(text: str) -> str:
    """Return text without marks of emphasis, soft hyphens, and more than single blanks."""
    return " ".join(_MARKUP.sub("", text).split()).removesuffix("-")
