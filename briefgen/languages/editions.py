"""Say which renditions a brief has, by language and layout, and announce them to each other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from briefgen.languages.edition import filled, listed
from briefgen.languages.locale import conventions
from briefgen.languages.pack import LanguagePack
from briefgen.languages.view import OtherEdition, Phrase
from briefgen.model.layouts import Layout
from briefgen.prose.nodes import Words

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


def other_editions(
    slug: str,
    language: str,
    published: Iterable[Columns],
    packs: Mapping[str, LanguagePack],
) -> tuple[OtherEdition, ...]:
    """Name these renditions to a reader of `language`."""
    return tuple(
        OtherEdition(columns, _name(columns, packs[language], packs), stem(slug, columns))
        for columns in published
    )


def _name(columns: Columns, reader: LanguagePack, packs: Mapping[str, LanguagePack]) -> Phrase:
    """Name each language in itself; several of them as standing side by side."""
    names = [
        Phrase((Words(packs[one].name),), None if one == reader.language else one)
        for one in columns
    ]
    if len(names) == 1:
        return names[0]
    together = listed(conventions(reader.language), names)
    return filled(reader.labels.front.side_by_side, names=together)
