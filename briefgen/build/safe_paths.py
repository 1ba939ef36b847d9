"""Refuse paths from elsewhere that might lead out of a folder, or mean another file than they say.

A PDF that somebody sends may name its attachments as it likes, and a manifest its files.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from briefgen.source.project_files import BRIEFS, CONFIGURATION, CONTENTS, LABELS, OVERLAY, THEMES

FILES = frozenset({CONFIGURATION, CONTENTS})
FOLDERS = frozenset({BRIEFS, LABELS, OVERLAY, THEMES})
"""What a project has at its top, and is taken from a PDF; nothing else is."""

MAX_LENGTH = 240
MAX_DEPTH = 16

_FORBIDDEN = re.compile(r'[<>:"|?*\\]')
"""What Windows gives a meaning to."""
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?", re.I)
"""What Windows takes for a device, whatever its ending."""


def fault_of(path: str) -> str:
    """Return why a path is not taken for a file of a project; nothing where it is."""
    if why := fault_anywhere(path):
        return why
    parts = path.split("/")
    if path not in FILES and (len(parts) < 2 or parts[0] not in FOLDERS):
        return "is no file of a project"
    return ""


def fault_anywhere(path: str) -> str:
    """Return why a path is not taken for that of a file below a folder; nothing where it is."""
    parts = path.split("/")
    if len(path) > MAX_LENGTH or len(parts) > MAX_DEPTH:
        return "is too long"
    if _FORBIDDEN.search(path) or not path.isprintable():
        return "has characters that no file of a project has"
    if any(part in ("", ".", "..") for part in parts):
        return "leads elsewhere"
    if any(part.startswith(".") for part in parts):
        return "is hidden"
    if any(part != part.rstrip(". ") or _DEVICE.fullmatch(part) for part in parts):
        return "means something else on Windows"
    return ""


def doubled(paths: Iterable[str]) -> str:
    """Return a path that stands twice or is another's folder, to a file system that folds names."""
    seen: set[str] = set()
    folders: set[str] = set()
    for path in paths:
        folded = unicodedata.normalize("NFC", path).casefold()
        above = {str(one) for one in PurePosixPath(folded).parents}
        if folded in seen or folded in folders or above & seen:
            return path
        seen.add(folded)
        folders |= above
    return ""


def through_links(folder: Path, path: str) -> Iterator[Path]:
    """Yield the links, and the files in the place of folders, on a path's way below a folder."""
    place = folder
    *above, name = PurePosixPath(path).parts
    for part in above:
        place /= part
        if place.is_symlink() or (os.path.lexists(place) and not place.is_dir()):
            yield place
            return
    place /= name
    if place.is_symlink() or (os.path.lexists(place) and not place.is_file()):
        yield place
