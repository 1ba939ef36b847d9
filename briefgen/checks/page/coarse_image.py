"""BG506 coarse-image: a picture of too few dots for the size at which it is printed."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.page.placing import on_page
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.render.measures import Picture

RULE = Rule("BG506", "coarse-image", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Count the dots to the inch of each picture: under `image_resolution_min` (150) are too few.

    Under `image_resolution_good` (300) it is a note: on a screen it looks well, in print it does
    not. Pictures drawn as lines, in SVG, are sharp at any size.

    Why: a coarse logo on a minister's desk speaks before the brief does.
    Bad: a logo of 200 dots, printed 50 mm wide (102 to the inch).
    Good: the same logo as SVG; or of 600 dots (305 to the inch).
    Source: Ghent Workgroup, GWG 2015 (resolution of images).
    """
    limits = subject.thresholds
    for columns, page in subject.pages.items():
        for one in _coarsest(page.pictures):
            if one.resolution >= limits.image_resolution_good:
                continue
            is_coarse = one.resolution < limits.image_resolution_min
            least = limits.image_resolution_min if is_coarse else limits.image_resolution_good
            yield RULE.at(
                subject.key_place("title"),
                f"the picture{f' {one.name}' if one.name else ''} has {one.resolution} dots to "
                f"the inch{on_page(one.spot, columns)}, fewer than {least}",
                hint="give the theme a larger picture, or the same as SVG",
                severity=None if is_coarse else Severity.INFO,
            )


def _coarsest(pictures: tuple[Picture, ...]) -> Iterator[Picture]:
    """Yield each picture once, where it is coarsest."""
    found: dict[str, Picture] = {}
    for one in pictures:
        if one.name not in found or one.resolution < found[one.name].resolution:
            found[one.name] = one
    yield from found.values()
