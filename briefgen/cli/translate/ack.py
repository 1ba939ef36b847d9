"""``briefgen translate ack``: take note that an edit of the source changed no meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli import streams
from briefgen.cli.boundary import CLEAN, FOUND, complain
from briefgen.cli.clock import today
from briefgen.cli.options import Quiet
from briefgen.cli.translate.choice import (
    Brief,
    Languages,
    Units,
    chosen_project,
    languages_of,
    named_units,
    tell_written,
)
from briefgen.source.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.languages.translation import Standing


def ack(
    units: Units = None,
    *,
    reason: Annotated[
        str,
        typer.Option(metavar="TEXT", help="Why it changed no meaning: a typo.", show_default=False),
    ],
    by: Annotated[str, typer.Option(metavar="NAME", help="Who says so.", show_default=False)] = "",
    brief: Brief = "",
    language: Languages = None,
    quiet: Quiet = False,
) -> int:
    """Take note that an edit of the source changed no meaning: its translations still hold."""
    from briefgen.build.reviews import refuse_broken, translations_of, write_locks
    from briefgen.languages.translation import reviewing
    from briefgen.languages.translation.choosing import in_languages

    if not units:
        raise UsageError("which units are meant?", "`briefgen translate status` lists them")
    note = _note(reason, by)
    project, slug = chosen_project(brief)
    translations = translations_of(project, slug)
    refuse_broken(translations.locks)
    found = in_languages(translations.standings, languages_of(translations, language))
    chosen = named_units(found, units)
    stale = [one for one in chosen if one.state.behind]
    idle = _tell_idle(chosen, units)
    new = reviewing.acknowledged(stale, note)
    tell_written(write_locks(project, reviewing.locks_with(translations, new)))
    if not quiet:
        _tell(stale)
    return FOUND if idle else CLEAN


def _note(reason: str, by: str) -> str:
    """Return what is written down: the reason, the day, and who says so."""
    why, name = " ".join(reason.split()), " ".join(by.split())
    if not why:
        raise UsageError("why does it change no meaning?", "say so: `--reason typo`")
    return f"{why}; {name}, {today()}" if name else f"{why}; {today()}"


def _tell_idle(chosen: Sequence[Standing], names: Sequence[str]) -> bool:
    """Complain of units that were named, and whose source was not edited; return whether so."""
    from briefgen.languages.translation.choosing import is_exactly

    idle = [
        one
        for one in chosen
        if not one.state.behind and any(is_exactly(one, name) for name in names)
    ]
    for one in idle:
        why = "its source was not edited since" if one.review else "it has no review to keep"
        complain(f"`{one.unit.key}` {one.unit.language} is {one.state.value}: {why}")
    return bool(idle)


def _tell(stale: Sequence[Standing]) -> None:
    for one in stale:
        left = "" if one.state.value == "stale" else "; the translation itself was edited, too"
        streams.write_error(f"{one.unit.key} {one.unit.language}: still holds{left}\n")
    if not stale:
        streams.write_error("nothing to take note of\n")
