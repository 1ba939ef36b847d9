"""Laid out pages -> what they came out as."""

from briefgen.render.measuring.measure import measure

__all__ = ["measure"]
