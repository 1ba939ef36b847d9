"""Describe a brief, its sources and its quotes by schema.org, for machines that read the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefgen.languages.apa import Bibliography
from briefgen.languages.apa.bibliography import source_anchor
from briefgen.languages.edition import Edition
from briefgen.languages.evidence import quote_anchor
from briefgen.languages.notes import Notes
from briefgen.languages.view import OtherEdition
from briefgen.model.quotes import Quote
from briefgen.model.sources import PersonName, Source
from briefgen.model.texts import Text
from briefgen.prose.reading import paragraphs, plain_text

LinkedData = Mapping[str, object]

TYPES: Mapping[str, str] = {
    "article": "Article",
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "bill": "Legislation",
    "book": "Book",
    "chapter": "Chapter",
    "classic": "Book",
    "collection": "Collection",
    "dataset": "Dataset",
    "legislation": "Legislation",
    "manuscript": "Manuscript",
    "map": "Map",
    "motion_picture": "Movie",
    "paper-conference": "ScholarlyArticle",
    "periodical": "Periodical",
    "post": "SocialMediaPosting",
    "post-weblog": "BlogPosting",
    "regulation": "Legislation",
    "report": "Report",
    "review": "Review",
    "review-book": "Review",
    "software": "SoftwareApplication",
    "thesis": "Thesis",
    "treaty": "Legislation",
    "webpage": "WebPage",
}
"""Schema.org's type for CSL's; any other work is a `CreativeWork`."""

CONTAINERS: Mapping[str, str] = {
    "article-journal": "Periodical",
    "article-magazine": "Periodical",
    "article-newspaper": "Newspaper",
    "chapter": "Book",
    "entry-dictionary": "Book",
    "entry-encyclopedia": "Book",
    "post": "WebSite",
    "post-weblog": "Blog",
    "webpage": "WebSite",
}
"""The type of what holds a work."""


def linked_data(
    edition: Edition, works: Bibliography, editions: tuple[OtherEdition, ...]
) -> LinkedData:
    """Return the brief as a schema.org `Report`, with its sources as citations, quotes as parts."""
    # What is read here is no text of the page, so it must not number the page's notes.
    apart = replace(edition, notes=Notes(), bibliography=None)
    brief = edition.brief
    shown = dict.fromkeys(id for one in brief.arguments.values() for id in one.evidence)
    quotes = [_quotation(apart, works, id) for id in shown if id in brief.quotes]
    return _filled(
        {
            "@context": "https://schema.org",
            "@type": "Report",
            "name": _line(apart, brief.title),
            "alternativeHeadline": _line(apart, brief.subtitle),
            "about": {"@type": "Thing", "name": _line(apart, brief.question)},
            "abstract": "\n\n".join(paragraphs(apart.passage(brief.summary).blocks)),
            "audience": {"@type": "Audience", "audienceType": _line(apart, brief.reader)},
            "inLanguage": edition.language,
            "datePublished": brief.date.isoformat(),
            "creativeWorkStatus": edition.labels.status[brief.status],
            # People or bodies: a brief does not say which, so their names stand alone.
            "author": list(brief.authors),
            "publisher": _body(_line(apart, brief.publisher)),
            **_translations(edition, editions),
            "citation": [_source(id, work.source) for id, work in works.works.items()],
            "hasPart": quotes,
        }
    )


def _translations(edition: Edition, editions: tuple[OtherEdition, ...]) -> dict[str, object]:
    """Return the other editions: what was translated, or what this was translated to."""
    others: dict[str, object] = {
        other.language: {
            "@type": "Report",
            "inLanguage": other.language,
            "url": f"{other.stem}.html",
        }
        for other in editions
    }
    original = others.get(edition.brief.source_language)
    if original is not None:
        return {"translationOfWork": original}
    return {"workTranslation": list(others.values())}


def _quotation(edition: Edition, works: Bibliography, id: str) -> LinkedData:
    """Return a quote in its own words, with who said it, where it stands, and its translation."""
    quote = edition.brief.quotes[id]
    translation = quote.translation.get(edition.language)
    translated = translation and {
        "@type": "Quotation",
        "text": translation.text,
        "inLanguage": edition.language,
    }
    return _filled(
        {
            "@type": "Quotation",
            "@id": f"#{quote_anchor(id)}",
            "text": quote.text,
            "inLanguage": quote.language,
            "spokenByCharacter": _speaker(edition, quote),
            "isBasedOn": _reference(works, quote.source),
            "workTranslation": translated,
        }
    )


def _reference(works: Bibliography, source: str | None) -> LinkedData | None:
    return {"@id": f"#{source_anchor(source)}"} if source and source in works.works else None


def _speaker(edition: Edition, quote: Quote) -> LinkedData | None:
    if quote.speaker is None:
        return None
    person = edition.brief.people[quote.speaker]
    return _filled(
        {
            "@type": "Person",
            "name": person.name,
            "jobTitle": _line(edition, person.role),
            "affiliation": _body(_line(edition, person.affiliation)),
        }
    )


def _source(id: str, source: Source) -> LinkedData:
    """Return a source as a node that quotations refer to."""
    return _filled(
        {
            "@type": TYPES.get(source.type, "CreativeWork"),
            "@id": f"#{source_anchor(id)}",
            "name": source.title,
            "inLanguage": source.language,
            "author": [_name(name) for name in source.author],
            "editor": [_name(name) for name in source.editor],
            "datePublished": source.issued.isoformat() if source.issued else None,
            "isPartOf": _container(source),
            "publisher": _body(source.publisher),
            "sameAs": f"https://doi.org/{source.doi}" if source.doi else None,
            "url": source.url,
        }
    )


def _container(source: Source) -> LinkedData | None:
    if source.container_title is None:
        return None
    kind = CONTAINERS.get(source.type, "CreativeWork")
    return _filled({"@type": kind, "name": source.container_title, "issn": source.issn})


def _name(name: PersonName) -> object:
    """Return a person; a whole name may be a body's, so it stands alone."""
    if name.literal or not (name.family and name.given):
        return name.literal or name.family or name.given or ""
    family = " ".join(filter(None, (name.non_dropping_particle, name.family)))
    return {
        "@type": "Person",
        "name": f"{name.given} {family}",
        "givenName": name.given,
        "familyName": family,
    }


def _body(name: str | None) -> LinkedData | None:
    return {"@type": "Organization", "name": name} if name else None


def _line(edition: Edition, text: Text | None) -> str:
    return plain_text(edition.line(text).inlines) if text else ""


def _filled(data: LinkedData) -> LinkedData:
    """Return the properties that say anything."""
    return {name: value for name, value in data.items() if value not in (None, "", [], {})}
