"""Make the files in which quoted words stand: texts, HTML, PDFs and fingerprints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from io import BytesIO
from random import Random
from textwrap import wrap

import pydyf

from briefgen.evidence.extract import extract
from briefgen.evidence.fingerprint import Mode, pin
from briefgen.model.quotes import Quote

NOTE = "(Rekaan, dibuat oleh program untuk mengukur briefgen.)"


def as_text(title: str, paragraphs: Sequence[str]) -> bytes:
    """Return an archive as plain text, a blank line between its paragraphs."""
    return "\n\n".join((f"{title.upper()}\n{NOTE}", *paragraphs, "")).encode()


def as_html(title: str, paragraphs: Sequence[str]) -> bytes:
    """Return an archive as a page of a website, with what stands around its article."""
    article = "\n".join(f"<p>{escape(one)}</p>" for one in paragraphs)
    return f"""<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<title>{escape(title)}</title>
<style>p {{ margin: 1em 0 }}</style>
</head>
<body>
<nav><a href="/">Beranda</a> <a href="/berita">Berita</a></nav>
<article>
<h1>{escape(title)}</h1>
<p>{NOTE}</p>
{article}
</article>
<footer><p>Hubungi kami</p></footer>
</body>
</html>
""".encode()


def as_pdf(title: str, paragraphs: Sequence[str]) -> bytes:
    """Return an archive as a PDF of one page, in a font that every reader has."""
    document = pydyf.PDF()
    font = {"Type": "/Font", "Subtype": "/Type1", "BaseFont": "/Helvetica",
            "Encoding": "/WinAnsiEncoding"}  # fmt: skip
    document.add_object(pydyf.Dictionary(font))
    font_reference = document.objects[-1].reference
    page = pydyf.Stream()
    page.begin_text()
    page.set_font_size("F1", 10)
    page.set_text_matrix(1, 0, 0, 1, 60, 780)
    lines = [title, NOTE, ""]
    for paragraph in paragraphs:
        lines += [*wrap(paragraph, 90), ""]
    for line in lines:
        page.stream.append(pydyf.String(line).data + b" Tj 0 -14 Td")
    page.end_text()
    document.add_object(page)
    document.add_page(
        pydyf.Dictionary(
            {
                "Type": "/Page",
                "Parent": document.pages.reference,
                "MediaBox": pydyf.Array([0, 0, 595, 842]),
                "Contents": page.reference,
                "Resources": pydyf.Dictionary({"Font": pydyf.Dictionary({"F1": font_reference})}),
            }
        )
    )
    file = BytesIO()
    document.write(file)
    return file.getvalue()


def as_fingerprint(data: bytes, quotes: Mapping[str, Quote], choose: Random) -> bytes:
    """Return the fingerprint that proves quotes from an archive, which is then not kept."""
    made = pin(extract(data), quotes, Mode.WINDOW, salt=choose.randbytes(16),
               retrieved_at="2026-11-20")  # fmt: skip
    if made.refused:
        raise AssertionError(f"these quotes cannot be pinned: {made.refused}")
    return made.text.encode()
