"""Announce a brief's renditions to each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefgen.languages.columns import Columns, stem
from briefgen.languages.edition import filled, listed
from briefgen.languages.locale import conventions
from briefgen.languages.pack import LanguagePack
from briefgen.languages.view import OtherEdition, Phrase
from briefgen.prose.nodes import Words


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
