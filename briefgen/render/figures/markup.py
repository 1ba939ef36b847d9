"""Write XML elements: whatever comes from a brief is escaped, and numbers are short."""

from __future__ import annotations

import re
from functools import cache

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_IN_VALUES = {**_ESCAPES, ord("\n"): "&#10;", ord("\r"): "&#13;", ord("\t"): "&#9;"}


@cache
def _forbidden() -> re.Pattern[str]:
    """Return what finds the characters that XML 1.0 has no way to write (section 2.2).

    They take long to compile, for so many characters, and few texts have one to be looked for.
    """
    return re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(name: str, *children: str, **attributes: str | float | None) -> str:
    """Return an element; its children are markup already.

    An attribute that is None is left out. An underscore in its name stands for a hyphen, one at
    its end for nothing, and `xml_` at its beginning for `xml:`.
    """
    written = "".join(
        f" {_name(key)}={_value(value)}" for key, value in attributes.items() if value is not None
    )
    if not children:
        return f"<{name}{written}/>"
    return f"<{name}{written}>{''.join(children)}</{name}>"


def text(content: str) -> str:
    """Return text as markup."""
    return _allowed(content).translate(_ESCAPES)


def number(value: float) -> str:
    """Write a number with one decimal at most."""
    written = f"{value:.1f}".removesuffix(".0")
    return "0" if written == "-0" else written


def _value(value: str | float) -> str:
    return _quoted(_allowed(value)) if isinstance(value, str) else f'"{number(value)}"'


def _allowed(content: str) -> str:
    return content if content.isprintable() else _forbidden().sub("", content)


def _quoted(value: str) -> str:
    """Write a value in quotes of the kind that it has none of, if it has not both."""
    written = value.translate(_IN_VALUES)
    if '"' not in written:
        return f'"{written}"'
    return f"'{written}'" if "'" not in written else f'"{written.replace(chr(34), "&quot;")}"'


@cache  # our own names, a few dozen
def _name(key: str) -> str:
    if key.startswith("xml_"):
        return key.replace("_", ":", 1)
    return key.removesuffix("_").replace("_", "-")
