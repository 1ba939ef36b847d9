"""Give workers a folder for what they need for a while, and clear away those of killed runs."""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

from briefgen.build.temporary import is_abandoned, own_mark

_NAME = re.compile(r"briefgen-(?P<host>[0-9a-f]{8})-(?P<process>[0-9]+)-\w+")


def make_folder() -> str:
    """Return a new folder in the system's temporary one; its name tells whose it is.

    Fonts stand in it, of some megabytes; so what killed runs left there is removed first.
    """
    for path in Path(tempfile.gettempdir()).glob("briefgen-*-*-*"):
        match = _NAME.fullmatch(path.name)
        if match and is_abandoned(path, match["host"], int(match["process"])):
            shutil.rmtree(path, ignore_errors=True)
    return tempfile.mkdtemp(prefix=f"briefgen-{own_mark()}-")
