"""Describe the people whom a brief quotes or follows, as far as its sources name them."""

from __future__ import annotations

from briefgen.model.base import Model, Name
from briefgen.model.texts import Line


class Person(Model):
    """Somebody who speaks in the brief. What a source does not say of them stays unsaid."""

    name: Name
    """The name as the source gives it; a single name is a whole name."""
    role: Line | None = None
    """The post or part in which they speak."""
    affiliation: Line | None = None
    """The body they belong to."""
