"""Do what a worker does, for hundreds of pages, and print how much memory it has after each.

`python -m tools.bench.worker PROJECT TIMES`: lays out the PDFs of a project one after another, and
from the start again, so many times in all.
"""

from __future__ import annotations

import os
import sys
from itertools import cycle, islice
from pathlib import Path

from briefgen.build.performing import perform
from tools.bench.sheets import tasks_of


def main(project: Path, times: int) -> None:
    """Print resident MiB after each."""
    tasks = tasks_of(project, project / "none")
    pages = os.sysconf("SC_PAGE_SIZE") / 2**20
    for task in islice(cycle(tasks), times):
        perform(task)
        resident = int(Path("/proc/self/statm").read_text("ascii").split()[1])
        sys.stdout.write(f"{resident * pages:.2f}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
