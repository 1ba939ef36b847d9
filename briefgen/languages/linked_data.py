"""Describe a brief, its sources and its quotes by schema.org, for machines that read the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from briefgen.languages.anchors import quote_anchor, source_anchor
from briefgen.languages.apa import Bibliography
from briefgen.languages.edition import Edition
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
    editions: Sequence[Edition], works: Bibliography, others: Sequence[OtherEdition]
) -> LinkedData:
    """Return the brief as a schema.org `Report`, with its sources as citations, quotes as parts.

    Of several columns, the first says what is not said in all of the languages.
    """
    # What is read here is no text of the page, so it must not number the page's notes.
    apart = [replace(edition, notes=Notes(), bibliography=None) for edition in editions]
    first, brief = apart[0], apart[0].brief
    shown = dict.fromkeys(id for one in brief.arguments.values() for id in one.evidence)
    quotes = [_quotation(apart, works, id) for id in shown if id in brief.quotes]
    return _filled(
        {
            "@context": "https://schema.org",
            "@type": "Report",
            "name": _said(apart, brief.title),
            "alternativeHeadline": _said(apart, brief.subtitle),
            "about": {"@type": "Thing", "name": _said(apart, brief.question)},
            "abstract": _in_each(apart, _abstract),
            "audience": {"@type": "Audience", "audienceType": _said(apart, brief.reader)},
            "inLanguage": _one_or_all([edition.language for edition in apart]),
            "datePublished": brief.date.isoformat(),
            "creativeWorkStatus": first.labels.status[brief.status],
            # People or bodies: a brief does not say which, so their names stand alone.
            "author": list(brief.authors),
            "publisher": _body(_line(first, brief.publisher)),
            **_translations(editions, others),
            "citation": [_source(id, work.source) for id, work in works.works.items()],
            "hasPart": quotes,
        }
    )


def _abstract(edition: Edition) -> str:
    return "\n\n".join(paragraphs(edition.passage(edition.brief.summary).blocks))


def _said(editions: Sequence[Edition], text: Text | None) -> object:
    return _in_each(editions, lambda edition: _line(edition, text))


def _in_each(editions: Sequence[Edition], say: Callable[[Edition], str]) -> object:
    """Return what is said: a string, or in several languages one for each, with its tag."""
    if len(editions) == 1:
        return say(editions[0])
    said = ((edition.language, say(edition)) for edition in editions)
    return [{"@language": language, "@value": text} for language, text in said if text]


def _one_or_all(values: Sequence[object]) -> object:
    return values[0] if len(values) == 1 else list(values)


def _translations(editions: Sequence[Edition], others: Sequence[OtherEdition]) -> dict[str, object]:
    """Return the other editions: what was translated, or what this was translated to.

    Languages side by side are both at once, and say neither.
    """
    if len(editions) > 1:
        return {}
    separate: dict[str, object] = {
        other.languages[0]: {
            "@type": "Report",
            "inLanguage": other.languages[0],
            "url": f"{other.stem}.html",
        }
        for other in others
        if len(other.languages) == 1
    }
    original = separate.get(editions[0].brief.source_language)
    if original is not None:
        return {"translationOfWork": original}
    return {"workTranslation": list(separate.values())}


def _quotation(editions: Sequence[Edition], works: Bibliography, id: str) -> LinkedData:
    """Return a quote in its own words, with who said it, where it stands, and its translation."""
    quote = editions[0].brief.quotes[id]
    translated = [
        {
            "@type": "Quotation",
            "text": quote.translation[edition.language].text,
            "inLanguage": edition.language,
        }
        for edition in editions
        if edition.language in quote.translation
    ]
    carrier = next(edition for edition in editions if edition.carries(quote.language))
    return _filled(
        {
            "@type": "Quotation",
            "@id": f"#{quote_anchor(id)}{carrier.suffix}",
            "text": quote.text,
            "inLanguage": quote.language,
            "spokenByCharacter": _speaker(editions[0], quote),
            "isBasedOn": _reference(works, quote.source),
            "workTranslation": _one_or_all(translated) if translated else None,
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
