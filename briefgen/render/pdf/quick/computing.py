"""Compute a style's properties: most are what they are at first, or what the parent has."""

from __future__ import annotations

from typing import Any

from weasyprint.css import ComputedStyle
from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS
from weasyprint.css.functions import check_math
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES

_DEPENDENT = frozenset({"display", "float", "page", "position"})
"""Properties that are computed from each other, or in a way of their own; so are decorations."""


def _is_plain(name: str) -> bool:
    return name not in _DEPENDENT and not name.startswith("text_decoration_")


_FROM_PARENT = frozenset(filter(_is_plain, INHERITED))
_AT_FIRST = {
    name: value
    for name, value in INITIAL_VALUES.items()
    if _is_plain(name) and name not in INHERITED and name not in INITIAL_NOT_COMPUTED
}
_LOGICAL = {
    name: frozenset(logical(block="ttb", inline=inline) for inline in ("ltr", "rtl"))
    for name, logical in PHYSICAL_FUNCTIONS.items()
}
"""The properties that may set another one, by how lines run: `margin_left` by its start or end."""

_NONE: frozenset[str] = frozenset()
_SIMPLE = frozenset({float, int, str})

_missing = ComputedStyle.__missing__


def _computed(self: Any, key: str) -> Any:
    """Return a property that has not been asked for yet, as `ComputedStyle` does.

    That goes through all that a value may be, for each of 300 properties of each element; few of
    them are set by any rule.
    """
    cascaded = self.cascaded
    if key not in cascaded and _LOGICAL.get(key, _NONE).isdisjoint(cascaded):
        if key in _AT_FIRST:
            value = self[key] = _AT_FIRST[key]
            return value
        if self.parent_style is not None and (key in _FROM_PARENT or key[:2] == "__"):
            value = self.parent_style[key]
            if type(value) in _SIMPLE or not check_math(value):
                self[key] = value
                return value
    return _missing(self, key)


def compute_what_is_set() -> None:
    """Have WeasyPrint ponder only over properties that a rule sets, from now on."""
    ComputedStyle.__missing__ = _computed
