"""Carry out a task: lay out its pages; whatever goes wrong becomes its failure."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from typing import TypeVar

from briefgen.build import limits
from briefgen.build.engine import load_pdf_engine
from briefgen.build.task import Failure, Outcome, Product, Task
from briefgen.source.errors import UsageError

T = TypeVar("T")

_HEAVY = "shorten what is very long or nested in it, or mend the theme's templates and styles"


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


def attempt(task: Task) -> Outcome:
    """Carry out a task within its limits; a failure is its outcome, so that the rest goes on."""
    return guarded(lambda: perform(task))


def guarded(work: Callable[[], T]) -> T | Failure:
    """Do some work within the limits of time and memory, and return why it failed if it did."""
    try:
        with limits.limited(limits.SECONDS, limits.MEMORY):
            return work()
    except UsageError as error:
        return Failure(error.message, error.hint)
    except limits.TooLongError:
        return Failure(f"it is not done after {limits.SECONDS:g} seconds, and was stopped", _HEAVY)
    except MemoryError:
        return Failure(f"it takes more than {limits.MEMORY / 1024**3:g} GB of memory", _HEAVY)
    except RecursionError:
        return Failure("it nests too deep to be laid out", _HEAVY)
    except Exception as error:  # noqa: BLE001 - a bug met by one brief must not stop the others
        return Failure(f"{type(error).__name__}: {error}", details=traceback.format_exc())


def _pictures(stem: str, pdf: bytes, resolution: int) -> Mapping[str, bytes]:
    from briefgen.render.pictures import page_pictures

    pictures = page_pictures(pdf, resolution)
    return {f"{stem}-{number}.png": data for number, data in enumerate(pictures, 1)}
