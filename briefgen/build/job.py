"""Make one rendition of a brief, in all formats that are wanted of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.languages.editions import Columns
from briefgen.languages.lags import Lags
from briefgen.languages.localise import page_view
from briefgen.languages.pack import LanguagePack
from briefgen.model.citing import CitationStyle
from briefgen.model.risk_matrix import RiskMatrix
from briefgen.render.theme import Theme
from briefgen.source.manuscript import Manuscript


@dataclass(frozen=True)
class Job:
    """A brief in its `columns`' languages, with all that it is rendered from.

    Its formats share the view; so they are one job. `published` are the brief's renditions, which
    announce each other; `lags` are the texts to be marked in a draft.
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

    @property
    def slug(self) -> str:
        """The brief's slug."""
        return self.manuscript.slug


def render(job: Job) -> Mapping[str, bytes]:
    """Return the job's files by format."""
    page = page_view(
        job.manuscript,
        job.columns,
        job.packs,
        job.risk_matrix,
        job.citations,
        job.published,
        job.lags,
    )
    files: dict[str, bytes] = {}
    if "md" in job.formats:
        from briefgen.render.markdown import render_markdown

        files["md"] = render_markdown(page, job.theme).encode()
    if "html" in job.formats or "pdf" in job.formats:
        from briefgen.render.html import render_html

        if "html" in job.formats:
            files["html"] = render_html(page, job.theme).encode()
        if "pdf" in job.formats:
            from briefgen.render.pdf import render_pdf

            files["pdf"] = render_pdf(render_html(page, job.theme, sibling="pdf"), job.theme)
    return files
