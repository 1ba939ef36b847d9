"""List the formats of a report that programs read; a new one is added here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from briefgen.reports.findings_json import findings_json
from briefgen.reports.github import github
from briefgen.reports.gitlab import gitlab
from briefgen.reports.report import Report
from briefgen.reports.sarif import sarif

MACHINE_FORMATS: Mapping[str, Callable[[Report], str]] = MappingProxyType(
    {"json": findings_json, "sarif": sarif, "github": github, "gitlab": gitlab}
)
"""What writes a report, by the format's name."""

FORMATS = ("text", *MACHINE_FORMATS)
"""The names of all formats."""
