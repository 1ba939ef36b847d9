"""WeasyPrint writes the same bytes with our rewritten functions as with its own."""

from __future__ import annotations

import subprocess
import sys

import pytest

PLAIN = "import weasyprint"
QUICK = "from briefgen.render.pdf.quick import quicken; quicken()"

WRITTEN = """
import sys
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse
from briefgen.render.fonts import packaged_font

class Fonts(URLFetcher):
    def fetch(self, url, headers=None):
        return URLFetcherResponse(url, packaged_font(url.removeprefix("theme:")))

faces = sys.argv[1]
page = sys.stdin.read()
for _ in range(2):  # the second time, whatever is kept is there
    fonts, fetcher = FontConfiguration(), Fonts(allowed_protocols=("theme",))
    shared = [CSS(string=faces, font_config=fonts, url_fetcher=fetcher)] if faces else []
    html = HTML(string=page, base_url="theme:", url_fetcher=fetcher)
    data = html.write_pdf(font_config=fonts, stylesheets=shared, uncompressed_pdf=True)
    print(sha256(data).hexdigest(), len(data))
"""

PAGE = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>T</title><style>
{faces}
@page {{ size: A5; margin: 15mm; --ink: #123456; @top-left {{ color: var(--ink); content: "x" }} }}
:root {{ --gap: 3mm; --ink: #234567 }}
* {{ box-sizing: border-box }}
body {{ color: var(--ink); font: 10pt/1.4 serif; overflow-wrap: break-word; {body} }}
p {{ hyphens: auto; margin-block: var(--gap) calc(var(--gap) / 2); padding-inline-start: 5% }}
[dir="rtl"] {{ margin-inline: 1em 0; letter-spacing: 0 }}
.caps {{ font-variant-caps: small-caps; letter-spacing: 0.1em; text-decoration: underline }}
.old {{ font-feature-settings: "onum" 1; font-variant-numeric: tabular-nums; word-spacing: 2pt }}
.justified {{ line-height: calc(10pt + 4pt); text-align: justify; width: min(100%, 70mm) }}
.columns {{ columns: 2; column-gap: var(--gap) }}
.box {{ border: 1pt solid; border-radius: 2mm; float: inline-end; height: 20mm; inline-size: 30%;
  min-height: 10%; max-width: 90% }}
.from::before {{ content: "→ "; font-weight: 700 }} .from::first-letter {{ color: red }}
table {{ border-collapse: collapse; table-layout: fixed; width: 100% }}
td {{ border: 0.5pt solid; padding: 1mm; vertical-align: middle }}
.grid {{ display: grid; grid-template-columns: 1fr 2fr }} .flex {{ display: flex; gap: 2mm }}
.placed {{ inset-inline-start: 2mm; position: relative; text-indent: 1em }}
</style><style media="screen">p {{ color: red }}</style>
<style media="print, screen">.caps {{ color: green }} @page {{ margin-top: 20mm }}</style><body>
<h1>Water, at 2,450 metres</h1><div class="box">A box beside the text</div>
<p>{long}</p><p class="caps">{long}</p><p class="old">1,234.50 and 0 {long}</p>
<p class="justified" lang="id">Pemerintahan daerah mempertimbangkan pertanggungjawaban {long}</p>
<div class="columns"><p>{long}</p><ul><li>One<li>Two<ol><li>Three</ol></ul></div>
<div dir="rtl"><p>abc {long}</p></div><p class="from">{long}</p>
<table><thead><tr><th>One<th>Two<tbody><tr><td>{long}<td>x<tr><td colspan="2">{long}</table>
<div class="grid"><p>One<p>{long}</div><div class="flex"><p>One</p><p>Two</p></div>
<p class="placed">A&nbsp;word, <b><i>another</i></b>, <a href="#x">and a link</a><br>below</p>
<pre>tab\tstop</pre><p id="x">{long}</p></body></html>"""

FACES = " ".join(
    f"@font-face {{ font-family: {family}; font-style: {style}; font-weight: {weight};"
    f" src: url(theme:fonts/{file}.ttf) }}"
    for family, style, weight, file in (
        ("text", "normal", 400, "SourceSerifPro-Regular"),
        ("text", "italic", 400, "SourceSerifPro-It"),
        ("text", "normal", 700, "SourceSerifPro-Bold"),
    )
)

LONG = "Considerable responsibilities of neighbourhood committees. " * 6


def digests(page: str, first: str) -> list[str]:
    """Render a page by WeasyPrint alone, in a process of its own."""
    code = f"from briefgen.build.engine import load_pdf_engine; load_pdf_engine()\n{first}{WRITTEN}"
    done = subprocess.run(
        [sys.executable, "-c", code, "" if FACES in page else FACES],
        input=page, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.parametrize("own", ["", FACES], ids=["shared fonts", "fonts of the page's own"])
def test_the_same_bytes(own: str) -> None:
    page = PAGE.format(faces=own, body="font-family: text", long=LONG)
    plain, quick = digests(page, PLAIN), digests(page, QUICK)
    assert len(set(plain)) == 1
    assert quick == plain


DIVIDED = """
import pyphen
words = "pertanggungjawaban neighbourhood lettergrepen asszonnyal Considerable".split()
for language in ("id", "en", "en_US", "nl", "hu"):  # Hungarian spells some words anew
    dictionary = pyphen.Pyphen(lang=language)
    print(language, *map(dictionary.inserted, words), dictionary.hd.maxlen)
"""


def test_words_are_divided_alike() -> None:
    load = "from briefgen.build.engine import load_pdf_engine; load_pdf_engine()\n"
    plain, quick = (
        subprocess.run(
            [sys.executable, "-c", f"{load}{first}{DIVIDED}"],
            capture_output=True, text=True, check=True,
        ).stdout
        for first in (PLAIN, QUICK)
    )  # fmt: skip
    assert "per-tang-gung-ja-wab-an" in plain
    assert quick == plain
