"""Check briefs, and render what is stale: what ``briefgen build`` does once it is understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.cli import streams
from briefgen.cli.boundary import CLEAN, FAILED, FOUND
from briefgen.cli.lists import chosen, split
from briefgen.source.errors import UsageError

if TYPE_CHECKING:
    from briefgen.build.builder import Build, Written
    from briefgen.build.inspection import Inspection

LIST_AT_MOST = 12
"""How many written files are named one by one."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a build is asked for: each is an argument or an option, as the user wrote it."""

    briefs: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    layout: tuple[str, ...] = ()
    theme: str | None = None
    jobs: int = 0
    out: Path | None = None
    force: bool = False
    sources: Path | None = None
    strict: bool = False
    quiet: bool = False


def run(asked: Asked) -> int:
    """Check briefs, and render what is stale of those without errors; return the exit code."""
    from briefgen.build.builder import Request, plan
    from briefgen.build.inspection import open_workspace
    from briefgen.build.paging import inspect_pages
    from briefgen.build.rendition import FORMATS, LAYOUTS
    from briefgen.cli import checking
    from briefgen.cli.theme.here import known
    from briefgen.cli.tidying import tidy
    from briefgen.model.layouts import Layout
    from briefgen.reports.report import fails

    formats = chosen(asked.to, FORMATS, "format")
    layouts = tuple(Layout(one) for one in chosen(asked.layout, LAYOUTS, "layout"))
    workspace = open_workspace(Path.cwd(), checking.keeping(asked.sources))
    if not workspace.usable:
        checking.show(workspace)
        return FAILED
    if asked.theme is not None:
        workspace = replace(workspace, theme=known(asked.theme, workspace.themes.names))
    settings = workspace.project.settings
    request = Request(
        out=Path.cwd() / asked.out if asked.out else workspace.project.root / settings.out,
        formats=formats or chosen(settings.formats, FORMATS, "format"),
        layouts=layouts or settings.layouts,
        languages=split(asked.language),
        force=asked.force,
        workers=asked.jobs,
    )
    slugs = checking.choose(workspace.project, asked.briefs)
    adjust = checking.adjustment(None, None)
    inspections = checking.inspect_all(workspace, slugs, adjust, quiet=asked.quiet)
    _refuse_unknown_languages(request.languages, inspections)
    findings = checking.show(workspace, inspections)
    build = plan(workspace, inspections, request)
    written = _render(build, inspections, quiet=asked.quiet)
    if not asked.briefs:
        tidy(workspace.project.root, request.out, slugs, quiet=asked.quiet)
    made = {(end.slug, end.columns): end.measured for end in written if end.measured}
    of_pages = inspect_pages(inspections, build, made)
    findings += checking.show(replace(workspace, findings=()), of_pages)
    if len(written) < len(build.jobs):
        return FAILED
    return FOUND if fails(findings, strict=asked.strict) else CLEAN


def _render(build: Build, inspections: Sequence[Inspection], *, quiet: bool) -> tuple[Written, ...]:
    """Render what is stale, and say what was done. Returns what was written of each job."""
    from briefgen.build.builder import Failed
    from briefgen.build.executors import open_executor
    from briefgen.cli.pages import complain_of_failure

    written: list[Written] = []
    bar = streams.progress("Rendering", len(build.jobs), quiet=quiet)
    with bar as advance, open_executor(build.request.workers) as executor:
        for end in build.run(executor):
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
    from briefgen.source.suggest import listed

    manuscripts = [one.manuscript for one in inspections if one.manuscript]
    known = sorted({tag for manuscript in manuscripts for tag in manuscript.brief.languages})
    for language in languages:
        if manuscripts and language not in known:
            raise UsageError(
                f"no brief has the language `{language}`", f"there are {listed(known)}"
            )
