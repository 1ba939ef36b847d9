"""Hold a theme: its templates and styles by name, read once and compiled once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound
from jinja2.sandbox import ImmutableSandboxedEnvironment


@dataclass(frozen=True, eq=False)
class Theme:
    """A theme's files by name, with forward slashes: ``html/brief.html.j2``."""

    files: Mapping[str, bytes]

    def text(self, name: str) -> str:
        """Return a file of the theme as text. Raises KeyError where it has none of that name."""
        return self.files[name].decode()


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
