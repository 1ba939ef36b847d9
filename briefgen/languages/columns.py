"""Say which renditions a brief has, by language and layout, and name them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from briefgen.model.layouts import Layout

Columns = tuple[str, ...]
"""The languages of one rendition, in the order of its columns."""


def stem(slug: str, columns: Columns) -> str:
    """Return the name of a rendition's file, without its ending: ``kota.id``, ``kota.id-en``."""
    return f"{slug}.{'-'.join(columns)}"


def renditions(
    languages: Sequence[str], layouts: Collection[Layout], named: Sequence[str] = ()
) -> tuple[Columns, ...]:
    """Return the columns of each of a brief's renditions; where `named` says so, of some alone.

    In the parallel layout the source language stands beside each of the others. With one language
    `named`, those pairs remain that it is in; with several, the first of them stands beside each
    of the rest, in that order.
    """
    found: list[Columns] = []
    if Layout.SEPARATE in layouts:
        found += [(one,) for one in languages if not named or one in named]
    if Layout.PARALLEL in layouts:
        found += [pair for pair in _pairs(languages, named) if set(pair) <= set(languages)]
    return tuple(found)


def _pairs(languages: Sequence[str], named: Sequence[str]) -> Iterator[Columns]:
    first, *others = named if len(named) > 1 else languages
    for other in others:
        if len(named) != 1 or named[0] in (first, other):
            yield (first, other)
