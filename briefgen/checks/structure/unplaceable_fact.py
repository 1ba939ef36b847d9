"""BG133 unplaceable-fact: a fact that has no place of its own in its chart."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.model.charts import ChartKind

RULE = Rule("BG133", "unplaceable-fact", Severity.ERROR, mandatory=True)


def check(subject: Subject) -> Iterator[Finding]:
    """Find facts of a chart that have no place in it, or the place of another in their series.

    A point of a line stands at its fact's `as_of`. A bar is named by its fact's `label`, or else
    its `statement`, or else its `as_of`.

    Why: a point without a time, or a bar without a name, cannot be drawn; two on one spot hide
        each other.
    Bad:
        facts:
          lama: {value: 120, unit: {id: orang, en: people}}
        charts:
          korban: {kind: line, title: {id: Korban, en: Victims}, facts: [lama]}
    Good:
        facts:
          lama: {value: 120, unit: {id: orang, en: people}, as_of: 2023}
        charts:
          korban: {kind: line, title: {id: Korban, en: Victims}, facts: [lama]}
    Source: this project's judgement.
    """
    for id_, chart in subject.brief.charts.items():
        for number, (name, facts) in enumerate(chart.lines):
            path = ("charts", id_, *(() if name is None else ("series", number)), "facts")
            taken: dict[str, str] = {}
            for index, fact in enumerate(facts):
                place = subject.place(*path, index)
                spot = chart.spot_of(subject.brief.facts[fact])
                if spot is None:
                    missing, hint = _MISSING[chart.kind]
                    yield RULE.at(place, f"`{fact}` has no {missing}", hint=hint)
                elif spot in taken:
                    yield RULE.at(
                        place,
                        f"`{fact}` has the place of `{taken[spot]}`",
                        hint=_TAKEN[chart.kind],
                    )
                else:
                    taken[spot] = fact


_MISSING = {
    ChartKind.LINE: (
        "`as_of`, so that it has no place in time",
        "say when it holds: `as_of: 2024`",
    ),
    ChartKind.BAR: (
        "`label`, `statement` or `as_of` to name its bar",
        "give it a `label` of a word or two",
    ),
}
_TAKEN = {
    ChartKind.LINE: "name each time once in a series; or tell the dates more exactly",
    ChartKind.BAR: "give each a `label` of its own, or put them into two `series`",
}
