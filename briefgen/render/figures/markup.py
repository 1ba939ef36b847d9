"""Write XML elements: whatever comes from a brief is escaped, and numbers are short."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write, not even as a character reference (section 2.2)."""


def element(name: str, *children: str, **attributes: str | float | None) -> str:
    """Return an element; its children are markup already.

    An attribute that is None is left out. An underscore in its name stands for a hyphen, one at
    its end for nothing, and `xml_` at its beginning for `xml:`.
    """
    written = "".join(
        f" {_name(key)}={quoteattr(_value(value))}"
        for key, value in attributes.items()
        if value is not None
    )
    if not children:
        return f"<{name}{written}/>"
    return f"<{name}{written}>{''.join(children)}</{name}>"


def text(content: str) -> str:
    """Return text as markup."""
    return escape(_FORBIDDEN.sub("", content))


def number(value: float) -> str:
    """Write a number with one decimal at most."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")  # adding 0.0 makes -0.0 a plain zero


def _value(value: str | float) -> str:
    return _FORBIDDEN.sub("", value) if isinstance(value, str) else number(value)


def _name(key: str) -> str:
    if key.startswith("xml_"):
        return key.replace("_", ":", 1)
    return key.removesuffix("_").replace("_", "-")
