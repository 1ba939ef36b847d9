"""Write findings as GitHub's workflow commands, which annotate the lines of a change."""

from __future__ import annotations

from briefgen.findings import Finding, Severity
from briefgen.reports.report import Report

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def github(report: Report) -> str:
    """Return one command a line for each finding."""
    return "".join(f"{_command(finding, report.prefix)}\n" for finding in report.findings)


def _command(finding: Finding, prefix: str) -> str:
    place = finding.place
    properties: dict[str, str | int] = {
        "file": prefix + place.file,
        "line": place.line,
        "endLine": place.end_line,
        "title": f"{finding.code} {finding.name}",
    }
    if place.line == place.end_line:  # GitHub takes columns for one line only
        properties |= {"col": place.column, "endColumn": place.end_column}
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    message = f"{finding.message}\n{finding.hint}" if finding.hint else finding.message
    return f"::{COMMANDS[finding.severity]} {written}::{_data(message)}"


# As the runner's own toolkit escapes them (actions/toolkit, core/src/command.ts).
def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
