"""Put quotes and facts into one language, with who says them and where."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.languages.anchors import quote_anchor
from briefgen.languages.edition import Edition, filled, joined, marked, words
from briefgen.languages.labels import fill
from briefgen.languages.view import Entry, Phrase, QuoteView, Spoken
from briefgen.model.facts import Fact
from briefgen.model.quotes import Quote
from briefgen.prose.nodes import Inline, Strong


def quote_view(edition: Edition, id: str, *, again: bool = False) -> QuoteView:
    """Show a quote: the original in one of the columns, a translation where the reader needs one.

    One that is shown `again` has no anchor of its own.
    """
    quote, labels = edition.brief.quotes[id], edition.labels
    foreign = quote.language != edition.language
    original = None
    if edition.carries(quote.language):
        original = Spoken(quote.text, quote.language if foreign else None)
    translation = quote.translation.get(edition.language) if foreign else None
    translated_by = labels.translation[translation.by] if translation else ""
    if lag := edition.lags.get(("quotes", id, "text")):
        translated_by = f"{translated_by}{edition.pack.semicolon} {labels.lag[lag]}"
    original_label = ""
    if foreign and (original or translation is None):
        name = edition.conventions.name_of(quote.language)
        original_label = fill(labels.quote.original, language=name)
        if translation is None:
            original_label = f"{original_label}{edition.pack.semicolon} {labels.quote.untranslated}"
    return QuoteView(
        anchor="" if again else f"{quote_anchor(id)}{edition.suffix}",
        original=original,
        original_label=original_label,
        translation=Spoken(translation.text) if translation else None,
        translation_label=translated_by if translation else "",
        attribution=_attribution(edition, quote),
    )


def fact_entry(edition: Edition, id: str) -> Entry:
    """Show a fact: the figure as it is read, who gives it, and for when."""
    fact = edition.brief.facts[id]
    statement = edition.optional_line(fact.statement)
    figure = edition.joined(figure_of(edition, fact), *_attributed(edition, fact))
    content = joined((statement, figure), ": ")
    return Entry(edition.labels.body.figure, marked(content, _cited(edition, fact)))


def said_of(edition: Edition, fact: Fact, statement: Phrase | None) -> Phrase:
    """Return what a figure says, who gives it, for when, and the note that says where."""
    said = edition.joined(statement, *_attributed(edition, fact))
    return marked(said, _cited(edition, fact))


def _attributed(edition: Edition, fact: Fact) -> Iterator[Phrase]:
    labels = edition.labels.quote
    if fact.stated_by:
        name = edition.brief.people[fact.stated_by].name
        yield words(fill(labels.according_to, name=name))
    if fact.as_of:
        day = edition.conventions.partial_date(fact.as_of)
        yield words(fill(labels.as_of, date=day))


def _cited(edition: Edition, fact: Fact) -> tuple[Inline, ...]:
    return edition.point(fact.source, fact.locator, fact.locator_label)


def _attribution(edition: Edition, quote: Quote) -> Phrase:
    """Return who says it, and in what context, with the note that says where."""
    said = joined((_speaker(edition, quote.speaker), edition.optional_line(quote.context)), ". ")
    return marked(said, edition.point(quote.source, quote.locator, quote.locator_label))


def _speaker(edition: Edition, id: str | None) -> Phrase:
    """Return name, role and affiliation, as far as they are known."""
    if id is None:
        return Phrase(())
    person = edition.brief.people[id]
    return edition.joined(
        words(person.name),
        edition.optional_line(person.role),
        edition.optional_line(person.affiliation),
    )


def figure_of(
    edition: Edition, fact: Fact, *, stressed: bool = False, bare: bool = False
) -> Phrase:
    """Return the figure with its unit, worded by how exactly it is known.

    Its number may be `stressed`, and it may be `bare` of its unit, where that is said elsewhere.
    """
    number = words(edition.conventions.quantity(fact.value, fact.scale))
    if stressed:
        number = Phrase((Strong(number.inlines),))
    unit = None if bare else edition.optional_line(fact.unit)
    figure = joined((number, unit), " ")
    return filled(edition.labels.precision[fact.precision], figure=figure)
