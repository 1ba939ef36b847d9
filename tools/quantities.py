"""Measure what is found of the quantities that differ between two languages, on labelled text.

Usage: tools/quantities.py FOLDER [--lines even|odd] [--misses]

The folder holds a file of sentences in each of two languages, one a line, named by language
(`news.id`, `news.en`; the first by the alphabet of what is neither English is the source), and
`labels.tsv`: number of the line from 0, verdict, note. The verdict is the most serious that holds:
`differs`, `scale`, `unit`, `missing`, `separator`, or `same`. Prints a table of what was labelled,
and what was found; with `--misses`, every line where they are not the same. Ends with 1 where an
error was missed, where more than 2 % of what is the same were taken for errors, or where fewer
than nine of ten kinds were named right.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefgen.languages.quantities import Difference, DifferenceKind, compare

KINDS = ("differs", "scale", "unit", "missing", "separator")
"""The most serious first."""
ERRORS = ("differs", "scale", "unit")
SOUGHT = (*ERRORS, "separator")
FALSE_ALARMS, RIGHT_KINDS = 0.02, 0.9


@dataclass(frozen=True)
class Pair:
    """A labelled pair of sentences, and what was found in it."""

    line: int
    label: str
    note: str
    source: str
    target: str
    differences: tuple[Difference, ...]

    @property
    def verdict(self) -> str:
        """The most serious kind that was found."""
        kinds = {kind_of(difference) for difference in self.differences}
        return next((kind for kind in KINDS if kind in kinds), "same")


def kind_of(difference: Difference) -> str:
    """Return a difference's kind; what is on one side only has one label."""
    kind = difference.kind
    return "missing" if kind is DifferenceKind.EXTRA else kind.value


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--lines", choices=("all", "even", "odd"), default="all")
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()
    wanted = {"all": (0, 1), "even": (0,), "odd": (1,)}[arguments.lines]
    pairs = [pair for pair in read_pairs(arguments.folder) if pair.line % 2 in wanted]
    print_table(pairs)
    if arguments.misses:
        print_misses(pairs)
    return int(not print_summary(pairs))


def read_pairs(folder: Path) -> Iterator[Pair]:
    """Yield the labelled pairs of a folder, compared."""
    texts = {file.suffix[1:]: file for file in sorted(folder.iterdir()) if is_text(file)}
    if len(texts) != 2:
        raise SystemExit(f"{folder} should hold the same text in two languages, not {len(texts)}")
    source, target = sorted(texts, key=lambda language: (language == "en", language))
    originals, translations = (
        texts[language].read_text("utf-8").split("\n") for language in (source, target)
    )
    with (folder / "labels.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row and row[0].isdecimal():
                line = int(row[0])
                one, other = originals[line], translations[line]
                note = row[2] if len(row) > 2 else ""
                found = compare(one, other, source, target)
                yield Pair(line, row[1], note, one, other, found)


def is_text(file: Path) -> bool:
    """Whether a file is named by a language."""
    return (
        file.suffix[1:].isalpha()
        and len(file.suffix) in (3, 4)
        and file.suffix not in (".tsv", ".md")
    )


def print_table(pairs: list[Pair]) -> None:
    """Print how many of each label were given each verdict."""
    counts = Counter((pair.label, pair.verdict) for pair in pairs)
    labels = [label for label in ("same", *KINDS) if any(pair.label == label for pair in pairs)]
    verdicts = ("same", *KINDS)
    tell(f"{'labelled':10} {'pairs':>6}   " + " ".join(f"{one:>9}" for one in verdicts))
    for label in labels:
        row = [counts[label, verdict] for verdict in verdicts]
        tell(f"{label:10} {sum(row):6}   " + " ".join(f"{count or '-':>9}" for count in row))


def print_misses(pairs: list[Pair]) -> None:
    """Print the pairs whose verdict is not their label."""
    for pair in pairs:
        if pair.verdict != pair.label:
            tell(f"\n{pair.line}: labelled {pair.label}, found {pair.verdict}  ({pair.note})")
            tell(f"  {pair.source}\n  {pair.target}")
            for one in pair.differences:
                sides = (side.written if side else "-" for side in (one.source, one.target))
                tell(f"  = {one.kind.value}: {' | '.join(sides)}")


def print_summary(pairs: list[Pair]) -> bool:
    """Print whether the aims are met, and return it."""
    sought = [pair for pair in pairs if pair.label in SOUGHT]
    found = sum(pair.verdict != "same" for pair in sought)
    same = [pair for pair in pairs if pair.label == "same"]
    alarms = sum(pair.verdict in ERRORS for pair in same)
    warnings = sum(pair.verdict != "same" for pair in same) - alarms
    kinds = [pair for pair in pairs if pair.label != "same"]
    right = sum(pair.verdict == pair.label for pair in kinds)
    tell(
        f"\nerrors and separators found: {found} of {len(sought)}\n"
        f"same, taken for errors: {alarms} of {len(same)} ({share(alarms, len(same))}), "
        f"and warned of: {warnings} ({share(warnings, len(same))})\n"
        f"kinds named right: {right} of {len(kinds)} ({share(right, len(kinds))})"
    )
    return (
        found == len(sought)
        and alarms <= FALSE_ALARMS * len(same)
        and right >= RIGHT_KINDS * len(kinds)
    )


def tell(line: str) -> None:
    """Print a line, or several."""
    sys.stdout.write(f"{line}\n")


def share(part: int, whole: int) -> str:
    """Return a share in percent."""
    return f"{part / whole:.1%}" if whole else "-"


if __name__ == "__main__":
    sys.exit(main())
