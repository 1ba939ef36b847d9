"""Escape plain text for Markdown: no more than what would else be read as markup."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from html.entities import html5

_BLANKS = re.compile(r"[ \t\r\n]+")
_SPECIAL = re.compile(r"[\\*_\[\]<`&~\t\r\n]|  ")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[Xx][0-9A-Fa-f]{1,6}|(?P<name>[A-Za-z][A-Za-z0-9]*));")
_LESS_THAN = re.compile(r"<(?:(?P<next><)(?P<opens>[A-Za-z/!?])|[^ ]|$)")
_BRACKET = re.compile(r"[\[\]]")
_NOTE = re.compile(r"\[\^[0-9]+\]")
_TASK = re.compile(r"^\[([ xX])\]")
_BLOCK_START = re.compile(r"#{1,6}(?=[ \t]|$)|>|[-*+](?=[ \t]|$)")
_OPENERS = frozenset("#>-*+=|:[0123456789")
_RULERS = frozenset("-=|:")
_ORDERED_START = re.compile(r"([0-9]+)([.)])(?=[ \t]|$)")

ADDRESS = re.compile(
    r"""(?<![A-Za-z0-9])(?:
        (?:https?://|www\.)[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*(?::[0-9]+)?
        (?:[/?\#](?:(?:[^\s<&]|&(?![\#A-Za-z0-9]+;))*[^\s<?!.,:*_~()'"\\;&])?)?
      | (?:(?:mailto|xmpp):)?[A-Za-z0-9._+-]+@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+
    )""",
    re.VERBOSE,
)
"""What GFM's autolinks would turn into a link, and some more."""

PLAIN_ADDRESS = re.compile(
    r"""(?:
        (?:https?://|www\.)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:/[^\s@]*)?
      | [A-Za-z0-9.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+
    )[?!.,:;)]*""",
    re.VERBOSE,
)
"""An address, and the punctuation after it, of which no two readers make different links."""


def may_hold_address(text: str) -> bool:
    """Whether `ADDRESS` is worth a search."""
    return "@" in text or "www." in text or "://" in text


def escape(text: str) -> str:
    """Return plain text so that Markdown prints it as it is, within a paragraph."""
    if not _SPECIAL.search(text):
        return text
    text = _BLANKS.sub(" ", text)
    text = text.replace("\\", "\\\\")
    text = _escape_marks(text, "*", within_words=True)
    text = _escape_marks(text, "_", within_words=False)
    text = _LESS_THAN.sub(_escape_less_than, _escape_brackets(text)).replace("`", "\\`")
    text = _ENTITY.sub(_escape_entity, text)
    return re.sub(r"~{2,}", _escape_tildes, text)


def escape_address(target: str) -> str:
    """Return the target of a link so that nothing in it is taken for a character reference."""
    return _ENTITY.sub(_escape_entity, target)


def line_start(line: str) -> str:
    """Escape what would open a block at the beginning of a line."""
    opener = line[:1]
    if opener not in _OPENERS:
        return line
    if opener == "[":
        return _TASK.sub(r"\\[\1\\]", line)
    if _ORDERED_START.match(line):
        return _ORDERED_START.sub(r"\1\\\2", line, count=1)
    if _BLOCK_START.match(line):
        return f"\\{line}"
    if opener not in _RULERS:
        return line
    bare = line.replace(" ", "")
    if bare and (set(bare) in ({"-"}, {"="}) or (set(bare) <= set("-:|") and "-" in bare)):
        mark = "=" if "=" in bare else "-"
        return line.replace(mark, f"\\{mark}", 1)
    return line


def _escape_marks(text: str, mark: str, *, within_words: bool) -> str:
    """Escape the marks of emphasis where they might open or close any."""
    if mark not in text:
        return text
    found = []
    for index, character in enumerate(text):
        if character == mark:
            before, after = text[index - 1 : index], text[index + 1 : index + 2]
            loose = before.isspace() and after.isspace()
            in_word = not (within_words or is_edge(before) or is_edge(after))
            found.append(mark if loose or in_word else f"\\{mark}")
        else:
            found.append(character)
    return "".join(found)


def is_edge(character: str) -> bool:
    """Whether a word ends at a character: a blank, punctuation, or none at all."""
    return (
        not character
        or character.isspace()
        or unicodedata.category(character).startswith(("P", "S"))
    )


def _escape_brackets(text: str) -> str:
    """Escape brackets but for plain pairs, which are links to nothing and so print as written."""
    marks: list[int] = []
    opened: int | None = None
    for match in _BRACKET.finditer(text):
        position = match.start()
        if match.group() == "[":
            if opened is not None:
                marks.append(opened)
            opened = position
        elif opened is None:
            marks.append(position)
        else:
            follows = text[position + 1 : position + 2]
            if follows in {":", "("} or _NOTE.match(text, opened):
                marks.extend((opened, position))
            opened = None
    if opened is not None:
        marks.append(opened)
    parts, start = [], 0
    for position in sorted(marks):
        parts.append(text[start:position])
        start = position
    return "\\".join((*parts, text[start:]))


def _escape_less_than(match: re.Match[str]) -> str:
    """Escape one of two signs in a row, as mdformat does, unless the second opens a tag."""
    if match["next"]:
        return f"\\<\\<{match['opens']}"
    return f"\\{match.group()}"


def _escape_entity(match: re.Match[str]) -> str:
    known = match["name"] is None or match["name"] in _entities()
    return f"\\{match.group()}" if known else match.group()


def _escape_tildes(match: re.Match[str]) -> str:
    return "\\~~" if len(match.group()) == 2 else "\\~" * len(match.group())


@cache
def _entities() -> frozenset[str]:
    return frozenset(name.rstrip(";") for name in html5)
