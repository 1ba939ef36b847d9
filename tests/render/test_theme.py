"""Show that a project's theme replaces what it brings, file by file, and is told its faults."""

from __future__ import annotations

import re
import sys
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.build.limits import Limits, limited
from briefgen.languages.pack import LanguagePack
from briefgen.languages.packs import read_packs
from briefgen.languages.view import PageView
from briefgen.render.html import render_html
from briefgen.render.markdown import render_markdown
from briefgen.render.pdf import render_pdf
from briefgen.render.sheet import sheet_of
from briefgen.render.theme import Theme, WatchedFiles
from briefgen.source.errors import UsageError
from briefgen.source.manuscript import Manuscript
from briefgen.source.project import Project, read_labels

REPOSITORY = Path(__file__).parents[2]
ENGLISH = (REPOSITORY / "templates/labels/en.yaml").read_text("utf-8")
RENDERERS = pytest.mark.parametrize(
    ("render", "ending"), [(render_html, "html"), (render_markdown, "md")]
)

FOLDERS = {"html": "html", "md": "markdown"}


def test_a_project_replaces_one_partial(
    tmp_path: Path,
    page_of: Callable[..., PageView],
    theme: Theme,
    theme_named: Callable[..., Theme],
) -> None:
    partial = tmp_path / "theme/html/recommendation.html.j2"
    partial.parent.mkdir(parents=True)
    partial.write_text("<p>Ours: {{ recommendation.action }}</p>\n", "utf-8")
    page = render_html(page_of(), theme_named(project=Project(tmp_path)))
    usual = render_html(page_of(), theme)
    assert "<p>Ours: Try one street.</p>" in page
    assert 'id="recommendation-uji"' in usual
    assert 'id="recommendation-uji"' not in page
    assert (
        page.partition('<section class="recommendations">')[0]
        == (usual.partition('<section class="recommendations">')[0])
    )


FAULTS = {
    "a name that the view lacks": ("{{ brief.titel }}", "titel"),
    "a filter that there is not": ("{{ brief.title | shout }}", "shout"),
    "bad syntax": ("{% if %}", "Expected an expression"),
    "a part that is no text": ("{{ brief.sources }}", "type tuple"),
    "a partial that there is not": ('{% include "html/none.j2" %}', "no file `html/none.j2`"),
    "a sum of words and numbers": ("{{ 'a' + 1 }}", "can only concatenate str"),
    "a number divided by nothing": ("{{ 1 / 0 }}", "division by zero"),
    "a list of what is none": ("{{ 7 | join }}", "not iterable"),
    "a loop without an end": ("{% for _ in range(10 ** 9) %}a{% endfor %}", "Range too big"),
    "a look behind the view": ("{{ brief.__class__.__mro__ }}", "unsafe"),
    "a change of the view": ("{% set _ = brief.authors.append(1) %}", "append"),
}


@pytest.mark.skipif(sys.platform != "linux", reason="no limit of memory is kept here")
def test_a_template_that_takes_all_memory_is_told_as_what_it_is(
    page_of: Callable[..., PageView], theme: Theme
) -> None:
    greedy = replace(
        theme, files=WatchedFiles({**theme.files, "html/page.html.j2": b"{{ 'x' * 10 ** 12 }}"})
    )
    with pytest.raises(MemoryError), limited(Limits(seconds=60)):
        render_html(page_of(), greedy)


@pytest.mark.parametrize(("template", "message"), FAULTS.values(), ids=FAULTS)
@RENDERERS
def test_a_faulty_template_is_named(
    page_of: Callable[..., PageView],
    theme: Theme,
    template: str,
    message: str,
    render: Callable[[PageView, Theme], str],
    ending: str,
) -> None:
    name = f"{FOLDERS[ending]}/argument.{ending}.j2"
    broken = replace(
        theme, files=WatchedFiles({**theme.files, name: f"<p>\n{template}\n".encode()})
    )
    with pytest.raises(UsageError) as raised:
        render(page_of(), broken)
    assert message in raised.value.message
    assert f"{name}, line 2" in raised.value.message


@RENDERERS
def test_what_a_template_prints_is_escaped_for_its_format(
    page_of: Callable[..., PageView], theme: Theme, render: Callable, ending: str
) -> None:
    name = f"{FOLDERS[ending]}/argument.{ending}.j2"
    own = replace(theme, files=WatchedFiles({**theme.files, name: b"{{ '<*a*>' }}{{ 7 }}"}))
    expected = {"html": "&lt;*a*&gt;7", "md": r"\<\*a\*>7"}[ending]
    assert expected in render(page_of(), own)


@pytest.mark.parametrize("value", ["'<*a*>'", "brief.title", "brief.summary", "7"])
def test_a_value_is_marked_as_a_block_is(
    page_of: Callable[..., PageView], theme: Theme, value: str
) -> None:
    name, written = "markdown/argument.md.j2", []
    block = f"{{% call unit() %}}\n{{{{ {value} }}}}\n{{% endcall %}}\n\n"
    for template in (f"{{{{ {value} | unit }}}}\n", block):
        own = replace(theme, files=WatchedFiles({**theme.files, name: template.encode()}))
        written.append(render_markdown(page_of("", "id", "en"), own))
    assert written[0] == written[1]


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, LanguagePack]:
    """The shipped languages, and one that a project adds by `labels/de.yaml` alone."""
    words = {
        "Recommendation": "Empfehlung",
        "Argument": "Argument Nr.",
        "Summary": "Zusammenfassung",
    }
    text = ENGLISH.replace("language: en", "language: de").replace("name: English", "name: Deutsch")
    for english, own in words.items():
        text = text.replace(f" {english} {{", f" {own} {{").replace(f": {english}\n", f": {own}\n")
    text = text.replace('["“", "”"]', '["„", "“"]').replace("Page {page} of", "Seite {page} von")
    root = tmp_path_factory.mktemp("project")
    (root / "labels").mkdir()
    (root / "labels/de.yaml").write_text(text, "utf-8")
    read = read_packs(read_labels(Project(root)))
    assert read.findings == ()
    return read.packs


GERMAN_BRIEF = """\
languages: [id, en, de]
title: {id: Jalan bersama, en: Shared streets, de: Geteilte Straßen}
facts: {luas: {value: 1.5, scale: billion, source: kajian}}
arguments:
  aman:
    stance: for
    claim: {id: Aman, en: Safe, de: Sicher}
    held_by: [kajian]
    evidence: [luas]
"""


def test_a_third_language_has_editions_in_all_formats(
    brief: Callable[..., Manuscript],
    page_of: Callable,
    theme: Theme,
    german: Mapping[str, LanguagePack],
) -> None:
    manuscript = brief(GERMAN_BRIEF)
    editions = {
        language: page_of(manuscript, language, packs=german) for language in ("id", "en", "de")
    }
    assert {each.languages for each in editions["id"].editions} == {("en",), ("de",)}
    markdown, page = (render(editions["de"], theme) for render in (render_markdown, render_html))
    assert "lang: de" in markdown
    assert "Also in: [Bahasa Indonesia](jalan.id.md), [English](jalan.en.md)" in markdown
    assert "## Zusammenfassung" in markdown
    assert "Argument Nr. 1. Sicher" in markdown
    assert "- **Date:** 23. November 2026" in markdown
    assert "1,5 Milliarden" in markdown
    assert "„Jalan untuk semua“" in markdown
    assert '<html lang="de" dir="ltr">' in page
    assert '<p><span lang="id">' not in page.partition("<h2>")[0]
    assert '<p lang="id">Setujui rencana.</p>' in page  # not translated into German
    assert (
        '<a href="jalan.de.html" hreflang="de"><span lang="de">Deutsch</span></a>'
        in render_html(editions["id"], theme)
    )
    pdf = render_pdf(sheet_of(page, theme)).data
    assert pdf.startswith(b"%PDF-1.7")


SQUARE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
    b'<rect width="9" height="9"/></svg>'
)


@pytest.fixture
def with_logo(theme: Theme) -> Theme:
    tokens = theme.tokens.model_copy(
        update={"logo": "images/logo.svg", "logo_text": {"id": "Kota", "en": "The <City>"}}
    )
    return Theme(WatchedFiles({**theme.files, "images/logo.svg": SQUARE}), tokens)


def test_a_logo_stands_at_the_head_and_says_what_it_is(
    page_of: Callable[..., PageView], with_logo: Theme
) -> None:
    page = render_html(page_of(), with_logo)
    header = page.partition("<header>")[2].partition("</header>")[0]
    data = b64encode(SQUARE).decode("ascii")
    assert f'<img src="data:image/svg+xml;base64,{data}" alt="The &lt;City&gt;">' in header
    assert 'alt="Kota"' in render_html(page_of("", "id"), with_logo)
    assert render_html(page_of("", "id", "en"), with_logo).count("<img") == 1


def test_a_pdf_takes_the_logo_from_the_theme_however_large_it_was_drawn(
    page_of: Callable[..., PageView], with_logo: Theme
) -> None:
    page = render_html(page_of(), with_logo, sibling="pdf")
    assert 'src="theme:images/logo.svg"' in page
    large = SQUARE.replace(b'"9"', b'"9000"')
    own = replace(with_logo, files=WatchedFiles({**with_logo.files, "images/logo.svg": large}))
    pdf = render_pdf(sheet_of(page, own))
    assert pdf.data.startswith(b"%PDF-1.7")
    assert (pdf.measured.unshown, pdf.measured.shrunken) == ((), ())


@pytest.mark.parametrize("data", [b"<svg", b"", b"<html/>", b"\xff\xfe", b"<svg>&nowhere;</svg>"])
def test_a_logo_that_is_no_picture_is_told_and_left_out(
    page_of: Callable[..., PageView], with_logo: Theme, data: bytes
) -> None:
    broken = replace(with_logo, files=WatchedFiles({**with_logo.files, "images/logo.svg": data}))
    pdf = render_pdf(sheet_of(render_html(page_of(), broken, sibling="pdf"), broken))
    assert [one.name for one in pdf.measured.unshown] == ["images/logo.svg"]


def test_no_colour_and_no_font_is_written_outside_tokens() -> None:
    """A theme changes all of them by its tokens."""
    templates, figures = REPOSITORY / "templates", REPOSITORY / "briefgen/render/figures"
    colour = re.compile(r"[\"': ]#[0-9a-f]{3,8}\b|\brgba?\(", re.IGNORECASE)
    font = re.compile(r"\bserif\b|Source S|Arial")
    styles = [*templates.rglob("*.css"), *templates.rglob("*.html.j2")]
    found = [
        f"{path.name}: {match[0]}"
        for path, literals in [
            *((path, (colour, font)) for path in styles),
            *((path, (colour,)) for path in figures.rglob("*.py")),
        ]
        for literal in literals
        for match in literal.finditer(path.read_text("utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_magazine_takes_no_more_pages_than_a_reader_has_time_for(
    flagship_pages: Mapping[str, PageView], theme_named: Callable[..., Theme], language: str
) -> None:
    magazine = theme_named("magazine")
    pdf = render_pdf(
        sheet_of(render_html(flagship_pages[language], magazine, sibling="pdf"), magazine)
    )
    assert pdf.measured.pages <= 4
