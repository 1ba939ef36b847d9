"""Make catalogs of a small brief: what a translator would get of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from briefgen.languages.exchange import Catalog, catalog
from briefgen.languages.translation import Translations
from briefgen.languages.translation.lock import lock_text, review_of
from briefgen.languages.translation.lock_file import read_lock
from briefgen.source.files import SourceFile
from briefgen.source.manuscript import Manuscript

Made = Callable[..., Catalog]


@pytest.fixture
def made(brief: Callable[..., Manuscript]) -> Made:
    """A catalog of the streets' brief with changes, after a review of some texts (id, en)."""

    def make(
        changes: str = "",
        reviewed: Mapping[str, tuple[str, str]] | None = None,
        language: str = "en",
    ) -> Catalog:
        reviews = {
            f"{key} id>en": review_of(*texts, by="Sari", at="2026-11-20")
            for key, texts in (reviewed or {}).items()
        }
        lock = read_lock(SourceFile("translations.lock.json", lock_text(reviews).encode()))
        return catalog(Translations(brief(changes), lock), language)

    return make


CHANGES = """\
question: {id: 'Perlukah [@kajian, hlm. 3] "dibagi"?'}
reader: {id: Wali kota, en: The mayor}
decision: {id: Setujui rencana ini., en: Approve the plan.}
summary:
  id: |
    Satu [dua](https://contoh.id/a).

    Tiga & <empat>.
  en: |
    One [two](https://contoh.id/a).

    Three & <four>.
quotes:
  hebat:
    speaker: rina
    source: kajian
    language: nl
    text: "Goed zo"
    translation: {id: {text: Bagus, by: official}}
people:
  rina: {name: Rina Sari, role: {id: Kepala Dinas, en: Head}}
"""
REVIEWED = {
    "title": ("Jalan bersama", "Shared streets"),
    "decision": ("Setujui rencana itu.", "Approve the plan."),
}


@pytest.fixture
def various(made: Made) -> Catalog:
    """Texts of all kinds: missing, stale, reviewed, not reviewed, and from a third language."""
    return made(CHANGES, REVIEWED)
