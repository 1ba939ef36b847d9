"""Turn single values of a brief into what one language prints of them.

An edition is what is shared while a brief is put into one language: the language itself, the
numbers and anchors of its parts, and the notes called so far.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.languages.labels import Labels, fill
from briefgen.languages.locale import Conventions
from briefgen.languages.notes import Notes, Pointer
from briefgen.languages.pack import LanguagePack
from briefgen.languages.view import Column, Entry, Passage, Phrase, Table
from briefgen.model import Brief
from briefgen.model.locators import LocatorLabel
from briefgen.model.risk_matrix import RiskMatrix
from briefgen.model.sources import Source
from briefgen.model.texts import Text
from briefgen.prose.nodes import (
    Block,
    Citation,
    CrossReference,
    Emphasis,
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

_RANGE = re.compile(r"(?<=\d)\s*[-–]\s*(?=\d)")
_SLOT = re.compile(r"\{(\w+)\}")
_SEVERAL = re.compile(r"[-–,&]")


Row = tuple[str, Phrase | Passage | None]
"""A label and what it labels, before it is known whether there is anything to print."""


@dataclass(frozen=True)
class Edition:
    """A brief while it is put into `pack`'s language.

    `targets` has the cross-reference of every part that prose may point to, by id.
    `locator_words` has the words for locators in all of the brief's languages.
    """

    brief: Brief
    pack: LanguagePack
    conventions: Conventions
    risk_matrix: RiskMatrix
    targets: Mapping[str, CrossReference]
    locator_words: Mapping[str, LocatorLabel]
    notes: Notes = field(default_factory=Notes)

    @property
    def language(self) -> str:
        """The language's tag."""
        return self.pack.language

    @property
    def labels(self) -> Labels:
        """The language's labels."""
        return self.pack.labels

    def line(self, text: Text) -> Phrase:
        """Return one line of prose, in the source language where it has no other version."""
        version, language = self._version(text)
        return Phrase(self._inlines(parse_line(version)), language)

    def prose(self, text: Text | None) -> Passage | None:
        """Return blocks of prose, in the source language where they have no other version."""
        return None if text is None else self.passage(text)

    def passage(self, text: Text) -> Passage:
        """Return blocks of prose of a text that is there."""
        version, language = self._version(text)
        return Passage(tuple(self._block(block) for block in parse_prose(version)), language)

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
    ) -> NoteMark | None:
        """Return the mark of a note for a part of a source, or nothing without a source."""
        if source is None:
            return None
        return self.notes.mark(Pointer(source, _RANGE.sub("–", locator or ""), label))

    def locator(self, pointer: Pointer) -> str:
        """Write a locator: ``hlm. 3``, ``pp. 3–5``."""
        forms = self.labels.locator[pointer.label]
        several = _SEVERAL.search(pointer.locator)
        form = forms["other"] if several else forms.get("one", forms["other"])
        return fill(form, locator=pointer.locator)

    def references(self, ids: Iterable[str]) -> tuple[CrossReference, ...]:
        """Return the cross-references to these parts of the brief."""
        return tuple(self.targets[id] for id in ids)

    def names(self, ids: Sequence[str]) -> Phrase:
        """Return the names of these people, and the titles of these sources, as a list."""
        written = self.conventions.listed([_slot(index) for index in range(len(ids))])
        return filled(written, **{f"n{index}": self._name(id) for index, id in enumerate(ids)})

    def title(self, source: Source, title: str) -> Phrase:
        """Return a title of a source, or of what holds it, marked if its language is another."""
        foreign = source.language is not None and source.language != self.language
        return Phrase((Words(title),), source.language if foreign else None)

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
        for language in (self.language, self.brief.source_language, *text.versions):
            version = text.get(language)
            if version and not version.isspace():
                return version, None if language == self.language else language
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
                    found = list(self._cite(references))
                    if found and isinstance(found[0], NoteMark):
                        _close_up(resolved)
                    resolved.extend(found)
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
        for index, reference in enumerate(references):
            found = self._look_up(reference)
            if index and not isinstance(found, NoteMark):
                yield Words(", ")
            yield found

    def _look_up(self, reference: Reference) -> Inline:
        """Return what a reference prints: a note's mark, a part's label, or a name."""
        brief, id = self.brief, reference.id
        if id in self.targets:
            return self.targets[id]
        if id in brief.people:
            return Words(brief.people[id].name)
        locator, label = self._suffix(reference.suffix)
        evidence = brief.quotes.get(id) or brief.facts.get(id)
        if evidence is not None:
            own = (evidence.locator, evidence.locator_label)
            mark = self.point(evidence.source, *((locator, label) if locator else own))
            return mark or Words("")
        return self.notes.mark(Pointer(id, locator, label))

    def _suffix(self, suffix: str) -> tuple[str, LocatorLabel]:
        """Read ``hlm. 3`` as page 3; a suffix without a known word counts pages."""
        first, _, rest = suffix.partition(" ")
        label = self.locator_words.get(first.casefold())
        locator = rest if label and rest else suffix
        return _RANGE.sub("–", locator.strip()), label or LocatorLabel.PAGE


def _close_up(inlines: list[Inline]) -> None:
    """Take away the space before a note's mark: it stands close to its word."""
    if inlines and isinstance(inlines[-1], Words):
        inlines[-1] = Words(inlines[-1].text.rstrip())


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


def _slot(index: int) -> str:
    return f"{{n{index}}}"


def whole(phrase: Phrase) -> tuple[Inline, ...]:
    """Return a phrase's inlines as a part of another, marked with their language if they must."""
    if phrase.language is None:
        return phrase.inlines
    return (Foreign(phrase.language, phrase.inlines),)


def joined(parts: Iterable[Phrase | None], separator: str = ", ") -> Phrase:
    """Join phrases into one; those that are not there leave no gap."""
    inlines: list[Inline] = []
    for part in parts:
        if part is not None and part.inlines:
            inlines.extend((Words(separator), *whole(part)) if inlines else whole(part))
    return Phrase(tuple(inlines))


def marked(phrase: Phrase, *marks: NoteMark | None) -> Phrase:
    """Put the marks of notes after a phrase."""
    return Phrase((*whole(phrase), *(mark for mark in marks if mark)))


def linked(references: Iterable[CrossReference]) -> Phrase:
    """Return cross-references separated by commas."""
    return joined(Phrase((reference,)) for reference in references)


def table(caption: str, labels: Sequence[str | Column], rows: Iterable[Sequence[Phrase]]) -> Table:
    """Build a table; a column given by its label alone holds words."""
    columns = tuple(Column(label) if isinstance(label, str) else label for label in labels)
    return Table(caption, columns, tuple(tuple(row) for row in rows))
