"""Write the format as a JSON Schema, from which editors complete and explain."""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from briefgen.model.brief import FORMAT_VERSION, Brief
from briefgen.model.meanings import meaning

IDENTIFIER = f"urn:briefgen:schema:brief:{FORMAT_VERSION}"
"""A name, not an address: an editor takes the schema from beside the brief, never from the web."""


class _Described(GenerateJsonSchema):
    """Say what fields mean, and leave out titles that only repeat their names."""

    def model_schema(self, schema: Any) -> dict[str, Any]:
        """Return a model's schema, in which every field is described by its docstring."""
        described = super().model_schema(schema)
        model = schema["cls"]
        for name, field in model.model_fields.items():
            part = described.get("properties", {}).get(field.alias or name)
            if part is not None and (text := meaning(model, name)):
                part["description"] = text
        return described

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - pydantic calls it
        return False


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a brief, draft 2020-12, with field names as YAML has them.

    It cannot say all that the model does: see `tests/model/test_json_schema.py` for what.
    """
    generated = Brief.model_json_schema(by_alias=True, schema_generator=_Described)
    return {
        "$schema": GenerateJsonSchema.schema_dialect,
        "$id": IDENTIFIER,
        **_tidied(generated),
        "title": f"Policy brief, version {FORMAT_VERSION}",
    }


def schema_text() -> str:
    """Return the schema as the file `schema/brief.v1.json` holds it."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _tidied(value: Any) -> Any:
    """Return a part of pydantic's schema, mended where it says less than the model, or too much.

    Keys that fit no pattern are refused. Empty defaults go, since editors would write them out,
    and so does `discriminator`, which is OpenAPI's word and not JSON Schema's.
    """
    if isinstance(value, list):
        return [_tidied(item) for item in value]
    if not isinstance(value, dict):
        return value
    tidy = {key: _tidied(item) for key, item in value.items() if not _superfluous(key, item)}
    if isinstance(tidy.get("patternProperties"), dict):
        tidy.setdefault("additionalProperties", False)
    if isinstance(tidy.get("description"), str):
        tidy["description"] = " ".join(tidy["description"].split())
    return tidy


def _superfluous(key: str, value: Any) -> bool:
    if key == "default":
        return value is None or isinstance(value, list | dict)
    return key == "discriminator" and isinstance(value, dict) and "propertyName" in value
