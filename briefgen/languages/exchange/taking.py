"""Turn translations that are taken into edits of the brief's files, and records of their making."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from briefgen.languages.exchange.outcomes import Outcome
from briefgen.languages.translation import Review, Unit
from briefgen.languages.translation.hashing import digest_of
from briefgen.languages.translation.lock import review_of
from briefgen.source.edits import Version
from briefgen.source.manuscript import Manuscript
from briefgen.source.tree import Node, Path, ScalarNode, child


def edits(taken: Iterable[Outcome]) -> Mapping[str, Sequence[tuple[Outcome, Version]]]:
    """Return what is to be written, by the names of the files in which it stands."""
    by_file: dict[str, list[tuple[Outcome, Version]]] = {}
    for one in taken:
        by_file.setdefault(one.unit.place.file, []).append((one, _version(one)))
    return by_file


def records(taken: Iterable[Outcome], at: str) -> Mapping[str, Review]:
    """Return what is noted of these translations, by the names of their units.

    Each was made of a source, and nobody has reviewed it: so it is unreviewed, or stale from the
    start where the source has moved on. A review of the same source stays where it is, and tells
    that the translation was edited. `at` is today, as in 2026-11-23.
    """
    return {
        one.unit.name: review_of(one.delivered.source, one.delivered.target, by=None, at=at)
        for one in taken
        if one.is_behind or not _reviewed_as_it_is(one)
    }


def _reviewed_as_it_is(one: Outcome) -> bool:
    review = one.standing.review if one.standing else None
    return review is not None and review.src == digest_of(one.unit.source)


def _version(one: Outcome) -> Version:
    unit = one.unit
    quote = unit.path[0] == "quotes" and unit.shape is None
    return Version(
        _within_file(unit, unit.target_path),
        one.delivered.target + _last_breaks(unit),
        _within_file(unit, unit.source_path),
        "" if quote else unit.manuscript.brief.source_language,
        {"by": "ours"} if quote else {},
    )


def _within_file(unit: Unit, path: Path) -> Path:
    """Return a path of the brief as one in the file: a section that stands apart is a file."""
    apart = unit.place.file != unit.manuscript.root.place.file
    return path[1:] if apart else path


def _last_breaks(unit: Unit) -> str:
    """Return the line breaks at the end of a version, which YAML's blocks leave: they stay."""
    for path in (unit.target_path, unit.source_path):
        if (text := _written(unit.manuscript, path)) is not None:
            return "\n" * (len(text) - len(text.rstrip("\n")))
    return ""


def _written(manuscript: Manuscript, path: Path) -> str | None:
    node: Node | None = manuscript.root
    for key in path:
        node = child(node, key) if node else None
    return node.text if isinstance(node, ScalarNode) else None
