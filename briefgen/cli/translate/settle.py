"""``briefgen translate settle``: put together what git could not merge of the reviews."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.cli import streams
from briefgen.cli.boundary import CLEAN, FOUND, complain
from briefgen.cli.options import Briefs, Quiet
from briefgen.cli.translate.choice import tell_written

if TYPE_CHECKING:
    from briefgen.languages.translation import Translations


def settle(briefs: Briefs = None, *, quiet: Quiet = False) -> int:
    """Put together what git could not merge of the reviews: all of both sides."""
    from briefgen.build.reviews import translations_of, write_locks
    from briefgen.cli import checking
    from briefgen.languages.translation.reviewing import settled
    from briefgen.source.project import find_project

    project = find_project(Path.cwd())
    left = False
    written: tuple[Path, ...] = ()
    for slug in checking.choose(project, briefs):
        translations = translations_of(project, slug)
        left |= _tell_left(translations)
        written += write_locks(project, settled(translations))
    tell_written(written)
    if not quiet and not written and not left:
        streams.write_error("nothing to settle\n")
    return FOUND if left else CLEAN


def _tell_left(translations: Translations) -> bool:
    """Complain of what nobody but a person can settle; return whether there is any."""
    left = [fault for fault in translations.faults if not fault.settled]
    for fault in left:
        complain(f"{fault.place.file}, line {fault.place.line}: {fault.message}", fault.hint)
    return bool(left)
