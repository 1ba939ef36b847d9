"""The JSON Schema: committed as the model has it, and of the same opinion as the loader."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from briefgen.model.brief import SECTIONS
from briefgen.model.json_schema import IDENTIFIER, schema, schema_text
from briefgen.source.files import BriefFiles, SourceFile
from briefgen.source.loader import load
from briefgen.source.parser import parse
from briefgen.source.project_files import schema_bytes
from briefgen.source.tree import to_data

CORPUS = Path(__file__).parents[1] / "corpus"
GOOD = sorted((CORPUS / "good").glob("*.yaml"))
BAD = sorted((CORPUS / "bad").glob("*.yaml"))

CANNOT_SAY = {
    "authoritative-foreign": "which languages the brief has stands elsewhere in the file",
    "chart-of-a-person": "what an id names stands elsewhere in the file",
    "date-that-is-none": "a pattern cannot count the days of a month",
    "fact-value-infinite": "JSON has no infinity; validators let it pass as a number",
    "fact-value-too-long": "JSON Schema does not count digits",
    "id-twice": "ids are one namespace across sections",
    "locator-with-point-0": "to JSON, 1.0 is an integer",
    "reference-dangling": "what an id names stands elsewhere in the file",
    "reference-in-prose": "what an id names stands elsewhere in the file",
    "reference-to-the-wrong-section": "what an id names stands elsewhere in the file",
    "source-issued-month-13": "a pattern cannot count months",
}
"""The bad files that the schema takes for good, and why it cannot say otherwise."""


def json_of(path: Path):
    data = to_data(parse(path.name, path.read_bytes()).root)
    return json.loads(json.dumps(data, default=lambda value: float(Decimal(value))))


def load_alone(path: Path):
    return load(BriefFiles("x", "briefs/x", SourceFile("briefs/x/brief.yaml", path.read_bytes())))


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    return Draft202012Validator(schema())


def test_the_corpus_is_large_enough():
    assert len(GOOD) + len(BAD) >= 60


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_schema_and_model_accept(path, validator):
    loaded = load_alone(path)
    assert loaded.findings == ()
    assert loaded.manuscript is not None
    assert [error.message for error in validator.iter_errors(json_of(path))] == []


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_schema_and_model_reject(path, validator):
    codes = path.read_text("utf-8").removeprefix("# ").partition(":")[0].split()
    loaded = load_alone(path)
    assert sorted({finding.code for finding in loaded.findings}) == codes
    assert loaded.manuscript is None
    assert validator.is_valid(json_of(path)) == (path.stem in CANNOT_SAY)


def test_what_the_schema_cannot_say_is_in_the_corpus():
    assert set(CANNOT_SAY) <= {path.stem for path in BAD}
    assert all(CANNOT_SAY.values())


def test_the_committed_schema_is_the_models():
    assert schema_bytes().decode("utf-8") == schema_text(), (
        "the model has changed; write the schema again: python -c 'from briefgen.model.json_schema "
        "import schema_text; print(schema_text(), end=str())' > schema/brief.v1.json"
    )


def test_the_schema_is_one_of_draft_2020_12():
    Draft202012Validator.check_schema(schema())
    assert schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema()["$id"] == IDENTIFIER == "urn:briefgen:schema:brief:1"
    assert schema()["title"] == "Policy brief, version 1"
    assert "one question" in schema()["description"]


def test_the_schema_names_no_host():
    assert schema_text().count("http") == schema_text().count("https?://") + 1  # and its dialect


def properties(part, path="#"):
    if isinstance(part, dict):
        named = part.get("properties")
        for name, property_ in (named or {}).items():
            yield f"{path}/{name}", property_
        for key, inner in part.items():
            yield from properties(inner, f"{path}/{key}")
    elif isinstance(part, list):
        for index, inner in enumerate(part):
            yield from properties(inner, f"{path}/{index}")


def test_every_property_is_described():
    found = dict(properties(schema()))
    assert len(found) > 150
    assert [path for path, one in found.items() if not one.get("description")] == []
    assert [path for path, one in found.items() if "\n" in one["description"]] == []


@pytest.mark.parametrize("section", SECTIONS)
def test_a_sibling_file_is_valid_against_its_part(section):
    # As an editor does it, with `brief.v1.json#/properties/<section>`.
    resource = Resource.from_contents(schema())
    registry = Registry().with_resource(IDENTIFIER, resource)
    part = {"$ref": f"{IDENTIFIER}#/properties/{section}"}
    validator = Draft202012Validator(part, registry=registry)
    values = [json_of(path).get(section) for path in GOOD]
    assert any(values)
    assert all(validator.is_valid(value) for value in values if value is not None)
    assert not validator.is_valid({"Not An Id": {}})


def test_an_editor_meets_no_empty_default():
    text = schema_text()
    assert '"default": null' not in text
    assert '"default": []' not in text
    assert '"default": {' not in text
