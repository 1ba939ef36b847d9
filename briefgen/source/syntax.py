"""Explain in plain words where and why a text is not YAML."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from briefgen.findings import Finding, Place
from briefgen.source.rules import tab_indentation, yaml_syntax

_LINE_END = re.compile(r"\r\n|\r|\n")
_KEY_WITHOUT_SPACE = re.compile(r"\s*(?:- )?([\w-]+):(?=[^\s:])")
_KEY = re.compile(r"\s*(?:- )?[^\s#'\"\[{&*!|>%@`][^#]*?:\s+\S")


@dataclass(frozen=True, slots=True)
class _Spot:
    """A line and a column, both from 0."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class _Stumble:
    """Where the parser gave up (`at`), and where what it was reading began (`since`)."""

    lines: list[str]
    at: _Spot
    since: _Spot | None

    def line(self, number: int) -> str:
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    @property
    def character(self) -> str:
        return self.line(self.at.line)[self.at.column : self.at.column + 1]

    @property
    def before(self) -> str:
        """What stands before the spot in its line."""
        return self.line(self.at.line)[: self.at.column]

    @property
    def opener(self) -> str:
        """The character with which what was being read began."""
        if self.since is None:
            return ""
        return self.line(self.since.line)[self.since.column : self.since.column + 1]

    @property
    def above(self) -> int:
        """The number of the nearest line above that is neither empty nor a comment."""
        number = self.at.line - 1
        while number >= 0 and self.line(number).strip()[:1] in ("", "#"):
            number -= 1
        return number


class _Explanation(NamedTuple):
    spot: _Spot
    message: str
    hint: str


def explain(file: str, text: str, error: Any) -> Finding:
    """Make a finding of a YAML error.

    What went wrong is read off the text around the error's marks, not off the parser's messages,
    which differ between libyaml and PyYAML and speak of tokens.
    """
    lines = _LINE_END.split(text)
    at = _spot(getattr(error, "problem_mark", None))
    since = _spot(getattr(error, "context_mark", None))
    stumble = _Stumble(lines, at or since or _Spot(0, 0), since)
    if (tabbed := _tabbed_line(stumble)) is not None:
        return tab_indentation.find(file, tabbed + 1, lines[tabbed])
    for attempt in _ATTEMPTS:
        if found := attempt(stumble):
            break
    else:
        found = _indentation(stumble)
    line, column = found.spot.line + 1, found.spot.column + 1
    return yaml_syntax.find(Place(file, line, column, line, column + 1), found.message, found.hint)


def _spot(mark: Any) -> _Spot | None:
    return None if mark is None else _Spot(mark.line, mark.column)


def _tabbed_line(stumble: _Stumble) -> int | None:
    """Return the line near the error that begins with a tab, if one does."""
    for number in (stumble.at.line, stumble.above):
        line = stumble.line(number)
        if "\t" in line[: len(line) - len(line.lstrip())] and line.strip():
            return number
    return None


def _bad_escape(stumble: _Stumble) -> _Explanation | None:
    if stumble.opener != '"' or stumble.character != "\\":
        return None
    escape = stumble.line(stumble.at.line)[stumble.at.column :][:2]
    return _Explanation(
        stumble.at,
        f"`{escape}` means nothing between double quotes",
        "write the backslash twice, or use single quotes",
    )


def _open_quote(stumble: _Stumble) -> _Explanation | None:
    if stumble.since is None or stumble.opener not in ("'", '"'):
        return None
    if stumble.character and stumble.at.column > 0:
        return None  # it was closed, and the mistake comes after it
    return _Explanation(
        stumble.since,
        f"the quotation mark {stumble.opener} that opens here is never closed",
        "close it at the end of the value; write an apostrophe between single quotes twice ('')",
    )


def _directive(stumble: _Stumble) -> _Explanation | None:
    if stumble.opener != "%" and stumble.character != "%":
        return None
    spot = stumble.since if stumble.opener == "%" and stumble.since else stumble.at
    return _Explanation(spot, *_reserved("%"))


def _reserved_beginning(stumble: _Stumble) -> _Explanation | None:
    """A value begins with a character that means something else to YAML."""
    if stumble.character and stumble.character in "@`,]}":
        if stumble.since is not None and stumble.opener in ("[", "{") and stumble.character in "]}":
            return None
        return _Explanation(stumble.at, *_reserved(stumble.character))
    if stumble.since is not None and stumble.opener and stumble.opener in "&*!":
        return _Explanation(stumble.since, *_reserved(stumble.opener))
    return None


def _reserved(character: str) -> tuple[str, str]:
    shown = "a backtick" if character == "`" else f"`{character}`"
    return (
        f"a value cannot begin with {shown}",
        "put the whole value in quotes",
    )


def _open_bracket(stumble: _Stumble) -> _Explanation | None:
    if stumble.since is None or stumble.opener not in ("[", "{"):
        return None
    closing = "]" if stumble.opener == "[" else "}"
    return _Explanation(
        stumble.since,
        f"the `{stumble.opener}` that opens here lacks its `{closing}`, or a comma between values",
        "put a value in quotes if it holds a comma, a colon or a bracket of its own",
    )


def _block_header(stumble: _Stumble) -> _Explanation | None:
    if stumble.opener not in ("|", ">") or stumble.since is None:
        return None
    return _Explanation(
        stumble.at,
        f"nothing may follow `{stumble.opener}` in its line",
        "begin the text in the next line, indented; or put the whole value in quotes",
    )


def _colon(stumble: _Stumble) -> _Explanation | None:
    if stumble.character != ":":
        return None
    if _KEY.match(stumble.before + ": x") and _KEY.match(stumble.before):
        return _Explanation(
            stumble.at,
            "a colon followed by a space cannot stand in a value without quotes",
            "put the whole value in quotes",
        )
    number = stumble.above
    above = stumble.line(number)
    if match := _KEY_WITHOUT_SPACE.match(above):
        return _Explanation(
            _Spot(number, match.end()),
            f"there is no space after `{match[1]}:`",
            f"write `{match[1]}: ` with a space after the colon",
        )
    if number >= 0 and ":" not in above:
        return _Explanation(
            _Spot(number, len(above) - len(above.lstrip())),
            "this line is not of the form `key: value`",
            "add the colon; or indent the line more than its key if it continues a text",
        )
    return _Explanation(
        stumble.at,
        "this line is indented as if it belonged to the value above it, which is complete",
        "indent it like the line above; or put the value above in quotes if it goes on here",
    )


def _dash(stumble: _Stumble) -> _Explanation | None:
    if stumble.character != "-" or ":" not in stumble.before:
        return None
    return _Explanation(
        stumble.at,
        "a list cannot begin in the same line as its key",
        "begin it in the next line; or put the value in quotes if it is a text",
    )


def _after_quote(stumble: _Stumble) -> _Explanation | None:
    before = stumble.before.rstrip()
    if not stumble.character or before[-1:] not in ("'", '"'):
        return None
    return _Explanation(
        stumble.at,
        "text goes on after the closing quotation mark",
        "put the whole value between one pair of quotation marks; between single ones, "
        "write an apostrophe twice ('')",
    )


def _no_colon(stumble: _Stumble) -> _Explanation | None:
    """A line was read as the beginning of a key, and no colon came."""
    if stumble.since is None or stumble.at.line <= stumble.since.line:
        return None
    line = stumble.line(stumble.since.line)
    if stumble.since.column != len(line) - len(line.lstrip()) or ": " in line:
        return None
    if match := _KEY_WITHOUT_SPACE.match(line):
        return _Explanation(
            _Spot(stumble.since.line, match.end()),
            f"there is no space after `{match[1]}:`",
            f"write `{match[1]}: ` with a space after the colon",
        )
    if line.rstrip().endswith(":") or line.lstrip().startswith("- "):
        return None
    return _Explanation(
        stumble.since,
        "this line is not of the form `key: value`",
        "add the colon; or indent the line more than its key if it continues a text",
    )


def _indentation(stumble: _Stumble) -> _Explanation:
    return _Explanation(
        stumble.at,
        "this does not fit what stands above it",
        "check that the line is indented exactly like its neighbours, lists with lists and keys "
        "with keys, and that quotation marks and brackets above are closed",
    )


_ATTEMPTS: tuple[Callable[[_Stumble], _Explanation | None], ...] = (
    _bad_escape,
    _open_quote,
    _directive,
    _reserved_beginning,
    _open_bracket,
    _block_header,
    _colon,
    _dash,
    _after_quote,
    _no_colon,
)
