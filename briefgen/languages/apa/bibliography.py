"""Bring cited works into order, tell them apart, and cite them (APA 7, 8.10 to 8.22, 9.43 on)."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from briefgen.languages.anchors import source_anchor
from briefgen.languages.apa import dates, names, titles
from briefgen.languages.apa.parts import Part, joined, merged, sentence
from briefgen.languages.apa.reference import reference
from briefgen.languages.apa.works import Work
from briefgen.languages.apa.writer import Writer
from briefgen.languages.notes import Pointer
from briefgen.model.sources import PersonName, Source
from briefgen.prose.nodes import CrossReference, Emphasis, Foreign, Inline, Words
from briefgen.prose.reading import plain_text


@dataclass(frozen=True)
class Bibliography:
    """The works that a brief cites, by id, in the order in which they are listed."""

    works: Mapping[str, Work]

    def reference(self, writer: Writer, id: str) -> Part:
        """Write a work as the list has it."""
        return reference(writer, self.works[id])

    def note(self, writer: Writer, pointer: Pointer) -> Part:
        """Write a note: author and date, or title and date, and the part of the work."""
        return merged(sentence(self.cite(writer, (pointer,))))

    def cite(self, writer: Writer, pointers: Iterable[Pointer]) -> Part:
        """Cite works without brackets, as they are ordered: ``Kusuma, 2012, 2016b; Sari, 2016``."""
        order = {id: index for index, id in enumerate(self.works)}
        in_order = sorted(dict.fromkeys(pointers), key=lambda pointer: order[pointer.source])
        cited = [(pointer, self.works[pointer.source]) for pointer in in_order]
        groups = groupby(cited, lambda one: names.in_text(writer, one[1]) or one[1].id)
        return merged(joined((tuple(_group(writer, list(group))) for _, group in groups), "; "))


def _group(writer: Writer, cited: Sequence[tuple[Pointer, Work]]) -> Iterator[Inline]:
    """Cite works of the same authors, who are named once."""
    previous = ""
    for pointer, work in cited:
        if work is cited[0][1] and pointer is cited[0][0]:
            yield from _first(writer, work)
        else:
            yield Words("; " if previous else ", ")
            yield CrossReference(source_anchor(work.id), dates.in_text(writer, work))
        if pointer.locator:
            yield Words(f", {writer.locator(pointer.label, pointer.locator)}")
        previous = pointer.locator


def _first(writer: Writer, work: Work) -> Part:
    """Cite a work by its authors, or by its title where it has none."""
    anchor, date = source_anchor(work.id), dates.in_text(writer, work)
    if authors := names.in_text(writer, work):
        return (CrossReference(anchor, f"{authors}, {date}"),)
    title, quoted = titles.short_title(writer, work)
    if not quoted:
        return (*_linked(anchor, title), Words(f", {date}"))
    opening, closing = writer.pack.quotation_marks
    comma = f"{closing},"
    if writer.pack.comma_in_quotes:  # where a mark of the title's own takes the comma's place
        comma = closing if plain_text(title).endswith(("?", "!")) else f",{closing}"
    return (Words(opening), *_linked(anchor, title), Words(f"{comma} {date}"))


def bibliography(
    writer: Writer, sources: Mapping[str, Source], cited: Collection[str]
) -> Bibliography:
    """Order the cited sources, and tell apart those whose citations would look alike."""
    works = [Work(id, source) for id, source in sources.items() if id in cited]
    works = _with_initials(works)
    works = _with_more_names(writer, works)
    works.sort(key=lambda work: _sort_key(writer, work))
    return Bibliography({work.id: work for work in _with_letters(writer, works)})


def _linked(anchor: str, title: Part) -> Part:
    """Make the words of a title lead to the work."""
    found: list[Inline] = []
    for node in title:
        match node:
            case Emphasis(children):
                found.append(Emphasis(_linked(anchor, children)))
            case Foreign(language, children):
                found.append(Foreign(language, _linked(anchor, children)))
            case _:
                found.append(CrossReference(anchor, plain_text((node,))))
    return tuple(found)


def _with_initials(works: Iterable[Work]) -> list[Work]:
    """Mark the works whose first author shares a family name with another first author (8.20)."""
    works = list(works)
    by_family: defaultdict[str, set[PersonName]] = defaultdict(set)
    for work in works:
        for name in work.credited[0][:1]:
            by_family[_family(name)].add(name)
    return [
        replace(work, initials=True)
        if any(len(by_family[_family(name)]) > 1 for name in work.credited[0][:1])
        else work
        for work in works
    ]


def _family(name: PersonName) -> str:
    return names.sort_keys((PersonName(family=name.family, literal=name.literal),))[0]


def _with_more_names(writer: Writer, works: Iterable[Work]) -> list[Work]:
    """Name more authors of works whose citations would else look alike (8.18)."""
    works = list(works)
    for group in _alike(works, lambda work: _citation(writer, work)):
        several = [work for work in group if len(work.credited[0]) > names.FEW_NAMES]
        for work in several:
            others = [tuple(other.credited[0]) for other in several if other is not work]
            shown = _needed(tuple(work.credited[0]), others)
            works[works.index(work)] = replace(work, shown=shown)
    return works


def _needed(own: tuple[PersonName, ...], others: Iterable[tuple[PersonName, ...]]) -> int:
    """Return how many names tell authors apart from others; alike ones are left to the letter."""
    differing = [other for other in others if other != own]
    for shown in range(1, len(own)):
        if all(other[:shown] != own[:shown] for other in differing):
            return shown
    return len(own) if differing else 1


def _with_letters(writer: Writer, works: Sequence[Work]) -> Iterator[Work]:
    """Give letters to works of the same authors and year, in the order of the list (8.19)."""
    letters: dict[str, str] = {}
    for group in _alike(works, lambda work: _citation(writer, work)):
        letters |= {work.id: _letter(index) for index, work in enumerate(group)}
    for work in works:
        yield replace(work, suffix=letters.get(work.id, ""))


def _letter(index: int) -> str:
    """Return a, b, …, z, aa, ab, …."""
    first, last = divmod(index, 26)
    return (_letter(first - 1) if first else "") + "abcdefghijklmnopqrstuvwxyz"[last]


def _alike(works: Iterable[Work], key: Callable[[Work], str]) -> list[list[Work]]:
    """Return the groups of two and more works that have the same key."""
    groups: defaultdict[str, list[Work]] = defaultdict(list)
    for work in works:
        groups[key(work)].append(work)
    return [group for group in groups.values() if len(group) > 1]


def _citation(writer: Writer, work: Work) -> str:
    """Return what the text cites a work by."""
    authors = names.in_text(writer, work) or plain_text(titles.short_title(writer, work)[0])
    return f"{authors}, {dates.year(writer, work)}"


def _sort_key(writer: Writer, work: Work) -> tuple[object, ...]:
    people = () if work.is_legal else work.credited[0]
    title = _collated(_without_article(writer, work))
    head = [_collated(key) for key in names.sort_keys(people)] or [title]
    return (head, dates.sort_key(work), title)


def _without_article(writer: Writer, work: Work) -> str:
    """Return a title as it is sorted: "The" at its beginning does not count (9.49)."""
    first, _, rest = work.source.title.partition(" ")
    return rest if rest and first.casefold() in writer.pack.articles else work.source.title


def _collated(text: str) -> str:
    """Return a text without accents, marks and case, which do not count in sorting."""
    plain = "".join(
        character
        for character in unicodedata.normalize("NFKD", text.casefold())
        if not unicodedata.combining(character)
    )
    return " ".join(re.sub(r"[^\w\s]", "", plain).split())
