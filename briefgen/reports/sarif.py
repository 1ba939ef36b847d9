"""Write findings as SARIF 2.1.0, which code scanning reads."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from briefgen.findings import Finding, Place, Rule, Severity
from briefgen.reports.fingerprint import fingerprints
from briefgen.reports.report import Report
from briefgen.version import VERSION

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def sarif(report: Report) -> str:
    """Return findings as one SARIF run, with the rules that speak and their documentation.

    Waived findings are results, too, suppressed in the source.
    """
    reasons = [None] * len(report.findings) + [waived.reason for waived in report.waived]
    findings = (*report.findings, *(waived.finding for waived in report.waived))
    codes = sorted({finding.code for finding in findings})
    names = fingerprints(findings)
    run = {
        "tool": {
            "driver": {
                "name": "briefgen",
                "semanticVersion": VERSION,
                "rules": [_rule(code, report) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, codes.index(finding.code), name, report.prefix) | _suppressed(reason)
            for finding, name, reason in zip(findings, names, reasons, strict=True)
        ],
    }
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _rule(code: str, report: Report) -> dict[str, Any]:
    """Describe a rule; one without documentation by what its findings say of it."""
    known = report.rules.get(code)
    rule = known.rule if known else _rule_of(code, report)
    described: dict[str, Any] = {
        "id": code,
        "name": rule.name,
        "shortDescription": {"text": rule.name.replace("-", " ")},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }
    if known:
        described["help"] = {"text": known.help, "markdown": known.help}
    return described


def _rule_of(code: str, report: Report) -> Rule:
    findings = (*report.findings, *(waived.finding for waived in report.waived))
    first = next(finding for finding in findings if finding.code == code)
    return Rule(first.code, first.name, first.severity)


def _result(finding: Finding, rule: int, fingerprint: str, prefix: str) -> dict[str, Any]:
    text = f"{finding.message}\n{finding.hint}" if finding.hint else finding.message
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [_location(finding.place, prefix)],
        "partialFingerprints": {"briefgen/v1": fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **_location(place, prefix)}
            for number, place in enumerate(finding.related, 1)
        ]
    return result


def _suppressed(reason: str | None) -> dict[str, Any]:
    if reason is None:
        return {}
    return {"suppressions": [{"kind": "inSource", "justification": reason}]}


def _location(place: Place, prefix: str) -> dict[str, Any]:
    location: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {
                "uri": quote(prefix + place.file, errors="surrogateescape"),
                "uriBaseId": "%SRCROOT%",
            },
            "region": {
                "startLine": place.line,
                "startColumn": place.column,
                "endLine": place.end_line,
                "endColumn": place.end_column,
            },
        }
    }
    if place.path:
        location["logicalLocations"] = [{"fullyQualifiedName": place.path}]
    return location
