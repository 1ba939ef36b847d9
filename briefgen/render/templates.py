"""Fill a theme's templates, compiled once, in Jinja's sandbox."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, MutableMapping
from pathlib import PurePath
from typing import Any

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateNotFound,
    TemplateRuntimeError,
    TemplateSyntaxError,
    Undefined,
)

from briefgen.render.compiled import CompiledTemplates
from briefgen.render.sandbox import Sandbox
from briefgen.render.theme import Theme
from briefgen.source.errors import UsageError


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


class _ThemeEnvironment(Sandbox):
    """Look every template up in the theme, compiled or not: the theme keeps account of its use."""

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - as Jinja calls it
    ) -> Template:
        self._is_there(name)
        return super().get_template(name, parent, globals)

    def select_template(
        self,
        names: Iterable[str | Template],
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - as Jinja calls it
    ) -> Template:
        names = tuple(names)
        next(filter(self._is_there, names), None)
        return super().select_template(names, parent, globals)

    def _is_there(self, name: str | Template) -> bool:
        return isinstance(self.loader, _ThemeLoader) and name in self.loader.theme.files


def environment(theme: Theme, **options: Any) -> Environment:
    """Return a Jinja environment for a theme's templates.

    Templates are sandboxed, change nothing that they are given, and fail on a name that the view
    does not have. None of our functions is called while they are compiled: what comes of that would
    have to be forgotten whenever one of them changes.
    """
    return _ThemeEnvironment(
        loader=_ThemeLoader(theme),
        bytecode_cache=CompiledTemplates(theme.packaged),
        optimized=False,
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
    except Exception as error:
        if not isinstance(error, TemplateError) and not _is_of_a_template(error):
            raise
        place = _place(error, name)
        raise UsageError(f"the theme's {place}: {_what(error)}", _HINT) from error


def unprintable(value: object) -> TemplateRuntimeError:
    """Return the error of a template that prints what is no text; of what is missing, its own."""
    if isinstance(value, Undefined):
        str(value)  # raises what says which name it is
    return TemplateRuntimeError(f"a template prints a value of type {type(value).__name__}")


_HINT = "compare it with the built-in theme's file of that name"


def _is_of_a_template(error: Exception) -> bool:
    """Whether Python stumbled over what a template says: ``1 / 0``, ``"a" + 1``, ``7 | join``.

    It then did so in the template, or in Jinja, and not in what briefgen hands to templates. One
    that goes on and on, or takes all memory, is told as what it is, where pages are laid out.
    """
    if isinstance(error, RecursionError | MemoryError):
        return False
    innermost = traceback.extract_tb(error.__traceback__)[-1].filename
    return ".j2" in innermost or PurePath(innermost).parent.name == "jinja2"


def _what(error: Exception) -> str:
    """Return what is wrong, in words."""
    if isinstance(error, TemplateNotFound):
        return f"the theme has no file `{error.name}`"
    return error.message or str(error) if isinstance(error, TemplateError) else str(error)


def _place(error: Exception, name: str) -> str:
    """Return the template and the line that are at fault."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.name}, line {error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"{each.filename}, line {each.lineno}" for each in frames if ".j2" in each.filename]
    return lines[-1] if lines else name
