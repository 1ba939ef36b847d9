"""Hold what a report is made from: findings, the files that they are about, and their rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.findings import Finding, Rule, Severity, Waived


@dataclass(frozen=True, slots=True)
class RuleHelp:
    """A rule and its documentation, in Markdown."""

    rule: Rule
    help: str


@dataclass(frozen=True, slots=True)
class Report:
    """Findings, in the order in which they are reported.

    `texts` holds the contents of files by their name relative to the project; `rules` what is
    known of the rules by code; `prefix` is the project's folder relative to the repository, ending
    in a slash, or empty where they are the same: CI servers count from the repository. `waived`
    findings are told to programs that ask for them, and count nowhere.
    """

    findings: tuple[Finding, ...]
    texts: Mapping[str, str] = field(default_factory=dict)
    rules: Mapping[str, RuleHelp] = field(default_factory=dict)
    prefix: str = ""
    waived: tuple[Waived, ...] = ()


@dataclass(frozen=True, slots=True)
class Totals:
    """How many findings there are of each severity."""

    errors: int
    warnings: int
    infos: int

    @property
    def all(self) -> int:
        """How many there are altogether."""
        return self.errors + self.warnings + self.infos


def totals(findings: tuple[Finding, ...]) -> Totals:
    """Count findings by severity."""
    counts = Counter(finding.severity for finding in findings)
    return Totals(counts[Severity.ERROR], counts[Severity.WARNING], counts[Severity.INFO])


def fails(findings: tuple[Finding, ...], *, strict: bool) -> bool:
    """Whether findings make a command fail: errors do, and warnings too where it is strict."""
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(finding.severity in failing for finding in findings)
