"""Lay out pages with WeasyPrint alone, by the fastest way known; run as a process of its own.

`bare.py FOLDER WORKERS [VARIANT]`: each page of FOLDER, with the styles beside it, becomes a PDF.
WeasyPrint is imported once, with a PATH on which its import finds no compiler to start, and forked.
Each worker parses a stylesheet once and keeps its fonts, and leaves without Python's own exit.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

PATH = os.environ["PATH"]
os.environ["PATH"] = "/nonexistent"
from weasyprint import CSS, HTML  # noqa: E402 - the PATH has to be set before
from weasyprint.text.fonts import FontConfiguration  # noqa: E402

os.environ["PATH"] = PATH


def main(folder: Path, workers: int, variant: str | None) -> None:
    """Share the pages among workers, of which this process is the last."""
    pages = sorted(folder.glob("*.html"))
    children = []
    for number in range(workers - 1):
        child = os.fork()
        if child == 0:
            _lay_out(pages[number::workers], variant)
            os._exit(0)
        children.append(child)
    _lay_out(pages[workers - 1 :: workers], variant)
    ends = [os.waitpid(child, 0)[1] for child in children]
    os._exit(1 if any(ends) else 0)


def _lay_out(pages: list[Path], variant: str | None) -> None:
    fonts = FontConfiguration()
    styles: dict[str, CSS] = {}
    for page in pages:
        own = page.with_suffix(".css").read_text("utf-8")
        if own not in styles:
            styles[own] = CSS(string=own, base_url=str(page), font_config=fonts)
        HTML(page).write_pdf(
            page.with_suffix(".pdf"),
            stylesheets=[styles[own]],
            font_config=fonts,
            pdf_variant=variant,
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else None)
