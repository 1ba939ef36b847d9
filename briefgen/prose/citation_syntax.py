"""Say how prose refers to entities: ``[@id]``, ``[@id, hlm. 3]``, ``[@a; @b]``, as Pandoc does."""

from __future__ import annotations

import re

_REFERENCE = r"@(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)(?:,(?P<suffix>[^\[\]@;]*))?"
_UNNAMED = re.sub(r"\?P<\w+>", "?:", _REFERENCE)

REFERENCE = re.compile(_REFERENCE)
"""One reference, with its `id` and its `suffix`."""

CITATION_PATTERN = rf"\[\s*{_UNNAMED}\s*(?:;\s*{_UNNAMED}\s*)*\]"
"""A bracket of references, to be part of a larger expression."""

CITATION = re.compile(CITATION_PATTERN)
"""A bracket of references."""
