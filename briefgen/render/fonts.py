"""Read the packaged fonts, by their names in a theme: ``fonts/SourceSerifPro-It.ttf``."""

from __future__ import annotations

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
