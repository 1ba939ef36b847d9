"""Offer what several rooms' tests begin with: the shipped theme and languages, and small briefs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from textwrap import dedent
from types import MappingProxyType

import pytest

from briefgen.build.engine import pin_fonts
from briefgen.languages.columns import renditions
from briefgen.languages.lags import Lags
from briefgen.languages.localise import localise, page_view
from briefgen.languages.pack import LanguagePack
from briefgen.languages.packs import read_packs
from briefgen.languages.view import BriefView, PageView
from briefgen.model.layouts import Layout
from briefgen.model.risk_matrix import DEFAULT_MATRIX, RiskMatrix
from briefgen.model.theme import DEFAULT_THEME, Tokens
from briefgen.render.theme import Theme, theme_of
from briefgen.source.files import BriefFiles, SourceFile
from briefgen.source.loader import load
from briefgen.source.manuscript import Manuscript
from briefgen.source.project import Project, read_brief, read_labels, read_themes
from briefgen.source.themes import Themes

pin_fonts()  # before anything imports WeasyPrint

REPOSITORY = Path(__file__).parents[1]
FLAGSHIP = "mendunia-melalui-alibaba"

STREETS = """\
briefgen: 1
languages: [id, en]
date: 2026-11-23
title: {id: Jalan bersama, en: Shared streets}
question: {id: Perlukah jalan dibagi?, en: Should streets be shared?}
reader: {id: Wali kota, en: The mayor}
decision: {id: Setujui rencana., en: Approve the plan.}
summary: {id: Ringkas., en: In short.}
people:
  rina: {name: Rina Sari}
sources:
  kajian: {type: report, title: Jalan untuk semua, language: id, issued: 2024}
arguments:
  aman: {stance: for, claim: {id: Lebih aman., en: Safer.}}
recommendations:
  uji:
    kind: action
    action: {id: Uji satu jalan., en: Try one street.}
    because: [aman]
    owner: {id: Dinas Perhubungan, en: The transport agency}
    due: 2027-03-31
"""
"""A small brief without a fault; a test replaces sections of it, or adds some."""


def _sections(text: str) -> dict[str, str]:
    parts = re.split(r"^(?=\w+:)", dedent(text), flags=re.MULTILINE)
    return {part.partition(":")[0]: part for part in parts if part.strip()}


def load_brief(changes: str = "", slug: str = "jalan") -> Manuscript:
    sections = {**_sections(STREETS), **_sections(changes)}
    text = "".join(f"{section.rstrip()}\n" for section in sections.values())
    main = SourceFile(f"briefs/{slug}/brief.yaml", text.encode())
    loaded = load(BriefFiles(slug, f"briefs/{slug}", main))
    assert loaded.manuscript is not None, [
        (finding.message, finding.place.line) for finding in loaded.findings
    ]
    return loaded.manuscript


@cache
def shipped_packs() -> Mapping[str, LanguagePack]:
    read = read_packs(read_labels(Project(REPOSITORY)))
    assert read.findings == ()
    return read.packs


def view_of(
    changes: str = "",
    language: str = "en",
    *,
    packs: Mapping[str, LanguagePack] | None = None,
    matrix: RiskMatrix = DEFAULT_MATRIX,
    slug: str = "jalan",
) -> BriefView:
    return localise(load_brief(changes, slug), language, packs or shipped_packs(), matrix)


def make_page(
    source: Manuscript | str = "",
    *columns: str,
    packs: Mapping[str, LanguagePack] | None = None,
    layouts: Sequence[Layout] = (Layout.SEPARATE,),
    slug: str = "jalan",
    lags: Lags = MappingProxyType({}),
) -> PageView:
    manuscript = load_brief(source, slug) if isinstance(source, str) else source
    published = renditions(manuscript.brief.languages, layouts)
    columns = columns or ("en",)
    known = packs or shipped_packs()
    return page_view(manuscript, columns, known, published=published, lags=lags)


@pytest.fixture(scope="session")
def page_of() -> Callable[..., PageView]:
    """A page of a brief, or of the streets' with sections replaced: `page_of("", "id", "en")`."""
    return make_page


@pytest.fixture(scope="session")
def brief() -> Callable[..., Manuscript]:
    """The streets' brief with sections replaced: `brief("people: {rina: {name: R}}")`."""
    return load_brief


@pytest.fixture(scope="session")
def view() -> Callable[..., BriefView]:
    """The same in one language: `view("subtitle: Pendek", "id")`."""
    return view_of


@pytest.fixture(scope="session")
def packs() -> Mapping[str, LanguagePack]:
    return shipped_packs()


def load_theme(name: str = DEFAULT_THEME, project: Project | None = None) -> Theme:
    return theme_of(Themes(read_themes(project)).resolve(name))


@pytest.fixture(scope="session")
def theme() -> Theme:
    return load_theme()


@pytest.fixture(scope="session")
def theme_named() -> Callable[..., Theme]:
    """A theme of briefgen's by its name, or of a project: `theme_named("magazine", project)`."""
    return load_theme


@pytest.fixture(scope="session")
def tokens(theme: Theme) -> Tokens:
    return theme.tokens


THREE_LANGUAGES = Project(REPOSITORY / "tests/data/three-languages")


@pytest.fixture(scope="session")
def arabic() -> Mapping[str, LanguagePack]:
    """The shipped languages, and Arabic, which a project adds."""
    read = read_packs(read_labels(THREE_LANGUAGES))
    assert read.findings == ()
    return read.packs


@pytest.fixture(scope="session")
def arabic_theme() -> Theme:
    """The default theme with a font for Arabic, which that project names."""
    return load_theme(DEFAULT_THEME, THREE_LANGUAGES)


@pytest.fixture(scope="session")
def air_minum() -> Manuscript:
    """A small brief in Indonesian, English and Arabic."""
    loaded = load(read_brief(THREE_LANGUAGES, "air-minum"))
    assert loaded.manuscript is not None
    return loaded.manuscript


@pytest.fixture(scope="session")
def flagship() -> Manuscript:
    """The project's own brief."""
    loaded = load(read_brief(Project(REPOSITORY), FLAGSHIP))
    assert loaded.manuscript is not None
    return loaded.manuscript


@pytest.fixture(scope="session")
def flagship_pages(flagship: Manuscript) -> Mapping[str, PageView]:
    return {language: make_page(flagship, language) for language in ("id", "en")}


@pytest.fixture(scope="session")
def flagship_views(flagship_pages: Mapping[str, PageView]) -> Mapping[str, BriefView]:
    return {language: page.columns[0] for language, page in flagship_pages.items()}
