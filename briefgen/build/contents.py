"""Tell what travels inside a PDF: ``briefgen-contents.json``, the first of its attachments."""

from __future__ import annotations

import json
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, ValidationError

from briefgen.model.base import Id, Model
from briefgen.model.layouts import Layout
from briefgen.source.errors import UsageError
from briefgen.source.project_files import CONTENTS

MAX_FILE = 64 * 1024 * 1024
MAX_ALL = 200 * 1024 * 1024
MAX_FILES = 2000
"""The largest file that travels along, what all may come to, and how many there may be."""

Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Enclosed(Model):
    """A file that travels along."""

    path: str
    """Where it stands in the project, with forward slashes."""
    sha256: Digest
    """The digest of its bytes."""
    size: Annotated[int, Field(ge=0)]
    """How many bytes it has."""


class LeftOut(Model):
    """A source's archive that does not travel along: it may not be passed on."""

    path: str
    """Where it stands in the project."""
    source: Id
    """Which source's it is."""


class Contents(Model):
    """What travels inside a PDF, and how the PDF is made from it again."""

    version: Literal[1] = 1
    """The version of this list."""
    briefgen: str
    """The version of briefgen that made the PDF."""
    slug: str
    """The brief."""
    layouts: tuple[Layout, ...]
    """The layouts that the brief is published in; its renditions announce each other."""
    theme: Id | None = None
    """The theme that it was made in, where neither the brief nor its project says so."""
    files: tuple[Enclosed, ...]
    """The files, by their paths."""
    left_out: tuple[LeftOut, ...] = ()
    """The archives that are not among them, by their paths."""


def write_contents(contents: Contents) -> bytes:
    """Return the list as a file."""
    text = json.dumps(contents.model_dump(mode="json"), indent=1, ensure_ascii=False)
    return f"{text}\n".encode()


def read_contents(data: bytes) -> Contents:
    """Read the list. Raises UsageError where it is none that this version of briefgen reads."""
    try:
        return Contents.model_validate_json(data)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the whole"
        raise UsageError(
            f"`{CONTENTS}` in the PDF cannot be understood: {place}: {first['msg']}",
            "perhaps a newer briefgen made the PDF, or something else changed it",
        ) from error
