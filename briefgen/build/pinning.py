"""Find out what a source's fingerprint is made of, and where it goes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefgen.build.inspection import limits_of
from briefgen.evidence.fingerprint import Fingerprint, is_fingerprint, read_fingerprint
from briefgen.evidence.match import Limits
from briefgen.model.quotes import Quote
from briefgen.model.sources import Source
from briefgen.source.errors import UsageError
from briefgen.source.loader import load
from briefgen.source.manuscript import Manuscript
from briefgen.source.project import Project, archive_folder, read_brief, read_source
from briefgen.source.settings import merge
from briefgen.source.suggest import did_you_mean, listed

ENDING = ".fingerprint.yaml"
"""How the name of a fingerprint's file ends."""


@dataclass(frozen=True)
class Pinning:
    """What is to be pinned of a source.

    `archive` is what its `archive:` must say, `target` where that is; `before` is the fingerprint
    that is there already, and `limits` is how far a quote may depart from the source. `unread`
    names briefs that share the source, and could not be read.
    """

    manuscript: Manuscript
    source: Source
    quotes: Mapping[str, Quote]
    archive: str
    target: Path
    before: Fingerprint | None
    limits: Limits
    unread: tuple[str, ...]


def plan_pinning(project: Project, slug: str, source: str, secret: bytes = b"") -> Pinning:
    """Find out what is to be pinned of a brief's source.

    Of a source in the library, the quotes of all briefs are. Raises UsageError for what cannot be
    pinned, or would overwrite something else.
    """
    manuscript = _manuscript(project, slug, source)
    quotes, unread = dict(_quotes(manuscript, source)), []
    if source in manuscript.library:
        for other in project.slugs():
            shared = load(read_brief(project, other)).manuscript
            if shared is None:
                unread.append(other)
            elif other != slug and source in shared.library:
                for id_, quote in _quotes(shared, source):
                    quotes[id_ if id_ in shared.library else f"{other}/{id_}"] = quote
    if not quotes:
        raise UsageError(
            f"no quote of `{slug}` is from `{source}`",
            "a fingerprint proves quotes: write them first, with their `source:`",
        )
    own = manuscript.brief.sources[source]
    archive = f"sources/{source}{ENDING}"
    if own.archive and own.archive.endswith(ENDING):
        archive = own.archive
    target = Path(os.path.normpath(archive_folder(project, manuscript, source) / archive))
    return Pinning(
        manuscript,
        own,
        quotes,
        archive,
        target,
        _before(project, target, secret),
        limits_of(merge(project.settings.checks, manuscript.brief.checks)),
        tuple(unread),
    )


def _manuscript(project: Project, slug: str, source: str) -> Manuscript:
    """Return a brief that has the source."""
    manuscript = load(read_brief(project, slug)).manuscript
    if manuscript is None:
        raise UsageError(
            f"the brief `{slug}` has mistakes in it", f"`briefgen check {slug}` lists them"
        )
    known = sorted(manuscript.brief.sources)
    if source not in known:
        hint = did_you_mean(source, known, f"it has {listed(known)}" if known else "it has none")
        raise UsageError(f"the brief `{slug}` has no source `{source}`", hint)
    return manuscript


def _quotes(manuscript: Manuscript, source: str) -> Iterator[tuple[str, Quote]]:
    return (item for item in manuscript.brief.quotes.items() if item[1].source == source)


def _before(project: Project, target: Path, secret: bytes) -> Fingerprint | None:
    """Return the fingerprint at `target`, if there is any; refuse to take another file's place."""
    if not target.resolve().is_relative_to(project.root.resolve()):
        raise UsageError(f"{target} lies outside the project", "mend the source's `archive:`")
    if not os.path.lexists(target):
        return None
    data = read_source(target).data
    if not is_fingerprint(data):
        raise UsageError(
            f"{target} is there, and is no fingerprint", "move it, or mend the source's `archive:`"
        )
    return read_fingerprint(target.name, data, secret).fingerprint
