"""Put a brief into one language: the view that templates get."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefgen.languages.apa import Bibliography, bibliography
from briefgen.languages.arguments import argument_groups, argument_targets
from briefgen.languages.citations import note, source_view
from briefgen.languages.edition import Edition, words
from briefgen.languages.linked_data import linked_data
from briefgen.languages.locale import conventions
from briefgen.languages.notes import Notes
from briefgen.languages.pack import LanguagePack
from briefgen.languages.recommendations import (
    at_a_glance,
    recommendation_targets,
    recommendation_views,
)
from briefgen.languages.view import BriefView, Entry, NoteView, OtherEdition
from briefgen.model import Brief
from briefgen.model.citing import CitationStyle
from briefgen.model.locators import LocatorLabel
from briefgen.model.risk_matrix import DEFAULT_MATRIX, RiskMatrix
from briefgen.prose.nodes import CrossReference
from briefgen.prose.reading import plain_text
from briefgen.source.manuscript import Manuscript


def stem(slug: str, language: str) -> str:
    """Return the name of a rendition's file, without its ending."""
    return f"{slug}.{language}"


def localise(
    manuscript: Manuscript,
    language: str,
    packs: Mapping[str, LanguagePack],
    risk_matrix: RiskMatrix = DEFAULT_MATRIX,
    citations: CitationStyle = CitationStyle.NOTES,
) -> BriefView:
    """Return a brief's view in `language`, one of its own; it may set `citations` itself.

    `packs` holds what is known of each of the brief's languages. The brief's references must all
    lead somewhere: a manuscript with dangling ones has no view, and raises KeyError.
    """
    brief, pack = manuscript.brief, packs[language]
    edition = Edition(
        brief,
        pack,
        conventions(language),
        risk_matrix,
        _targets(brief, pack),
        _locator_words(brief, pack, packs),
    )
    if (brief.citations or citations) is CitationStyle.AUTHOR_DATE:
        # What is cited must be known before it is: it tells 2016a from 2016b.
        rehearsal = replace(edition, notes=Notes())
        _view(rehearsal, manuscript, packs)
        edition = replace(edition, notes=Notes(), bibliography=_bibliography(rehearsal))
    return _view(edition, manuscript, packs)


def _view(edition: Edition, manuscript: Manuscript, packs: Mapping[str, LanguagePack]) -> BriefView:
    """Put a brief's parts into the language in print order, since that numbers the notes."""
    brief, pack, language = edition.brief, edition.pack, edition.language
    labels = pack.labels
    title, subtitle = edition.line(brief.title), edition.optional_line(brief.subtitle)
    imprint = _imprint(edition)
    question = edition.line(brief.question)
    decision, summary = edition.passage(brief.decision), edition.passage(brief.summary)
    key_messages = tuple(edition.line(message) for message in brief.key_messages)
    glance = at_a_glance(edition)
    problem = edition.prose(brief.problem)
    arguments = argument_groups(edition)
    recommendations = recommendation_views(edition)
    methods, disclosures = edition.prose(brief.methods), edition.prose(brief.disclosures)
    editions = _other_editions(manuscript, language, packs)
    works = edition.bibliography or _bibliography(edition)
    sources = tuple(source_view(edition, works, id) for id in works.works)
    return BriefView(
        slug=manuscript.slug,
        language=language,
        direction=pack.direction,
        stem=stem(manuscript.slug, language),
        editions=editions,
        labels=labels,
        quotation_marks=pack.quotation_marks,
        title=title,
        title_text=plain_text(title.inlines),
        subtitle=subtitle,
        description=plain_text(question.inlines),
        authors=brief.authors,
        date_iso=brief.date.isoformat(),
        status=brief.status,
        imprint=imprint,
        question=question,
        decision=decision,
        summary=summary,
        key_messages=key_messages,
        at_a_glance=glance,
        problem=problem,
        argument_groups=arguments,
        recommendations=recommendations,
        methods=methods,
        disclosures=disclosures,
        notes=_notes(edition, works),
        sources=sources,
        linked_data=linked_data(edition, works, editions),
    )


def _imprint(edition: Edition) -> tuple[Entry, ...]:
    brief, labels = edition.brief, edition.labels.front
    authors = edition.conventions.listed(brief.authors)
    return edition.entries(
        (labels.reader, edition.line(brief.reader)),
        (labels.authors, words(authors) if authors else None),
        (labels.publisher, edition.optional_line(brief.publisher)),
        (labels.date, words(edition.conventions.day(brief.date))),
        (labels.status, words(edition.labels.status[brief.status])),
    )


def _targets(brief: Brief, pack: LanguagePack) -> dict[str, CrossReference]:
    """Return every part that prose may point to. A recommendation's own parts lead to it."""
    found = argument_targets(brief, pack.labels)
    recommendations = recommendation_targets(brief, pack.labels)
    for id, recommendation in brief.recommendations.items():
        for section in ("risks", "comparators", "criteria"):
            for part in getattr(recommendation, section, {}):
                found[part] = recommendations[id]
    return found | recommendations


def _bibliography(edition: Edition) -> Bibliography:
    """List the sources that are cited so far, those too that only another's remark cites."""
    # Which are cited is found on a copy, since a remark's own notes are numbered as it is printed.
    rehearsal = replace(edition, notes=Notes(dict(edition.notes.pointers)), bibliography=None)
    sources = edition.brief.sources
    cited: set[str] = set()
    while missing := rehearsal.notes.sources - cited:
        for id in missing:
            rehearsal.optional_line(sources[id].remark)
            rehearsal.optional_line(sources[id].title_translation)
        cited |= missing
    return bibliography(edition.writer, sources, cited)


def _notes(edition: Edition, works: Bibliography) -> tuple[NoteView, ...]:
    if edition.bibliography is not None:
        return ()
    return tuple(note(edition, works, *item) for item in edition.notes.pointers.items())


def _locator_words(
    brief: Brief, pack: LanguagePack, packs: Mapping[str, LanguagePack]
) -> dict[str, LocatorLabel]:
    """Return the words for locators in the brief's languages; the edition's own go first."""
    merged: dict[str, LocatorLabel] = {}
    for language in brief.languages:
        merged |= packs[language].locator_words
    return merged | dict(pack.locator_words)


def _other_editions(
    manuscript: Manuscript, language: str, packs: Mapping[str, LanguagePack]
) -> tuple[OtherEdition, ...]:
    return tuple(
        OtherEdition(other, packs[other].name, stem(manuscript.slug, other))
        for other in manuscript.brief.languages
        if other != language
    )
