"""List the commands: what each is called, and where it is defined."""

from __future__ import annotations

from collections.abc import Mapping

COMMANDS: Mapping[str, str] = {
    "new": "briefgen.cli.new:new",
    "check": "briefgen.cli.check:check",
    "build": "briefgen.cli.build:build",
    "merge": "briefgen.cli.merge:merge",
    "extract": "briefgen.cli.extract:extract",
    "trace": "briefgen.cli.trace:trace",
    "map": "briefgen.cli.map:map_",
    "explain": "briefgen.cli.explain:explain",
    "schema": "briefgen.cli.schema:schema",
    "clean": "briefgen.cli.clean:clean",
}
"""All commands, in the order of a brief's life. A command is a function that returns its exit code,
and whose docstring is what users see; only the one that is asked for is imported."""

GROUPS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "quotes": (
        "Prove that quotes are what their sources say.",
        {
            "verify": "briefgen.cli.quotes.verify:verify",
            "pin": "briefgen.cli.quotes.pin:pin",
        },
    ),
    "sources": (
        "Take over sources from elsewhere.",
        {
            "import": "briefgen.cli.sources:import_",
        },
    ),
    "translate": (
        "Keep the languages of a brief in step.",
        {
            "status": "briefgen.cli.translate.status:status",
            "review": "briefgen.cli.translate.review:review",
            "ack": "briefgen.cli.translate.ack:ack",
            "export": "briefgen.cli.translate.export:export",
            "import": "briefgen.cli.translate.import_:import_",
            "settle": "briefgen.cli.translate.settle:settle",
        },
    ),
    "theme": (
        "Choose and change what briefs look like.",
        {
            "list": "briefgen.cli.theme.list_:list_",
            "show": "briefgen.cli.theme.show:show",
            "new": "briefgen.cli.theme.new:new",
            "copy": "briefgen.cli.theme.copy:copy",
        },
    ),
}
"""Groups of commands, each with what it is for: ``briefgen quotes verify``."""
