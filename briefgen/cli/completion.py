"""Complete what a shell user types: slugs, codes, formats, languages.

Completion is silent: where there is no project, or it cannot be read, there is nothing to complete.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

VARIABLE = "_BRIEFGEN_COMPLETE"
"""The environment variable by which a shell asks what a line may go on with."""


def slugs(incomplete: str) -> list[str]:
    """Complete a brief of the project around the working folder."""
    return list(_beginning(incomplete, _of_project(_slugs)))


def codes(incomplete: str) -> list[str]:
    """Complete a rule's code, or several."""
    from briefgen.checks.registry import rules

    return _several(incomplete, [rule.code for rule in rules()])


def rule_names(incomplete: str) -> list[str]:
    """Complete a rule's code or name."""
    from briefgen.checks.registry import rules

    found = [word for rule in rules() for word in (rule.code, rule.name)]
    return list(_beginning(incomplete, found))


def outputs(incomplete: str) -> list[str]:
    """Complete an output format, or several."""
    from briefgen.build.rendition import FORMATS

    return _several(incomplete, FORMATS)


def layouts(incomplete: str) -> list[str]:
    """Complete a layout, or several."""
    from briefgen.build.rendition import LAYOUTS

    return _several(incomplete, LAYOUTS)


def reports(incomplete: str) -> list[str]:
    """Complete a format of findings."""
    from briefgen.reports.formats import FORMATS

    return list(_beginning(incomplete, FORMATS))


def texts(incomplete: str) -> list[str]:
    """Complete the format of what people or programs read."""
    return list(_beginning(incomplete, ("text", "json")))


def modes(incomplete: str) -> list[str]:
    """Complete a fingerprint's mode."""
    from briefgen.evidence.fingerprint import Mode

    return list(_beginning(incomplete, [mode.value for mode in Mode]))


def traces(incomplete: str) -> list[str]:
    """Complete a format of `trace`."""
    from briefgen.reports.trace_formats import TRACE_FORMATS

    return list(_beginning(incomplete, TRACE_FORMATS))


def maps(incomplete: str) -> list[str]:
    """Complete a format of `map`."""
    from briefgen.render.figures.formats import MAP_FORMATS

    return list(_beginning(incomplete, MAP_FORMATS))


def exchanges(incomplete: str) -> list[str]:
    """Complete a format of translators' files."""
    from briefgen.languages.exchange.formats import WRITERS

    return list(_beginning(incomplete, WRITERS))


def languages(incomplete: str) -> list[str]:
    """Complete a language that the project can print, or several."""
    return _several(incomplete, _of_project(_languages))


def themes(incomplete: str) -> list[str]:
    """Complete a theme: of briefgen's, or of the project's."""
    return list(_beginning(incomplete, _of_project(_themes)))


def theme_files(incomplete: str) -> list[str]:
    """Complete a file of the project's theme, by the next folder or the whole name."""
    deeper = incomplete.count("/")
    found = _beginning(incomplete, _of_project(_theme_files))
    parts = (name.split("/") for name in found)
    return list(
        dict.fromkeys(
            "/".join(one[: deeper + 1]) + ("/" if len(one) > deeper + 1 else "") for one in parts
        )
    )


def units(incomplete: str) -> list[str]:
    """Complete a text's path, or the beginning of one, by the next word: of any brief here."""
    deeper = incomplete.count(".")
    found = _beginning(incomplete, _of_project(_units))
    return [name for name in found if name.count(".") == deeper]


def _several(incomplete: str, known: Iterable[str]) -> list[str]:
    """Complete the last item of a list between commas."""
    before, comma, last = incomplete.rpartition(",")
    taken = before.split(",")
    return [before + comma + item for item in _beginning(last, known) if item not in taken]


def _beginning(incomplete: str, known: Iterable[str]) -> Iterator[str]:
    return (item for item in known if item.startswith(incomplete))


def _of_project(read: Callable[[Path], Iterable[str]]) -> tuple[str, ...]:
    from briefgen.source.errors import UsageError

    with contextlib.suppress(UsageError, OSError):
        return tuple(read(Path.cwd()))
    return ()


def _slugs(folder: Path) -> Iterable[str]:
    from briefgen.source.project import find_project

    return find_project(folder).slugs()


def _units(folder: Path) -> Iterable[str]:
    from briefgen.build.reviews import translations_of
    from briefgen.languages.translation.choosing import names
    from briefgen.source.errors import UsageError
    from briefgen.source.project import find_project

    project = find_project(folder)
    found: dict[str, None] = {}
    for slug in project.slugs():
        with contextlib.suppress(UsageError):
            found |= dict.fromkeys(names(translations_of(project, slug).standings))
    return found


def _languages(folder: Path) -> Iterable[str]:
    from briefgen.build.inspection import open_workspace

    return sorted(open_workspace(folder).packs.packs)


def _themes(folder: Path) -> Iterable[str]:
    from briefgen.source.project import find_project
    from briefgen.source.project_files import theme_names

    return theme_names(find_project(folder).root)


def _theme_files(folder: Path) -> Iterable[str]:
    from briefgen.source.project import find_project, read_themes
    from briefgen.source.themes import Themes

    project = find_project(folder)
    return Themes(read_themes(project)).resolve(project.settings.theme).files
