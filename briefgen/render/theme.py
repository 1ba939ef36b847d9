"""Hold a theme: its templates and styles by name, read once and compiled once."""

from __future__ import annotations

import traceback
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateRuntimeError,
    TemplateSyntaxError,
    Undefined,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefgen.model.theme import Tokens
from briefgen.render.fonts import packaged_font
from briefgen.source.errors import UsageError
from briefgen.source.themes import ResolvedTheme


@dataclass(frozen=True, eq=False)
class Theme:
    """A theme's files by name, with forward slashes: ``html/brief.html.j2``; and its tokens.

    Whatever file the tokens name is there.
    """

    files: Mapping[str, bytes]
    tokens: Tokens

    def text(self, name: str) -> str:
        """Return a file of the theme as text. Raises KeyError where it has none of that name."""
        return self.files[name].decode()


def theme_of(resolved: ResolvedTheme) -> Theme:
    """Return what a resolved theme is rendered with: without a logo or a face that is missing."""
    tokens = resolved.tokens
    faces = tuple(face for face in tokens.fonts.faces if is_there(face.file, resolved.files))
    logo = tokens.logo if tokens.logo and is_there(tokens.logo, resolved.files) else None
    fonts = tokens.fonts.model_copy(update={"faces": faces})
    return Theme(resolved.files, tokens.model_copy(update={"fonts": fonts, "logo": logo}))


def is_there(file: str, files: Collection[str]) -> bool:
    """Whether a theme with these files has a picture or a font, or a package has it."""
    return file in files or packaged_font(file) is not None


class _ThemeLoader(BaseLoader):
    """Load templates from a theme's files, never from a disk."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002 - as Jinja calls it
        template: str,
    ) -> tuple[str, str, Any]:
        if template not in self.theme.files:
            raise TemplateNotFound(template)
        return self.theme.text(template), template, lambda: True


def environment(theme: Theme, **options: Any) -> Environment:
    """Return a Jinja environment for a theme's templates.

    Templates are sandboxed, change nothing that they are given, and fail on a name that the view
    does not have.
    """
    return ImmutableSandboxedEnvironment(
        loader=_ThemeLoader(theme),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        **options,
    )


def fill_template(environment: Environment, name: str, **values: object) -> str:
    """Return a template filled with values. Raises UsageError where a template is at fault."""
    try:
        return environment.get_template(name).render(**values)
    except TemplateError as error:
        place = _place(error, name)
        raise UsageError(f"the theme's {place}: {error.message or error}", _HINT) from error


def unprintable(value: object) -> TemplateRuntimeError:
    """Return the error of a template that prints what is no text; of what is missing, its own."""
    if isinstance(value, Undefined):
        str(value)  # raises what says which name it is
    return TemplateRuntimeError(f"a template prints a value of type {type(value).__name__}")


_HINT = "compare it with the built-in theme's file of that name"


def _place(error: TemplateError, name: str) -> str:
    """Return the template and the line that are at fault."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.name}, line {error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"{each.filename}, line {each.lineno}" for each in frames if ".j2" in each.filename]
    return lines[-1] if lines else name
