"""BG003 control-character: a character that cannot be seen or printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from briefgen.findings import Finding, Place, Rule, Severity

RULE = Rule("BG003", "control-character", Severity.ERROR, mandatory=True)

_LINE_END = re.compile(r"\r\n|\r|\n")
# All but what YAML 1.2 calls printable, and of that not U+0085, U+2028 and U+2029 either: libyaml
# speaks YAML 1.1, where they end a line, and would count lines as no editor does.
# And no noncharacters, which YAML lets pass but HTML does not.
_ENDS = (0xFFFE, 0xFFFF)
_PLANE_ENDS = "".join(chr(plane << 16 | end) for plane in range(1, 17) for end in _ENDS)
FORBIDDEN = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\ufffd"
    f"\U00010000-\U0010ffff]|[{_PLANE_ENDS}]"
)
_PRINTABLE = bytes((*b"\t\n\r", *range(0x20, 0x7F)))
_NAMES = {
    0x00: "a NUL character",
    0x0B: "a vertical tab, which Word writes for a soft line break",
    0x0C: "a form feed",
    0x1B: "an escape character",
    0x7F: "a delete character",
    0x85: "a next-line character",
    0x2028: "a line separator",
    0x2029: "a paragraph separator",
    0xFEFF: "a byte order mark in the middle of the file",
}
_LAST_CONTROL = 0x9F
_HINT = "delete it; it often comes with text pasted from a PDF or a word processor"


def find(file: str, text: str) -> Iterator[Finding]:
    """Tell of NUL and other control characters: each kind once, where it first stands.

    Why: nobody sees them in an editor, and they break HTML, PDF and the counting of lines.
    Bad: a quote pasted from a PDF with U+2028 between its lines.
    Good: the same quote with a space, or an ordinary line break, in its place.
    Source: YAML 1.2.2, section 5.1; XML 1.0, section 2.2; Unicode 16, section 23.7.
    """
    # Few characters are not printable ASCII, and what only deletes bytes takes no time (measured).
    rest = text.encode("utf-8", "surrogatepass").translate(None, _PRINTABLE)
    if not FORBIDDEN.search(rest.decode("utf-8", "surrogatepass")):
        return
    for character, count in Counter(FORBIDDEN.findall(text)).items():
        before = text[: text.index(character)]
        lines = _LINE_END.split(before)
        line, column = len(lines), len(lines[-1]) + 1
        more = f" ({count} times in this file)" if count > 1 else ""
        yield RULE.at(
            Place(file, line, column, line, column + 1),
            f"there is {_described(character)} here{more}",
            hint=_HINT,
        )


def find_escaped(place: Place, value: str) -> Iterator[Finding]:
    """Tell of control characters that a quoted value writes as escapes."""
    if value.isprintable():
        return
    for character in dict.fromkeys(FORBIDDEN.findall(value)):
        yield RULE.at(
            place,
            f"this value holds {_described(character)}, written as an escape",
            hint="take the escape out",
        )


def _described(character: str) -> str:
    code = ord(character)
    other = "a character that Unicode keeps free" if code > _LAST_CONTROL else "a control character"
    return f"{_NAMES.get(code, other)} (U+{code:04X})"
