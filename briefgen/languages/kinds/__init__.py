"""What each kind of recommendation prints of its own, in one language."""

from briefgen.languages.kinds.details import details, rows

__all__ = ["details", "rows"]
