"""Make one rendition of a brief, in all formats that are wanted of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.build.engine import load_pdf_engine
from briefgen.build.rendition import PAGED
from briefgen.languages.columns import Columns
from briefgen.languages.lags import Lags
from briefgen.languages.localise import page_view
from briefgen.languages.pack import LanguagePack
from briefgen.model.citing import CitationStyle
from briefgen.model.risk_matrix import RiskMatrix
from briefgen.render.attachments import Attachment
from briefgen.render.measures import PageMeasures
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
class Product:
    """What a job made.

    `files` has the files of each rendition, by its format and by their names in the brief's folder
    of the output: a rendition in Markdown is its text and its figures. `measured` is what the pages
    of the PDF came out as, where one was made.
    """

    files: Mapping[str, Mapping[str, bytes]]
    measured: PageMeasures | None = None


def render(job: Job) -> Product:
    """Render a brief in all formats that the job asks for."""
    page = page_view(
        job.manuscript,
        job.columns,
        job.packs,
        job.risk_matrix,
        job.citations,
        job.published,
        job.lags,
    )
    files: dict[str, Mapping[str, bytes]] = {}
    measured = None
    if "md" in job.formats:
        from briefgen.render.figures.files import figure_files
        from briefgen.render.markdown import render_markdown

        text = {f"{page.stem}.md": render_markdown(page, job.theme).encode()}
        files["md"] = text | dict(figure_files(page, job.theme.tokens))
    if "html" in job.formats:
        from briefgen.render.html import render_html

        files["html"] = {f"{page.stem}.html": render_html(page, job.theme).encode()}
    if not PAGED.isdisjoint(job.formats):
        load_pdf_engine()
        from briefgen.render.html import render_html
        from briefgen.render.pdf import render_pdf

        pdf = render_pdf(render_html(page, job.theme, sibling="pdf"), job.theme, job.attachments)
        measured = pdf.measured
        if "pdf" in job.formats:
            files["pdf"] = {f"{page.stem}.pdf": pdf.data}
        if "png" in job.formats:
            files["png"] = _pictures(page.stem, pdf.data, job.resolution)
    return Product(files, measured)


def _pictures(stem: str, pdf: bytes, resolution: int) -> Mapping[str, bytes]:
    from briefgen.render.pictures import page_pictures

    pictures = page_pictures(pdf, resolution)
    return {f"{stem}-{number}.png": data for number, data in enumerate(pictures, 1)}
