"""``briefgen quotes verify``: say of each quote whether its source has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli import streams
from briefgen.cli.boundary import CLEAN, FAILED, FOUND, complain
from briefgen.cli.lists import chosen
from briefgen.cli.options import OUTPUTS, Briefs, Output, Quiet, Sources, Strict
from briefgen.source.errors import UsageError

if TYPE_CHECKING:
    from briefgen.build.inspection import Inspection
    from briefgen.evidence.examination import Examination
    from briefgen.findings import Severity
    from briefgen.reports.quotes import VerifiedQuote


def verify(
    briefs: Briefs = None,
    *,
    source: Annotated[
        str,
        typer.Option(metavar="ID", help="Only the quotes from this source.", show_default=False),
    ] = "",
    file: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="The source itself, to hold against its fingerprint; needs `--source`.",
            show_default=False,
        ),
    ] = None,
    sources: Sources = None,
    output: Output = "text",
    strict: Strict = False,
    quiet: Quiet = False,
) -> int:
    """Say of each quote whether its source has it, word for word."""
    from briefgen.build.inspection import open_workspace
    from briefgen.cli import checking
    from briefgen.findings import Severity
    from briefgen.reports.quotes import quotes_summary
    from briefgen.source.project import read_source

    (output,) = chosen([output], OUTPUTS, "format") or ("text",)
    if file and not source:
        raise UsageError("`--file` needs `--source`", "say which source the file is")
    files = {source: read_source(file)} if file else {}
    workspace = open_workspace(Path.cwd(), checking.keeping(sources, files))
    if not workspace.usable:
        checking.show(workspace)
        return FAILED
    slugs = checking.choose(workspace.project, briefs)
    inspections = checking.inspect_all(workspace, slugs, lambda options: options, quiet=quiet)
    if source:
        _refuse_unknown_source(source, inspections)
    unread = _tell_unread(inspections)
    same = not file or _tell_comparison(source, file, inspections, quiet=quiet)
    quotes = [
        quote
        for inspection in inspections
        for quote in _verified(inspection)
        if source in ("", quote.source)
    ]
    _write(quotes, output, workspace.project.root)
    if not quiet:
        streams.write_error(f"{quotes_summary(quotes)}\n")
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    failed = unread or not same or any(quote.severity in failing for quote in quotes)
    return FOUND if failed else CLEAN


def _verified(inspection: Inspection) -> Iterator[VerifiedQuote]:
    """Yield the quotes of a brief, in the order of its file."""
    from briefgen.reports.quotes import VerifiedQuote

    manuscript, examination = inspection.manuscript, inspection.examination
    if manuscript is None or examination is None:
        return
    for id_, verification in examination.verifications.items():
        yield VerifiedQuote(
            inspection.slug,
            id_,
            manuscript.brief.quotes[id_].source,
            manuscript.key_place(("quotes", id_)),
            verification,
            _severity(examination, id_),
        )


def _severity(examination: Examination, id: str) -> Severity | None:
    """Return how much a quote's state weighs: what its rule says, whatever a project sets."""
    from briefgen.evidence.verify import State
    from briefgen.findings import Severity
    from briefgen.model.brief import Status

    state = examination.verifications[id].state
    source = examination.brief.quotes[id].source or ""
    if state is State.NOT_FOUND:
        return Severity.ERROR
    if state is State.STALE:
        return Severity.ERROR if examination.changed(source) else Severity.WARNING
    if state is State.UNCHECKED:
        final = examination.brief.status is Status.FINAL
        faulty = source in examination.archives.faults
        return Severity.ERROR if final or faulty else Severity.WARNING
    return None


def _write(quotes: Sequence[VerifiedQuote], output: str, root: Path) -> None:
    from briefgen.reports.quotes import quote_lines
    from briefgen.reports.quotes_json import quotes_json

    if output == "json":
        streams.write_out(quotes_json(quotes))
    else:
        streams.write_lines(quote_lines(quotes, lambda name: streams.shown(root / name)))


def _tell_unread(inspections: Sequence[Inspection]) -> bool:
    """Say which briefs could not be read; returns whether there are any."""
    unread = [one.slug for one in inspections if one.manuscript is None]
    for slug in unread:
        complain(f"the brief `{slug}` has mistakes in it", f"`briefgen check {slug}` lists them")
    return bool(unread)


def _tell_comparison(
    source: str, file: Path, inspections: Sequence[Inspection], *, quiet: bool
) -> bool:
    """Say how a file stands to the fingerprint of its source; returns whether it is that source.

    Raises `UsageError` where there is no fingerprint, or the file cannot be read.
    """
    from briefgen.reports.quotes import COMPARISONS

    found = [one.examination for one in inspections if one.examination]
    quoting = [one for one in found if source in {q.source for q in one.brief.quotes.values()}]
    for examination in quoting:
        if fault := examination.archives.faults.get(source):
            raise UsageError(fault.reason, fault.hint)
    compared = [comparison for one in quoting if (comparison := one.comparison(source))]
    if not compared:
        raise UsageError(
            f"`{source}` has no fingerprint to hold {file} against",
            f"`briefgen quotes pin --source {source} --file {file}` makes one",
        )
    if not quiet:
        for comparison in dict.fromkeys(compared):
            streams.write_error(f"{file} {COMPARISONS[comparison]}\n")
    return not any(one.changed(source) for one in quoting)


def _refuse_unknown_source(source: str, inspections: Sequence[Inspection]) -> None:
    from briefgen.source.suggest import did_you_mean

    read = [one.manuscript.brief for one in inspections if one.manuscript]
    quoted = {quote.source for brief in read for quote in brief.quotes.values() if quote.source}
    if source not in quoted and len(read) == len(inspections):
        hint = did_you_mean(source, sorted(quoted), "`--source` takes the id of a source")
        raise UsageError(f"no quote is from a source `{source}`", hint)
