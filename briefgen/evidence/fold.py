"""Fold away how text is set: ligatures, kinds of quotation marks, dashes, what cannot be seen."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache

import regex

APOSTROPHES = "'\u2018\u2019\u201a\u201b\u02bc\u02bb`\u00b4"
QUOTATION_MARKS = (
    '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u300c\u300d\u300e\u300f\u301d\u301e'
)
HYPHENS = "-\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d"
DASHES = "\u2014\u2015\ufe58"
"""Dashes that never join the parts of a word; those above may, and stand for a minus, too."""

_SOFT_HYPHEN = "\u00ad"
_UNSEEN = regex.compile(r"[\p{Default_Ignorable_Code_Point}\u200b\ufeff\u061c\u200e\u200f]")
# Full NFKC makes `10²` equal to `102`, and takes a spacing accent for a space and a mark.
_KEPT = ("<super>", "<sub>", "<fraction>", "<circle>")
_LINE_END = regex.compile(r"[ \t]*[\r\n]")
_USUAL = bytes(range(128)).replace(b"`", b"")
_MARKED = r"[^\p{M}\s]\p{M}+|[\u1100-\u11ff]+"


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text, and where it has another length than the original.

    `at` holds offsets in `text` at which a piece of another length begins, each followed by that
    at which it ends; `original` the same in the original.
    """

    text: str
    at: tuple[int, ...] = ()
    original: tuple[int, ...] = ()

    def start(self, offset: int) -> int:
        """Return where a stretch that begins at this offset begins in the original."""
        return self._place(offset, bisect_right(self.at, offset) - 1, 0)

    def end(self, offset: int) -> int:
        """Return where a stretch that ends at this offset ends in the original."""
        return self._place(offset, bisect_left(self.at, offset) - 1, 1)

    def _place(self, offset: int, index: int, side: int) -> int:
        if index < 0:
            return offset
        if index % 2 == 0:  # inside a piece: it counts whole
            return self.original[index + side]
        return self.original[index] + offset - self.at[index]


def fold(text: str) -> Folded:
    """Fold a text: NFC; compatibility letters but for superscripts, subscripts and fractions.

    What cannot be seen is dropped; a soft hyphen at a line's end is a hyphen.
    """
    if text.isascii() and "`" not in text:
        return Folded(text)
    strange = _strange(text)
    folded = {char: _fold_character(char) for char in strange}
    pieces = _pieces(folded)
    for char, to in folded.items():
        if len(to) == 1 and to != char:
            text = text.replace(char, to)
    return _replace(text, pieces, folded) if pieces else Folded(text)


def _strange(text: str) -> set[str]:
    """Return the characters of a text that may fold; of bytes, the others are taken out fast."""
    left = text.encode("utf-8", "surrogatepass").translate(None, _USUAL)
    return set(left.decode("utf-8", "surrogatepass"))


def _pieces(folded: dict[str, str]) -> str:
    """Return an expression for all that folds to another length."""
    found = "".join(char for char, to in folded.items() if len(to) != 1)
    marked = any(
        unicodedata.category(char)[0] == "M" or "\u1100" <= char <= "\u11ff" for char in folded
    )
    return "|".join(
        part
        for part in (
            _MARKED if marked else "",
            f"[{regex.escape(found)}]" if found else "",
        )
        if part
    )


def _replace(text: str, pieces: str, folded: dict[str, str]) -> Folded:
    parts: list[str] = []
    at: list[int] = []
    original: list[int] = []
    position = length = 0
    for match in regex.finditer(pieces, text):
        piece, start = match.group(), match.start()
        if piece == _SOFT_HYPHEN and _LINE_END.match(text, match.end()):
            to = "-"
        else:
            to = unicodedata.normalize("NFC", "".join(folded.get(char, char) for char in piece))
        if to == piece:
            continue
        parts += text[position:start], to
        length += start - position
        at += length, length + len(to)
        original += start, match.end()
        length += len(to)
        position = match.end()
    parts.append(text[position:])
    return Folded("".join(parts), tuple(at), tuple(original))


@cache
def _fold_character(char: str) -> str:
    if char in APOSTROPHES:
        return "'"
    if char in QUOTATION_MARKS:
        return '"'
    if char in HYPHENS:
        return "-"
    if char in DASHES:
        return "\u2014"
    if _UNSEEN.match(char):
        return ""
    decomposition = unicodedata.decomposition(char)
    compatible = unicodedata.normalize("NFKC", char)
    if not decomposition.startswith("<"):
        return unicodedata.normalize("NFC", char)
    if decomposition.startswith(_KEPT) or char == "\u2026":
        return char
    return char if compatible.startswith(" ") and len(compatible) > 1 else compatible
