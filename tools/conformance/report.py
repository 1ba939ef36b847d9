"""Build this repository's briefs and its gallery, hold every PDF against the standards, and tell.

Writes docs/conformance.md. Ends with 1 where a PDF does not pass or a checker is missing.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdf
from checkers import FLAVOURS, ROOT, Finding, missing, outloud, pdfua, verapdf, versions

REPORT = ROOT / "docs/conformance.md"
PROJECTS = {"briefs": ROOT, "docs/gallery": ROOT / "docs/gallery"}
"""Projects by their name in the report; the gallery is one of its own."""

INTRODUCTION = (
    "Every PDF claims PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1). `make conformance` "
    "builds this repository's briefs and the gallery, has each PDF checked, and writes this page; "
    "it fails where one does not pass."
)
BEYOND = (
    "What validators cannot see, `tests/render/test_tags.py` shows on the structure itself: that "
    "headings, tables, lists, notes, languages and the order of reading are those of the HTML, and "
    "that words are whole."
)

COLUMNS = (*FLAVOURS.values(), "outloud", "pdfua")


@dataclass(frozen=True)
class Checked:
    """A file that is checked: its title and the text of its pages, without blanks."""

    title: str
    pages: Sequence[str]


def squeezed(text: str) -> str:
    """Return a text without blanks."""
    return "".join(text.split())


def read(file: Path) -> Checked:
    """Read a file back."""
    pdf = pypdf.PdfReader(file)
    pages = [squeezed(page.extract_text()) for page in pdf.pages]
    return Checked(squeezed(str(pdf.metadata.title)), pages)


@dataclass(frozen=True)
class Exception_:  # noqa: N801 - an exception to a rule, not one that is raised
    """What a checker finds and nothing is wrong with, and why."""

    checker: str
    rule: str
    reason: str
    covers: Callable[[Finding, Checked], bool]


def _runs(finding: Finding, file: Checked) -> bool:
    """Whether a finding is about a line that several pages have, or that is the title."""
    evidence = squeezed(finding.evidence.rstrip("…. "))
    pages = sum(evidence in page for page in file.pages)
    return bool(evidence) and (pages > 1 or evidence in file.title)


def _is_small(finding: Finding, _: Checked) -> bool:
    """Whether a table is said to be odd because it has one row below its head, or two columns."""
    counts = re.fullmatch(r".*: (\d+) header cells against (\d+) data cells", finding.message)
    return counts is not None and int(counts[1]) - int(counts[2]) == 2


EXCEPTIONS = (
    Exception_(
        "outloud",
        "TAG-002",
        "The line runs over pages: the brief's title, or the head of a table that goes on. It is "
        "read where it first stands, as a heading or as header cells; where it is repeated it is "
        "an artifact (ISO 14289-1, 7.1 and 7.8), marked as such with its type (Pagination). "
        "outloud knows a running line only by finding it on all pages of a short document.",
        _runs,
    ),
    Exception_(
        "outloud",
        "ORD-001",
        "WeasyPrint paints the marks of lists after the text of a page, and side by side it paints "
        "column by column. PDF/UA reads by the structure, not by the order of painting (ISO "
        "14289-1, 7.1), and a test shows that the structure has the order of the HTML.",
        lambda finding, _: finding.severity == "warning",
    ),
    Exception_(
        "outloud",
        "TBL-010",
        "The table has one row below its head, or two columns, and so two more cells that head "
        "others than cells that are headed. Each has its scope.",
        _is_small,
    ),
    Exception_(
        "pdfua",
        "UA-14-001",
        "The rule, that no heading is empty, ends in an error of its own for a heading of more "
        "than one line. A test reads the headings of the PDFs, and holds them against the HTML.",
        lambda finding, _: finding.severity == "skipped" and "is_integer" in finding.message,
    ),
)


def build(name: str, project: Path) -> list[Path]:
    """Build a project's PDFs, in either layout, into build/conformance, and return them."""
    out = ROOT / "build/conformance" / name
    options = ["--quiet", "--to", "pdf", "--layout", "separate,parallel", "--out", str(out)]
    command = [sys.executable, "-m", "briefgen", "build", *options]
    subprocess.run(command, cwd=project, check=True)  # noqa: S603 - ours
    return sorted(out.rglob("*.pdf"))


def verdicts(files: Sequence[Path]) -> dict[Path, dict[str, list[Finding]]]:
    """Return what each file is found to be, by the report's columns."""
    found = {}
    for file, flavours in verapdf(files).items():
        found[file] = {FLAVOURS[flavour]: findings for flavour, findings in flavours.items()}
        found[file] |= {"outloud": outloud(file), "pdfua": pdfua(file)}
    return found


def exception(finding: Finding, file: Checked) -> int | None:
    """Return the number of the exception that covers a finding, from 1, if one does."""
    for number, each in enumerate(EXCEPTIONS, start=1):
        same = (each.checker, each.rule) == (finding.checker, finding.rule)
        if same and each.covers(finding, file):
            return number
    return None


@dataclass(frozen=True)
class Row:
    """A file's row: by column the numbers of exceptions, and what no exception covers."""

    name: str
    excepted: Mapping[str, list[int]]
    failed: Mapping[str, list[Finding]]

    def cells(self) -> Iterator[str]:
        """Yield the row's cells."""
        yield f"`{self.name}`"
        for column in COLUMNS:
            notes = "".join(f" [{number}]" for number in self.excepted[column])
            yield "**fails**" if self.failed[column] else f"passes{notes}"


def row(file: Path, found: Mapping[str, list[Finding]]) -> Row:
    """Sort out what was found in a file."""
    checked = read(file)
    excepted: dict[str, list[int]] = {}
    failed: dict[str, list[Finding]] = {}
    for column, findings in found.items():
        numbers = [exception(finding, checked) for finding in findings]
        excepted[column] = sorted({number for number in numbers if number})
        pairs = zip(findings, numbers, strict=True)
        failed[column] = [finding for finding, number in pairs if number is None]
    return Row(file.relative_to(ROOT / "build/conformance").as_posix(), excepted, failed)


def report(rows: Sequence[Row]) -> str:
    """Return the report as Markdown: the same for the same verdicts."""
    used = {number for each in rows for numbers in each.excepted.values() for number in numbers}
    lines = [
        "# Conformance",
        "",
        INTRODUCTION,
        "",
        "| checker | version | checks |",
        "|---|---|---|",
        *(f"| {name} | {version} | {CHECKS[name]} |" for name, version in versions().items()),
        "",
        f"| PDF | {' | '.join(COLUMNS)} |",
        f"|---|{'---|' * len(COLUMNS)}",
        *(f"| {' | '.join(each.cells())} |" for each in rows),
        "",
        BEYOND,
    ]
    if used:
        lines += ["", "## Exceptions", ""]
        for number in sorted(used):
            each = EXCEPTIONS[number - 1]
            lines += [f"- [{number}] {each.checker}, {each.rule}. {each.reason}"]
    return "\n".join(lines) + "\n"


CHECKS = {
    "veraPDF": "PDF/A-3a and PDF/UA-1, all that a machine can check",
    "outloud": "PDF/UA-1 and WCAG 2.2, and what a reader would be told",
    "pdfua": "a part of PDF/UA-1, independently",
}


def main() -> int:
    """Build, check, write and tell; return the exit code."""
    if gaps := [*missing()]:
        print("Cannot check conformance:", *gaps, sep="\n  ", file=sys.stderr)  # noqa: T201
        return 1
    present = {name: path for name, path in PROJECTS.items() if (path / "briefs").is_dir()}
    files = [file for name, path in present.items() for file in build(name, path)]
    rows = [row(file, found) for file, found in verdicts(files).items()]
    REPORT.write_text(report(rows), "utf-8")
    failures = [
        f"{each.name}: {finding.checker} {finding.rule}: {finding.message} {finding.evidence}"
        for each in rows
        for findings in each.failed.values()
        for finding in findings
    ]
    print(*failures, f"{len(rows)} PDFs checked, {len(failures)} findings", sep="\n")  # noqa: T201
    return 1 if failures or not rows else 0


if __name__ == "__main__":
    sys.exit(main())
