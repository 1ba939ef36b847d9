"""Understand the commonest arguments without typer, which takes longer to load than they to do.

What is not plain is none of our business: typer reads it, and says what is wrong with it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from briefgen.cli import streams
from briefgen.cli.asked import Asked
from briefgen.cli.boundary import CLEAN, guarded
from briefgen.cli.completion import VARIABLE
from briefgen.version import VERSION

_LISTS = {"--to": "to", "--language": "language", "--layout": "layout"}
_TEXTS = {"--theme": "theme", "--shard": "shard", "--scheduler": "scheduler"}
_PATHS = {"--out": "out", "--sources": "sources"}
_NUMBERS = {"--jobs": "jobs", "-j": "jobs"}
_FLAGS = {
    "--explain": "explain",
    "--force": "force",
    "--no-cache": "no_cache",
    "--strict": "strict",
    "--quiet": "quiet",
    "-q": "quiet",
}
_WITH_VALUE = {**_LISTS, **_TEXTS, **_PATHS, **_NUMBERS}


def run(arguments: Sequence[str]) -> int | None:
    """Run briefgen with some arguments, and return its exit code; nothing for others."""
    if VARIABLE in os.environ:
        return None
    if list(arguments) == ["--version"]:
        return guarded(_show_version)()
    if not arguments or arguments[0] != "build":
        return None
    asked = asked_for(arguments[1:])
    if asked is None:
        return None
    from briefgen.cli.building import run as build

    return guarded(build)(asked)


def _show_version() -> int:
    streams.write_out(f"briefgen {VERSION}\n")
    return CLEAN


def asked_for(arguments: Sequence[str]) -> Asked | None:
    """Return what the arguments of a build ask for, where they are plain.

    Plain are briefs, flags, and options with a value that cannot be taken for an option; what
    stands there once must not stand there twice.
    """
    found: dict[str, Any] = {}
    briefs: list[str] = []
    rest = iter(arguments)
    for argument in rest:
        if not argument or not argument.isprintable():  # such as bytes that are no UTF-8
            return None
        if not argument.startswith("-"):
            briefs.append(argument)
            continue
        option, value = _parted(argument)
        if option in _FLAGS and value is None:
            found[_FLAGS[option]] = True
            continue
        if option not in _WITH_VALUE:
            return None
        if not _take(found, option, next(rest, "") if value is None else value):
            return None
    return Asked(tuple(briefs), **found)


def _parted(argument: str) -> tuple[str, str | None]:
    """Return an option, and the value that is written in one with it: ``--out=F``, ``-j2``."""
    if argument.startswith("-j") and argument[2:].isdigit():
        return "-j", argument[2:]
    option, given, value = argument.partition("=")
    return (option, value) if given and option.startswith("--") else (argument, None)


def _take(found: dict[str, Any], option: str, value: str) -> bool:
    """Note the value of an option. Returns whether it is plain."""
    name = _WITH_VALUE[option]
    if not value or value.startswith("-") or not value.isprintable():
        return False
    if option in _LISTS:
        found[name] = (*found.get(name, ()), value)
        return True
    if name in found or (option in _NUMBERS and not (value.isascii() and value.isdigit())):
        return False
    found[name] = int(value) if option in _NUMBERS else Path(value) if option in _PATHS else value
    return True
