"""Bring the output folder up to date: plan, render, write, record."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, as_completed
from dataclasses import dataclass
from pathlib import Path

from briefgen.build import manifest
from briefgen.build.digests import digest
from briefgen.build.enclosing import attachments
from briefgen.build.executor import Executor
from briefgen.build.inputs import inputs_digest
from briefgen.build.inspection import Inspection, Workspace
from briefgen.build.job import Composed, Job, compose
from briefgen.build.plan import by_columns, stale
from briefgen.build.rendition import PAGED, Rendition
from briefgen.build.task import Failure, Outcome
from briefgen.build.temporary import clear_away
from briefgen.build.write import write
from briefgen.languages.columns import Columns, renditions
from briefgen.languages.lags import lags
from briefgen.model.layouts import Layout
from briefgen.render.attachments import Attachment
from briefgen.render.measures import PageMeasures
from briefgen.render.theme import theme_of


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be built: where, in which formats, layouts and languages.

    Without languages it is all of a brief's; in the parallel layout they say what stands beside
    what. `force` builds what is current, too; `workers` is how many processes render, 0 for as
    many as pay.
    """

    out: Path
    formats: tuple[str, ...]
    layouts: tuple[Layout, ...] = (Layout.SEPARATE,)
    languages: tuple[str, ...] = ()
    force: bool = False
    workers: int = 0


@dataclass(frozen=True, slots=True)
class Made:
    """All files of a job, by format and name, and what its pages came out as."""

    files: Mapping[str, Mapping[str, bytes]]
    measured: PageMeasures | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """The files of one job that were written, relative to the output folder.

    `measured` is what the pages of its PDF came out as, where it has one.
    """

    slug: str
    columns: Columns
    paths: tuple[str, ...]
    measured: PageMeasures | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """A job that came to nothing."""

    slug: str
    columns: Columns
    failure: Failure


@dataclass(frozen=True)
class Build:
    """What is to be done, planned: `jobs`, and how many files are current already.

    `published` has the columns of all renditions of each brief; `measured` what the pages of those
    PDFs came out as that are wanted, and current.
    """

    request: Request
    jobs: tuple[Job, ...]
    wanted: Mapping[Rendition, str]
    current: int
    published: Mapping[str, tuple[Columns, ...]]
    measured: Mapping[str, Mapping[Columns, PageMeasures]]

    @property
    def needs_pdf(self) -> bool:
        """Whether any job makes a PDF, to be kept or to be drawn."""
        return any(_is_paged(job) for job in self.jobs)

    def run(self, executor: Executor) -> Generator[Written | Failed]:
        """Render and write, yielding each job's end; what was written is recorded come what may."""
        out = self.request.out
        clear_away(out)
        recorder = manifest.Recorder(out)
        try:
            for job, made in self._made(executor):
                if isinstance(made, Failure):
                    yield Failed(job.slug, job.columns, made)
                    continue
                built = [
                    entry
                    for output, files in made.files.items()
                    for entry in self._write(job, output, files, made.measured)
                ]
                recorder.add(built)
                paths = tuple(entry.path for entry in built)
                yield Written(job.slug, job.columns, paths, made.measured)
        finally:
            recorder.close()

    def measure(self, executor: Executor) -> Generator[tuple[Job, Made | Failure]]:
        """Render what is stale, yielding each job with what came of it, and write nothing."""
        yield from self._made(executor)

    def _made(self, executor: Executor) -> Generator[tuple[Job, Made | Failure]]:
        """Yield each job with all that it makes, as they end."""
        if self.needs_pdf:
            executor.prepare()
        pending: dict[Future[Outcome], tuple[Job, Composed]] = {}
        for job in self.jobs:
            composed = compose(job)
            if isinstance(composed, Failure):
                yield job, composed
            elif composed.task is None:
                yield job, Made(composed.files)
            else:
                pending[executor.submit(composed.task)] = (job, composed)
        for future in as_completed(pending):
            job, composed = pending[future]
            outcome = future.result()
            if isinstance(outcome, Failure):
                yield job, outcome
            else:
                yield job, Made({**composed.files, **outcome.files}, outcome.measured)

    def _write(
        self, job: Job, output: str, files: Mapping[str, bytes], measured: PageMeasures | None
    ) -> Iterator[manifest.Built]:
        """Write the files of a rendition. The first of one with pages knows their measures."""
        rendition = Rendition(job.slug, job.columns, output)
        kept = measured if output in PAGED else None
        for name, data in files.items():
            path = f"{job.slug}/{name}"
            write(self.request.out / path, data)
            inputs = self.wanted[rendition]
            yield manifest.Built(path, rendition.path, digest(data), len(data), inputs, kept)
            kept = None


def plan(workspace: Workspace, inspections: Sequence[Inspection], request: Request) -> Build:
    """Find out what is to be rendered of the briefs that hold no error."""
    settings = workspace.project.settings
    wanted: dict[Rendition, str] = {}
    sound = {}
    for inspection in inspections:
        manuscript = inspection.sound
        if manuscript is None:
            continue
        languages = manuscript.brief.languages
        published = renditions(languages, {*settings.layouts, *request.layouts})
        behind = lags(inspection.translations) if inspection.translations else {}
        look = workspace.look_of(manuscript.brief)
        attached: tuple[Attachment, ...] = ()
        if "pdf" in request.formats and settings.embed_sources:
            attached = attachments(workspace, inspection, manuscript, published, look)
        sound[inspection.slug] = manuscript, published, behind, look, attached
        for output in request.formats:
            inside = attached if output == "pdf" else ()
            inputs = inputs_digest(workspace, inspection, look, published, output, inside)
            for columns in renditions(languages, request.layouts, request.languages):
                wanted[Rendition(inspection.slug, columns, output)] = inputs
    built = {} if request.force else manifest.read(request.out)
    todo = stale(wanted, built, request.out)
    current = {rendition.path: rendition for rendition in wanted if rendition not in todo}
    themes = {look.theme.name: theme_of(look.theme) for *_, look, _ in sound.values()}
    jobs = tuple(
        Job(
            manuscript,
            columns,
            formats,
            published,
            behind,
            look.packs.packs,
            settings.risk_matrix,
            settings.citations,
            themes[look.theme.name],
            settings.png_resolution,
            attached,
        )
        for (slug, columns), formats in by_columns(todo).items()
        for manuscript, published, behind, look, attached in (sound[slug],)
    )
    return Build(
        request,
        jobs,
        wanted,
        sum(entry.rendition in current for entry in built.values()),
        {slug: published for slug, (_, published, *_) in sound.items()},
        _measured(built, current.values()),
    )


def _measured(
    built: Mapping[str, manifest.Built], current: Iterable[Rendition]
) -> Mapping[str, Mapping[Columns, PageMeasures]]:
    """Return what the pages of current renditions came out as, by slug and columns."""
    found: dict[str, dict[Columns, PageMeasures]] = {}
    measures = {entry.rendition: entry.measured for entry in built.values() if entry.measured}
    for rendition in current:
        if pages := measures.get(rendition.path):
            found.setdefault(rendition.slug, {})[rendition.columns] = pages
    return found


def _is_paged(job: Job) -> bool:
    return not PAGED.isdisjoint(job.formats)
