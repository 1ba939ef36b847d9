"""Show facts as bars or as lines, with their figures as a table and their sources under it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date

from briefgen.languages.edition import Edition, joined, marked, table, words
from briefgen.languages.evidence import figure_of
from briefgen.languages.figures.amounts import measure
from briefgen.languages.figures.calendar import Unit, calendar
from briefgen.languages.figures.chart_drawings import (
    BarChartDrawing,
    BarGroup,
    LineChartDrawing,
    Point,
    TimeLine,
)
from briefgen.languages.figures.numbered import numbered
from briefgen.languages.figures.scaling import Scaling
from briefgen.languages.figures.words import Caption, caption, plain
from briefgen.languages.labels import fill
from briefgen.languages.view import Column, Drawing, FigureView, Phrase, Table
from briefgen.model.charts import Chart, ChartKind
from briefgen.model.dates import PartialDate
from briefgen.model.facts import Fact
from briefgen.model.figures import FigureKind
from briefgen.prose.nodes import CrossReference


def charts(edition: Edition, beside: str | None = None) -> tuple[FigureView, ...]:
    """Draw the charts that follow an argument, a recommendation, or else the problem."""
    if not edition.brief.shows(FigureKind.CHARTS):
        return ()
    found = edition.brief.charts.items()
    return tuple(_figure(edition, id, chart) for id, chart in found if chart.beside == beside)


def _figure(edition: Edition, id: str, chart: Chart) -> FigureView:
    note = _note(edition, chart)
    figure = numbered(
        edition,
        FigureKind.CHARTS,
        _drawing(edition, chart),
        of=id,
        title=caption(edition, chart.title).text,
        description=" ".join(_told(edition, chart)),
        table=_table(edition, chart),
        note=note,
    )
    edition.figures.charts[id] = CrossReference(figure.anchor, figure.label)
    return figure


def _drawing(edition: Edition, chart: Chart) -> Drawing:
    ids = [id for _, facts in chart.lines for id in facts]
    scaling = Scaling(edition, measure(edition.brief, ids))
    bars = chart.kind is ChartKind.BAR
    shown = [edition.brief.facts[id] for id in ids]
    steps = scaling.ticks(shown, from_zero=bars)
    unit = caption(edition, scaling.measure.unit) if scaling.measure.unit else Caption("")
    names = tuple(caption(edition, name) for name, _ in chart.lines if name)
    if bars:
        return BarChartDrawing(
            language=edition.language,
            direction=edition.pack.direction,
            unit=unit,
            ticks=steps,
            series=names,
            groups=tuple(_groups(edition, chart, scaling)),
        )
    dates = [fact.as_of for fact in shown if fact.as_of]
    days = [day for one in dates for day in _span(one)]
    finest = Unit.YEAR if all(one.month is None for one in dates) else Unit.MONTH
    return LineChartDrawing(
        language=edition.language,
        direction=edition.pack.direction,
        unit=unit,
        ticks=steps,
        calendar=calendar(min(days), max(days), edition.conventions, finest),
        lines=tuple(
            TimeLine(names[index] if names else Caption(""), _points(edition, facts, scaling))
            for index, (_, facts) in enumerate(chart.lines)
        ),
    )


def _rows(edition: Edition, chart: Chart) -> Iterator[tuple[Phrase, tuple[Fact | None, ...]]]:
    """Yield what is told of each name, or each time: the fact of every series that has one."""
    facts = edition.brief.facts
    keys = [{chart.spot_of(facts[id]) or "": facts[id] for id in ids} for _, ids in chart.lines]
    order = dict.fromkeys(key for series in keys for key in series)
    for key in sorted(order) if chart.kind is ChartKind.LINE else order:
        row = tuple(series.get(key) for series in keys)
        first = next(fact for fact in row if fact)
        yield _name(edition, chart, first), row


def _name(edition: Edition, chart: Chart, fact: Fact) -> Phrase:
    if text := chart.name_of(fact):
        return edition.line(text)
    return words(edition.conventions.partial_date(fact.as_of) if fact.as_of else "–")


def _groups(edition: Edition, chart: Chart, scaling: Scaling) -> Iterator[BarGroup]:
    for _, row in _rows(edition, chart):
        first = next(fact for fact in row if fact)
        text = chart.name_of(first)
        when = edition.conventions.partial_date(first.as_of) if first.as_of else ""
        name = caption(edition, text) if text else Caption(when)
        yield BarGroup(name, tuple(scaling.amount(fact) if fact else None for fact in row))


def _points(edition: Edition, ids: Sequence[str], scaling: Scaling) -> tuple[Point, ...]:
    facts = (edition.brief.facts[id] for id in ids)
    found = [Point(_middle(fact.as_of), scaling.amount(fact)) for fact in facts if fact.as_of]
    return tuple(sorted(found, key=lambda point: point.day))


def _span(value: PartialDate) -> tuple[date, date]:
    """Return the first and the last day that a date may mean."""
    if value.day and value.month:
        day = date(value.year, value.month, value.day)
        return day, day
    first, last = value.month or 1, value.month or 12
    _, days = monthrange(value.year, last)
    return date(value.year, first, 1), date(value.year, last, days)


def _middle(value: PartialDate) -> date:
    first, last = _span(value)
    return first + (last - first) / 2


def _table(edition: Edition, chart: Chart) -> Table:
    """Return the figures as a table. What they all count is said once, over it."""
    labels, title = edition.labels.chart, caption(edition, chart.title).text
    facts = [edition.brief.facts[id] for _, ids in chart.lines for id in ids]
    heads = [caption(edition, name).text for name, _ in chart.lines if name] or [labels.figure]
    shared = _shared_unit(edition, facts)
    rows = [
        (
            name,
            *(figure_of(edition, fact, bare=bool(shared)) if fact else words("–") for fact in row),
        )
        for name, row in _rows(edition, chart)
    ]
    first = labels.time if chart.kind is ChartKind.LINE else labels.item
    columns: tuple[str | Column, ...] = (first, *(Column(head, figures=True) for head in heads))
    return table(f"{title} ({shared})" if shared else title, columns, rows)


def _shared_unit(edition: Edition, facts: Sequence[Fact]) -> str:
    """Return what all facts count, if they say it alike."""
    units = {caption(edition, fact.unit).text if fact.unit else "" for fact in facts}
    return units.pop() if len(units) == 1 else ""


def _note(edition: Edition, chart: Chart) -> Phrase | None:
    """Return what stands under a chart: what is to be known of it, and where its facts stand."""
    note = edition.optional_line(chart.note)
    ids = dict.fromkeys(id for _, facts in chart.lines for id in facts)
    cited = edition.cite(tuple(dict.fromkeys(edition.pointers(ids))))
    sources = None
    if cited and edition.bibliography is None:
        sources = marked(
            words(f"{edition.labels.chart.sources} {edition.labels.body.see_note}"), cited
        )
    elif cited:
        sources = joined((words(edition.labels.chart.sources), Phrase(cited[1:-1])), " ")
    parts = (note, sources)
    return joined(parts, " ") if any(parts) else None


def _told(edition: Edition, chart: Chart) -> Iterator[str]:
    """Yield what the author says of the chart, and a sentence for each series."""
    if chart.description:
        yield caption(edition, chart.description).text
    labels = edition.labels.chart
    rows = [(plain(name), row) for name, row in _rows(edition, chart)]
    for index, (series, _) in enumerate(chart.lines):
        told = [
            fill(labels.told, item=name, figure=plain(figure_of(edition, fact)))
            for name, row in rows
            if (fact := row[index])
        ]
        figures = f"{edition.pack.semicolon} ".join(told)
        name = caption(edition, series).text if series else ""
        yield fill(labels.series_told, name=name, figures=figures) if name else f"{figures}."
