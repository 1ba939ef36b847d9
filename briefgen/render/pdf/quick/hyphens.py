"""Read where words may be divided: of 14,000 patterns in a dictionary, few are ever asked for."""

from __future__ import annotations

import re
from typing import Any

from weasyprint.text.line_break import pyphen

_MOST_WORDS = 20_000
"""How many words are kept with where they may be divided."""

_DIGITS = {ord(digit): None for digit in "0123456789"}
_PARTS = re.compile(r"(\d?)(\D?)")
_WEIGHED = re.compile("[1-9]")

_read = pyphen.HyphDict.__init__


class _Patterns(dict[str, Any]):
    """Patterns by their letters, each read when it is asked for: where it begins, and its digits.

    Only `get` is called.
    """

    def get(self, letters: str, default: Any = None) -> Any:
        found = super().get(letters, default)
        if type(found) is not str:
            return found
        digits = [int(digit or "0") for digit, _ in _PARTS.findall(found)]
        weighed = [place for place, digit in enumerate(digits) if digit]
        read = weighed[0], tuple(digits[weighed[0] : weighed[-1] + 1])
        self[letters] = read
        return read


class _Words(dict[str, Any]):
    """Words with where they may be divided: all of them are forgotten once there are many."""

    def __setitem__(self, word: str, points: Any) -> None:
        if len(self) >= _MOST_WORDS:
            self.clear()
        super().__setitem__(word, points)


def _begin(self: Any, path: Any) -> None:
    """Read a dictionary, as `HyphDict` does, but for its patterns' digits.

    Those that change the spelling of what they divide are read as ever.
    """
    with path.open("rb") as file:
        encoding = file.readline().decode().strip()
    text = "" if encoding.lower() == "microsoft-cp1251" else path.read_text(encoding)
    if not text or "^^" in text or ("/" in text and "=" in text):
        _read(self, path)
    else:
        self.patterns = _Patterns()
        for line in text.split("\n")[1:]:
            pattern = line.strip()
            if _WEIGHED.search(pattern) and not pattern.startswith(pyphen.ignored):
                self.patterns[pattern.translate(_DIGITS)] = pattern
        self.maxlen = max(map(len, self.patterns))
    self.cache = _Words()


def read_patterns_when_asked() -> None:
    """Have dictionaries for dividing words read so, from now on."""
    pyphen.HyphDict.__init__ = _begin
