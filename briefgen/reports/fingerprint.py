"""Name a finding so that it stays the same finding while lines above it come and go."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from briefgen.findings import Finding


def fingerprints(findings: Iterable[Finding]) -> tuple[str, ...]:
    """Return a name for each finding, in order: 64 hexadecimal digits, unlike all others.

    It is a digest of file, code, path and message, and never of the line. Findings that are alike
    in all of these are told apart by their order.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    names = []
    for finding in findings:
        identity = (finding.place.file, finding.code, finding.place.path, finding.message)
        seen[identity] += 1
        parts = "\0".join((*identity, str(seen[identity])))
        names.append(hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest())
    return tuple(names)
