"""Make docs/format.md from the models: every field with its type, its meaning, and an example."""

from __future__ import annotations

import inspect
import re
import textwrap
from collections.abc import Iterator
from typing import Any, get_type_hints

from pydantic import BaseModel

from briefgen.model.arguments import Argument
from briefgen.model.brief import SECTIONS, Brief
from briefgen.model.charts import Chart
from briefgen.model.checking import BriefChecks
from briefgen.model.example import EXAMPLE
from briefgen.model.facts import Fact
from briefgen.model.meanings import meaning
from briefgen.model.people import Person
from briefgen.model.quotes import Quote
from briefgen.model.recommendations import KINDS, Action
from briefgen.model.sources import Source
from briefgen.model.type_names import models_in, title, type_name

_INTRODUCTION = """\
# The format

Made from the models; do not edit. `briefgen schema` prints the same as a JSON Schema, from which
editors complete: `briefgen new` puts the line that they look for on top of a brief.

A brief is a folder under `briefs/` with a `brief.yaml`; the folder's name is the brief's slug. Any
section may stand in a sibling file of its name, such as `quotes.yaml`; what several briefs share
stands in `briefs/library/<section>.yaml`. Sections are {sections}.
Ids are in kebab-case, and each is used once in a brief. YAML's order is the order of print.

| type | is |
|---|---|
| line | a paragraph in each language; a bare string is the source language alone |
| prose | the same, with several paragraphs and lists |
| string | text that has no languages, printed as it is written |
| words | text verbatim; it is never read as Markdown |
| id | `rina-1`; in prose, `[@rina-1]` and `[@kajian, p. 3]` refer to what has the id |
| date | `2026-11-23` |
| language tag | `id`, `en`, `zh-Hant`, `pt-BR` |

Lines and prose are CommonMark without HTML: `{{id: Biaya *naik*., en: Costs *rose*.}}`
"""

_PARTS: tuple[tuple[type[BaseModel], str, str], ...] = (
    (Person, "people", ""),
    (Source, "sources", ""),
    (Fact, "facts", ""),
    (Quote, "quotes", ""),
    (Chart, "charts", ""),
    (Argument, "arguments", ""),
    *((kind, "recommendations", kind.__name__) for kind in (Action, *KINDS[:-1])),
    (BriefChecks, "checks", ""),
)
"""The models that have a heading of their own, and the section of the example that shows them."""


def format_page(settings: type[BaseModel], settings_example: str) -> str:
    """Return docs/format.md. `settings` is the model of `briefgen.yaml`, kept in another room."""
    parts = [_INTRODUCTION.format(sections=", ".join(f"`{name}`" for name in SECTIONS))]
    parts += _section(Brief, "Brief", _example_of_brief())
    seen: set[type[BaseModel]] = {Brief, *(model for model, _, _ in _PARTS)}
    common = _common_fields()
    for model, section, _ in _PARTS:
        hidden = common if model in KINDS and model is not Action else frozenset()
        parts += _section(model, _heading(model), _example_of(model, section), hidden)
        parts += _nested(model, seen)
    parts += _section(settings, "briefgen.yaml", settings_example)
    parts += _nested(settings, seen)
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


def fields(model: type[BaseModel]) -> Iterator[tuple[str, Any, bool, str]]:
    """Yield a model's fields: key in YAML, annotation, whether it is required, description."""
    hints = get_type_hints(model, include_extras=True)
    for name, field in model.model_fields.items():
        yield field.alias or name, hints[name], field.is_required(), meaning(model, name)


def _section(
    model: type[BaseModel],
    heading: str,
    example: str = "",
    hidden: frozenset[str] = frozenset(),
    level: str = "##",
) -> Iterator[str]:
    yield f"{level} {heading}"
    yield " ".join(inspect.cleandoc(model.__doc__ or "").split())
    if hidden:
        yield "Beyond what every recommendation has (see [action](#action)):"
    rows = [
        f"| `{key}`{' *' if required else ''} | {type_name(annotation)} | {description} |"
        for key, annotation, required, description in fields(model)
        if key not in hidden
    ]
    yield "\n".join(["| field | type | what it says |", "|---|---|---|", *rows])
    if any(field.is_required() for field in model.model_fields.values()):
        yield "\\* required"
    if example:
        yield f"```yaml\n{example.strip()}\n```"


def _nested(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[str]:
    """Yield the sections of the models inside a model, each once; the example shows them, too."""
    for _, annotation, _, _ in fields(model):
        for inner in models_in(annotation):
            if inner not in seen:
                seen.add(inner)
                yield from _section(inner, _heading(inner), level="###")
                yield from _nested(inner, seen)


def _heading(model: type[BaseModel]) -> str:
    return title(model).capitalize()


def _common_fields() -> frozenset[str]:
    return frozenset(Action.model_fields) - {"kind"}


def _blocks(text: str) -> dict[str, str]:
    """Split YAML's block mapping into its entries' text, by key."""
    entries = re.split(r"^(?=[\w-]+:)", text, flags=re.MULTILINE)
    return {entry.partition(":")[0]: entry for entry in entries if entry.strip()}


def _example_of_brief() -> str:
    """Return the example but for what has sections of its own."""
    blocks = _blocks(EXAMPLE)
    return "".join(text for key, text in blocks.items() if key not in (*SECTIONS, "checks"))


def _example_of(model: type[BaseModel], section: str) -> str:
    """Return the part of the example that shows a model: a section, or what is of one kind."""
    block = _blocks(EXAMPLE)[section]
    if model not in KINDS:
        return block
    entries = _blocks(textwrap.dedent(block.partition("\n")[2])).values()
    kind = f"kind: {_kind(model)}\n"
    (entry,) = (text for text in entries if kind in text)
    return f"{section}:\n{textwrap.indent(entry, '  ')}"


def _kind(model: type[BaseModel]) -> str:
    """Return a kind as YAML names it: ``advisory_board``."""
    return title(model).replace(" ", "_")
