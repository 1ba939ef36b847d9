"""Sources are read by what they are, and hostile ones in bounded time, with a reason."""

from __future__ import annotations

import dataclasses
import time
import zipfile
from importlib.resources import files
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from pypdf.generic import NameObject, NumberObject, StreamObject
from weasyprint import HTML

from briefgen.evidence.document import Kind
from briefgen.evidence.extract import UnreadableSourceError, extract
from briefgen.evidence.verify import State, verify

MIB = 1024 * 1024
# A font of the page's own: a process in which briefgen has set a page has none of the machine's.
FONT = Path(str(files("font_source_serif_pro").joinpath("files/SourceSerifPro-Regular.ttf")))


def pdf_of(*pages: str, style: str = "") -> bytes:
    body = "<div style='break-after: page'></div>".join(f"<p>{page}</p>" for page in pages)
    face = f"@font-face {{ font-family: Print; src: url({FONT.as_uri()}) }}"
    styles = f"{face} html {{ font-family: Print }} @page {{ size: A6; {style} }}"
    return HTML(string=f"<style>{styles}</style>{body}").write_pdf()


def written(writer: pypdf.PdfWriter) -> bytes:
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def encrypted() -> bytes:
    writer = pypdf.PdfWriter(clone_from=BytesIO(pdf_of("Rahasia")))
    writer.encrypt("kunci", algorithm="RC4-128")
    return written(writer)


def repeated(pages: int) -> bytes:
    page = pypdf.PdfReader(BytesIO(pdf_of(*["Kota itu menutup jalan. " * 40]))).pages[0]
    writer = pypdf.PdfWriter()
    for _ in range(pages):
        writer.add_page(page)
    return written(writer)


def bomb() -> bytes:
    """A page drawn by 60 MB of nothing, packed into 60 kB."""
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(200, 200)
    stream = StreamObject()
    stream.set_data(b" " * 60 * MIB)
    page[NameObject("/Contents")] = writer._add_object(stream.flate_encode())
    page[NameObject("/Rotate")] = NumberObject(0)
    return written(writer)


def zipped() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", "<w:t>Biaya</w:t>")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"Biaya naik.", Kind.TEXT),
        (b"\xef\xbb\xbfBiaya naik.", Kind.TEXT),
        (b"# <b>Markdown</b> with tags", Kind.TEXT),
        (b"<!-- saved --><!DOCTYPE html><p>Biaya naik.", Kind.HTML),
        (b"\n<?xml version='1.0'?><html><body>Biaya naik.</body></html>", Kind.HTML),
    ],
)
def test_a_source_is_what_its_bytes_are(data, kind):
    document = extract(data)
    assert document.kind is kind
    assert len(document.sha256) == 64


def test_html_gives_what_a_browser_shows():
    document = extract(
        b"""\
        <!doctype html><html><head><title>no</title><style>no</style></head><body>
        <h1>Judul</h1><p>Biaya <b>n</b>aik 10<sup>2</sup> m<sub>2</sub>
        kata<sup><a href="#fn1">1</a></sup> lalu&shy;lintas&nbsp;&amp; jalan<br>baru
        <script>no</script><span style="display: none">no</span><i hidden>no</i><!-- no -->
        <input value=no><textarea>no</textarea><figcaption>Gambar</figcaption>
        <table><tr><td>a<td>b</table><aside>Kutipan</aside>
        <details><summary>Isi</summary>ya</details><q>kutip</q>
        """
    )
    shown = (
        "Judul Biaya naik 10² m₂ kata lalu\N{SOFT HYPHEN}lintas & jalan baru Gambar a b Kutipan"
        " Isi ya “kutip”"
    )
    assert document.reading.text.split() == shown.split(" ")


@pytest.mark.parametrize(
    "data",
    [
        "<html><p>déjà vu".encode(),
        "<html><p>déjà vu".encode("cp1252"),
        "<html><meta charset=iso-8859-1><p>déjà vu".encode("latin-1"),
        "\ufeff<html><p>déjà vu".encode("utf-8"),
    ],
)
def test_html_is_read_in_its_encoding(data):
    assert extract(data).reading.text.split() == ["déjà", "vu"]


def test_a_pdf_has_pages_and_no_running_lines(quote):
    style = "@top-center { content: 'Laporan Kota' } @bottom-center { content: counter(page) }"
    parts = ("Satu dua tiga. Kalimat ini berlanjut", "di halaman berikut. Empat lima.",
             "Enam tujuh.", "Delapan sembilan.")  # fmt: skip
    document = extract(pdf_of(*parts, style=style))
    assert document.kind is Kind.PDF
    assert document.reading.text.split() == " ".join(parts).split()
    assert verify(quote("Kalimat ini berlanjut di halaman berikut"), document).pages == (1,)
    assert verify(quote("Enam tujuh"), document).pages == (3,)


def test_page_labels_are_the_source_s_own(quote):
    writer = pypdf.PdfWriter(clone_from=BytesIO(pdf_of("Kata pengantar", "Bab pertama")))
    writer.set_page_label(0, 0, style="/r", start=4)
    found = verify(quote("Bab pertama"), extract(written(writer)))
    assert (found.pages, found.page_labels) == ((2,), ("1",))
    assert verify(quote("Kata pengantar"), extract(written(writer))).page_labels == ("iv",)


def test_not_found_is_said_when_two_readers_agree(quote):
    document = extract(pdf_of("Biaya naik dua kali lipat."))
    asked = []

    def reread(page):
        asked.append(page)
        return document.reread(page)

    watched = dataclasses.replace(document, reread=reread)
    assert verify(quote("Biaya naik dua kali"), watched).state is State.VERBATIM
    assert asked == []
    assert verify(quote("Biaya naik tiga kali"), watched).state is State.NOT_FOUND
    assert asked == [1]
    blind = dataclasses.replace(watched, reading=dataclasses.replace(document.reading, text="?"))
    assert verify(quote("Biaya naik dua kali"), blind).state is State.VERBATIM


UNREADABLE = {
    "encrypted": (encrypted, "is encrypted"),
    "truncated": (lambda: pdf_of("Biaya naik.")[:900], "is a PDF that is damaged or cut off"),
    "no PDF at all": (lambda: b"%PDF-1.7\n" + b"x" * 1000, "is a PDF that is damaged or cut off"),
    "a picture of text": (lambda: pdf_of(""), "holds no text, only pictures of it"),
    "a PDF bomb": (bomb, "holds no text, only pictures of it"),
    "too many pages": (lambda: repeated(2001), "has 2001 pages; at most 2000 are read"),
    "too large": (lambda: b"a " * 26 * MIB, "is larger than 50 MiB"),
    "too much text": (lambda: b"a " * 6 * MIB, "holds more text than any book"),
    "HTML of 50 MB": (lambda: b"<html>" + b"<p>a" * 12 * MIB, "is HTML of more than 20 MiB"),
    "HTML without words": (lambda: b"<html><script>a()</script>", "shows no words"),
    "empty": (lambda: b" \n", "is empty"),
    "Word": (zipped, "is a Word, EPUB or other zipped file, whatever its name says"),
    "a picture": (lambda: b"\x89PNG\r\n", "is a picture, whatever its name says"),
    "a program": (lambda: b"\x7fELF\0\0", "is neither text, HTML nor PDF, whatever its name says"),
    "Latin-1": (lambda: b"a\nd\xe9j\xe0", "the byte 0xE9 (`é` in Latin-1)"),
    "UTF-16": (lambda: "Biaya".encode("utf-16"), "line 1: this file is UTF-16, not UTF-8"),
}  # fmt: skip


@pytest.mark.parametrize(("make", "reason"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_says_why(make, reason):
    data = make()
    started = time.monotonic()
    with pytest.raises(UnreadableSourceError) as caught:
        extract(data)
    assert caught.value.message.endswith(reason)
    assert caught.value.hint
    assert time.monotonic() - started < 20


def test_a_pdf_of_500_pages_takes_seconds(quote):
    data = repeated(500)
    started = time.monotonic()
    document = extract(data)
    assert verify(quote("Kota itu menutup jalan"), document).state is State.VERBATIM
    assert verify(quote("Kota itu membuka jalan"), document).state is State.NOT_FOUND
    assert time.monotonic() - started < 60


@pytest.mark.parametrize(
    "html",
    [
        b"<div>" * 200_000 + b"kata",
        b'<!DOCTYPE html [<!ENTITY a "aaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><p>kata &b;&b;&b;',
        b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>kata &x;',
        b"<p>kata" + b"<b " + b"a='1' " * 100_000 + b">",
        b"<html><body>kata\0\x01</body>",
    ],
    ids=["depth", "entities", "a file's entity", "attributes", "control characters"],
)
def test_hostile_html_is_bounded(html):
    started = time.monotonic()
    try:
        text = extract(html).reading.text
    except UnreadableSourceError as error:
        text = error.message
    assert len(text) < 10_000_000
    assert "root:" not in text
    assert time.monotonic() - started < 20


def test_a_form_feed_begins_a_page():
    assert extract(b"satu\fdua").reading.pages == (0, 5)
    assert extract(b"satu").reading.pages == ()
