"""``briefgen build``: check briefs, and render what is stale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli import completion, streams
from briefgen.cli.boundary import CLEAN, FAILED, FOUND
from briefgen.cli.options import Briefs, Quiet, Sources, Strict, chosen, split
from briefgen.cli.tidying import tidy
from briefgen.source.errors import UsageError
from briefgen.source.suggest import listed

if TYPE_CHECKING:
    from briefgen.build.builder import Build, Written
    from briefgen.build.inspection import Inspection

LIST_AT_MOST = 12
"""How many written files are named one by one."""


def build(
    briefs: Briefs = None,
    *,
    to: Annotated[
        list[str] | None,
        typer.Option(
            metavar="md,html,pdf,png",
            help="Formats (png: pages as pictures); those of the project without it.",
            autocompletion=completion.outputs,
        ),
    ] = None,
    language: Annotated[
        list[str] | None,
        typer.Option(
            metavar="TAG,...",
            help="Languages; all of each brief without it. Side by side: in this order.",
            autocompletion=completion.languages,
        ),
    ] = None,
    layout: Annotated[
        list[str] | None,
        typer.Option(
            metavar="separate,parallel",
            help="A file for each language, two side by side, or both; the project's without it.",
            autocompletion=completion.layouts,
        ),
    ] = None,
    theme: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="What they look like; as each brief and the project choose without it.",
            show_default=False,
            autocompletion=completion.themes,
        ),
    ] = None,
    jobs: Annotated[
        int,
        typer.Option(
            "--jobs",
            "-j",
            metavar="N",
            min=0,
            help="How many processes render; 0 for as many as pay.",
            show_default=False,
        ),
    ] = 0,
    out: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Where files go; the project's `out` without it."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Render what is current, too.")] = False,
    sources: Sources = None,
    strict: Strict = False,
    quiet: Quiet = False,
) -> int:
    """Check briefs, and render what is stale of those without errors."""
    from briefgen.build.builder import Request, plan
    from briefgen.build.inspection import open_workspace
    from briefgen.build.paging import inspect_pages
    from briefgen.build.rendition import FORMATS, LAYOUTS
    from briefgen.cli import checking
    from briefgen.cli.theme.here import known
    from briefgen.model.layouts import Layout
    from briefgen.reports.report import fails

    formats = chosen(to, FORMATS, "format")
    layouts = tuple(Layout(one) for one in chosen(layout, LAYOUTS, "layout"))
    workspace = open_workspace(Path.cwd(), checking.keeping(sources))
    if not workspace.usable:
        checking.show(workspace)
        return FAILED
    if theme is not None:
        workspace = replace(workspace, theme=known(theme, workspace.themes.names))
    settings = workspace.project.settings
    request = Request(
        out=Path.cwd() / out if out else workspace.project.root / settings.out,
        formats=formats or chosen(settings.formats, FORMATS, "format"),
        layouts=layouts or settings.layouts,
        languages=split(language),
        force=force,
        workers=jobs,
    )
    slugs = checking.choose(workspace.project, briefs)
    adjust = checking.adjustment(None, None)
    inspections = checking.inspect_all(workspace, slugs, adjust, quiet=quiet)
    _refuse_unknown_languages(request.languages, inspections)
    findings = checking.show(workspace, inspections)
    build = plan(workspace, inspections, request)
    written = _render(build, inspections, quiet=quiet)
    if not briefs:
        tidy(workspace.project.root, request.out, slugs, quiet=quiet)
    made = {(end.slug, end.columns): end.measured for end in written if end.measured}
    of_pages = inspect_pages(inspections, build, made)
    findings += checking.show(replace(workspace, findings=()), of_pages)
    if len(written) < len(build.jobs):
        return FAILED
    return FOUND if fails(findings, strict=strict) else CLEAN


def _render(build: Build, inspections: Sequence[Inspection], *, quiet: bool) -> tuple[Written, ...]:
    """Render what is stale, and say what was done. Returns what was written of each job."""
    from briefgen.build.builder import Failed
    from briefgen.build.engine import load_pdf_engine
    from briefgen.build.executor import Here
    from briefgen.cli.pages import complain_of_failure

    if build.needs_pdf:
        load_pdf_engine()
    written: list[Written] = []
    with streams.progress("Rendering", len(build.jobs), quiet=quiet) as advance, Here() as here:
        for end in build.run(here):
            about = f"{end.slug} ({'-'.join(end.columns)})"
            advance(about)
            if isinstance(end, Failed):
                complain_of_failure(end.failure, about)
            else:
                written.append(end)
    if not quiet:
        _say(build, written, inspections)
    return tuple(written)


def _say(build: Build, written: Sequence[Written], inspections: Sequence[Inspection]) -> None:
    from briefgen.reports.text import plural

    out = build.request.out
    paths = sorted(path for end in written for path in end.paths)
    if len(paths) <= LIST_AT_MOST:
        for path in paths:
            streams.write_error(f"wrote {streams.shown(out / path)}\n")
    parts = [
        f"{plural(len(paths), 'file')} written to {streams.shown(out)}",
        f"{build.current} unchanged",
    ]
    unsound = sum(inspection.sound is None for inspection in inspections)
    if unsound:
        parts.append(f"{plural(unsound, 'brief')} with errors left out")
    streams.write_error(f"{', '.join(parts)}\n")


def _refuse_unknown_languages(languages: Sequence[str], inspections: Sequence[Inspection]) -> None:
    """Raise `UsageError` for a language that none of the briefs has."""
    manuscripts = [one.manuscript for one in inspections if one.manuscript]
    known = sorted({tag for manuscript in manuscripts for tag in manuscript.brief.languages})
    for language in languages:
        if manuscripts and language not in known:
            raise UsageError(
                f"no brief has the language `{language}`", f"there are {listed(known)}"
            )
