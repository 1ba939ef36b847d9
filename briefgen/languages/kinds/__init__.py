"""What each kind of recommendation prints of its own, in one language."""

from briefgen.languages.kinds.details import details

__all__ = ["details"]
