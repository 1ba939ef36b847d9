"""``briefgen theme list``: the themes that a project can choose from."""

from __future__ import annotations

from briefgen.cli import streams
from briefgen.cli.boundary import CLEAN
from briefgen.cli.lists import chosen
from briefgen.cli.options import OUTPUTS, Output


def list_(
    *,
    output: Output = "text",
) -> int:
    """List the themes that there are, and say which one the project has chosen."""
    from briefgen.cli.theme.here import here
    from briefgen.reports.themes import list_lines
    from briefgen.reports.themes_json import list_json

    (output,) = chosen([output], OUTPUTS, "format") or ("text",)
    found = here()
    themes = [found.themes.resolve(name) for name in found.themes.names]
    if output == "json":
        streams.write_out(list_json(themes, found.chosen))
    else:
        streams.write_lines(list_lines(themes, found.chosen))
    return CLEAN
