"""Build a project by the whole pipeline, but with a stand-in for each PDF.

`python -m tools.bench.prime NUMBER OF PDF`, in the project's folder, in a process of its own:
builds every OFth brief from the NUMBERth on, and gives out the file PDF for each.
"""

from __future__ import annotations

import sys
from concurrent.futures import Future
from pathlib import Path
from unittest.mock import patch

from briefgen.build.executor import Here
from briefgen.build.task import Outcome, Product, Task
from briefgen.cli.asked import Asked
from briefgen.cli.building import run
from briefgen.render.measures import PageMeasures
from briefgen.source import project_files


class StandIn(Here):
    """Carries out tasks by giving out a PDF that was made before."""

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pdf

    def prepare(self) -> None:
        """Load nothing."""

    def submit(self, task: Task) -> Future[Outcome]:
        """Give out the PDF under the task's name, as if it had come out on two pages."""
        future: Future[Outcome] = Future()
        named = {f"{task.stem}.pdf": self._pdf}
        future.set_result(Product({"pdf": named}, PageMeasures(pages=2, last_page_filled=0.8)))
        return future


def main(number: int, of: int, pdf: Path) -> int:
    """Build a part of the briefs; return the exit code of the build."""
    slugs = project_files.slugs(project_files.find_root(Path.cwd()))[number::of]
    executor = StandIn(pdf.read_bytes())
    with patch("briefgen.build.executors.open_executor", return_value=executor):
        return run(Asked(briefs=slugs, quiet=True))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])))
