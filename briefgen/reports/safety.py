"""Make text from files harmless to show: nothing in it may steer a terminal or a CI server."""

from __future__ import annotations

import unicodedata

# Control characters move the cursor, colour what follows, or end a line; format characters (Cf)
# among them reorder what is shown (Trojan Source, CVE-2021-42574). Joiners belong to scripts.
_UNSAFE = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_JOINERS = {"\u200c", "\u200d"}


def shown(character: str) -> str:
    """Return a character as it may be shown: itself, or its number where it would do something."""
    if character in _JOINERS or unicodedata.category(character) not in _UNSAFE:
        return character
    number = ord(character)
    if number <= 0xFF:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"


def one_line(text: str) -> str:
    """Return a text on one line, with nothing in it that does anything."""
    return "".join(map(shown, " ".join(text.splitlines()).replace("\t", " ")))


def cells(text: str) -> int:
    """Count the columns that a text takes on a terminal; wide characters take two (UAX #11)."""
    return sum(
        0
        if unicodedata.combining(character) or character in _JOINERS
        else 1 + (unicodedata.east_asian_width(character) in "WF")
        for character in text
    )
