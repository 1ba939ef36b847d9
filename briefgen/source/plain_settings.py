"""Tell what settings plainly say, without what reads YAML: that takes longer to load than to ask.

Whoever asks must be able to live with no answer, and with a wrong one where settings are faulty.
"""

from __future__ import annotations

import re
from collections.abc import Collection

_FORMATS = re.compile(rb"^formats:\s*(\[[^]#]*\]|(?:-\s*\w+\s+)+)", re.MULTILINE)


def asks_for(formats: Collection[str], settings: bytes) -> bool:
    """Whether `briefgen.yaml` asks for one of these formats, in a list as people write them.

    With no word of formats, it asks for those that there are without one: a PDF is among them.
    """
    if b"formats" not in settings:
        return "pdf" in formats
    found = _FORMATS.search(settings)
    names = re.findall(rb"\w+", found[1]) if found else []
    return not {name.decode("ascii", "replace") for name in names}.isdisjoint(formats)
