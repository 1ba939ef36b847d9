"""BG132 incomparable-facts: a chart whose facts are not measured in the same."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.languages.figures.amounts import strays
from briefgen.model.facts import Fact

RULE = Rule("BG132", "incomparable-facts", Severity.ERROR, mandatory=True)


def check(subject: Subject) -> Iterator[Finding]:
    """Find facts in a chart whose unit is not the first one's, and does not convert into it.

    Units are the same where one of the brief's languages writes them alike. Scales may differ, and
    so may units of one dimension: metres and kilometres, tonnes and kilograms.

    Why: bars of different things beside each other compare what cannot be compared.
    Bad:
        facts:
          pejalan: {value: 120, unit: {id: orang, en: people}}
          jalur: {value: 40, unit: {id: km, en: km}}
        charts:
          kota: {kind: bar, title: {id: Kota, en: The city}, facts: [pejalan, jalur]}
    Good:
        facts:
          trotoar: {value: 900, unit: {id: m, en: m}}
          jalur: {value: 40, unit: {id: km, en: km}}
        charts:
          kota: {kind: bar, title: {id: Kota, en: The city}, facts: [trotoar, jalur]}
    Source: this project's judgement.
    """
    brief = subject.brief
    for id_, chart in brief.charts.items():
        ids = [fact for _, facts in chart.lines for fact in facts]
        wanted = _unit(brief.facts[ids[0]])
        for stray in dict.fromkeys(strays(brief, ids)):
            yield RULE.at(
                subject.place(*_path_of(subject, id_, stray)),
                f"`{stray}` is {_unit(brief.facts[stray])}, and `{ids[0]}` is {wanted}",
                hint="give both the same `unit`, or put them into charts of their own",
            )


def _unit(fact: Fact) -> str:
    if fact.unit is None:
        return "without a unit"
    return f"in {next(iter(fact.unit.versions.values()))}"


def _path_of(subject: Subject, chart: str, fact: str) -> tuple[str | int, ...]:
    """Return where a chart first names a fact."""
    found = subject.brief.charts[chart]
    if fact in found.facts:
        return "charts", chart, "facts", found.facts.index(fact)
    number, series = next(one for one in enumerate(found.series) if fact in one[1].facts)
    return "charts", chart, "series", number, "facts", series.facts.index(fact)
