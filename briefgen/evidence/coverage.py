"""Measure how much of a chain holds, in three figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from briefgen.evidence.chain import Chain
from briefgen.model.arguments import Stance


class Figures(StrEnum):
    """The figures of coverage."""

    ARGUMENTS_VERIFIED = "arguments_verified"
    """Arguments with at least one verified quote among their evidence.

    Facts and sources are evidence, but nothing proves that the source says so.
    """
    OBJECTIONS_MET = "objections_met"
    """Arguments against, and cautions, that are answered or mitigated."""
    SOURCES_USED = "sources_used"
    """Sources in which the evidence of any argument stands, or a fact that is shown by itself."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    covered: int
    total: int

    @property
    def percent(self) -> Decimal:
        """The share in percent, to one decimal, rounded down; 100 where there is nothing to cover.

        Rounded down, 100 means all, and a share never looks as if it passed a gate that it fails.
        """
        if not self.total:
            return Decimal(100)
        return Decimal(1000 * self.covered // self.total) / 10

    def reaches(self, percent: Decimal) -> bool:
        """Whether the share, unrounded, is at least `percent`."""
        return 100 * self.covered >= percent * self.total


Coverage = Mapping[Figures, Share]
"""All figures of a chain."""


def coverage(chain: Chain) -> Coverage:
    """Measure a chain."""
    arguments = chain.arguments.values()
    objections = [argument for argument in arguments if argument.stance is not Stance.FOR]
    return {
        Figures.ARGUMENTS_VERIFIED: _share(
            any(item.verified for item in argument.evidence) for argument in arguments
        ),
        Figures.OBJECTIONS_MET: _share(not argument.standing for argument in objections),
        Figures.SOURCES_USED: Share(len(chain.used_sources), len(chain.sources)),
    }


def _share(covered: Iterable[bool]) -> Share:
    each = list(covered)
    return Share(sum(each), len(each))
