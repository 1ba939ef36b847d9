"""Translation units: what is translated from what, and how each stands to its last review."""

from briefgen.languages.translation.needed import languages_needed
from briefgen.languages.translation.units import Unit, units

__all__ = ["Unit", "languages_needed", "units"]
