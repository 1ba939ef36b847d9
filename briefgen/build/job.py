"""Make one rendition of a brief, in all formats that are wanted of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.build.performing import guarded
from briefgen.build.rendition import PAGED
from briefgen.build.task import Failure, Task
from briefgen.build.watching import WatchedPacks, of_theme
from briefgen.languages.columns import Columns
from briefgen.languages.lags import Lags
from briefgen.languages.localise import page_view
from briefgen.languages.pack import LanguagePack
from briefgen.languages.view import PageView
from briefgen.model.citing import CitationStyle
from briefgen.model.risk_matrix import RiskMatrix
from briefgen.render.attachments import Attachment
from briefgen.render.sheet import sheet_of
from briefgen.render.theme import Theme
from briefgen.source.manuscript import Manuscript


@dataclass(frozen=True)
class Job:
    """A brief in its `columns`' languages, with all that it is rendered from.

    Its formats share the view; so they are one job. `published` are the brief's renditions, which
    announce each other; `lags` are the texts to be marked in a draft. `resolution` is that of
    pages as pictures, in dots per inch; `attachments` travel inside the PDF.
    """

    manuscript: Manuscript
    columns: Columns
    formats: tuple[str, ...]
    published: tuple[Columns, ...]
    lags: Lags
    packs: Mapping[str, LanguagePack]
    risk_matrix: RiskMatrix
    citations: CitationStyle
    theme: Theme
    resolution: int
    attachments: tuple[Attachment, ...] = ()

    @property
    def slug(self) -> str:
        """The brief's slug."""
        return self.manuscript.slug


@dataclass(frozen=True, slots=True)
class Begun:
    """A job whose pages can be laid out: `task` does that, where any are wanted.

    `seen` names what was looked up for that.
    """

    job: Job
    page: PageView
    packs: WatchedPacks
    seen: frozenset[str]
    task: Task | None = None


@dataclass(frozen=True, slots=True)
class Printed:
    """What a job has in text.

    `files` has the files of each format, by their names in the brief's folder of the output:
    Markdown is its text and its figures. `seen` names what was looked up for each.
    """

    files: Mapping[str, Mapping[str, bytes]]
    seen: Mapping[str, frozenset[str]]


def begin(job: Job) -> Begun | Failure:
    """Put a brief into its languages, and prepare the pages that the job asks for.

    They are first, so that they can be laid out while the rest is printed.
    """
    return guarded(lambda: _begin(job))


def print_texts(begun: Begun) -> Printed | Failure:
    """Print a brief in the formats in text that the job asks for."""
    return guarded(lambda: _print_texts(begun))


def _begin(job: Job) -> Begun:
    packs = WatchedPacks(job.packs)
    page = page_view(
        job.manuscript,
        job.columns,
        packs,
        job.risk_matrix,
        job.citations,
        job.published,
        job.lags,
    )
    job.theme.files.take_seen()
    task = None if PAGED.isdisjoint(job.formats) else _task(job, page)
    return Begun(job, page, packs, of_theme(job.theme.files.take_seen()) | packs.seen, task)


def _print_texts(begun: Begun) -> Printed:
    job, page = begun.job, begun.page
    files: dict[str, Mapping[str, bytes]] = {}
    seen: dict[str, frozenset[str]] = {}
    job.theme.files.take_seen()
    if "md" in job.formats:
        from briefgen.render.figures.files import figure_files
        from briefgen.render.markdown import render_markdown

        text = {f"{page.stem}.md": render_markdown(page, job.theme).encode()}
        files["md"] = text | dict(figure_files(page, job.theme.tokens))
        seen["md"] = of_theme(job.theme.files.take_seen()) | begun.packs.seen
    if "html" in job.formats:
        from briefgen.render.html import render_html

        files["html"] = {f"{page.stem}.html": render_html(page, job.theme).encode()}
        seen["html"] = of_theme(job.theme.files.take_seen()) | begun.packs.seen
    return Printed(files, seen)


def _task(job: Job, page: PageView) -> Task:
    from briefgen.render.html import render_html

    html = render_html(page, job.theme, sibling="pdf")
    return Task(
        f"{job.slug} ({'-'.join(job.columns)})",
        page.stem,
        tuple(output for output in job.formats if output in PAGED),
        sheet_of(html, job.theme, job.attachments),
        job.resolution,
    )
