"""Write where a work is found: what holds it, who published it, its address (APA 7, 9.23 on)."""

from __future__ import annotations

from briefgen.languages.apa import names, titles
from briefgen.languages.apa.parts import Part, enclosed, italic, joined, part
from briefgen.languages.apa.works import SERIAL, WEB, Credit, Work
from briefgen.languages.apa.writer import Writer, capitalised
from briefgen.languages.labels import fill
from briefgen.prose.nodes import Link, Words


def found_in(writer: Writer, work: Work) -> Part:
    """Write the container, the publisher, the event and the site."""
    return joined(
        (
            _container(writer, work),
            _unless_named(writer, work, _publisher(work)),
            _event(writer, work),
            _site(writer, work),
        ),
        ". ",
    )


def address(writer: Writer, work: Work) -> Part:
    """Write the DOI or else the address, with the day of reading where it may have changed."""
    source = work.source
    if source.doi:
        return _link(f"https://doi.org/{source.doi}")
    if not source.url:
        return ()
    if source.issued is not None or source.accessed is None:
        return _link(source.url)
    day = writer.conventions.partial_date(source.accessed)
    before, _, after = fill(writer.pack.labels.retrieved, date=day).partition("{url}")
    return joined((part(before), _link(source.url), part(after)), "")


def _link(url: str) -> Part:
    return (Link(url, (Words(url),)),)


def _container(writer: Writer, work: Work) -> Part:
    if work.type in WEB:
        return ()
    return _serial(writer, work) if work.is_serial else _monograph(writer, work)


def _serial(writer: Writer, work: Work) -> Part:
    """Write a journal or a newspaper: ``*Quay Notes*, *7*(2), 1–19``."""
    source = work.source
    issue = enclosed("(", part(source.issue), ")")
    held = italic(writer.title(source, source.container_title)) if source.container_title else ()
    series = italic(part(source.collection_title))
    article = titles.page_range(work)
    if source.number:
        article = fill(writer.labels.article, number=source.number)
    parts = (held, series, (*italic(part(source.volume)), *issue), part(article))
    return joined(parts, ", ")


def _monograph(writer: Writer, work: Work) -> Part:
    """Write a book that holds the work: ``In T. Siregar (Ed.), *Voices* (pp. 45–67)``."""
    source = work.source
    if not source.container_title:
        return ()
    editors = ""
    if source.editor and work.credited[1] is not Credit.EDITOR:
        label = writer.named(writer.labels.editor, len(source.editor))
        editors = f"{names.within(writer, source.editor)} ({label}), "
    found = (titles.number(writer, work), titles.edition_and_pages(writer, work))
    described = titles.described_after_container(work)
    return joined(
        (
            part(f"{writer.labels.container} {editors}".rstrip(" ")),
            italic(writer.title(source, source.container_title)),
            enclosed("(", part("; ".join(filter(None, found))), ")"),
            titles.form(writer, work) if described else (),
        ),
        " ",
    )


def _publisher(work: Work) -> str | None:
    source = work.source
    if work.type in SERIAL or (work.type == "paper-conference" and work.is_serial):
        return None
    if work.type == "thesis" and (source.doi or source.url):
        return None
    return source.publisher


def _event(writer: Writer, work: Work) -> Part:
    """Write the event at which it was given, where and when."""
    source = work.source
    if not source.event_title or (work.type == "paper-conference" and work.is_part):
        return ()
    day = writer.conventions.partial_date(source.event_date) if source.event_date else ""
    found = (capitalised(source.event_title), source.event_place, day)
    return part(", ".join(filter(None, found)))


def _site(writer: Writer, work: Work) -> Part:
    source = work.source
    if work.type not in WEB or not source.container_title:
        return ()
    named = _unless_named(writer, work, source.container_title)
    return writer.title(source, source.container_title) if named else ()


def _unless_named(writer: Writer, work: Work, body: str | None) -> Part:
    """Return a body's name, unless the reference begins with it (9.29)."""
    return part(body) if body != names.head(writer, work) else ()
