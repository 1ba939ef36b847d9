"""Hold a brief's units together with what was reviewed of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from briefgen.languages.translation.lock import Fault, Lock, Record
from briefgen.languages.translation.lock_file import read_lock
from briefgen.languages.translation.matching import standings
from briefgen.languages.translation.states import Standing
from briefgen.languages.translation.units import Unit, units
from briefgen.source.files import BriefFiles, SourceFile
from briefgen.source.manuscript import Manuscript
from briefgen.source.project_files import BRIEFS, LIBRARY, LOCK
from briefgen.source.tree import Path

NO_REVIEWS = Lock("")
"""What was reviewed of a brief that is not read from files."""


@dataclass(frozen=True)
class Translations:
    """A brief's translations, and how they stand. All is worked out when it is first asked for.

    `own` holds the reviews of the brief's own texts, `shared` those of the library's, which are
    reviewed once for all briefs.
    """

    manuscript: Manuscript
    own: Lock = NO_REVIEWS
    shared: Lock = NO_REVIEWS

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """All that is translated in the brief, in print order."""
        return units(self.manuscript)

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """How each unit stands, in print order."""
        shared = (record for record in self.shared.records if self.speaks_of(record))
        return standings(self.units, (*self.own.records, *shared))

    @cached_property
    def behind(self) -> frozenset[tuple[Path, str]]:
        """The paths and target languages of the texts whose source has moved on since review."""
        return frozenset(
            (one.unit.path, one.unit.language) for one in self.standings if one.state.behind
        )

    @property
    def locks(self) -> tuple[Lock, Lock]:
        """The two files of reviews."""
        return self.own, self.shared

    def lock_of(self, unit: Unit) -> Lock:
        """Return the file in which the review of a unit belongs."""
        return self.shared if unit.shared else self.own

    @property
    def reviewed(self) -> bool:
        """Whether anything was ever reviewed, so that what was not is worth a word."""
        return any(lock.there for lock in self.locks)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What keeps the files of reviews from being read whole."""
        return tuple(fault for lock in self.locks for fault in lock.faults)

    def speaks_of(self, record: Record) -> bool:
        """Whether a record of the library may be about this brief's texts.

        Not where it is about an entity that other briefs use, and this one does not.
        """
        id_ = record.key.split(".")[1:2]
        return not id_ or id_[0] in self.manuscript.library or id_[0] not in self.manuscript.shelf


def read_translations(manuscript: Manuscript, files: BriefFiles) -> Translations:
    """Read what was reviewed of a brief. Never raises: mistakes in the files are faults."""
    return Translations(
        manuscript,
        _lock(files.lock, f"{files.folder}/{LOCK}"),
        _shared_lock(files.library_lock),
    )


@lru_cache(maxsize=2)
def _shared_lock(file: SourceFile | None) -> Lock:
    """Read the reviews of the library's texts: once for all briefs of a project."""
    return _lock(file, f"{BRIEFS}/{LIBRARY}/{LOCK}")


def _lock(file: SourceFile | None, name: str) -> Lock:
    return read_lock(file) if file else Lock(name)
