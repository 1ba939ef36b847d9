"""Translation units: what is translated from what, and how each stands to its last review."""

from briefgen.languages.translation.changes import Change, changes
from briefgen.languages.translation.lock import Lock, Review
from briefgen.languages.translation.needed import languages_needed
from briefgen.languages.translation.states import Standing, State
from briefgen.languages.translation.translations import Translations, read_translations
from briefgen.languages.translation.units import Unit, units

__all__ = [
    "Change",
    "Lock",
    "Review",
    "Standing",
    "State",
    "Translations",
    "Unit",
    "changes",
    "languages_needed",
    "read_translations",
    "units",
]
