"""Read options that may be repeated, and hold several items between commas."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefgen.source.errors import UsageError


def split(values: Iterable[str] | None) -> tuple[str, ...]:
    """Return the items of an option that may be repeated, and hold several between commas."""
    items = (item.strip() for value in values or () for item in value.split(","))
    return tuple(dict.fromkeys(item for item in items if item))


def chosen(values: Iterable[str] | None, known: Sequence[str], noun: str) -> tuple[str, ...]:
    """Return the items of an option in the order of `known`; raises `UsageError` at another."""
    items = split(values)
    for item in items:
        if item not in known:
            from briefgen.source.suggest import did_you_mean, listed

            hint = did_you_mean(item, known, f"there are {listed(known)}")
            raise UsageError(f"there is no {noun} `{item}`", hint)
    return tuple(item for item in known if item in items)
