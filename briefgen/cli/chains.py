"""Read the chains of briefs, in the language that is asked for: what `trace` and `map` share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.build.inspection import Inspection, Workspace, inspect
from briefgen.cli import checking
from briefgen.evidence.chain import Chain, chain
from briefgen.languages.localise import localise
from briefgen.languages.view import BriefView
from briefgen.model.brief import Brief
from briefgen.source.errors import UsageError
from briefgen.source.suggest import listed

if TYPE_CHECKING:
    from briefgen.source.manuscript import Manuscript


@dataclass(frozen=True)
class Read:
    """A brief with its chain, in the language that is asked for."""

    brief: Brief
    view: BriefView
    chain: Chain


def read_chains(
    workspace: Workspace, slugs: Sequence[str], language: str | None
) -> tuple[Read, ...] | None:
    """Read briefs with whatever gaps they have; the source language goes where none is named.

    Returns nothing, after having shown why, where any of them cannot be printed at all.
    """
    adjust = checking.adjustment(None, None)
    inspections = [inspect(workspace, slug, adjust) for slug in slugs]
    broken = [one for one in inspections if not _printable(workspace, one)]
    if broken:
        checking.show(workspace, tuple(map(checking.tell, broken)))
        return None
    return tuple(_read_all(workspace, inspections, language))


def _read_all(
    workspace: Workspace, inspections: Sequence[Inspection], language: str | None
) -> Iterator[Read]:
    for inspection in inspections:
        manuscript = inspection.manuscript
        if manuscript is None:
            continue
        brief = manuscript.brief
        view = localise(manuscript, _language(manuscript, language), workspace.packs.packs)
        examination = inspection.examination
        verifications = examination.verifications if examination else {}
        yield Read(brief, view, chain(brief, verifications))


def _printable(workspace: Workspace, inspection: Inspection) -> bool:
    """Whether a brief was read, and every one of its languages can be printed."""
    if inspection.manuscript is None:
        return False
    return all(tag in workspace.packs.packs for tag in inspection.manuscript.brief.languages)


def _language(manuscript: Manuscript, language: str | None) -> str:
    languages = manuscript.brief.languages
    if language and language not in languages:
        raise UsageError(
            f"{manuscript.slug} has no language `{language}`", f"there are {listed(languages)}"
        )
    return language or languages[0]
