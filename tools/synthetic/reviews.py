"""Note that all translations of a synthetic brief were reviewed, as `translate review` would."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from briefgen.languages.translation.lock import lock_text, review_of
from tools.synthetic.works import Works

_BY, _AT = "Pengembang briefgen", "2026-11-23"


def reviews(sections: dict[str, Any], library: Works, shared: Collection[str]) -> str:
    """Return the lock of a brief that uses `shared` of the library's entries, by their ids."""
    pairs = dict(_texts((), sections))
    for section in ("people", "sources", "facts", "quotes"):
        entries = getattr(library, section)
        for id_ in entries.keys() & shared:
            pairs.update(_texts((section, id_), entries[id_]))
    made = {
        f"{'.'.join(map(str, path))} id>en": review_of(source, target, by=_BY, at=_AT)
        for path, (source, target) in pairs.items()
    }
    return lock_text(made)


def _texts(
    path: tuple[str | int, ...], value: Any
) -> Iterator[tuple[tuple[str | int, ...], tuple[str, str]]]:
    """Yield the path of each text, what it says, and its translation."""
    if isinstance(value, list):
        for number, one in enumerate(value):
            yield from _texts((*path, number), one)
    elif isinstance(value, dict):
        if value.keys() == {"id", "en"}:
            yield path, (value["id"], value["en"])
            return
        if "title_translation" in value:
            yield (*path, "title_translation"), (value["title"], value["title_translation"]["en"])
        if "translation" in value:
            yield (*path, "text"), (value["text"], value["translation"]["en"]["text"])
        for key, one in value.items():
            if key != "translation":
                yield from _texts((*path, key), one)
