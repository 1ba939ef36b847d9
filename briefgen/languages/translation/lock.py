"""Hold what was reviewed of a brief's translations, as `translations.lock.json` says it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

from briefgen.findings import Place
from briefgen.languages.translation.hashing import HEX_DIGITS, VERSION, digest_of

LOCK_VERSION = 1
"""The version of the file; each review has that of its digests, too."""

Digest = Annotated[str, StringConstraints(pattern=rf"^[0-9a-f]{{{HEX_DIGITS}}}$")]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]

# Legal in JSON as they are, but editors take some for ends of lines, and show others as nothing.
_INVISIBLE = re.compile("[\x7f-\x9f\u2028\u2029]")


class Review(BaseModel):
    """Somebody's word that a translation says what its source does.

    `src` and `tgt` are digests of the two as they were then, and `src_text` is the source itself,
    so that one can see what has changed since. `by` is who reviewed it and `at` the day; `note`
    says why it still holds although the source was edited after that. `v` is the version of the
    digests.

    A translation that came back from a translator has such a record, too: without `by`, it says
    what it was made of and when it came, and is nobody's word yet.
    """

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid", strict=True)

    src: Digest
    tgt: Digest
    by: Annotated[str, StringConstraints(min_length=1)] | None = None
    at: Day
    note: str | None = None
    src_text: str
    v: Literal[1]


def review_of(
    source: str, target: str, *, by: str | None, at: str, note: str | None = None
) -> Review:
    """Return the review of a translation as it is now; `at` is a day, as in 2026-11-23.

    Without `by`, it is no review yet: it only says what the translation was made of.
    """
    return Review(
        src=digest_of(source),
        tgt=digest_of(target),
        by=by,
        at=at,
        note=note,
        src_text=source,
        v=VERSION,
    )


@dataclass(frozen=True, slots=True)
class Record:
    """A line of the file: the name of a unit, the review, and where that stands."""

    name: str
    review: Review
    place: Place

    @property
    def key(self) -> str:
        """The path of the unit's text: ``arguments.aman.claim``."""
        return self.name.rpartition(" ")[0]

    @property
    def pair(self) -> str:
        """Its languages: ``id>en``."""
        return self.name.rpartition(" ")[2]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that keeps a part of the file from being read, and what to do about it.

    What git has left there can be `settled` without losing anything.
    """

    place: Place
    message: str
    hint: str
    settled: bool = False
    related: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Lock:
    """What a file of reviews says, as far as it can be read.

    `file` is its name, relative to the project. A file that is not `there` has no records. A unit
    may have two records where git has put two branches together: that is one of the faults.
    """

    file: str
    there: bool = False
    records: tuple[Record, ...] = ()
    faults: tuple[Fault, ...] = ()


def lock_text(reviews: Mapping[str, Review]) -> str:
    """Return the file that holds some reviews by the names of their units.

    It is made to be merged: one unit a line, sorted, with an empty line after each, so that git
    sees changes of neighbours apart. Every line ends in a comma, the version comes last, and so an
    addition changes no line but its own.
    """
    lines = [f"{_json(name)}: {_json(_fields(reviews[name]))},\n\n" for name in sorted(reviews)]
    return f'{{\n{"".join(lines)}"version": {LOCK_VERSION}\n}}\n'


def _fields(review: Review) -> dict[str, object]:
    return review.model_dump(exclude_none=True)


def _json(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return _INVISIBLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
