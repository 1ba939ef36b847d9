"""Hold what is handed to a worker, and what comes back: plain data, which travels as bytes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.render.measures import PageMeasures
from briefgen.render.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Task:
    """Pages to be laid out, to be kept as a PDF, drawn as pictures, or both.

    `formats` are those of `PAGED` that are wanted, none where only the measures are. `stem` names
    the files; `resolution` is that of pictures, in dots per inch. `about` tells people whose it is.
    """

    about: str
    stem: str
    formats: tuple[str, ...]
    sheet: Sheet
    resolution: int


@dataclass(frozen=True, slots=True)
class Product:
    """What came of a task.

    `files` has the files of each format, by their names in the brief's folder of the output;
    `measured` is what the pages came out as, and `wanted` names the theme's files that they asked
    for, whether these are there or not.
    """

    files: Mapping[str, Mapping[str, bytes]]
    measured: PageMeasures | None
    wanted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Failure:
    """Why something came to nothing, in one line.

    There is a hint where the user's files are at fault, and a traceback where briefgen is. It was
    `given_up` where it took too much of time or memory, or its process did not survive it.
    """

    message: str
    hint: str = ""
    details: str = ""
    given_up: bool = False


Outcome = Product | Failure
"""What a task came to."""
