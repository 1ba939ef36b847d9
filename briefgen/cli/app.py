"""List the commands, and run the one that is asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated

import typer

from briefgen.cli import streams
from briefgen.cli.boundary import FAILED, complain, guarded
from briefgen.cli.build import build
from briefgen.cli.check import check
from briefgen.cli.clean import clean
from briefgen.cli.explain import explain
from briefgen.cli.extract import extract
from briefgen.cli.map import map_
from briefgen.cli.new import new
from briefgen.cli.quotes.pin import pin
from briefgen.cli.quotes.verify import verify
from briefgen.cli.schema import schema
from briefgen.cli.sources import import_
from briefgen.cli.theme.copy import copy
from briefgen.cli.theme.list_ import list_
from briefgen.cli.theme.new import new as new_theme
from briefgen.cli.theme.show import show
from briefgen.cli.trace import trace
from briefgen.cli.translate.ack import ack
from briefgen.cli.translate.export import export
from briefgen.cli.translate.import_ import import_ as import_translations
from briefgen.cli.translate.review import review
from briefgen.cli.translate.settle import settle
from briefgen.cli.translate.status import status
from briefgen.version import VERSION

COMMANDS = (
    new,
    check,
    build,
    extract,
    trace,
    map_,
    explain,
    schema,
    clean,
)
"""All commands, in the order of a brief's life. A command is a function that returns its exit code;
its name and its docstring are what users see."""

GROUPS: Mapping[str, tuple[str, Sequence[Callable[..., int]]]] = {
    "quotes": ("Prove that quotes are what their sources say.", (verify, pin)),
    "sources": ("Take over sources from elsewhere.", (import_,)),
    "translate": (
        "Keep the languages of a brief in step.",
        (status, review, ack, export, import_translations, settle),
    ),
    "theme": ("Choose and change what briefs look like.", (list_, show, new_theme, copy)),
}
"""Groups of commands, each with what it is for: ``briefgen quotes verify``."""


def main() -> None:
    """Run briefgen with the arguments of this process, and leave with its exit code."""
    streams.prepare()
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run briefgen with some arguments, and return its exit code."""
    command = typer.main.get_command(application())
    try:
        code = command.main(list(arguments), prog_name="briefgen", standalone_mode=False)
    except typer.TyperException as error:
        context = getattr(error, "ctx", None)
        path = context.command_path if context else "briefgen"
        if message := error.format_message().rstrip("."):  # without a command there was help
            complain(message, f"`{path} --help` shows how it is used")
        return FAILED
    except typer.Abort:
        return FAILED
    return int(code or 0)


def application() -> typer.Typer:
    """Return the application with all its commands."""
    app = typer.Typer(
        name="briefgen",
        help="Write policy briefs once, as YAML; check them and print them in every language.",
        context_settings={"help_option_names": ["-h", "--help"]},
        no_args_is_help=True,
        rich_markup_mode="rich",
        pretty_exceptions_enable=False,
    )
    app.callback()(_options)
    _add(app, COMMANDS)
    for name, (purpose, commands) in GROUPS.items():
        group = typer.Typer(name=name, help=purpose, no_args_is_help=True)
        _add(group, commands)
        app.add_typer(group)
    return app


def _add(app: typer.Typer, commands: Sequence[Callable[..., int]]) -> None:
    for command in commands:
        app.command(command.__name__.rstrip("_"))(guarded(command))


def _show_version(asked: bool) -> None:  # noqa: FBT001 - typer calls it so
    if asked:
        streams.write_out(f"briefgen {VERSION}\n")
        raise typer.Exit


def _options(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    pass
