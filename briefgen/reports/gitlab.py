"""Write findings as GitLab's code quality report, which merge requests show."""

from __future__ import annotations

import json

from briefgen.findings import Severity
from briefgen.reports.fingerprint import fingerprints
from briefgen.reports.report import Report

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def gitlab(report: Report) -> str:
    """Return a list of issues, as GitLab reads it: a subset of Code Climate's format."""
    names = fingerprints(report.findings)
    issues = [
        {
            "description": f"{finding.message} ({finding.hint})"
            if finding.hint
            else finding.message,
            "check_name": f"{finding.code} {finding.name}",
            "fingerprint": name,
            "severity": SEVERITIES[finding.severity],
            "location": {
                "path": report.prefix + finding.place.file,
                "lines": {"begin": finding.place.line, "end": finding.place.end_line},
            },
        }
        for finding, name in zip(report.findings, names, strict=True)
    ]
    return json.dumps(issues, indent=2, ensure_ascii=False) + "\n"
