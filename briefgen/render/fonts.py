"""Read the packaged fonts, by their names in a theme: ``fonts/SourceSerifPro-It.ttf``."""

from __future__ import annotations

import struct
from functools import cache
from importlib import resources

FONT_PACKAGES = {
    "SourceSerifPro": "font_source_serif_pro",
    "SourceSansPro": "font_source_sans_pro",
    "Amiri": "fontpkg_amiri",
}
"""The package that holds a family's files, by the family's part of the file name. Amiri, for
Arabic, comes with `briefgen[arabic]` alone."""


@cache
def packaged_font(name: str) -> bytes | None:
    """Return a font file, or nothing where no package has it."""
    folder, _, file = name.rpartition("/")
    package = FONT_PACKAGES.get(file.partition("-")[0])
    if folder != "fonts" or package is None:
        return None
    try:
        found = resources.files(package).joinpath("files", file)
    except ModuleNotFoundError:
        return None
    return found.read_bytes() if found.is_file() else None


def is_font(data: bytes) -> bool:
    """Whether a file is a TrueType or OpenType font, and no part of it is cut off."""
    if data[:4] not in _BEGINNINGS:
        return False
    (count,) = struct.unpack(">H", data[4:6].ljust(2, b"\0"))
    directory = data[12 : 12 + count * 16]
    if not count or len(directory) < count * 16:
        return False
    return all(
        start + size <= len(data) for _, _, start, size in struct.iter_unpack(">4s3I", directory)
    )


_BEGINNINGS = (b"\0\1\0\0", b"OTTO", b"true")
