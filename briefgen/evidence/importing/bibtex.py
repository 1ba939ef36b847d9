"""Read BibTeX and BibLaTeX into works of CSL's data model. The only module that works pybtex."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from typing import Any

import latexcodec  # noqa: F401 - registers the codec `ulatex`
import pybtex.errors
from pybtex.bibtex.utils import split_name_list
from pybtex.database import Entry, InvalidNameString, Person
from pybtex.database.input.bibtex import Parser

from briefgen.evidence.importing.items import Export, Item, LeftOut

TYPES: Mapping[str, str] = {
    "article": "article-journal",
    "book": "book",
    "booklet": "pamphlet",
    "collection": "book",
    "conference": "paper-conference",
    "dataset": "dataset",
    "electronic": "webpage",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "inreference": "entry-encyclopedia",
    "jurisdiction": "legal_case",
    "legislation": "legislation",
    "manual": "report",
    "mastersthesis": "thesis",
    "mvbook": "book",
    "online": "webpage",
    "patent": "patent",
    "periodical": "periodical",
    "phdthesis": "thesis",
    "proceedings": "book",
    "report": "report",
    "software": "software",
    "standard": "standard",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "www": "webpage",
}
GENRES = {"phdthesis": "Doctoral dissertation", "mastersthesis": "Master’s thesis"}
FIELDS: Mapping[str, str] = {
    "abstract": "abstract",
    "address": "publisher-place",
    "booktitle": "container-title",
    "chapter": "chapter-number",
    "doi": "DOI",
    "edition": "edition",
    "eventtitle": "event-title",
    "institution": "publisher",
    "isbn": "ISBN",
    "issn": "ISSN",
    "issue": "issue",
    "journal": "container-title",
    "journaltitle": "container-title",
    "keywords": "keyword",
    "langid": "language",
    "language": "language",
    "location": "publisher-place",
    "note": "note",
    "organization": "publisher",
    "pages": "page",
    "publisher": "publisher",
    "school": "publisher",
    "series": "collection-title",
    "shorttitle": "title-short",
    "type": "genre",
    "url": "URL",
    "venue": "event-place",
    "version": "version",
    "volume": "volume",
}
DATES = {
    "date": "issued",
    "urldate": "accessed",
    "eventdate": "event-date",
    "origdate": "original-date",
}
LANGUAGES = {
    "american": "en-US",
    "bahasa": "id",
    "british": "en-GB",
    "dutch": "nl",
    "english": "en",
    "french": "fr",
    "german": "de",
    "indonesian": "id",
    "malay": "ms",
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_COMMAND = re.compile(r"\\[A-Za-z]+\*?\s*(?=\{)|\\(?:[A-Za-z]+\s*|.)")
_WORDED = re.compile(r"\\(?:url|href)\s*\{([^{}]*)\}")
_SERIAL = ("article-journal", "article-magazine", "article-newspaper")
_READ = frozenset({"title", "subtitle", "year", "month", "day", "number", "howpublished"})
_READ_TOO = frozenset({"entrysubtype", "translator"})


def read_bibtex(text: str) -> Export:
    """Return the entries of a file, and where it could not be read."""
    with pybtex.errors.capture() as errors:
        entries = Parser("utf-8").parse_string(text).entries
    faults = (" ".join(str(error).split()) for error in errors)
    return Export(tuple(_item(key, entry) for key, entry in entries.items()), tuple(faults))


def _item(key: str, entry: Entry) -> Item:
    raw = {name.lower(): str(value) for name, value in entry.fields.items()}
    kind = _type(entry.type.lower(), raw)
    work: dict[str, Any] = {"type": kind}
    work |= dict(_people(entry, raw))
    if title := ": ".join(filter(None, (_plain(raw.get("title")), _plain(raw.get("subtitle"))))):
        work["title"] = title
    for name, csl in FIELDS.items():
        if value := _plain(raw.get(name)):
            work.setdefault(csl, value)
    if entry.type.lower() in GENRES:
        work.setdefault("genre", GENRES[entry.type.lower()])
    if number := _plain(raw.get("number")):
        work["issue" if kind in _SERIAL else "number"] = number
    if address := raw.get("url") or _address(raw.get("howpublished", "")):
        work["URL"] = address.strip()  # an address is no LaTeX: `_` and `~` are its own
    if "language" in work:
        work["language"] = LANGUAGES.get(work["language"].lower(), work["language"])
    work |= dict(_dates(raw))
    known = {*FIELDS, *DATES, *_READ, *_READ_TOO}
    left_out = (LeftOut(name, "CSL has no such field") for name in raw if name not in known)
    return Item(key, work, tuple(left_out))


def _type(kind: str, raw: Mapping[str, str]) -> str:
    subtype = raw.get("entrysubtype", "").lower()
    if kind == "article" and subtype in ("newspaper", "magazine"):
        return f"article-{subtype}"
    if kind in TYPES:
        return TYPES[kind]
    is_page = raw.get("url") or _address(raw.get("howpublished", ""))
    return "webpage" if kind == "misc" and is_page else "document"


def _address(text: str) -> str:
    found = re.search(r"https?://[^\s{}\\]+", text)
    return found.group() if found else ""


def _plain(text: str | None) -> str:
    """Return LaTeX as plain text: accents as letters, commands and braces gone."""
    if not text:
        return ""
    # The codec is one from text to text, which the types of `codecs` know nothing of.
    decoded: str = codecs.decode(_WORDED.sub(r"\1", text), "ulatex", "ignore")  # type: ignore[call-overload]
    decoded = decoded.replace("``", "“").replace("''", "”").replace("~", " ")
    decoded = re.sub("-{2,3}", "–", decoded)
    return " ".join(re.sub(r"[{}]", "", _COMMAND.sub("", decoded)).split())


def _people(entry: Entry, raw: Mapping[str, str]) -> Iterator[tuple[str, list[Any]]]:
    for role in ("author", "editor"):
        if people := entry.persons.get(role):
            yield role, [_person(person) for person in people]
    if translators := raw.get("translator"):
        try:
            people = [Person(name) for name in split_name_list(translators)]
        except InvalidNameString:
            people = []
        yield "translator", [_person(person) for person in people] or [_plain(translators)]


def _person(person: Person) -> Any:
    """Return a name's parts; a name in braces, or of one word, is whole."""
    given = _plain(" ".join((*person.first_names, *person.middle_names)))
    family = _plain(" ".join(person.last_names))
    if not given and not person.prelast_names:
        return {"literal": family}
    parts = {
        "family": family,
        "given": given,
        "non-dropping-particle": _plain(" ".join(person.prelast_names)),
        "suffix": _plain(" ".join(person.lineage_names)),
    }
    return {name: part for name, part in parts.items() if part}


def _dates(raw: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name, csl in DATES.items():
        if value := _plain(raw.get(name)).replace("–", "--"):
            yield csl, value
    if "date" not in raw and (year := _plain(raw.get("year"))):
        yield "issued", "-".join((year, *_month_and_day(raw)))


def _month_and_day(raw: Mapping[str, str]) -> Iterator[str]:
    """Yield the month as a number, whether it is written as one or as a word, and the day."""
    month = _plain(raw.get("month")).lower()
    number = month if month.isdecimal() else ""
    if month[:3] in _MONTHS:
        number = str(_MONTHS.index(month[:3]) + 1)
    if number:
        yield f"{int(number):02}"
        if (day := _plain(raw.get("day"))).isdecimal():
            yield f"{int(day):02}"
