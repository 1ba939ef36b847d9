"""Write a synthetic project: `python -m tools.synthetic --briefs 1000 --seed 1 FOLDER`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tools.synthetic.briefs import Shares
from tools.synthetic.project import write_project


def main() -> int:
    """Write the project; end with 2 where its folder has something in it."""
    parser = argparse.ArgumentParser(prog="python -m tools.synthetic", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="new, or empty")
    parser.add_argument("--briefs", type=int, default=100, help="from 1 to 10,000 (100)")
    parser.add_argument("--seed", type=int, default=1, help="same seed, same bytes (1)")
    usual = Shares()
    for name, what in (
        ("long", "of four pages, with all kinds of recommendations"),
        ("archived", "that quote an archived interview"),
        ("pictured", "with charts"),
        ("reviewed", "that are final, with reviewed translations"),
    ):
        share = getattr(usual, name)
        parser.add_argument(f"--{name}", type=float, default=share, metavar="SHARE",
                            help=f"share of briefs {what} ({share})")  # fmt: skip
    given = parser.parse_args()
    if not 1 <= given.briefs <= 10_000:
        parser.error("--briefs is from 1 to 10,000")
    shares = Shares(given.long, given.archived, given.pictured, given.reviewed)
    try:
        write_project(given.folder, given.briefs, given.seed, shares)
    except FileExistsError as error:
        parser.error(str(error))
    return 0


if __name__ == "__main__":
    sys.exit(main())
