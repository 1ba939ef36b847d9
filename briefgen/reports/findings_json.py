"""Write findings as JSON, for programs."""

from __future__ import annotations

import json
from typing import Any

from briefgen.findings import Finding
from briefgen.reports.report import Report, totals

VERSION = 1
"""The version of this output. It grows fields without notice, and changes none."""


def findings_json(report: Report) -> str:
    """Return findings as JSON: `version`, `findings`, and a `summary` that counts them.

    Where a brief waives findings, `waived` lists them, each with its `reason`.
    """
    counts = totals(report.findings)
    document: dict[str, Any] = {
        "version": VERSION,
        "findings": [_finding(finding) for finding in report.findings],
        "summary": {"errors": counts.errors, "warnings": counts.warnings, "infos": counts.infos},
    }
    if report.waived:
        document["waived"] = [
            {**_finding(waived.finding), "reason": waived.reason} for waived in report.waived
        ]
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    place = finding.place
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "hint": finding.hint,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "path": place.path,
    }
