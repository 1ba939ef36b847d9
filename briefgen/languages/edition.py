"""Turn single values of a brief into what one language prints of them.

An edition is what is shared while a brief is put into one language: the language itself, the
numbers and anchors of its parts, and the notes and pictures so far.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from briefgen.languages.apa import Bibliography, Writer
from briefgen.languages.figures.numbers import FigureNumbers
from briefgen.languages.labels import Labels
from briefgen.languages.lags import Lag
from briefgen.languages.locale import Conventions
from briefgen.languages.locators import read_locator, with_dashes
from briefgen.languages.notes import Notes, Pointer
from briefgen.languages.pack import LanguagePack
from briefgen.languages.view import Column, Entry, Passage, Phrase, Table
from briefgen.model.brief import Brief
from briefgen.model.locators import LocatorLabel
from briefgen.model.risk_matrix import RiskMatrix
from briefgen.model.sources import Source
from briefgen.model.texts import Text
from briefgen.prose.nodes import (
    Block,
    Citation,
    CrossReference,
    Emphasis,
    Flag,
    Foreign,
    Inline,
    Link,
    List,
    NoteMark,
    Paragraph,
    Reference,
    Strong,
    Words,
)
from briefgen.prose.parser import parse_line, parse_prose
from briefgen.prose.reading import plain_text
from briefgen.source.tree import Path

_SLOT = re.compile(r"\{(\w+)\}")


Row = tuple[str, Phrase | Passage | None]
"""A label and what it labels, before it is known whether there is anything to print."""


@dataclass(frozen=True)
class Edition:
    """A brief while it is put into `pack`'s language.

    `columns` are the languages that stand side by side, the edition's own among them.
    `targets` has the cross-reference of every part that prose may point to, by id.
    `locator_words` has the words for locators in all of the brief's languages. With a
    `bibliography`, sources are cited in the text by author and date; without one, in notes. `lags`
    says by path which of the brief's texts lag behind in this language, and are to be flagged;
    `paths` has the path of each text by its `id`.
    """

    brief: Brief
    pack: LanguagePack
    columns: tuple[str, ...]
    conventions: Conventions
    risk_matrix: RiskMatrix
    targets: Mapping[str, CrossReference]
    locator_words: Mapping[str, LocatorLabel]
    notes: Notes = field(default_factory=Notes)
    figures: FigureNumbers = field(default_factory=FigureNumbers)
    bibliography: Bibliography | None = None
    lags: Mapping[Path, Lag] = field(default_factory=dict)
    paths: Mapping[int, Path] = field(default_factory=dict)

    @cached_property
    def language(self) -> str:
        """The language's tag."""
        return self.pack.language

    @cached_property
    def labels(self) -> Labels:
        """The language's labels."""
        return self.pack.labels

    @cached_property
    def suffix(self) -> str:
        """What the anchors of this column end in, so that none is another column's."""
        return column_suffix(self.columns, self.language)

    def carries(self, language: str) -> bool:
        """Whether this column is the one that carries originals in `language`.

        It is the column of that language; where there is none, the first.
        """
        carrier = language if language in self.columns else self.columns[0]
        return carrier == self.language

    def line(self, text: Text) -> Phrase:
        """Return one line of prose, in the source language where it has no other version."""
        version, language = self._version(text)
        flag = self.flag(text, language)
        if flag and language in self.columns:
            return Phrase(flag)
        return Phrase((*self._inlines(parse_line(version)), *flag), language)

    def prose(self, text: Text | None) -> Passage | None:
        """Return blocks of prose, in the source language where they have no other version."""
        return None if text is None else self.passage(text)

    def passage(self, text: Text) -> Passage:
        """Return blocks of prose of a text that is there."""
        version, language = self._version(text)
        flag = self.flag(text, language)
        if flag and language in self.columns:
            return Passage((Paragraph(flag),))
        blocks = [self._block(block) for block in parse_prose(version)]
        if flag and not any(isinstance(block, Paragraph) for block in blocks):
            blocks.append(Paragraph(()))
        return Passage(tuple(_flagged(block, flag) for block in blocks), language)

    def flag(self, text: Text, language: str | None = None) -> tuple[Inline, ...]:
        """Return what is said of a text that lags behind, within words of `language`.

        Where another column has the words that stand for it, this is all that is said.
        """
        path = self.paths.get(id(text))
        lag = self.lags.get(path) if path else None
        if lag is None:
            return ()
        flag = Flag(self.labels.lag[lag])
        return (flag,) if language in (None, *self.columns) else (Foreign(self.language, (flag,)),)

    def optional_line(self, text: Text | None) -> Phrase | None:
        """Return one line of prose, or nothing where there is no text."""
        return self.line(text) if text else None

    def cell(self, text: Text | None) -> Phrase:
        """Return one line for a table: a dash where there is no text."""
        return self.line(text) if text else words("–")

    def entries(self, *rows: Row) -> tuple[Entry, ...]:
        """Return a list of terms; rows without content are left out."""
        return tuple(Entry(label, content) for label, content in rows if content is not None)

    def point(
        self, source: str | None, locator: str | None, label: LocatorLabel
    ) -> tuple[Inline, ...]:
        """Cite a part of a source: by a note's mark or in brackets; nothing without a source."""
        return () if source is None else self.cite((_pointer(source, locator, label),))

    def pointers(self, evidence: Iterable[str]) -> tuple[Pointer, ...]:
        """Return the parts of sources that quotes, facts and sources point to."""
        found = (self._look_up(Reference(id)) for id in evidence)
        return tuple(one for one in found if isinstance(one, Pointer))

    def cite(self, pointers: Sequence[Pointer]) -> tuple[Inline, ...]:
        """Cite parts of sources: by the marks of notes, or in brackets."""
        marks = tuple(self.notes.mark(pointer) for pointer in pointers)
        if self.bibliography is None or not marks:
            return marks
        return (Words("("), *self.bibliography.cite(self.writer, pointers), Words(")"))

    def consulted(self, sources: Iterable[str]) -> Phrase | None:
        """Cite whole sources as a phrase of its own, ``see note 1``; nothing for none."""
        pointers = tuple(Pointer(source) for source in sources)
        cited = self.cite(pointers)
        if not cited:
            return None
        if self.bibliography is None:
            return marked(words(self.labels.body.see_note), cited)
        return Phrase(cited[1:-1])

    @property
    def writer(self) -> Writer:
        """What references are written with."""
        return Writer(self.pack, self.conventions, self._title_translation)

    def joined(self, *parts: Phrase | None) -> Phrase:
        """Put a comma between phrases; those that are not there leave no gap."""
        return joined(parts, f"{self.pack.comma} ")

    def linked(self, references: Iterable[CrossReference]) -> Phrase:
        """Return cross-references separated by commas."""
        return self.joined(*(Phrase((reference,)) for reference in references))

    def references(self, ids: Iterable[str]) -> tuple[CrossReference, ...]:
        """Return the cross-references to these parts of the brief."""
        return tuple(self.targets[id] for id in ids)

    def names(self, ids: Sequence[str]) -> Phrase:
        """Return the names of these people, and the titles of these sources, as a list."""
        return listed(self.conventions, [self._name(id) for id in ids])

    def title(self, source: Source, title: str) -> Phrase:
        """Return a title of a source, or of what holds it, marked if its language is another."""
        foreign = source.language is not None and source.language != self.language
        return Phrase((Words(title),), source.language if foreign else None)

    def _title_translation(self, source: Source) -> tuple[Inline, ...]:
        """Return what a title means in each column's language that is not its own."""
        text = source.title_translation
        if text is None or source.language is None:
            return ()
        written: list[Phrase] = []
        for language in self.columns:
            if language == source.language:
                continue
            if language == self.language:
                written.append(self.line(text))
            elif version := text.get(language):
                written.append(Phrase(self._inlines(parse_line(version)), language))
        return joined(dict.fromkeys(written), "; ").inlines

    def quoted(self, title: Phrase) -> Phrase:
        """Put a title into the language's quotation marks."""
        opening, closing = self.pack.quotation_marks
        return Phrase((Words(opening), *whole(title), Words(closing)))

    def _name(self, id: str) -> Phrase:
        if person := self.brief.people.get(id):
            return words(person.name)
        source = self.brief.sources[id]
        return self.quoted(self.title(source, source.title))

    def _version(self, text: Text) -> tuple[str, str | None]:
        """Return the version to print, and its language where it is not the edition's."""
        own = text.get(self.language)
        if own and not own.isspace():
            return own, None
        for language in (self.brief.source_language, *text.versions):
            version = text.get(language)
            if version and not version.isspace():
                return version, language
        return "", None

    def _block(self, block: Block) -> Block:
        if isinstance(block, Paragraph):
            return Paragraph(self._inlines(block.children))
        items = tuple(tuple(self._block(inner) for inner in item) for item in block.items)
        return List(items, block.ordered, block.start)

    def _inlines(self, nodes: Iterable[Inline]) -> tuple[Inline, ...]:
        """Return inlines with their citations looked up."""
        resolved: list[Inline] = []
        for node in nodes:
            match node:
                case Citation(references):
                    _append(resolved, tuple(self._cite(references)))
                case Emphasis(children):
                    resolved.append(Emphasis(self._inlines(children)))
                case Strong(children):
                    resolved.append(Strong(self._inlines(children)))
                case Link(target, children):
                    resolved.append(Link(target, self._inlines(children)))
                case _:
                    resolved.append(node)
        return tuple(resolved)

    def _cite(self, references: Sequence[Reference]) -> Iterator[Inline]:
        """Yield what a bracket prints; sources in a row are cited together."""
        runs = groupby(map(self._look_up, references), lambda found: isinstance(found, Pointer))
        begun = False
        for are_sources, run in runs:
            if are_sources:
                cited = self.cite([one for one in run if isinstance(one, Pointer)])
                if begun and not isinstance(cited[0], NoteMark):
                    yield Words(" ")
                yield from cited
                begun = True
                continue
            for label in run:
                if isinstance(label, Pointer) or label is None:
                    continue
                if begun:
                    yield Words(", ")
                yield label
                begun = True

    def _look_up(self, reference: Reference) -> Pointer | Inline | None:
        """Return what a reference means: a part of a source, a part's label, or a name."""
        brief, id = self.brief, reference.id
        if id in self.targets:
            return self.targets[id]
        if id in brief.people:
            return Words(brief.people[id].name)
        if id in brief.charts:  # one that is not shown, or not yet: it has no number
            return Words(plain_text(parse_line(self._version(brief.charts[id].title)[0])))
        locator, label = read_locator(reference.suffix, self.locator_words)
        evidence = brief.quotes.get(id) or brief.facts.get(id)
        if evidence is None:
            return Pointer(id, locator, label)
        if evidence.source is None:
            return None
        if locator:
            return Pointer(evidence.source, locator, label)
        return _pointer(evidence.source, evidence.locator, evidence.locator_label)


def column_suffix(columns: Sequence[str], language: str) -> str:
    """Return what the anchors of a column end in: nothing in the first. No id holds a full stop."""
    return "" if language == columns[0] else f".{language}"


def _flagged(block: Block, flag: tuple[Inline, ...]) -> Block:
    return Paragraph((*block.children, *flag)) if isinstance(block, Paragraph) else block


def _pointer(source: str, locator: str | None, label: LocatorLabel) -> Pointer:
    return Pointer(source, with_dashes(locator or ""), label)


def _append(inlines: list[Inline], cited: tuple[Inline, ...]) -> None:
    """Put what is cited after inlines: a note's mark close to its word, brackets after a space."""
    last = inlines[-1] if inlines else None
    if not cited or last is None:
        inlines.extend(cited)
        return
    is_note = isinstance(cited[0], NoteMark)
    if is_note and isinstance(last, Words):
        inlines[-1] = Words(last.text.rstrip())
    elif cited[0] == Words("(") and not (isinstance(last, Words) and last.text[-1:].isspace()):
        inlines.append(Words(" "))
    inlines.extend(cited)


def words(text: str) -> Phrase:
    """Return plain words as a phrase."""
    return Phrase((Words(text),))


def filled(template: str, **values: Phrase) -> Phrase:
    """Put phrases into a label, as `labels.fill` does with strings."""
    inlines: list[Inline] = []
    for index, part in enumerate(_SLOT.split(template)):
        if index % 2 and part in values:
            inlines += whole(values[part])
        elif text := f"{{{part}}}" if index % 2 else part:
            inlines.append(Words(text))
    return Phrase(tuple(inlines))


def listed(conventions: Conventions, phrases: Sequence[Phrase]) -> Phrase:
    """Join phrases as a sentence does: ``a, b, dan c``."""
    written = conventions.listed([f"{{n{index}}}" for index in range(len(phrases))])
    return filled(written, **{f"n{index}": phrase for index, phrase in enumerate(phrases)})


def whole(phrase: Phrase) -> tuple[Inline, ...]:
    """Return a phrase's inlines as a part of another, marked with their language if they must."""
    if phrase.language is None:
        return phrase.inlines
    return (Foreign(phrase.language, phrase.inlines),)


def joined(parts: Iterable[Phrase | None], separator: str) -> Phrase:
    """Join phrases into one; those that are not there leave no gap."""
    inlines: list[Inline] = []
    for part in parts:
        if part is not None and part.inlines:
            inlines.extend((Words(separator), *whole(part)) if inlines else whole(part))
    return Phrase(tuple(inlines))


def marked(phrase: Phrase, *cited: tuple[Inline, ...]) -> Phrase:
    """Put what is cited after a phrase: marks of notes stand close to its last word."""
    inlines = list(whole(phrase))
    for one in cited:
        _append(inlines, one)
    return Phrase(tuple(inlines))


def table(caption: str, labels: Sequence[str | Column], rows: Iterable[Sequence[Phrase]]) -> Table:
    """Build a table; a column given by its label alone holds words."""
    columns = tuple(Column(label) if isinstance(label, str) else label for label in labels)
    return Table(caption, columns, tuple(tuple(row) for row in rows))
