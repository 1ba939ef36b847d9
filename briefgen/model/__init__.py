"""What a valid brief is."""

from briefgen.model.brief import FORMAT_VERSION, SECTIONS, Brief

__all__ = ["FORMAT_VERSION", "SECTIONS", "Brief"]
