"""Measure what users wait for, and write docs/performance.md: `python -m tools.bench`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools.bench import page
from tools.bench.figures import Row, read_rows, write_rows
from tools.bench.machine import described
from tools.bench.registry import MODULES
from tools.bench.workshop import ROOT, TOOLS, Workshop, pandoc

PAGE = ROOT / "docs/performance.md"
RESULTS = ROOT / "tools/bench/results.json"
ROUNDS = 7


def main() -> int:
    """Measure all rows, or some, and keep what earlier runs found of the others."""
    keys = [module.KEY for module in MODULES]
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description=__doc__)
    parser.add_argument("--only", default="", metavar="ROW,...", help=f"some of {', '.join(keys)}")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"how often each ({ROUNDS})")
    parser.add_argument("--quick", action="store_true",
                        help="build 1,000 briefs with stand-ins for their PDFs")  # fmt: skip
    parser.add_argument("--keep", type=Path, help="a folder for projects, to be used again")
    parser.add_argument("--print", action="store_true", dest="printed",
                        help="print the tables, and write nothing")  # fmt: skip
    given = parser.parse_args()
    wanted = given.only.replace(",", " ").split() or keys
    if unknown := sorted({*wanted} - {*keys}):
        parser.error(f"there are no rows {', '.join(unknown)}")
    with tempfile.TemporaryDirectory(prefix="briefgen-bench-") as temporary:
        workshop = Workshop(given.keep or Path(temporary), given.rounds, given.quick)
        found = _measured(workshop, wanted)
        workshop.tidy_up()
    rows = ({} if given.printed else read_rows(RESULTS)) | found
    ordered = [rows[key] for key in keys if key in rows]
    if given.printed:
        sys.stdout.write(f"{page.table(ordered)}\n\n{page.seconds(ordered)}\n")
        return 0
    write_rows(RESULTS, ordered)
    text = PAGE.read_text("utf-8")
    for name, written in _parts(ordered).items():
        text = page.replaced(text, name, written)
    PAGE.write_text(text, "utf-8")
    return 0


def _measured(workshop: Workshop, wanted: Sequence[str]) -> dict[str, Row]:
    workshop.folder.mkdir(parents=True, exist_ok=True)
    found = {}
    for module in MODULES:
        if module.KEY in wanted:
            sys.stderr.write(f"{module.WHAT}\n")
            found[module.KEY] = module.measure(workshop)
    return found


def _parts(rows: Sequence[Row]) -> Mapping[str, str]:
    """Return what stands between the page's markers, by their names."""
    programs: dict[str, list[str | Path]] = {
        "pandoc:": [pandoc(), "--version"],
        "Typst": [TOOLS / "typst/bin/python", "-c", _VERSION.format("typst")],
        "RenderCV": [TOOLS / "rendercv/bin/python", "-c", _RENDERCV],
    }
    there = {name: argv for name, argv in programs.items() if Path(argv[0]).exists()}
    return {
        "table": page.table(rows),
        "seconds": page.seconds(rows),
        "notes": page.notes(rows),
        "machine": described(there),
    }


_VERSION = "from importlib.metadata import version; print(version('{}'))"
_RENDERCV = (
    "import platform; from importlib.metadata import version; "
    "print(version('rendercv'), 'on Python', platform.python_version())"
)

if __name__ == "__main__":
    sys.exit(main())
