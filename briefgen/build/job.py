"""Make one brief in one language, in all formats that are wanted of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.languages.localise import localise
from briefgen.languages.pack import LanguagePack
from briefgen.model.citing import CitationStyle
from briefgen.model.risk_matrix import RiskMatrix
from briefgen.render.theme import Theme
from briefgen.source.manuscript import Manuscript


@dataclass(frozen=True)
class Job:
    """A brief in one language, with all that it is rendered from.

    Its formats share the view, and the PDF is made from the HTML; so they are one job.
    """

    manuscript: Manuscript
    language: str
    formats: tuple[str, ...]
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
    view = localise(job.manuscript, job.language, job.packs, job.risk_matrix, job.citations)
    files: dict[str, bytes] = {}
    if "md" in job.formats:
        from briefgen.render.markdown import render_markdown

        files["md"] = render_markdown(view, job.theme).encode()
    if "html" in job.formats or "pdf" in job.formats:
        from briefgen.render.html import render_html

        html = render_html(view, job.theme)
        if "html" in job.formats:
            files["html"] = html.encode()
        if "pdf" in job.formats:
            from briefgen.render.pdf import render_pdf

            files["pdf"] = render_pdf(html, job.theme)
    return files
