"""Rid the output folder of what was built of briefs that are no more, and say so."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from briefgen.cli import streams
from briefgen.cli.saying import LIST_AT_MOST


def tidy(root: Path, out: Path, slugs: Collection[str], *, quiet: bool) -> None:
    """Remove files of briefs whose slug is none of the project's, if nobody changed them.

    A folder outside the project may be shared with others, and is left as it is.
    """
    if not out.resolve().is_relative_to(root.resolve()):
        return
    from briefgen.build.cleaning import sweep

    swept = sweep(out, slugs)
    for path in swept.kept:
        streams.write_error(
            f"{streams.shown(out / path)} was changed since it was built, and stays; "
            "its brief is no more\n"
        )
    if swept.removed and not quiet:
        from briefgen.reports.counting import plural

        if len(swept.removed) <= LIST_AT_MOST:
            for path in swept.removed:
                streams.write_error(f"removed {streams.shown(out / path)}\n")
        files = plural(len(swept.removed), "file")
        streams.write_error(f"{files} removed of briefs that are no more\n")
