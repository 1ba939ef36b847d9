"""Resolve lengths: most are pixels, or left to the layout."""

from __future__ import annotations

from typing import Any

from weasyprint.css.properties import Dimension
from weasyprint.layout import percent

_resolve = percent.resolve_one_percentage


def _resolved(box: Any, name: str, refer_to: Any) -> None:
    """Set a box's length, as `resolve_one_percentage` does; it asks for all else first."""
    value = box.style[name]
    if value.__class__ is Dimension and value.unit == "px":
        setattr(box, name, value.value)
    elif value == "auto" and not name.startswith("min_"):
        setattr(box, name, value)
    else:
        _resolve(box, name, refer_to)


def resolve_pixels_first() -> None:
    """Have WeasyPrint look at pixels first, from now on."""
    percent.resolve_one_percentage = _resolved
