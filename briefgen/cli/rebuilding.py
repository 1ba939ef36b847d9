"""Build the briefs that are not as they were: inspect them, have their renditions made, tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from briefgen.build.builder import Builder, Failed, Written
from briefgen.build.executor import Executor
from briefgen.build.inspection import Inspection, Workspace, inspect, open_workspace
from briefgen.build.paging import inspect_pages
from briefgen.build.remembering import remember
from briefgen.build.rendition import FORMATS
from briefgen.build.request import Request
from briefgen.build.sharding import Share
from briefgen.build.store import Store, store_of
from briefgen.build.unchanged import Standing, names_of
from briefgen.build.wish import Wish
from briefgen.cli import checking, streams
from briefgen.cli.asked import Asked
from briefgen.cli.boundary import CLEAN, FAILED, FOUND
from briefgen.cli.lists import chosen
from briefgen.cli.pages import complain_of_failure
from briefgen.cli.saying import Said, say
from briefgen.cli.shares import mark
from briefgen.cli.showing import show_text
from briefgen.cli.theme.here import known
from briefgen.cli.tidying import tidy
from briefgen.findings import Finding
from briefgen.reports.report import fails
from briefgen.source.errors import UsageError
from briefgen.source.suggest import listed


def build_changed(
    wish: Wish, asked: Asked, standing: Standing, executor: Executor, share: Share | None
) -> int:
    """Build what has changed, and return the command's exit code."""
    workspace = open_workspace(Path.cwd(), checking.keeping(asked.sources))
    if not workspace.usable:
        checking.show(workspace)
        return FAILED
    if wish.theme is not None:
        workspace = replace(workspace, theme=known(wish.theme, workspace.themes.names))
    request, store = _request(workspace, wish), None
    if wish.cached:
        store = store_of(workspace.project.root, workspace.project.settings.cache_limit)
    run = _Run(workspace, wish, asked, standing)
    with Builder(workspace, request, executor, store) as builder:
        run.check(builder)
        run.show()
        run.render(builder)
        pages = inspect_pages(run.inspections, builder.planner.published, builder.measured)
    mark(request.out, share)
    run.show_pages(pages)
    if not asked.quiet:
        run.say(builder)
    slugs = (*standing.unchanged, *(one.slug for one in run.inspections))
    if asked.whole:
        tidy(workspace.project.root, request.out, slugs, quiet=asked.quiet)
    if store:
        found = {one.slug: one.findings for one in pages}
        if not (asked.sources or workspace.keeping.secret):
            names = names_of(slugs) if asked.whole else standing.names
            remember(store, workspace, builder, run.inspections, found, wish.options, names)
        _complain_of_store(store)
    if builder.failed:
        return FAILED
    return FOUND if fails(tuple(run.findings), strict=asked.strict) else CLEAN


class _Run:
    """What is found and written on the way."""

    def __init__(self, workspace: Workspace, wish: Wish, asked: Asked, standing: Standing) -> None:
        self.inspections: list[Inspection] = []
        self.findings = [*standing.findings, *standing.page_findings]
        self._workspace = workspace
        self._wish = wish
        self._asked = asked
        self._standing = standing
        self._written: list[Written] = []
        self._done = 0
        self._steps = 0

    def check(self, builder: Builder) -> None:
        """Inspect each brief, and begin to build it before the next is inspected."""
        slugs, languages = self._standing.changed, self._wish.languages
        adjust = checking.adjustment(None, None)
        with streams.progress("Checking", len(slugs), quiet=self._asked.quiet) as advance:
            for slug in slugs:
                inspection = inspect(self._workspace, slug, adjust)
                self.inspections.append(inspection)
                advance(slug)
                if not languages:
                    self._begin(builder, inspection)
        if languages and not self._standing.unchanged and not self._asked.shard:
            _refuse_unknown(languages, self.inspections)
        for inspection in self.inspections if languages else ():
            self._begin(builder, inspection)

    def render(self, builder: Builder) -> None:
        """Wait for what is being rendered."""
        title, left = "Rendering", self._steps - self._done
        with streams.progress(title, left, quiet=self._asked.quiet) as advance:
            for end in builder.ended(all_=True):
                advance(self._take(end))

    def show(self) -> None:
        """Show what was found in the project, and in all of its briefs, in their order."""
        unchanged = self._standing.unchanged
        found = {one.slug: one.findings for one in self.inspections}
        found |= {slug: record.findings for slug, record in unchanged.items()}
        of_briefs = (finding for slug in sorted(found) for finding in found[slug])
        self._show((*self._workspace.findings, *of_briefs))

    def show_pages(self, pages: Sequence[Inspection]) -> None:
        """Show what was found on the pages of all briefs, in their order."""
        unchanged = self._standing.unchanged
        found = {one.slug: one.findings for one in pages}
        found |= {slug: record.page_findings for slug, record in unchanged.items()}
        self._show(tuple(finding for slug in sorted(found) for finding in found[slug]))

    def say(self, builder: Builder) -> None:
        """Say what was done."""
        say(
            Said(
                builder.request.out,
                tuple(self._written),
                builder.current + self._standing.files,
                sum(one.sound is None for one in self.inspections) + self._standing.unsound,
            ),
            explain=self._wish.explain,
        )

    def _show(self, findings: Sequence[Finding]) -> None:
        found = tuple(dict.fromkeys(findings))
        texts = dict(self._workspace.texts())
        for inspection in self.inspections:
            texts |= inspection.texts()
        show_text(self._workspace.project.root, found, texts)
        self.findings += found

    def _begin(self, builder: Builder, inspection: Inspection) -> None:
        self._steps += builder.add(inspection)
        for end in builder.ended():
            self._take(end)

    def _take(self, end: Written | Failed) -> str:
        about = f"{end.slug} ({'-'.join(end.columns)})"
        if isinstance(end, Failed):
            complain_of_failure(end.failure, about)
        else:
            self._written.append(end)
        self._done += isinstance(end, Failed) or end.rendered
        return about


def _request(workspace: Workspace, wish: Wish) -> Request:
    project = workspace.project
    return Request(
        out=wish.out or project.root / project.settings.out,
        formats=wish.formats or chosen(project.settings.formats, FORMATS, "format"),
        layouts=wish.layouts or project.settings.layouts,
        languages=wish.languages,
        force=wish.force,
        explain=wish.explain,
    )


def _complain_of_store(store: Store) -> None:
    if store.fault:
        streams.write_error(f"nothing more is kept in {store.folder}: {store.fault}\n")


def _refuse_unknown(languages: Sequence[str], inspections: Sequence[Inspection]) -> None:
    """Raise `UsageError` for a language that none of the briefs has."""
    manuscripts = [one.manuscript for one in inspections if one.manuscript]
    there = sorted({tag for manuscript in manuscripts for tag in manuscript.brief.languages})
    for language in languages:
        if manuscripts and language not in there:
            raise UsageError(
                f"no brief has the language `{language}`", f"there are {listed(there)}"
            )
