"""Carry out a task: lay out its pages; whatever goes wrong becomes its failure."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from typing import TypeVar

from briefgen.build.deaths import TOO_MUCH
from briefgen.build.engine import load_pdf_engine
from briefgen.build.limits import LIMITS, Limits, TooLongError, limited
from briefgen.build.task import Failure, Outcome, Product, Task
from briefgen.source.errors import UsageError

T = TypeVar("T")


def perform(task: Task) -> Product:
    """Lay out the pages of a task. Raises UsageError where the user's files are at fault."""
    load_pdf_engine()
    from briefgen.render.pdf import render_pdf

    pdf = render_pdf(task.sheet)
    files: dict[str, Mapping[str, bytes]] = {}
    if "pdf" in task.formats:
        files["pdf"] = {f"{task.stem}.pdf": pdf.data}
    if "png" in task.formats:
        files["png"] = _pictures(task.stem, pdf.data, task.resolution)
    return Product(files, pdf.measured, pdf.wanted)


def attempt(task: Task, allowed: Limits = LIMITS) -> Outcome:
    """Carry out a task within its limits; a failure is its outcome, so that the rest goes on."""
    return guarded(lambda: perform(task), allowed)


def guarded(work: Callable[[], T], allowed: Limits = LIMITS) -> T | Failure:
    """Do some work within the limits of time and memory, and return why it failed if it did."""
    try:
        with limited(allowed):
            return work()
    except UsageError as error:
        return Failure(error.message, error.hint)
    except TooLongError as error:
        return Failure(str(error), TOO_MUCH, given_up=True)
    except MemoryError:
        return Failure(
            f"it takes more than {allowed.memory / 1024**3:g} GB of memory", TOO_MUCH, given_up=True
        )
    except RecursionError:
        return Failure("it nests too deep to be laid out", TOO_MUCH, given_up=True)
    except Exception as error:  # noqa: BLE001 - a bug met by one brief must not stop the others
        return bug(error)


def bug(error: Exception) -> Failure:
    """Return what is told of an exception that nobody foresaw."""
    details = "".join(traceback.format_exception(error))
    return Failure(f"{type(error).__name__}: {error}", details=details)


def _pictures(stem: str, pdf: bytes, resolution: int) -> Mapping[str, bytes]:
    from briefgen.render.pictures import page_pictures

    pictures = page_pictures(pdf, resolution)
    return {f"{stem}-{number}.png": data for number, data in enumerate(pictures, 1)}
