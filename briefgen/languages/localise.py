"""Put a brief into one language, or several side by side: the view that templates get."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from briefgen.languages.apa import Bibliography, bibliography
from briefgen.languages.arguments import argument_groups, argument_targets
from briefgen.languages.citations import note, source_view
from briefgen.languages.columns import Columns, renditions, stem
from briefgen.languages.edition import Edition, column_suffix, words
from briefgen.languages.editions import other_editions
from briefgen.languages.figures.argument_map import argument_map
from briefgen.languages.figures.charts import charts
from briefgen.languages.figures.key_figures import key_figures
from briefgen.languages.figures.numbers import FigureNumbers
from briefgen.languages.labels import fill
from briefgen.languages.lags import Lags
from briefgen.languages.linked_data import linked_data
from briefgen.languages.locale import conventions
from briefgen.languages.locators import locator_words
from briefgen.languages.notes import Notes, Pointer
from briefgen.languages.pack import LanguagePack
from briefgen.languages.recommendations import (
    at_a_glance,
    recommendation_targets,
    recommendation_views,
)
from briefgen.languages.view import (
    BriefView,
    Entry,
    NoteView,
    OtherEdition,
    PageView,
    Phrase,
    SourceView,
)
from briefgen.model.brief import Brief, Status
from briefgen.model.citing import CitationStyle
from briefgen.model.figures import FigureKind
from briefgen.model.layouts import Layout
from briefgen.model.risk_matrix import DEFAULT_MATRIX, RiskMatrix
from briefgen.prose.nodes import CrossReference
from briefgen.prose.reading import plain_text
from briefgen.source.manuscript import Manuscript


def page_view(
    manuscript: Manuscript,
    columns: Columns,
    packs: Mapping[str, LanguagePack],
    risk_matrix: RiskMatrix = DEFAULT_MATRIX,
    citations: CitationStyle = CitationStyle.NOTES,
    published: Sequence[Columns] = (),
    lags: Lags = MappingProxyType({}),
) -> PageView:
    """Return a brief's view in these of its languages, each a column; it may set `citations`.

    `packs` holds what is known of each of the brief's languages; `published` are the brief's
    renditions, which announce each other. The texts in `lags` are flagged, unless it is final. The
    brief's references must all lead somewhere: a manuscript with dangling ones has no view, and
    raises KeyError.
    """
    brief, slug = manuscript.brief, manuscript.slug
    others = tuple(one for one in published if one != columns)
    announced = {one: other_editions(slug, one, others, packs) for one in columns}
    shown = {} if brief.status is Status.FINAL else lags
    editions = _editions(manuscript, columns, packs, risk_matrix, shown)
    in_text = (brief.citations or citations) is CitationStyle.AUTHOR_DATE
    if in_text or not manuscript.mentioned.isdisjoint(brief.charts):
        editions = _rehearsed(editions, in_text=in_text)
    bodies = [_body(edition, slug, announced[edition.language]) for edition in editions]
    works = editions[0].bibliography or _cited(editions)
    sources = _sources(editions, works)
    views = tuple(
        replace(body, sources=own_sources, notes=_notes(edition, editions, works))
        for body, edition, own_sources in zip(bodies, editions, sources, strict=True)
    )
    return PageView(
        slug=slug,
        stem=stem(slug, columns),
        columns=views,
        title=_in_all(view.title_text for view in views),
        description=_in_all(view.description for view in views),
        editions=views[0].editions,
        linked_data=linked_data(editions, works, views[0].editions),
    )


def localise(
    manuscript: Manuscript,
    language: str,
    packs: Mapping[str, LanguagePack],
    risk_matrix: RiskMatrix = DEFAULT_MATRIX,
    citations: CitationStyle = CitationStyle.NOTES,
) -> BriefView:
    """Return a brief's view in one of its languages, as it is where no other stands beside it."""
    published = renditions(manuscript.brief.languages, (Layout.SEPARATE,))
    page = page_view(manuscript, (language,), packs, risk_matrix, citations, published)
    return page.columns[0]


def _editions(
    manuscript: Manuscript,
    columns: Columns,
    packs: Mapping[str, LanguagePack],
    risk_matrix: RiskMatrix,
    lags: Lags,
) -> tuple[Edition, ...]:
    """Return what each column is made with. Notes are numbered through all of them."""
    brief = manuscript.brief
    numbers: dict[Pointer, int] = {}
    paths = {id(located.text): located.path for located in manuscript.texts} if lags else {}
    return tuple(
        Edition(
            brief,
            packs[language],
            columns,
            conventions(language),
            risk_matrix,
            _targets(brief, packs[language], column_suffix(columns, language)),
            locator_words(packs, brief.languages, language),
            Notes(numbers, column_suffix(columns, language)),
            lags={path: lag for (path, target), lag in lags.items() if target == language},
            paths=paths,
        )
        for language in columns
    )


def _rehearsed(editions: Sequence[Edition], *, in_text: bool) -> tuple[Edition, ...]:
    """Print the columns on a trial, and return them with what only that can tell.

    It tells which number each chart has, before what stands above it refers to it; and, for
    citations within the text, 2016a from 2016b: that depends on all that is cited.
    """
    trial = tuple(replace(one, notes=Notes(), figures=FigureNumbers()) for one in editions)
    for edition in trial:
        _body(edition, "", ())
    works = _cited(trial) if in_text else None
    return tuple(
        replace(
            edition,
            targets={**edition.targets, **rehearsed.figures.charts},
            bibliography=works,
        )
        for edition, rehearsed in zip(editions, trial, strict=True)
    )


def _cited(printed: Sequence[Edition]) -> Bibliography:
    """List what the columns cite. Sources are listed, too, that only another's remark cites."""
    trial = [replace(one, notes=Notes(called=set(one.notes.called))) for one in printed]
    sources = trial[0].brief.sources
    cited: set[str] = set()
    while missing := {id for edition in trial for id in edition.notes.sources} - cited:
        for id in missing:
            for edition in trial:
                edition.optional_line(sources[id].remark)
                edition.optional_line(sources[id].title_translation)
        cited |= missing
    return bibliography(trial[0].writer, sources, cited)


def _body(edition: Edition, slug: str, announced: tuple[OtherEdition, ...]) -> BriefView:
    """Put a brief's parts into the language in print order, since that numbers the notes.

    Notes and sources come when all columns are done.
    """
    brief, pack = edition.brief, edition.pack
    title, subtitle = edition.line(brief.title), edition.optional_line(brief.subtitle)
    imprint = _imprint(edition)
    question = edition.line(brief.question)
    decision = edition.passage(brief.decision)
    key_messages = tuple(edition.line(message) for message in brief.key_messages)
    figures = key_figures(edition)
    glance = at_a_glance(edition)
    summary = edition.passage(brief.summary)
    problem = edition.prose(brief.problem)
    shown = charts(edition)
    mapped = edition.figures.next() if brief.shows(FigureKind.ARGUMENT_MAP) else None
    arguments = argument_groups(edition)
    recommendations = recommendation_views(edition)
    methods, disclosures = edition.prose(brief.methods), edition.prose(brief.disclosures)
    view = BriefView(
        slug=slug,
        language=edition.language,
        language_name=pack.name,
        direction=pack.direction,
        editions=announced,
        labels=pack.labels,
        comma=pack.comma,
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
        key_messages=key_messages,
        key_figures=figures,
        at_a_glance=glance,
        summary=summary,
        problem=problem,
        charts=shown,
        argument_map=None,
        argument_groups=arguments,
        recommendations=recommendations,
        methods=methods,
        disclosures=disclosures,
        notes=(),
        sources=(),
    )
    if mapped is None:
        return view
    return replace(view, argument_map=argument_map(edition, view, mapped))


def _imprint(edition: Edition) -> tuple[Entry, ...]:
    brief, labels = edition.brief, edition.labels.front
    authors = edition.conventions.listed(brief.authors)
    return edition.entries(
        (labels.reader, edition.line(brief.reader)),
        (labels.authors, words(authors) if authors else None),
        (labels.publisher, edition.optional_line(brief.publisher)),
        (labels.date, words(edition.conventions.day(brief.date))),
        (labels.status, words(edition.labels.status[brief.status])),
        (labels.language, _authority(edition)),
    )


def _authority(edition: Edition) -> Phrase | None:
    """Say which language's text decides, where there are several."""
    brief, labels = edition.brief, edition.labels.front
    if len(brief.languages) == 1:
        return None
    if brief.authority is None:
        return words(labels.equally_authoritative)
    name = edition.conventions.name_of(brief.authority)
    said = fill(labels.authoritative, language=name)
    return words(said[:1].upper() + said[1:])  # names of languages are written as within a sentence


def _targets(brief: Brief, pack: LanguagePack, suffix: str) -> dict[str, CrossReference]:
    """Return every part that prose may point to. A recommendation's own parts lead to it."""
    found = argument_targets(brief, pack.labels, suffix)
    recommendations = recommendation_targets(brief, pack.labels, suffix)
    for id, recommendation in brief.recommendations.items():
        for section in ("risks", "comparators", "criteria"):
            for part in getattr(recommendation, section, {}):
                found[part] = recommendations[id]
    return found | recommendations


def _sources(
    editions: Sequence[Edition], works: Bibliography
) -> tuple[tuple[SourceView, ...], ...]:
    """Return each column's list of sources: each work as the first column writes it."""
    first, *others = editions
    own = tuple(
        source_view(first, id, Phrase(works.reference(first.writer, id))) for id in works.works
    )
    references = [(id, one.reference) for id, one in zip(works.works, own, strict=True)]
    return own, *(
        tuple(source_view(edition, id, reference) for id, reference in references)
        for edition in others
    )


def _notes(
    edition: Edition, editions: Sequence[Edition], works: Bibliography
) -> tuple[NoteView, ...]:
    """Return all notes in one column's language, those too that only another column calls."""
    if edition.bibliography is not None:
        return ()
    found = []
    for pointer, number in edition.notes.numbers.items():
        callers = [one.notes for one in (edition, *editions) if pointer in one.notes.called]
        found.append(note(edition, works, pointer, number, callers[0].suffix))
    return tuple(found)


def _in_all(texts: Iterable[str]) -> str:
    """Join what the columns say; what is alike is said once."""
    return " / ".join(dict.fromkeys(filter(None, texts)))
