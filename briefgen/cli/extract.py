"""``briefgen extract``: take the brief out of a PDF that briefgen made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli import streams
from briefgen.cli.boundary import CLEAN
from briefgen.cli.options import Quiet

if TYPE_CHECKING:
    from briefgen.build.extraction import Extracted


def extract(
    file: Annotated[Path, typer.Argument(metavar="FILE.pdf", help="The PDF.", show_default=False)],
    *,
    out: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER", help="Where it goes; a folder of the brief's name without it."
        ),
    ] = None,
    list_: Annotated[
        bool, typer.Option("--list", help="Show what is inside, and write nothing.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite files that are there.")] = False,
    quiet: Quiet = False,
) -> int:
    """Take a brief out of a PDF, with all that it was made from: a project that builds it again."""
    from briefgen.build import extraction

    found = extraction.extract(file)
    if list_:
        _list(found)
        return CLEAN
    folder = Path.cwd() / (out or found.contents.slug)
    written = extraction.unpack(found, folder, force=force)
    for path in written:
        streams.write_out(f"{streams.shown(path)}\n")
    if not quiet:
        _say(found, folder, len(written))
    return CLEAN


def _list(found: Extracted) -> None:
    """Show the files inside and how long each is, and what is not inside."""
    sizes = {path: f"{size:,}" for path, size in found.enclosed()}
    width = max(map(len, sizes.values()))
    for path, size in sizes.items():
        streams.write_out(f"{size.rjust(width)}  {path}\n")
    for one in found.contents.left_out:
        streams.write_out(f"{'-'.rjust(width)}  {one.path!a} (not inside: `{one.source}`)\n")


def _say(found: Extracted, folder: Path, written: int) -> None:
    """Say what was done, what is not inside, and how the PDF is made again."""
    from briefgen.reports.counting import plural
    from briefgen.version import VERSION

    contents = found.contents
    same = len(found.files) - written
    streams.write_error(
        f"{plural(written, 'file')} written to {streams.shown(folder)}, {same} unchanged\n"
    )
    for one in contents.left_out:
        streams.write_error(
            f"not inside, since it may not be passed on: {one.path!a}, the archive of "
            f"`{one.source}`\n"
        )
    for path in found.others:
        streams.write_error(f"left alone, since briefgen did not attach it: {path!a}\n")
    if contents.briefgen != VERSION:
        streams.write_error(
            f"briefgen {contents.briefgen!a} made the PDF; this is {VERSION}, and what it makes "
            "may differ\n"
        )
    layouts = ",".join(contents.layouts)
    theme = f" --theme {contents.theme}" if contents.theme else ""
    streams.write_error(
        f"`briefgen build {contents.slug} --to pdf --layout {layouts}{theme}` makes the PDF again "
        "there\n"
    )
