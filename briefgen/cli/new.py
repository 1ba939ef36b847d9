"""``briefgen new``: begin a brief from a scaffold."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli import completion, streams
from briefgen.cli.boundary import CLEAN
from briefgen.cli.clock import today
from briefgen.cli.lists import split
from briefgen.source.errors import UsageError

if TYPE_CHECKING:
    from briefgen.source.project import Project

SCHEMA = "schema/brief.v1.json"
CONFIGURATION = b"""\
# The project's settings; docs/format.md of briefgen lists them.
briefgen: 1
"""


def new(
    slug: Annotated[
        str,
        typer.Argument(
            metavar="SLUG", help="The brief's name, as in `shared-streets`.", show_default=False
        ),
    ],
    language: Annotated[
        list[str] | None,
        typer.Option(
            metavar="TAG,...",
            help="Its languages, the source language first: id,en without it.",
            show_default=False,
            autocompletion=completion.languages,
        ),
    ] = None,
    title: Annotated[
        str, typer.Option(help="Its title, in the source language.", show_default=False)
    ] = "",
) -> int:
    """Begin a brief: a scaffold with all that a good brief has, to be filled in."""
    from briefgen.build.write import write

    _refuse_bad_slug(slug)
    languages = split(language) or ("id", "en")
    _refuse_bad_languages(languages)
    project = _project()
    folder = project.root / "briefs" / slug
    if os.path.lexists(folder):
        raise UsageError(f"{streams.shown(folder)} is there already", "choose another slug")
    brief = _scaffold(project, languages, title)
    folder.mkdir(parents=True)
    for path, data in (
        (folder / "brief.yaml", brief),
        *_missing_files(project.root),
    ):
        write(path, data)
        streams.write_out(f"{streams.shown(path)}\n")
    streams.write_error(
        f"Replace what begins with TODO; `briefgen check {slug}` says what is left.\n"
        f"Then `briefgen build {slug}` makes the files.\n"
    )
    return CLEAN


def _project() -> Project:
    """Return the project around the working folder, which becomes one where there is none."""
    from briefgen.source.project import Project, find_project

    try:
        return find_project(Path.cwd())
    except UsageError:
        return Project(Path.cwd())


def _missing_files(root: Path) -> list[tuple[Path, bytes]]:
    from briefgen.source.project_files import schema_bytes

    files = [(root / "briefgen.yaml", CONFIGURATION), (root / SCHEMA, schema_bytes())]
    return [(path, data) for path, data in files if not os.path.lexists(path)]


def _scaffold(project: Project, languages: tuple[str, ...], title: str) -> bytes:
    from briefgen.build.scaffold import scaffold
    from briefgen.source.project import read_themes
    from briefgen.source.themes import Themes

    theme = Themes(read_themes(project)).resolve(project.settings.theme)
    template = theme.files["scaffold/brief.yaml"].decode("utf-8-sig", "replace")
    return scaffold(template, languages, title, today(local=True)).encode()


def _refuse_bad_slug(slug: str) -> None:
    from briefgen.model.base import KEBAB_CASE

    if not re.fullmatch(KEBAB_CASE, slug) or slug == "library" or len(slug) > 64:
        better = _kebab_case(slug)
        hint = f"how about `{better}`?" if better and better != slug else "choose another"
        why = "is where briefs share entities" if slug == "library" else "is not in kebab-case"
        if len(slug) > 64:
            why = "is longer than 64 characters"
        raise UsageError(f"the slug `{slug}` {why}", hint)


def _kebab_case(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain)[:64].strip("-")


def _refuse_bad_languages(languages: tuple[str, ...]) -> None:
    from briefgen.model.base import LANGUAGE_TAG

    for language in languages:
        if not re.fullmatch(LANGUAGE_TAG, language):
            raise UsageError(
                f"`{language}` is not a language tag", "tags are written as id, en, zh-Hant, pt-BR"
            )
