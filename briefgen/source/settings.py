"""Hold what a project sets, and lay a brief's own settings over it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, Field, StrictBool

from briefgen.findings import Finding, Place
from briefgen.model.base import WHOLE, Id, Model
from briefgen.model.checking import CheckOptions
from briefgen.model.citing import CitationStyle
from briefgen.model.layouts import Layout
from briefgen.model.risk_matrix import DEFAULT_MATRIX, RiskMatrix
from briefgen.model.theme import DEFAULT_THEME
from briefgen.source.files import SourceFile
from briefgen.source.parser import parse
from briefgen.source.rules import empty_file, invalid_value, wrong_top_level
from briefgen.source.suggest import did_you_mean, listed
from briefgen.source.tree import MappingNode, place_at
from briefgen.source.validate import validate

Format = Literal["md", "html", "pdf", "png"]
M = TypeVar("M", bound=BaseModel)


class Settings(Model):
    """What stands in `briefgen.yaml`; every field may be left out."""

    briefgen: Literal[1] = 1
    """The version of the format: 1."""
    out: str = Field(default="build", min_length=1)
    """The folder for renditions, relative to the project."""
    formats: tuple[Format, ...] = ("md", "html", "pdf")
    """The formats that `build` makes; `png` is a picture of each page."""
    png_resolution: Annotated[int, Field(ge=36, le=600), WHOLE] = 144
    """The dots per inch of pages as pictures."""
    embed_sources: StrictBool = True
    """Whether what a PDF is made from travels inside it, but for archived sources; `briefgen
    extract` takes it out again."""
    layouts: Annotated[tuple[Layout, ...], Field(min_length=1)] = (Layout.SEPARATE,)
    """How languages share files: `separate` (one each), `parallel` (the source language beside
    each of the others), or both."""
    theme: Id = DEFAULT_THEME
    """What briefs look like: `ministry`, `magazine`, or a theme of the project's own."""
    citations: CitationStyle = CitationStyle.NOTES
    """How briefs cite their sources: `notes` (numbered) or `author-date` (in the text)."""
    cache_limit: Annotated[int, Field(ge=1), WHOLE] = 1024
    """How many MiB of what was rendered are kept in `.briefgen/cache`, for later builds."""
    checks: CheckOptions = CheckOptions()
    """Which rules speak, how loudly, and at what numbers."""
    risk_matrix: RiskMatrix = DEFAULT_MATRIX
    """The level of a risk: five rows by likelihood 1 to 5, of five levels by impact 1 to 5."""


def read_settings(
    file: SourceFile | None, themes: Collection[str] = (DEFAULT_THEME,)
) -> tuple[Settings, tuple[Finding, ...]]:
    """Read `briefgen.yaml`; where it is missing or faulty, the defaults go on.

    An empty file only marks where the project begins, and is no fault. `themes` are those that
    there are.
    """
    if file is None:
        return Settings(), ()
    parsed = parse(file.file, file.data)
    findings = tuple(one for one in parsed.findings if one.code != empty_file.RULE.code)
    if parsed.root is None:
        return Settings(), findings
    if not isinstance(parsed.root, MappingNode):
        return Settings(), (*findings, wrong_top_level.find(parsed.root, "settings"))
    validated = validate(Settings, parsed.root)
    settings = validated.value or Settings()
    findings = (*findings, *validated.findings)
    if settings.theme in themes:
        return settings, findings
    unknown = unknown_theme(place_at(parsed.root, ("theme",)), settings.theme, themes)
    return settings.model_copy(update={"theme": DEFAULT_THEME}), (*findings, unknown)


def unknown_theme(place: Place, name: str, themes: Collection[str]) -> Finding:
    """Tell of a theme that there is not, in the settings or in a brief."""
    known = f"there are {listed(sorted(themes))}; a theme of your own is a folder `themes/{name}`"
    return invalid_value.find(
        place, f"there is no theme `{name}`", did_you_mean(name, themes, known)
    )


def merge(project: CheckOptions, brief: CheckOptions | None) -> CheckOptions:
    """Lay what a brief sets over what its project sets, field by field.

    Of mappings and of thresholds, each entry goes for itself; a list replaces the other. Waivers
    are a brief's own, and no part of it.
    """
    return project if brief is None else _over(project, brief)


def _over(below: M, above: M) -> M:
    changes: dict[str, Any] = {}
    for name in above.model_fields_set & set(type(below).model_fields):
        old, new = getattr(below, name), getattr(above, name)
        if isinstance(new, BaseModel):
            changes[name] = _over(old, new)
        elif isinstance(new, Mapping):
            changes[name] = {**old, **new}
        else:
            changes[name] = new
    return below.model_copy(update=changes)
