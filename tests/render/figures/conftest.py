"""Offer the argument map of the streets' brief, with sections of it replaced."""

from collections.abc import Callable

import pytest

from briefgen.evidence.chain import chain
from briefgen.languages.localise import localise
from briefgen.languages.map_view import MapView, map_view

SECTIONS = """
    arguments:
      aman: {stance: for, claim: {id: Lebih aman., en: Safer.}}
      mahal: {stance: against, claim: {id: Mahal., en: Expensive.}, answered_by: [aman]}
      macet: {stance: caution, claim: {id: Macet., en: Jams.}}
    recommendations:
      uji:
        kind: action
        action: {id: Uji satu jalan., en: Try one street.}
        because: [aman, macet]
        owner: {id: Dinas, en: The agency}
        due: 2027-03-31
"""


@pytest.fixture(scope="session")
def argument_map(brief, packs) -> Callable[..., MapView]:
    """`argument_map()`, or `argument_map("title: {id: J, en: S}", "id")`."""

    def build(changes: str = SECTIONS, language: str = "en") -> MapView:
        manuscript = brief(changes)
        return map_view(localise(manuscript, language, packs), chain(manuscript.brief, {}))

    return build


@pytest.fixture(scope="session")
def flagship_maps(flagship, flagship_views) -> dict[str, MapView]:
    found = chain(flagship.brief, {})
    return {language: map_view(view, found) for language, view in flagship_views.items()}
