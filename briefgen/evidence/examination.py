"""Examine a brief's quotes when first asked for, and once: a brief without any pays nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from briefgen.evidence.archives import Archives, read_archives
from briefgen.evidence.clauses import ClauseWords
from briefgen.evidence.fingerprint import Comparison
from briefgen.evidence.match import DEFAULT_LIMITS, Limits
from briefgen.evidence.verify import Pinned, Verification, verify_all
from briefgen.model.brief import Brief
from briefgen.source.files import ArchiveFiles


@dataclass(frozen=True)
class Examination:
    """A brief's quotes, the files to hold them against, and what comes of that.

    `secret` opens keyed fingerprints; `words` are negations and conditions, by language.
    """

    brief: Brief
    files: ArchiveFiles = field(default_factory=ArchiveFiles)
    secret: bytes = field(default=b"", repr=False)
    limits: Limits = DEFAULT_LIMITS
    words: Mapping[str, ClauseWords] = field(default_factory=dict)

    @cached_property
    def archives(self) -> Archives:
        """The archives of the sources, read."""
        return read_archives(self.files, self.secret)

    @cached_property
    def verifications(self) -> Mapping[str, Verification]:
        """What verifying each quote came to, by its id."""
        if not self.brief.quotes:
            return {}
        return verify_all(self.brief, self.archives.by_source, self.limits, self.words)

    def comparison(self, source: str) -> Comparison | None:
        """How a source that is at hand stands to its fingerprint; nothing without both."""
        archive = self.archives.by_source.get(source)
        return archive.comparison if isinstance(archive, Pinned) else None

    def changed(self, source: str) -> bool:
        """Whether a source that is at hand is another than its fingerprint was made from.

        Where only its reading is another, nobody changed anything.
        """
        comparison = self.comparison(source)
        return comparison in (Comparison.SOURCE_CHANGED, Comparison.ALTERED)
