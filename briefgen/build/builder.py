"""Bring the output folder up to date: find what is made already, have the rest made, write it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, field
from functools import cached_property
from types import TracebackType
from typing import Self

from briefgen.build import manifest, traces
from briefgen.build.digests import digest
from briefgen.build.executor import Executor
from briefgen.build.explaining import reasons
from briefgen.build.inspection import Inspection, Workspace
from briefgen.build.job import Begun, begin, print_texts
from briefgen.build.manifest import Built
from briefgen.build.outputs import are_there
from briefgen.build.planning import Group, Planner
from briefgen.build.records import File
from briefgen.build.rendition import PAGED, Rendition
from briefgen.build.request import Request
from briefgen.build.store import Store
from briefgen.build.task import Failure, Outcome, Product
from briefgen.build.temporary import clear_away
from briefgen.build.traces import Trace
from briefgen.build.watching import of_theme
from briefgen.build.write import write
from briefgen.checks.subject import Unfinished
from briefgen.languages.columns import Columns
from briefgen.render.measures import PageMeasures
from briefgen.source.errors import UsageError


@dataclass(frozen=True, slots=True)
class Written:
    """The files of a brief in some languages that were written, relative to the output folder.

    `rendered` is false where they were taken from the cache. `reasons` says why each rendition was
    not current, where it was asked for.
    """

    slug: str
    columns: Columns
    paths: tuple[str, ...]
    rendered: bool = True
    reasons: Mapping[str, tuple[str, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """A brief in some languages that could not be rendered."""

    slug: str
    columns: Columns
    failure: Failure


End = Written | Failed

A_MOMENT = 0.2
"""How many seconds are waited between two looks at whether to go on."""

AT_ONCE = 256
"""How many parts may be under way: each has its pages in memory, and all that travels in them."""


@dataclass(slots=True)
class _Part:
    """A group that is being made: `paths` are written, `reasons` say why, by rendition."""

    group: Group
    begun: Begun
    pages: Future[Outcome] | None = None
    paths: list[str] = field(default_factory=list)
    reasons: dict[str, tuple[str, ...]] = field(default_factory=dict)


class Builder:
    """Builds briefs, each as soon as it was inspected, while it is entered.

    `store` is where renditions are kept and found; without one, all are made, and none is kept. A
    builder that does not write only finds out what pages come out as. `checkpoint` is called
    between two steps, and while it waits; what it raises ends the build.

    `measured` has what the pages of renditions came out as, by slug and columns, and `files` the
    files of all renditions that are up to date, by slug; `current` is how many of these were
    before. `recorder` tells the manifest what was written. `unfinished` has the renditions that
    were given up, which is a finding, by slug and columns; `failed` has the slugs of what else
    could not be rendered.
    """

    def __init__(
        self,
        workspace: Workspace,
        request: Request,
        executor: Executor,
        store: Store | None = None,
        *,
        writing: bool = True,
        checkpoint: Callable[[], None] = lambda: None,
    ) -> None:
        self.request = request
        self._checkpoint = checkpoint
        self.measured: dict[str, dict[Columns, PageMeasures]] = {}
        self.files: dict[str, list[File]] = {}
        self.current = 0
        self.unfinished: dict[str, dict[Columns, Unfinished]] = {}
        self.failed: set[str] = set()
        self.planner = Planner(workspace, request)
        self._executor = executor
        self._store = store
        self._writing = writing
        self.recorder = manifest.Recorder(request.out)
        self._pending: dict[Future[Outcome], _Part] = {}
        self._ended: list[End] = []

    @cached_property
    def _known(self) -> Mapping[str, Built]:
        """What was built before, by path."""
        return manifest.read(self.request.out)

    @cached_property
    def _before(self) -> Mapping[str, str]:
        """What each rendition was made from, as the manifest has it."""
        return {one.rendition: one.inputs for one in self._known.values()}

    def __enter__(self) -> Self:
        if self._writing:
            clear_away(self.request.out)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Record what was written, come what may."""
        self.recorder.close()

    def add(self, inspection: Inspection) -> int:
        """Have what is stale of a brief made; return in how many parts. Errors leave it out."""
        groups = self.planner.groups(inspection)
        self.files.setdefault(inspection.slug, [])
        stale = [left for group in groups if (left := self._without_current(group)).renditions]
        if stale and self._writing:
            self._make_folder()
        parts = [part for group in stale if (part := self._begin(group))]
        for part in parts:  # while the pages of all of them are laid out
            self._print(part)
        return len(stale)

    def _make_folder(self) -> None:
        """Make the output folder before anything is rendered for it."""
        out = self.request.out
        try:
            out.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            hint = "`--out` names another folder; `out:` in `briefgen.yaml` is the project's"
            raise UsageError(f"{out} cannot be made: {error.strerror}", hint) from error

    def ended(self, *, at_most: int = AT_ONCE) -> Generator[End]:
        """Yield the parts that have ended; wait until `at_most` so many are under way."""
        while True:
            self._checkpoint()
            ended, self._ended = self._ended, []
            yield from ended
            if not self._pending:
                return
            waiting = len(self._pending) > at_most
            if waiting and self._writing:
                self.recorder.prepare()
            done, _ = wait(self._pending, A_MOMENT if waiting else 0, FIRST_COMPLETED)
            for future in done:
                self._finish(future)
            if not (waiting or done or self._ended):
                return

    def is_under_way(self, slug: str) -> bool:
        """Whether any part of a brief is not done yet."""
        return any(part.group.slug == slug for part in self._pending.values())

    def _without_current(self, group: Group) -> Group:
        """Return what is stale of a group; what the cache has is written on the way."""
        if self._store is None or self.request.force:
            return group
        stale = []
        for rendition in group.renditions:
            trace = traces.find(self._store, group.always[rendition], group.around)
            if trace is None or not self._is_given(group, rendition, trace):
                stale.append(rendition)
        return group.only(stale)

    def _is_given(self, group: Group, rendition: Rendition, trace: Trace) -> bool:
        """Take a rendition as it was made before, from where it stands or from the cache."""
        if not self._writing:
            self._remember(rendition, trace)
            return True
        key = traces.key(trace, group.always[rendition])
        if are_there(self.request.out, rendition.slug, trace.files):
            self.current += len(trace.files)
            self._remember(rendition, trace)
            self.recorder.add(self._unrecorded(rendition, trace, key))
            return True
        found = {file.name: self._fetched(file) for file in trace.files}
        whole = {name: data for name, data in found.items() if data is not None}
        if len(whole) < len(found):
            return False
        because: tuple[str, ...] = ("its files were not there as they were built",)
        if self._before.get(rendition.path) not in (None, key):
            because = self._reasons(rendition, trace.inputs(group.always[rendition]))
        paths = self._write(rendition, whole, trace, key)
        why = {rendition.path: because} if self.request.explain else None
        self._ended.append(Written(group.slug, group.columns, paths, rendered=False, reasons=why))
        return True

    def _fetched(self, file: File) -> bytes | None:
        return self._store.fetch(file.sha256) if self._store else None

    def _begin(self, group: Group) -> _Part | None:
        """Have the pages of a group laid out; return nothing where that fails."""
        if any(rendition.format in PAGED for rendition in group.renditions):
            self._executor.prepare()
        begun = begin(self.planner.job(group))
        if isinstance(begun, Failure):
            self._fail(group, begun)
            return None
        part = _Part(group, begun)
        if begun.task:
            part.pages = self._executor.submit(begun.task)
        return part

    def _print(self, part: _Part) -> None:
        """Print what is text in a group, and write it: its pages are still laid out then."""
        self._checkpoint()
        printed = print_texts(part.begun)
        if isinstance(printed, Failure):
            self._fail(part.group, printed)
            return
        self._take(part, Product(printed.files, None), printed.seen)
        if part.pages:
            self._pending[part.pages] = part
        else:
            self._end(part)

    def _finish(self, future: Future[Outcome]) -> None:
        """Take what came of pages; without them, there may be texts of the group."""
        part = self._pending.pop(future)
        outcome = future.result()
        if isinstance(outcome, Failure):
            self._fail(part.group, outcome)
            if all(rendition.format in PAGED for rendition in part.group.renditions):
                return
        else:
            self._take(part, outcome, dict.fromkeys(PAGED, part.begun.seen))
        self._end(part)

    def _fail(self, group: Group, failure: Failure) -> None:
        if failure.given_up:
            why = Unfinished(failure.message, failure.hint)
            self.unfinished.setdefault(group.slug, {})[group.columns] = why
        else:
            self.failed.add(group.slug)
        self._ended.append(Failed(group.slug, group.columns, failure))

    def _take(self, part: _Part, product: Product, seen: Mapping[str, frozenset[str]]) -> None:
        """Write what was made of a group, and keep it; `seen` says by format what was looked up."""
        group = part.group
        if product.measured and not self._writing:
            self.measured.setdefault(group.slug, {})[group.columns] = product.measured
        for rendition in group.renditions if self._writing else ():
            made = product.files.get(rendition.format)
            if made is None:
                continue
            trace = Trace(
                group.around.observed(seen[rendition.format] | of_theme(product.wanted)),
                tuple(File(name, digest(data), len(data)) for name, data in made.items()),
                product.measured,
            )
            inputs = trace.inputs(group.always[rendition])
            if self.request.explain:
                part.reasons[rendition.path] = self._reasons(rendition, inputs)
            key = traces.key(trace, group.always[rendition])
            part.paths += self._write(rendition, made, trace, key)
            if self._store:
                for file in trace.files:
                    self._store.keep(made[file.name], file.sha256)
                traces.keep(self._store, group.always[rendition], trace, key)

    def _end(self, part: _Part) -> None:
        """Tell what was written of a group."""
        group, reasons = part.group, part.reasons or None
        written = Written(group.slug, group.columns, tuple(part.paths), reasons=reasons)
        self._ended.append(written)

    def _write(
        self, rendition: Rendition, files: Mapping[str, bytes], trace: Trace, key: str
    ) -> tuple[str, ...]:
        for name, data in files.items():
            write(self.request.out / rendition.slug / name, data, durable=False)
        entries = _entries(rendition, trace, key)
        self.recorder.add(entries)
        self._remember(rendition, trace)
        return tuple(entry.path for entry in entries)

    def _remember(self, rendition: Rendition, trace: Trace) -> None:
        self.files[rendition.slug] += trace.files
        if trace.measured:
            self.measured.setdefault(rendition.slug, {})[rendition.columns] = trace.measured

    def _unrecorded(self, rendition: Rendition, trace: Trace, key: str) -> list[Built]:
        """Return what the manifest does not say of a current rendition, though it should."""
        entries = _entries(rendition, trace, key)
        return [] if all(self._known.get(one.path) == one for one in entries) else entries

    def _reasons(self, rendition: Rendition, inputs: Mapping[str, str]) -> tuple[str, ...]:
        """Say why a rendition is not what it was."""
        if self.request.force:
            return ("all is built anew, as asked",)
        before = self._before.get(rendition.path)
        if before is None:
            return ("it was not built before",)
        known = traces.inputs_of(self._store, before) if self._store else None
        if known is None:
            return ("what it was made from is not remembered",)
        return reasons(known, inputs) or ("its files are neither as they were built nor kept",)


def _entries(rendition: Rendition, trace: Trace, key: str) -> list[Built]:
    return [
        Built(f"{rendition.slug}/{file.name}", rendition.path, file.sha256, file.size, key)
        for file in trace.files
    ]
