"""``briefgen schema``: the JSON Schema of the format, for editors."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli import streams
from briefgen.cli.boundary import CLEAN


def schema(
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write it to a file.", show_default=False),
    ] = None,
) -> int:
    """Print the JSON Schema of the format, which editors complete from."""
    from briefgen.build.write import write
    from briefgen.source.project_files import schema_bytes

    if out:
        write(out, schema_bytes())
    else:
        streams.write_out(schema_bytes().decode())
    return CLEAN
