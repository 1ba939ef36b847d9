"""List what is translated in a brief: each text, and each quote, in each of its languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from briefgen.findings import Place
from briefgen.languages.translation.needed import language_of_title, languages_needed
from briefgen.model.brief import Brief
from briefgen.model.texts import Shape
from briefgen.source.manuscript import LocatedText, Manuscript
from briefgen.source.tree import Path, dotted


@dataclass(frozen=True, slots=True)
class Unit:
    """One text and its translation into one language.

    `path` is the text's own. `source` is the text in `origin`, the language that it is translated
    from: the brief's source language, a quote's own, or that of a work's title. It is never blank.
    `target` is the text in `language`, or nothing where there is none or it is blank. What is
    verbatim has no `shape`: it is never read as Markdown. `shared` tells that the text belongs to
    an entity of the library, which other briefs print, too.

    The paths and places of both versions say where each stands. That of a missing version is where
    it belongs; its place is then the nearest thing that is there.
    """

    path: Path
    origin: str
    language: str
    source: str
    target: str | None
    shape: Shape | None
    shared: bool
    source_path: Path
    target_path: Path
    manuscript: Manuscript = field(repr=False, compare=False)

    @property
    def key(self) -> str:
        """The text's path as findings write it: ``arguments.aman.claim``."""
        return dotted(self.path)

    @property
    def name(self) -> str:
        """What tells a unit from all others: ``arguments.aman.claim id>en``."""
        return f"{self.key} {self.origin}>{self.language}"

    @property
    def place(self) -> Place:
        """Where the translation stands, or belongs."""
        return self.manuscript.place(self.target_path)

    @property
    def source_place(self) -> Place:
        """Where the text stands that it is translated from."""
        return self.manuscript.place(self.source_path)


def units(manuscript: Manuscript) -> tuple[Unit, ...]:
    """Return the units of a brief, in print order; those of one text by the brief's languages.

    A text that is not there in the language it is translated from has none: there is nothing to
    translate.
    """
    fields = {name: number for number, name in enumerate(Brief.model_fields)}
    quotes = {id_: number for number, id_ in enumerate(manuscript.brief.quotes)}

    def print_order(unit: Unit) -> tuple[int, int, bool]:
        section, *rest = unit.path
        quote = quotes[str(rest[0])] if section == "quotes" else 0
        return fields[str(section)], quote, unit.shape is not None  # the words, then their context

    return tuple(sorted((*_of_texts(manuscript), *_of_quotes(manuscript)), key=print_order))


def _of_texts(manuscript: Manuscript) -> Iterator[Unit]:
    for text in manuscript.texts:
        origin, source, source_path = _original(manuscript.brief, text)
        if not source.strip():
            continue
        for language in languages_needed(manuscript.brief, text.path):
            if language != origin:
                yield Unit(
                    text.path,
                    origin,
                    language,
                    source,
                    _written(text.text.get(language)),
                    text.shape,
                    manuscript.is_shared(text.path),
                    source_path,
                    (*text.path, language),
                    manuscript,
                )


def _original(brief: Brief, text: LocatedText) -> tuple[str, str, Path]:
    """Return the language that a text is translated from, the words, and where they stand."""
    if own := language_of_title(brief, text.path):
        section, id_, _ = text.path
        return own, brief.sources[str(id_)].title, (section, id_, "title")
    origin = brief.source_language
    return origin, text.text.get(origin) or "", text.text.path_of(text.path, origin)


def _of_quotes(manuscript: Manuscript) -> Iterator[Unit]:
    for id_, quote in manuscript.brief.quotes.items():
        path: Path = ("quotes", id_, "text")
        for language in manuscript.brief.languages:
            if language != quote.language:
                translation = quote.translation.get(language)
                yield Unit(
                    path,
                    quote.language,
                    language,
                    quote.text,
                    _written(translation.text if translation else None),
                    None,
                    manuscript.is_shared(path),
                    path,
                    ("quotes", id_, "translation", language, "text"),
                    manuscript,
                )


def _written(version: str | None) -> str | None:
    return version if version and version.strip() else None
