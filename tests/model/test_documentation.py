"""docs/format.md says what the models say, and its example holds every field there is."""

import os
from pathlib import Path

import pytest
from pydantic import BaseModel

from briefgen.model.brief import Brief
from briefgen.model.documentation import fields, format_page
from briefgen.model.example import EXAMPLE
from briefgen.model.type_names import models_in, type_name
from briefgen.source.files import BriefFiles, SourceFile
from briefgen.source.loader import load
from briefgen.source.parser import parse
from briefgen.source.settings import Settings, read_settings
from briefgen.source.tree import to_data

PAGE = Path(__file__).parents[2] / "docs/format.md"
SETTINGS = """\
briefgen: 1
out: build
formats: [md, html, pdf, png]
png_resolution: 144
embed_sources: true
layouts: [separate, parallel]
theme: magazine
citations: notes
cache_limit: 1024
checks: {ignore: [BG405], known_acronyms: [UKM]}
risk_matrix: # a row by likelihood, from 1 to 5; in it a level by impact, from 1 to 5
  - [low, low, low, moderate, high]
  - [low, low, moderate, high, high]
  - [low, moderate, moderate, high, extreme]
  - [moderate, moderate, high, extreme, extreme]
  - [moderate, high, high, extreme, extreme]
"""


def all_models(model: type[BaseModel]) -> set[type[BaseModel]]:
    found = {model}
    for _, annotation, _, _ in fields(model):
        for inner in models_in(annotation):
            found |= all_models(inner)
    return found


MODELS = sorted(all_models(Brief) | all_models(Settings), key=lambda model: model.__name__)


def test_page_is_up_to_date() -> None:
    page = format_page(Settings, SETTINGS)
    if os.environ.get("BRIEFGEN_REFRESH"):
        PAGE.write_text(page, "utf-8")
    assert PAGE.read_text("utf-8") == page, "BRIEFGEN_REFRESH=1 pytest writes it anew"


def test_example_is_a_brief() -> None:
    main = SourceFile("briefs/a/brief.yaml", EXAMPLE.encode())
    loaded = load(BriefFiles("a", "briefs/a", main, others=("sources/kajian.txt",)))
    assert loaded.manuscript
    assert not loaded.findings


def test_example_of_settings_is_right() -> None:
    file = SourceFile("briefgen.yaml", SETTINGS.encode())
    settings, findings = read_settings(file, ("ministry", "magazine"))
    assert not findings
    assert settings.model_fields_set == set(Settings.model_fields)


@pytest.mark.parametrize("model", MODELS)
def test_every_field_is_described_and_has_an_example(model: type[BaseModel]) -> None:
    texts = (EXAMPLE, SETTINGS)
    shown = set().union(*(keys(to_data(parse("", text.encode()).root)) for text in texts))
    for key, annotation, _, description in fields(model):
        assert description, key
        assert type_name(annotation), key
        assert key in shown, key


def keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*map(keys, value.values()))
    return set().union(*map(keys, value)) if isinstance(value, list) else set()


def test_every_section_can_be_linked_to() -> None:
    page = format_page(Settings, SETTINGS)
    headings = {
        line.lstrip("# ").lower().replace(" ", "-")
        for line in page.splitlines()
        if line.startswith("#")
    }
    for model in MODELS:
        for _, annotation, _, _ in fields(model):
            for link in type_name(annotation).split("](#")[1:]:
                assert link.partition(")")[0] in headings
