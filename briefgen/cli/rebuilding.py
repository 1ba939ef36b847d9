"""Build the briefs that are not as they were: inspect them, have their renditions made, tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefgen.build.builder import Builder, Failed, Written
from briefgen.build.executor import Executor
from briefgen.build.inspection import Inspection, Workspace, inspect, open_workspace
from briefgen.build.paging import inspect_pages
from briefgen.build.remembering import Memory
from briefgen.build.rendition import FORMATS
from briefgen.build.request import Request
from briefgen.build.sharding import Share
from briefgen.build.store import store_of
from briefgen.build.unchanged import Comparison, Look
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
    wish: Wish,
    asked: Asked,
    comparison: Comparison,
    looks: Iterator[Look],
    share: Share | None,
    executor: Executor,
    checkpoint: Callable[[], None],
) -> int:
    """Build what has changed, and return the command's exit code. The executor is entered.

    `looks` are those of the comparison that are still to come, from the first changed brief on.
    `checkpoint` is called between two steps; what it raises ends the build.
    """
    workspace = open_workspace(Path.cwd(), checking.keeping(asked.sources))
    if not workspace.usable:
        checking.show(workspace)
        return FAILED
    if wish.theme is not None:
        workspace = replace(workspace, theme=known(wish.theme, workspace.themes.names))
    request, store, memory = _request(workspace, wish), None, None
    if wish.cached:
        store = store_of(workspace.project.root, workspace.project.settings.cache_limit)
        if not (asked.sources or workspace.keeping.secret):
            memory = Memory(store, workspace, wish.options, request.out)
    with Builder(workspace, request, executor, store, checkpoint=checkpoint) as builder:
        if memory:
            builder.recorder.after = memory.flush
        run = _Run(workspace, wish, asked, comparison, builder, memory)
        run.check(looks)
        run.show()
        run.render()
    mark(request.out, share)
    run.show_pages()
    if not asked.quiet:
        run.say()
    if asked.whole:
        slugs = {*comparison.unchanged, *run.told}
        tidy(workspace.project.root, request.out, slugs, quiet=asked.quiet)
    if memory:
        memory.close()
    if store and store.fault and not asked.quiet:
        where = streams.shown(store.folder)
        streams.write_error(f"nothing more is kept in {where}: {store.fault}\n")
    if builder.failed:
        return FAILED
    return FOUND if fails(tuple(run.findings), strict=asked.strict) else CLEAN


@dataclass(slots=True)
class _Told:
    """What is told of a brief; the rest of it is forgotten as soon as it is built."""

    findings: tuple[Finding, ...]
    sound: bool
    page_findings: tuple[Finding, ...] = ()


class _Run:
    """What is found and written on the way: `told` is what there is to tell of each brief."""

    def __init__(
        self,
        workspace: Workspace,
        wish: Wish,
        asked: Asked,
        comparison: Comparison,
        builder: Builder,
        memory: Memory | None,
    ) -> None:
        self.told: dict[str, _Told] = {}
        self.findings: list[Finding] = []
        self._workspace = workspace
        self._wish = wish
        self._asked = asked
        self._comparison = comparison
        self._builder = builder
        self._memory = memory
        self._adjust = checking.adjustment(None, None)
        self._open: dict[str, Inspection] = {}
        self._written: list[Written] = []
        self._done = 0
        self._steps = 0

    def check(self, looks: Iterator[Look]) -> None:
        """Inspect each changed brief, and begin to build it before the next is looked at."""
        languages, waiting = self._wish.languages, []
        left = len(self._comparison.slugs) - len(self._comparison.unchanged)
        with streams.progress("Checking", left, quiet=self._asked.quiet) as advance:
            for slug, is_changed in looks:
                if is_changed:
                    inspection = inspect(self._workspace, slug, self._adjust)
                    self.told[slug] = _Told(inspection.findings, inspection.sound is not None)
                    self._open[slug] = inspection
                    if languages:
                        waiting.append(inspection)
                    else:
                        self._begin(inspection)
                self._take_ended()
                advance(slug)
        if languages and not self._comparison.unchanged and not self._asked.shard:
            _refuse_unknown(languages, waiting)
        for inspection in waiting:
            self._begin(inspection)
            self._take_ended()

    def render(self) -> None:
        """Wait for what is being rendered."""
        title, left = "Rendering", self._steps - self._done
        with streams.progress(title, left, quiet=self._asked.quiet) as advance:
            for end in self._builder.ended(at_most=0):
                advance(self._take(end))

    def show(self) -> None:
        """Show what was found in the project, and in all of its briefs, in their order."""
        unchanged = self._comparison.unchanged
        found = {slug: one.findings for slug, one in self.told.items()}
        found |= {slug: record.findings for slug, record in unchanged.items()}
        of_briefs = (finding for slug in sorted(found) for finding in found[slug])
        self._show((*self._workspace.findings, *of_briefs))

    def show_pages(self) -> None:
        """Show what was found on the pages of all briefs, in their order."""
        unchanged = self._comparison.unchanged
        found = {slug: one.page_findings for slug, one in self.told.items()}
        found |= {slug: record.page_findings for slug, record in unchanged.items()}
        self._show(tuple(finding for slug in sorted(found) for finding in found[slug]))

    def say(self) -> None:
        """Say what was done."""
        said = Said(
            self._builder.request.out,
            tuple(self._written),
            self._builder.current + self._comparison.files,
            sum(not one.sound for one in self.told.values()) + self._comparison.unsound,
        )
        say(said, explain=self._wish.explain)

    def _show(self, findings: Sequence[Finding]) -> None:
        found = tuple(dict.fromkeys(findings))
        show_text(self._workspace.project.root, found, self._workspace.texts())
        self.findings += found

    def _begin(self, inspection: Inspection) -> None:
        self._steps += self._builder.add(inspection)
        self._close(inspection.slug)

    def _take_ended(self) -> None:
        for end in self._builder.ended():
            self._take(end)

    def _take(self, end: Written | Failed) -> str:
        about = f"{end.slug} ({'-'.join(end.columns)})"
        if isinstance(end, Failed):
            complain_of_failure(end.failure, about)
        else:
            self._written.append(end)
        self._done += isinstance(end, Failed) or end.rendered
        self._close(end.slug)
        return about

    def _close(self, slug: str) -> None:
        """Note what was found on a brief's pages once all are laid out, and forget the brief."""
        builder = self._builder
        if slug not in self._open or builder.is_under_way(slug):
            return
        inspection = self._open.pop(slug)
        pages = inspect_pages(
            [inspection], builder.planner.published, builder.measured, builder.unfinished
        )
        found = tuple(finding for one in pages for finding in one.findings)
        self.told[slug].page_findings = found
        if self._memory and slug not in builder.failed | builder.unfinished.keys():
            self._memory.remember(inspection, found, builder.files[slug])


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


def _refuse_unknown(languages: Sequence[str], inspections: Sequence[Inspection]) -> None:
    """Raise `UsageError` for a language that none of the briefs has."""
    manuscripts = [one.manuscript for one in inspections if one.manuscript]
    there = sorted({tag for manuscript in manuscripts for tag in manuscript.brief.languages})
    for language in languages:
        if manuscripts and language not in there:
            raise UsageError(
                f"no brief has the language `{language}`", f"there are {listed(there)}"
            )
