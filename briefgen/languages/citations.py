"""Write sources as notes and as entries of the list of sources.

The order of the parts follows APA 7: author, date, title, container, publisher, address.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.languages.edition import Edition, whole
from briefgen.languages.labels import fill
from briefgen.languages.notes import Pointer
from briefgen.languages.view import NoteView, Phrase, SourceView
from briefgen.model.sources import PersonName, Source
from briefgen.prose.nodes import CrossReference, Emphasis, Inline, Link, Words
from briefgen.prose.reading import plain_text

STANDING_ALONE = frozenset(
    {"book", "report", "thesis", "dataset", "software", "webpage", "map", "pamphlet", "speech"}
)
"""Types whose own title is set in italics; of the others, the title of what holds them is."""


def source_anchor(id: str) -> str:
    """Return the anchor of a source in the list of sources."""
    return f"source-{id}"


def note(edition: Edition, pointer: Pointer, number: int) -> NoteView:
    """Write a note: author or title, date, and the part of the source."""
    source = edition.brief.sources[pointer.source]
    anchor, date = source_anchor(pointer.source), _date(edition, source)
    authors = _short_authors(edition, source)
    if authors:
        inlines: tuple[Inline, ...] = (CrossReference(anchor, f"{authors}, {date}"),)
    else:
        title = edition.title(source, source.title_short or source.title)
        label = CrossReference(anchor, plain_text(edition.quoted(title).inlines))
        inlines = (*whole(Phrase((label,), title.language)), Words(f", {date}"))
    if pointer.locator:
        return NoteView(number, Phrase((*inlines, Words(f", {edition.locator(pointer)}."))))
    end = "" if date.endswith(".") else "."
    return NoteView(number, Phrase((*inlines, Words(end))))


def source_view(edition: Edition, id: str) -> SourceView:
    """Write a source as the list of sources prints it."""
    source = edition.brief.sources[id]
    return SourceView(
        source_anchor(id),
        Phrase(tuple(_reference(edition, source))),
        edition.optional_line(source.remark),
    )


def _reference(edition: Edition, source: Source) -> Iterator[Inline]:
    authors = edition.conventions.listed([_full_name(name) for name in source.author])
    date = Words(f" ({_date(edition, source)}). ")
    title = tuple(_title(edition, source))
    if authors:
        yield Words(authors if authors.endswith(".") else f"{authors}.")
        yield date
        yield from title
    else:
        yield from title
        yield Words(date.text.rstrip())
    if source.container_title:
        yield Words(" ")
        yield Emphasis(whole(edition.title(source, source.container_title)))
        yield Words(f"{_within_container(source)}.")
    if source.publisher and source.publisher != authors:
        yield Words(f" {source.publisher.rstrip('.')}.")
    yield from _address(edition, source)


def _title(edition: Edition, source: Source) -> Iterator[Inline]:
    """Write the title, and the full stop after it unless it ends in a mark of its own."""
    italic = source.type in STANDING_ALONE or not source.container_title
    title = whole(edition.title(source, source.title.rstrip(".")))
    yield from (Emphasis(title),) if italic else title
    if source.number:
        yield Words(f" ({source.number})")
    if source.title_translation is not None and source.language != edition.language:
        translated = whole(edition.line(source.title_translation))
        yield from (Words(" ["), *translated, Words("]."))
    elif source.number or not source.title.endswith(("?", "!", "…")):
        yield Words(".")


def _within_container(source: Source) -> str:
    """Return volume, issue and pages as they follow the container's title."""
    volume = f", {source.volume}" if source.volume else ""
    issue = f"({source.issue})" if source.issue else ""
    page = f", {source.page.replace('-', '–')}" if source.page else ""
    return f"{volume}{issue}{page}"


def _address(edition: Edition, source: Source) -> Iterator[Inline]:
    url = source.url or (f"https://doi.org/{source.doi}" if source.doi else "")
    if not url:
        return
    link = Link(url, (Words(url),))
    yield Words(" ")
    if source.accessed is None:
        yield link
        return
    day = edition.conventions.partial_date(source.accessed)
    before, _, after = fill(edition.labels.retrieved, date=day).partition("{url}")
    yield Words(before)
    yield link
    yield Words(after)


def _date(edition: Edition, source: Source) -> str:
    if source.issued is None:
        return edition.labels.undated
    return edition.conventions.partial_date(source.issued)


def _short_authors(edition: Edition, source: Source) -> str:
    """Return family names or bodies; more than two authors are shortened as APA does."""
    names = [_family(name) for name in source.author]
    if len(names) > 2:
        return fill(edition.labels.and_others, name=names[0])
    return edition.conventions.listed(names)


def _family(name: PersonName) -> str:
    particle = f"{name.non_dropping_particle} " if name.non_dropping_particle else ""
    return name.literal or f"{particle}{name.family or name.given or ''}"


def _full_name(name: PersonName) -> str:
    """Write a name for the list: family name first, given names as initials."""
    if name.literal or not name.family or not name.given:
        return _family(name)
    initials = " ".join(_initial(given) for given in name.given.split())
    particle = f" {name.dropping_particle}" if name.dropping_particle else ""
    suffix = f", {name.suffix}" if name.suffix else ""
    return f"{_family(name)}, {initials}{particle}{suffix}"


def _initial(given: str) -> str:
    """Shorten a given name; a hyphen stays (APA 7, section 9.8): ``J.-B.``."""
    return "-".join(f"{part[0]}." for part in given.split("-") if part)
