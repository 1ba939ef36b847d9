"""Hold a valid brief together with the places of all its values."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from briefgen.findings import Place
from briefgen.model.brief import SECTIONS, Brief
from briefgen.model.texts import Shape, Text
from briefgen.model.walk import texts
from briefgen.source.tree import MappingNode, Path, dotted, key_place_at, place_at


@dataclass(frozen=True)
class LocatedText:
    """A text of a brief, what Markdown it may hold, and where it stands.

    It knows the brief's tree, and not the manuscript, which knows it: what is not tied into a ring
    is given up as soon as nobody needs it, and a check of a thousand briefs holds one at a time.
    """

    path: Path
    text: Text
    shape: Shape
    root: MappingNode

    @property
    def key(self) -> str:
        """The text's path as findings write it; the key of its translation unit."""
        return dotted(self.path)

    @property
    def place(self) -> Place:
        """Where the whole text stands."""
        return place_at(self.root, self.path)

    def place_of(self, language: str) -> Place:
        """Where the version in `language` stands, or the text where there is none."""
        return place_at(self.root, self.text.path_of(self.path, language))


@dataclass(frozen=True)
class Manuscript:
    """A brief as its authors wrote it: what it says, and where each of its values stands.

    `library` holds the ids of the entities that come from the library, which other briefs share;
    `shelf` those of all that the library has; `mentioned` those that a field names or prose cites.
    """

    slug: str
    brief: Brief
    root: MappingNode
    library: frozenset[str] = frozenset()
    shelf: frozenset[str] = frozenset()
    mentioned: frozenset[str] = frozenset()

    def place(self, path: Path) -> Place:
        """Return where the value at `path` stands, or its nearest ancestor that does."""
        return place_at(self.root, path)

    def key_place(self, path: Path) -> Place:
        """Return where the key that ends `path` stands."""
        return key_place_at(self.root, path)

    def is_shared(self, path: Path) -> bool:
        """Whether the value at `path` belongs to an entity of the library."""
        return len(path) > 1 and path[0] in SECTIONS and path[1] in self.library

    @cached_property
    def texts(self) -> tuple[LocatedText, ...]:
        """All texts of the brief, in print order."""
        return tuple(
            LocatedText(path, text, shape, self.root) for path, text, shape in texts(self.brief)
        )
