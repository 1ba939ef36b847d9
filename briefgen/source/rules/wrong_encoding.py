"""BG002 wrong-encoding: a file that is not UTF-8."""

from __future__ import annotations

import codecs

from briefgen.findings import Finding, Place, Rule, Severity

RULE = Rule("BG002", "wrong-encoding", Severity.ERROR, mandatory=True)

_HINT = "save the file again with the encoding UTF-8 (in most editors: Save As, Encoding)"
# The longer mark first: UTF-32's begins like UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
# Where the zero bytes stand among the first four tells the width; YAML begins with ASCII.
_ZEROS: dict[tuple[bool, ...], str] = {
    (False, True, True, True): "UTF-32",
    (True, True, True, False): "UTF-32",
    (False, True, False, True): "UTF-16",
    (True, False, True, False): "UTF-16",
}


def find(file: str, data: bytes) -> Finding | None:
    """Tell of bytes that are no UTF-8, with or without its byte order mark, at the first of them.

    Why: read in the wrong encoding, a name or a quote silently gets other letters.
    Bad: a file that an old editor saved as Windows-1252, or Excel as "Unicode" (UTF-16).
    Good: the same file, saved as UTF-8.
    Source: YAML 1.2.2, section 5.2, narrowed to the one encoding that all tools share.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return RULE.at(Place(file), f"this file is {encoding}, not UTF-8", hint=_HINT)
    if encoding := _ZEROS.get(tuple(byte == 0 for byte in data[:4]), ""):
        return RULE.at(Place(file), f"this file is {encoding}, not UTF-8", hint=_HINT)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _at_first_wrong_byte(file, data, error.start)
    return None


def _at_first_wrong_byte(file: str, data: bytes, start: int) -> Finding:
    before = data[:start].decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    place = Place(file, line, column, line, column + 1)
    windows = any(0x80 <= byte < 0xA0 for byte in data)
    encoding = "Windows-1252" if windows else "Latin-1"
    guess = bytes([data[start]]).decode("cp1252", errors="replace")
    return RULE.at(
        place,
        f"this is not UTF-8: the byte 0x{data[start]:02X} (`{guess}` in {encoding})",
        hint=_HINT,
    )
