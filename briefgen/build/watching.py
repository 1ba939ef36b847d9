"""Keep account of what a rendition looks up while it is rendered, there or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from pydantic import BaseModel

from briefgen.build.digests import digest
from briefgen.build.inspection import Look
from briefgen.languages.pack import LanguagePack

Observed = Mapping[str, str | None]
"""The digest of each thing that was looked up, by what it is called; nothing for what is absent."""

_THEME = "theme "
_LABELS = "labels "


class Surroundings:
    """What renditions look up: a theme's files, and what is known of each language.

    Digests are taken when they are first asked for, and once.
    """

    def __init__(self, look: Look) -> None:
        self._files = look.theme.files
        self._packs = look.packs.packs
        self._digests: dict[str, str | None] = {}

    def now(self, name: str) -> str | None:
        """Return the digest of what is called so as it is now; nothing where it is absent."""
        if name not in self._digests:
            self._digests[name] = self._digest(name)
        return self._digests[name]

    def observed(self, names: Iterable[str]) -> Observed:
        """Return the digests of all these."""
        return {name: self.now(name) for name in sorted(names)}

    def hold(self, observed: Observed) -> bool:
        """Whether all is still what was observed."""
        return all(self.now(name) == before for name, before in observed.items())

    def _digest(self, name: str) -> str | None:
        if name.startswith(_THEME):
            data = self._files.get(name.removeprefix(_THEME))
            return None if data is None else digest(data)
        language, _, field = name.removeprefix(_LABELS).partition(".")
        pack = self._packs.get(language)
        return None if pack is None else digest(_written(getattr(pack, field, None)))


class WatchedPacks(Mapping[str, LanguagePack]):
    """Language packs that remember which of their fields were looked up: ``labels id.name``."""

    def __init__(self, packs: Mapping[str, LanguagePack]) -> None:
        self._packs = packs
        self.seen: set[str] = set()

    def __getitem__(self, language: str) -> LanguagePack:
        return cast("LanguagePack", _WatchedPack(self._packs[language], self.seen))

    def __contains__(self, language: object) -> bool:
        return language in self._packs

    def __iter__(self) -> Iterator[str]:
        return iter(self._packs)

    def __len__(self) -> int:
        return len(self._packs)


class _WatchedPack:
    """A language pack to whoever asks for its fields."""

    def __init__(self, pack: LanguagePack, seen: set[str]) -> None:
        self._pack = pack
        self._seen = seen

    def __getattr__(self, field: str) -> Any:
        """Return a field, and remember that; Python asks here for the first time alone."""
        self._seen.add(f"{_LABELS}{self._pack.language}.{field}")
        value = getattr(self._pack, field)
        setattr(self, field, value)
        return value


def of_theme(names: Iterable[str]) -> frozenset[str]:
    """Return what a theme's files are called among all that is looked up."""
    return frozenset(f"{_THEME}{name}" for name in names)


def _written(value: object) -> bytes:
    return (value.model_dump_json() if isinstance(value, BaseModel) else repr(value)).encode()
