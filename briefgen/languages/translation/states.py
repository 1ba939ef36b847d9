"""Say how each translation stands to its last review."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefgen.languages.translation.changes import Change, changes
from briefgen.languages.translation.lock import Record, Review
from briefgen.languages.translation.units import Unit


class State(StrEnum):
    """What became of a translation since somebody held it against its source."""

    MISSING = "missing"
    """There is none."""
    UNREVIEWED = "unreviewed"
    """Nobody has said that it is one."""
    STALE = "stale"
    """Its source was edited since."""
    TARGET_EDITED = "target-edited"
    """It was edited itself."""
    BOTH_CHANGED = "both-changed"
    """Both were edited."""
    OK = "ok"
    """Both are as they were reviewed."""

    @property
    def behind(self) -> bool:
        """Whether the source has moved on since the review."""
        return self in (State.STALE, State.BOTH_CHANGED)


@dataclass(frozen=True, slots=True)
class Standing:
    """A unit, its state, and the record of its review, where there is one.

    A translation that came from a translator, and which nobody has reviewed since, has a record
    that says what it was made of. The record may bear another name: that of a text which was moved,
    or whose entity was renamed.
    """

    unit: Unit
    state: State
    record: Record | None = None

    @property
    def review(self) -> Review | None:
        """The review, where there is one."""
        return self.record.review if self.record and self.record.review.by else None

    @property
    def changes(self) -> tuple[Change, ...]:
        """What has changed in the source since the review; nothing where it has not."""
        if self.record is None or not self.state.behind:
            return ()
        return changes(self.record.review.src_text, self.unit.source)
