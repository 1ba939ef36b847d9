"""Write titles, and what tells works apart in brackets after them (APA 7, 9.18 to 9.22)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefgen.languages.apa import names
from briefgen.languages.apa.parts import Part, enclosed, italic, joined, part, trimmed
from briefgen.languages.apa.works import SERIAL, SERIES, SPOKEN, Credit, Work
from briefgen.languages.apa.writer import Writer, capitalised, is_number
from briefgen.languages.labels import PluralCategory, fill
from briefgen.model.locators import LocatorLabel
from briefgen.model.sources import PersonName

_RANGE = re.compile(r"(?<=\d)\s*-+\s*(?=\d)")
_HAS_NUMBER_AFTER_TITLE = frozenset({"broadcast", "graphic", "map", "motion_picture"})


def title(writer: Writer, work: Work) -> Part:
    """Write the title, its translation in square brackets, and what identifies it."""
    source = work.source
    own = writer.title(source, trimmed(source.title))
    written = italic(own) if work.title_is_italic else own
    return joined((written, _translation(writer, work), _identifier(writer, work)), " ")


def short_title(writer: Writer, work: Work) -> tuple[Part, bool]:
    """Return the title as the text cites it, and whether it belongs into quotation marks (8.14)."""
    source = work.source
    written = writer.title(source, trimmed(source.title_short or source.title))
    if work.type == "legal_case":
        return italic(written), False
    if work.is_legal:
        return written, False
    return (italic(written), False) if work.title_is_italic else (written, True)


def description(writer: Writer, work: Work) -> Part:
    """Write what kind of work it is, in square brackets: ``[Data set]``."""
    source = work.source
    if work.type == "thesis":
        text = ", ".join(filter(None, (_genre(work), source.publisher if _is_online(work) else "")))
        return enclosed("[", part("; ".join(filter(None, (text, source.medium)))), "]")
    if source.interviewer:
        return enclosed("[", part(_kind(work)), "]")
    if work.type not in SERIAL and source.container_title and not _described_by_title(work):
        return ()
    return form(writer, work)


def form(writer: Writer, work: Work) -> Part:
    """Write the genre and the medium, or the label of the type, in square brackets."""
    has_kind = work.source.genre or work.source.medium
    kind = _kind(work) if has_kind else writer.labels.description.get(work.source.type, "")
    return enclosed("[", part(kind), "]")


def described_after_container(work: Work) -> bool:
    """Whether the description follows what holds the work, and not its own title."""
    return not _described_by_title(work) and not (work.type in SPOKEN and work.is_part)


def _described_by_title(work: Work) -> bool:
    if work.type in SERIES | {"software"}:
        return False
    return work.type not in SPOKEN or work.is_part


def _is_online(work: Work) -> bool:
    return bool(work.source.doi or work.source.url)


def _kind(work: Work) -> str:
    medium = capitalised(work.source.medium or "")
    return "; ".join(filter(None, (_genre(work), medium)))


def _genre(work: Work) -> str:
    """Return the genre, unless it stands with the number already."""
    return "" if work.source.number else capitalised(work.source.genre or "")


def _translation(writer: Writer, work: Work) -> Part:
    return enclosed("[", writer.translated(work.source), "]")


def _identifier(writer: Writer, work: Work) -> Part:
    """Write editors, number, edition, volume and pages of what stands by itself."""
    found: list[Part] = [part(_contributors(writer, work))]
    if not work.source.container_title:
        found += [part(number(writer, work)), part(edition_and_pages(writer, work))]
    elif work.type in _HAS_NUMBER_AFTER_TITLE:
        found.append(part(number(writer, work)))
    return enclosed("(", joined(found, "; "), ")")


def _contributors(writer: Writer, work: Work) -> str:
    """Write interviewers, editors and translators: `M. Lane, Trans.`, say."""
    source, labels = work.source, writer.labels
    roles = [(source.interviewer, labels.interviewer)]
    edits = source.editor if work.credited[1] is Credit.AUTHOR else ()
    if not work.is_serial and not source.container_title:
        if edits and edits == source.translator:
            roles.append((edits, labels.editor_and_translator))
            return "; ".join(_role(writer, *role) for role in roles if role[0])
        roles.append((edits, labels.editor))
    roles.append((source.translator, labels.translator))
    return "; ".join(_role(writer, *role) for role in roles if role[0])


def _role(writer: Writer, people: Sequence[PersonName], forms: Mapping[PluralCategory, str]) -> str:
    return f"{names.within(writer, people)}, {writer.named(forms, len(people))}"


def number(writer: Writer, work: Work) -> str:
    """Write the number with its kind: ``Working Paper No. 214``, ``EUR 27235 EN``."""
    source = work.source
    if not source.number:
        return ""
    if work.type == "thesis" or not source.genre:
        return labelled_number(writer, work)
    return f"{capitalised(source.genre)} {labelled_number(writer, work)}"


def labelled_number(writer: Writer, work: Work) -> str:
    """Write the number after its label, where it needs one: ``No. 30``, a law's ``No. 12/2020``."""
    own = work.source.number or ""
    needs_label = work.type in ("legislation", "patent", "regulation") or is_number(own)
    if work.type == "bill" and (work.source.authority or work.source.container_title):
        return own
    if not own or work.type == "standard" or not needs_label or not own[0].isdigit():
        return capitalised(own)
    return fill(writer.labels.number, number=own)


def edition_and_pages(writer: Writer, work: Work) -> str:
    """Write version, edition, series, volume, issue and pages of a monographic work."""
    source, labels = work.source, writer.labels
    if work.is_serial or work.type in {"broadcast", "event", "patent", "performance", "speech"}:
        return ""
    if work.type in ("post", "webpage"):
        return ""
    found = [
        writer.labelled(labels.version, source.version),
        _edition(writer, source.edition),
        capitalised(source.collection_title or "") if work.type in SERIES else "",
        writer.labelled(labels.volume, source.volume),
        writer.labelled(labels.issue, source.issue),
        _pages(writer, work),
    ]
    return ", ".join(filter(None, found))


def _edition(writer: Writer, edition: str | None) -> str:
    return writer.ordinal(int(edition)) if edition and edition.isdecimal() else edition or ""


def _pages(writer: Writer, work: Work) -> str:
    if work.source.page:
        return writer.locator(LocatorLabel.PAGE, page_range(work))
    return writer.labelled(writer.labels.chapter, work.source.chapter_number)


def page_range(work: Work) -> str:
    """Return the pages with en dashes."""
    return _RANGE.sub("–", work.source.page or "")
