"""Choose units by what somebody types: a text's path, the beginning of one, or a version's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefgen.languages.translation.states import Standing
from briefgen.source.tree import dotted


def in_languages(found: Iterable[Standing], languages: Sequence[str]) -> tuple[Standing, ...]:
    """Return the units that are translated into one of these languages; all without any."""
    return tuple(one for one in found if not languages or one.unit.language in languages)


def named(found: Iterable[Standing], name: str) -> tuple[Standing, ...]:
    """Return the units of a name, in their order.

    ``arguments.aman.claim`` is one text in all languages, ``arguments.aman.claim.en`` in one, and
    ``arguments.aman`` all texts of an argument.
    """
    return tuple(one for one in found if is_exactly(one, name) or _is_within(one, name))


def is_exactly(one: Standing, name: str) -> bool:
    """Whether a name is that of the unit's own text, or of its translation."""
    return name in (one.unit.key, dotted(one.unit.target_path))


def names(found: Iterable[Standing]) -> Iterator[str]:
    """Yield what may be typed: each text's path, and each beginning of one."""
    seen = dict.fromkeys(one.unit.path for one in found)
    beginnings = (path[:length] for path in seen for length in range(1, len(path) + 1))
    yield from dict.fromkeys(dotted(path) for path in beginnings)


def _is_within(one: Standing, name: str) -> bool:
    return one.unit.key.startswith(f"{name}.")
