"""Tell what rules find on the pages of PDFs, once these were laid out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from briefgen.build.inspection import Inspection
from briefgen.checks import registry
from briefgen.checks.subject import Unfinished
from briefgen.checks.waiving import settle_pages
from briefgen.languages.columns import Columns
from briefgen.render.measures import PageMeasures

T = TypeVar("T")

Published = Mapping[str, Sequence[Columns]]
"""The columns of all renditions of each brief, by slug."""

Measured = Mapping[str, Mapping[Columns, PageMeasures]]
"""What the pages of renditions came out as, by slug and columns."""


Unmade = Mapping[str, Mapping[Columns, Unfinished]]
"""Why renditions were given up, by slug and columns."""


def inspect_pages(
    inspections: Sequence[Inspection],
    published: Published,
    measured: Measured,
    unfinished: Unmade = MappingProxyType({}),
) -> tuple[Inspection, ...]:
    """Return inspections of the briefs of which pages are known: what was found on these alone.

    What was given up is known as well.
    """
    return tuple(_inspected(inspections, published, measured, unfinished))


def together(
    inspections: Sequence[Inspection], of_pages: Sequence[Inspection]
) -> tuple[Inspection, ...]:
    """Add what was found on pages to what was found in their briefs."""
    by_slug = {one.slug: one for one in of_pages}
    return tuple(
        replace(
            one,
            findings=registry.in_order((*one.findings, *pages.findings)),
            waived=(*one.waived, *pages.waived),
        )
        if (pages := by_slug.get(one.slug))
        else one
        for one in inspections
    )


def _inspected(
    inspections: Sequence[Inspection],
    published: Published,
    measured: Measured,
    unfinished: Unmade,
) -> Iterator[Inspection]:
    for inspection in inspections:
        known, unmade = measured.get(inspection.slug, {}), unfinished.get(inspection.slug, {})
        if inspection.subject and (known or unmade):
            subject = replace(
                inspection.subject, pages=_in_order(known), unfinished=_in_order(unmade)
            )
            settled = settle_pages(
                registry.run_on_pages(subject),
                subject,
                complete=known.keys() >= set(published[inspection.slug]),
            )
            yield replace(inspection, findings=settled.findings, waived=settled.waived)


def _in_order(by_columns: Mapping[Columns, T]) -> Mapping[Columns, T]:
    return dict(sorted(by_columns.items(), key=lambda item: (len(item[0]), item[0])))
