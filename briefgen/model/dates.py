"""Read dates as they are written: whole days, and dates known to the month or the year only."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetJsonSchemaHandler,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def _read_day(value: Any) -> date:
    if isinstance(value, date):
        return value
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError("date_value", "there is no such day as this") from None
    raise PydanticCustomError("date_format", "a date is written as 2026-11-23")


Day = Annotated[
    date,
    BeforeValidator(_read_day),
    WithJsonSchema(
        {"type": "string", "format": "date", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
    ),
]
"""A calendar day, written as ISO 8601's 2026-11-23."""


class PartialDate(BaseModel):
    """A date known to the day, the month or the year.

    Read from ``2016-03-14``, ``2016-03``, ``2016`` (string or number), and from CSL's own forms:
    ``{date-parts: [[2016, 3, 14]]}`` (JSON) and ``[{year: 2016, month: 3, day: 14}]`` (YAML).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    year: int
    month: int | None = None
    day: int | None = None

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any) -> Any:
        if isinstance(value, PartialDate):
            return value
        parts = _date_parts(value)
        if parts is None:
            raise PydanticCustomError(
                "partial_date_format",
                "a date is written as 2016, 2016-03 or 2016-03-14",
            )
        year, month, day = (*parts, None, None, None)[:3]
        try:
            date(year or 0, 1 if month is None else month, 1 if day is None else day)
        except (ValueError, OverflowError):
            raise PydanticCustomError("date_value", "there is no such day as this") from None
        return {"year": year, "month": month, "day": day}

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        number = {"type": "integer", "minimum": 1}
        named = {
            name: {**number, "description": f"The {name} as a number."}
            for name in ("year", "month", "day")
        }
        parts = {"type": "array", "items": number, "minItems": 1, "maxItems": 3}
        return {
            "title": "PartialDate",
            "description": "A date known to the day, the month or the year; CSL's forms too.",
            "anyOf": [
                {"type": "string", "pattern": r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
                {"type": "integer", "minimum": 1, "maximum": 9999},
                {
                    "type": "object",
                    "properties": {
                        "date-parts": {
                            "type": "array",
                            "items": parts,
                            "minItems": 1,
                            "maxItems": 1,
                            "description": "Year, month and day as numbers: [[2016, 3, 14]].",
                        }
                    },
                    "required": ["date-parts"],
                    "additionalProperties": False,
                },
                {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "properties": named,
                        "required": ["year"],
                        "dependentRequired": {"day": ["month"]},
                        "additionalProperties": False,
                    },
                    "minItems": 1,
                    "maxItems": 1,
                },
            ],
        }

    def isoformat(self) -> str:
        """Return the date as ISO 8601, as precise as it is known."""
        parts = (f"{self.year:04}", self.month, self.day)
        return "-".join(
            part if isinstance(part, str) else f"{part:02}" for part in parts if part is not None
        )


def _date_parts(value: Any) -> tuple[int, ...] | None:
    """Return year, month and day as far as they are told, or nothing where it is no date."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return (value,)
    if isinstance(value, str):
        match = _PARTIAL.fullmatch(value)
        return tuple(int(part) for part in match.groups() if part) if match else None
    if isinstance(value, Mapping) and set(value) == {"date-parts"}:
        rows = value["date-parts"]
        if isinstance(rows, Sequence) and len(rows) == 1 and isinstance(rows[0], Sequence):
            return _whole_numbers(rows[0])
    if isinstance(value, Sequence) and len(value) == 1 and isinstance(value[0], Mapping):
        parts = value[0]
        if set(parts) <= {"year", "month", "day"} and not ("day" in parts and "month" not in parts):
            return _whole_numbers(
                [parts[name] for name in ("year", "month", "day") if name in parts]
            )
    return None


def _whole_numbers(parts: Sequence[Any]) -> tuple[int, ...] | None:
    good = 1 <= len(parts) <= 3 and all(type(part) is int and part > 0 for part in parts)
    return tuple(parts) if good else None
