"""Turn whatever stops a command into one clear message and an exit code."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from typing import ParamSpec

from briefgen.cli import streams
from briefgen.source.errors import UsageError

CLEAN = 0
FOUND = 1
"""There are findings that fail the command."""
FAILED = 2
"""The command could not do its work: usage, configuration, file system, or a bug."""
INTERRUPTED = 130
"""As shells have it for Ctrl-C: 128 and the signal's number."""
PIPE_CLOSED = 141
"""As shells have it for a reader that went away (``| head``)."""

Arguments = ParamSpec("Arguments")


def guarded(command: Callable[Arguments, int]) -> Callable[Arguments, int]:
    """Return a command that raises nothing but what is typer's own business."""

    @functools.wraps(command)
    def run(*args: Arguments.args, **options: Arguments.kwargs) -> int:
        try:
            code = command(*args, **options)
            sys.stdout.flush()
        except UsageError as error:
            complain(error.message, error.hint)
            return FAILED
        except BrokenPipeError:
            streams.discard_out()
            return PIPE_CLOSED
        except KeyboardInterrupt:
            streams.write_error("\nInterrupted\n")
            return INTERRUPTED
        except OSError as error:
            complain(_file_system_message(error))
            return FAILED
        except Exception as error:
            if _is_of_typer(error):
                raise
            if isinstance(error.__context__, KeyboardInterrupt):  # it left a lock half taken
                streams.write_error("\nInterrupted\n")
                return INTERRUPTED
            import traceback

            complain_of_bug(f"{type(error).__name__}: {error}", traceback.format_exc())
            return FAILED
        return code

    return run


def complain(message: str, hint: str = "") -> None:
    """Say on standard error why it goes no further, and what to do about it."""
    streams.write_error(f"briefgen: {message}\n")
    if hint:
        streams.write_error(f"  = hint: {hint}\n")


def complain_of_bug(message: str, details: str, *, about: str = "") -> None:
    """Say on standard error that briefgen itself is at fault; `about` names the brief."""
    where = f"{about}: " if about else ""
    if os.environ.get("BRIEFGEN_DEBUG"):
        complain(f"{where}internal error")
        streams.write_error(details)
    else:
        complain(
            f"{where}internal error: {' '.join(message.split())}",
            "set BRIEFGEN_DEBUG=1 to see where; please report it with what it shows",
        )


def _is_of_typer(error: Exception) -> bool:
    """Whether it is typer's own business; a command that never loaded typer raises none of it."""
    typer = sys.modules.get("typer")
    return typer is not None and isinstance(error, typer.TyperException | typer.Exit | typer.Abort)


def _file_system_message(error: OSError) -> str:
    what = error.strerror or str(error)
    return f"{error.filename}: {what}" if error.filename else what
