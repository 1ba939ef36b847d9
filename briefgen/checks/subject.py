"""Hold what a rule looks at: a manuscript, its languages, and the project's settings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar, cast

from briefgen.evidence.archives import Archives
from briefgen.evidence.examination import Examination
from briefgen.evidence.verify import Verification
from briefgen.findings import Place
from briefgen.languages.columns import Columns
from briefgen.languages.pack import LanguagePack
from briefgen.languages.translation import Translations
from briefgen.model.brief import Brief
from briefgen.model.checking import CheckOptions, Thresholds
from briefgen.model.texts import Text
from briefgen.render.measures import PageMeasures
from briefgen.source.manuscript import LocatedText, Manuscript
from briefgen.source.tree import Path

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Why a rendition was given up, and what may help."""

    reason: str
    hint: str


@dataclass(frozen=True)
class Subject:
    """What rules may read. They change nothing, and they read nothing else.

    `packs` holds what is known of every language that the project can print. Without an
    `examination`, nothing is known of the quotes; without `reviews`, nothing was reviewed. `pages`
    holds what the pages of PDFs came out as, of those that were laid out; `unfinished` has those
    renditions that were given up.
    """

    manuscript: Manuscript
    packs: Mapping[str, LanguagePack]
    options: CheckOptions
    examination: Examination | None = None
    reviews: Translations | None = None
    pages: Mapping[Columns, PageMeasures] = field(default_factory=dict)
    unfinished: Mapping[Columns, Unfinished] = field(default_factory=dict)
    _known: dict[object, object] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _versions: dict[str, tuple[tuple[LocatedText, str], ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def once(self, find: Callable[[Subject], T]) -> T:
        """Return what `find` makes of the subject: worked out once, for all rules that ask."""
        if find not in self._known:
            self._known[find] = find(self)
        return cast(T, self._known[find])

    @cached_property
    def translations(self) -> Translations:
        """What is translated in the brief, and how each translation stands to its review."""
        return self.reviews or Translations(self.manuscript)

    @property
    def brief(self) -> Brief:
        """The brief."""
        return self.manuscript.brief

    @property
    def thresholds(self) -> Thresholds:
        """The numbers at which rules speak."""
        return self.options.thresholds

    @property
    def archives(self) -> Archives:
        """What the brief's quotes are verified against."""
        return self.examination.archives if self.examination else Archives()

    @property
    def verifications(self) -> Mapping[str, Verification]:
        """What verifying each quote came to, by its id."""
        return self.examination.verifications if self.examination else {}

    def place(self, *path: str | int) -> Place:
        """Return where the value at `path` stands, or its nearest ancestor that does."""
        return self.manuscript.place(path)

    def key_place(self, *path: str | int) -> Place:
        """Return where the key that ends `path` stands."""
        return self.manuscript.key_place(path)

    def version_place(self, text: Text, language: str, *path: str | int) -> Place:
        """Return where the version in `language` of the text at `path` stands."""
        return self.manuscript.place(text.path_of(path, language))

    def is_shared(self, path: Path) -> bool:
        """Whether the value at `path` belongs to an entity of the library."""
        return self.manuscript.is_shared(path)

    def packs_in_use(self) -> Iterator[tuple[str, LanguagePack]]:
        """Yield the brief's languages of which anything is known, with what is known."""
        for language in self.brief.languages:
            if pack := self.packs.get(language):
                yield language, pack

    def texts(self) -> Iterator[LocatedText]:
        """Yield all texts of the brief."""
        yield from self.manuscript.texts

    def versions(self, language: str) -> Iterator[tuple[LocatedText, str]]:
        """Yield all texts that have a version in `language`, with that version."""
        if language not in self._versions:
            self._versions[language] = tuple(
                (text, version)
                for text in self.manuscript.texts
                if (version := text.text.get(language)) is not None
            )
        yield from self._versions[language]
