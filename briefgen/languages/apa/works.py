"""Sort works by how APA 7 writes them: serial, monographic or legal (sections 9.25 to 9.29)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from briefgen.model.sources import PersonName, Source

SERIAL = frozenset(
    {
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "periodical",
        "post-weblog",
        "review",
        "review-book",
    }
)
LEGAL = frozenset({"bill", "hearing", "legal_case", "legislation", "regulation", "treaty"})
WEB = frozenset({"post", "webpage"})
ENTRIES = frozenset({"entry", "entry-dictionary", "entry-encyclopedia"})
SPOKEN = frozenset({"event", "paper-conference", "performance", "speech"})
SERIES = frozenset({"document", "report", "standard"})
"""Types whose series stands beside their title."""

_DATED_TO_THE_DAY = frozenset(
    {
        "article-magazine",
        "article-newspaper",
        "broadcast",
        "collection",
        "document",
        "event",
        "motion_picture",
        "pamphlet",
        "performance",
        "personal_communication",
        "post",
        "post-weblog",
        "song",
        "speech",
        "webpage",
    }
)


class Credit(Enum):
    """In what part somebody stands at the head of a reference."""

    AUTHOR = auto()
    EDITOR = auto()


@dataclass(frozen=True, slots=True)
class Work:
    """A source as one bibliography cites it, apart from the others in it.

    `suffix` is the letter after its year, `shown` how many authors stand before "et al.", and
    `initials` whether the first author's must be there.
    """

    id: str
    source: Source
    suffix: str = ""
    shown: int = 1
    initials: bool = False

    @property
    def type(self) -> str:
        """CSL's type."""
        return self.source.type

    @property
    def is_part(self) -> bool:
        """Whether it stands in an edited whole, or in a volume of a series of meetings."""
        source = self.source
        return bool(source.editor or source.issue or source.page or source.number or source.volume)

    @property
    def is_serial(self) -> bool:
        """Whether what holds it appears again and again."""
        if self.type in SERIAL:
            return True
        return self.type in ("interview", "paper-conference") and not self.source.editor

    @property
    def is_legal(self) -> bool:
        """Whether it is a law, a ruling or the like."""
        return self.type in LEGAL

    @property
    def has_full_date(self) -> bool:
        """Whether month and day belong to its date."""
        if self.type in ("interview", "paper-conference"):
            return not self.is_part
        return self.type in _DATED_TO_THE_DAY

    @property
    def credited(self) -> tuple[Sequence[PersonName], Credit]:
        """Whoever stands at the head of its reference; nobody where its title does (9.12)."""
        source = self.source
        if source.author:
            return source.author, Credit.AUTHOR
        in_whole = bool(source.container_title)
        if self.type in ENTRIES - {"entry"} and source.publisher:
            return (PersonName(literal=source.publisher),), Credit.AUTHOR
        if source.editor and not (in_whole and self.type in ENTRIES | {"book", "classic"}):
            return source.editor, Credit.EDITOR
        body = {"software": source.publisher, "webpage": source.publisher}
        if name := body.get(self.type) or (source.authority if self.type == "standard" else None):
            return (PersonName(literal=name),), Credit.AUTHOR
        return (), Credit.AUTHOR

    @property
    def title_is_italic(self) -> bool:
        """Whether its own title is in italics: of what stands in another, the other's is (6.22)."""
        return self.type in WEB or not self.source.container_title
