"""Find the themes that can be chosen from where the user is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefgen.model.theme import DEFAULT_THEME
from briefgen.source.errors import UsageError
from briefgen.source.project import Project, find_project, read_themes
from briefgen.source.suggest import did_you_mean, listed
from briefgen.source.themes import ResolvedTheme, Themes


@dataclass(frozen=True)
class Here:
    """The themes of the project around the working folder, or briefgen's alone where there is none.

    `chosen` is the theme that the project has chosen.
    """

    project: Project | None
    themes: Themes
    chosen: str

    def theme(self, name: str | None) -> ResolvedTheme:
        """Return a theme, the chosen one without a name. Raises UsageError where it is not here."""
        return self.themes.resolve(known(name, self.themes.names) if name else self.chosen)


def here() -> Here:
    """Return the themes around the working folder. Raises UsageError where one is unreadable."""
    try:
        project = find_project(Path.cwd())
    except UsageError:
        return Here(None, Themes(read_themes()), DEFAULT_THEME)
    return Here(project, Themes(read_themes(project)), project.settings.theme)


def project_here() -> Project:
    """Return the project around the working folder. Raises UsageError where there is none."""
    return find_project(Path.cwd())


def known(name: str, names: tuple[str, ...]) -> str:
    """Return a theme's name. Raises UsageError where it is not one of `names`."""
    if name not in names:
        hint = did_you_mean(name, names, f"there are {listed(names)}")
        raise UsageError(f"there is no theme `{name}`", hint)
    return name
