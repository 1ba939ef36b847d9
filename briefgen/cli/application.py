"""Read the command line with typer: make of it what the commands' signatures say."""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated

import typer

from briefgen.cli import streams
from briefgen.cli.boundary import FAILED, complain, guarded
from briefgen.cli.completion import VARIABLE
from briefgen.cli.table import COMMANDS, GROUPS
from briefgen.version import VERSION


def run(arguments: Sequence[str]) -> int:
    """Run briefgen with some arguments, and return its exit code."""
    command = typer.main.get_command(application(arguments))
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


def application(arguments: Sequence[str] = ()) -> typer.Typer:
    """Return the application with all commands that it takes to understand some arguments.

    Those are all, unless the arguments begin with a command: importing it alone is quicker. What is
    set before a command, as the installation of completion, is left out then, too.
    """
    asked, inner = (*arguments, "", "")[:2] if VARIABLE not in os.environ else ("", "")
    known = asked in COMMANDS or asked in GROUPS
    app = typer.Typer(
        name="briefgen",
        help="Write policy briefs once, as YAML; check them and print them in every language.",
        context_settings={"help_option_names": ["-h", "--help"]},
        no_args_is_help=True,
        rich_markup_mode="rich",
        pretty_exceptions_enable=False,
        add_completion=not known,
    )
    app.callback()(_options)
    if asked not in GROUPS:
        _add(app, COMMANDS, asked)
    for name, (purpose, commands) in GROUPS.items():
        if name == asked or not known:
            group = typer.Typer(name=name, help=purpose, no_args_is_help=True)
            _add(group, commands, inner)
            app.add_typer(group)
    return app


def _add(app: typer.Typer, commands: Mapping[str, str], asked: str) -> None:
    """Add the command that is asked for; all of them where it is none of these."""
    for name, place in commands.items():
        if name == asked or asked not in commands:
            app.command(name)(guarded(_load(place)))


def _load(place: str) -> Callable[..., int]:
    module, _, function = place.partition(":")
    command: Callable[..., int] = getattr(importlib.import_module(module), function)
    return command


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
