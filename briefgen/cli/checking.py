"""Choose briefs, check them, and show what was found: what `check` and `build` share."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.build.inspection import Adjust, Inspection, Keeping, Workspace, inspect
from briefgen.checks.documentation import rules_by_code
from briefgen.checks.registry import PAGE_MODULES, rules
from briefgen.cli import showing, streams
from briefgen.cli.lists import split
from briefgen.cli.secret import KEY
from briefgen.findings import Finding, Waived
from briefgen.model.checking import CheckOptions
from briefgen.reports.formats import MACHINE_FORMATS
from briefgen.reports.report import Report
from briefgen.source.errors import UsageError
from briefgen.source.files import ArchiveFile
from briefgen.source.project import Project
from briefgen.source.suggest import did_you_mean, listed


def keeping(folder: Path | None, files: Mapping[str, ArchiveFile] | None = None) -> Keeping:
    """Return how sources are got at that the project does not hold: a folder, files, a secret."""
    if folder and not folder.is_dir():
        raise UsageError(f"there is no folder {folder}", "`--sources` names where sources are kept")
    return Keeping(folder, files or {}, os.environ.get(KEY, "").encode())


def choose_one(project: Project, brief: str | None) -> str:
    """Return the slug of the brief that is meant: of the only one where none is named."""
    slugs = choose(project, [brief] if brief else None)
    if len(slugs) > 1:
        raise UsageError("which brief is meant?", f"name one of {listed(slugs)}")
    return slugs[0]


def choose(project: Project, briefs: Sequence[str] | None) -> tuple[str, ...]:
    """Return the slugs of the briefs that are meant: all of them where none is named."""
    return showing.choose(project.root, briefs)


def adjustment(
    select: Sequence[str] | None, ignore: Sequence[str] | None, *, with_pages: bool = False
) -> Adjust:
    """Return what `--select` and `--ignore` make of a brief's options.

    The first replaces what is set, the second adds to it. Raises `UsageError` where a rule is
    selected that would find nothing, since no page is laid out.
    """
    selected, ignored = _codes(select), _codes(ignore)
    for code in selected:
        if not with_pages and all(rule in _OF_PAGES for rule in _beginning_with(code)):
            raise UsageError(f"`{code}` looks at laid out pages", "lay them out with `--pages`")

    def adjust(options: CheckOptions) -> CheckOptions:
        changes: dict[str, tuple[str, ...]] = {"ignore": (*options.ignore, *ignored)}
        if selected:
            changes["select"] = selected
        return options.model_copy(update=changes)

    return adjust


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a brief: what was found, and the files that this names, for excerpts."""

    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...]
    texts: Mapping[str, str]


def tell(inspection: Inspection) -> Told:
    """Return what is to be told of a brief, which holds nothing else of it."""
    files = {finding.place.file for finding in inspection.findings}
    texts = inspection.texts() if files else {}
    named = {file: text for file, text in texts.items() if file in files}
    return Told(inspection.findings, inspection.waived, named)


def inspect_all(
    workspace: Workspace, slugs: Sequence[str], adjust: Adjust, *, quiet: bool
) -> tuple[Inspection, ...]:
    """Check briefs, showing on a terminal how far it is."""
    return tuple(_inspect_each(workspace, slugs, adjust, quiet=quiet))


def check_all(
    workspace: Workspace, slugs: Sequence[str], adjust: Adjust, *, quiet: bool
) -> tuple[Told, ...]:
    """Do the same, and hold one brief at a time.

    A brief is some 0.7 MB of objects, and to find room for them, and to look through them for
    rubbish, took a tenth of the check of a thousand briefs (measured).
    """
    return tuple(map(tell, _inspect_each(workspace, slugs, adjust, quiet=quiet)))


def _inspect_each(
    workspace: Workspace, slugs: Sequence[str], adjust: Adjust, *, quiet: bool
) -> Iterator[Inspection]:
    with streams.progress("Checking", len(slugs), quiet=quiet) as advance:
        for slug in slugs:
            yield inspect(workspace, slug, adjust)
            advance(slug)


def all_findings(workspace: Workspace, told: Sequence[Told] = ()) -> tuple[Finding, ...]:
    """Return the findings of a project and its briefs; what briefs share is told once."""
    of_briefs = (finding for one in told for finding in one.findings)
    return tuple(dict.fromkeys((*workspace.findings, *of_briefs)))


def show(
    workspace: Workspace, told: Sequence[Told] = (), output: str = "text"
) -> tuple[Finding, ...]:
    """Write the findings to standard output, in one of the formats, and return them."""
    findings = all_findings(workspace, told)
    texts = dict(workspace.texts())
    for one in told:
        texts |= one.texts
    root = workspace.project.root
    if output in MACHINE_FORMATS:
        waived = tuple(dict.fromkeys(waived for one in told for waived in one.waived))
        report = Report(findings, texts, rules_by_code(), _prefix(root), waived)
        streams.write_out(MACHINE_FORMATS[output](report))
    else:
        showing.show_text(root, findings, texts)
    return findings


def _codes(values: Sequence[str] | None) -> tuple[str, ...]:
    """Return rules' codes, or beginnings of them, written as they are; names become codes."""
    by_name = {rule.name: rule.code for rule in rules()}
    codes = []
    for value in split(values):
        code = by_name.get(value, value.upper())
        if not code.startswith("BG") or not _beginning_with(code):
            hint = did_you_mean(
                value, (*by_name.values(), *by_name), "docs/rules.md lists the rules"
            )
            raise UsageError(f"there is no rule `{value}`", hint)
        codes.append(code)
    return tuple(codes)


def _beginning_with(code: str) -> tuple[str, ...]:
    """Return the codes of the rules that a code stands for: BG5 for all of BG5xx."""
    return tuple(rule.code for rule in rules() if rule.code.startswith(code))


_OF_PAGES = frozenset(module.RULE.code for module in PAGE_MODULES)


def _prefix(root: Path) -> str:
    """Return the project's folder relative to its repository, ending in a slash; or nothing."""
    for folder in (root, *root.parents):
        if (folder / ".git").exists():
            relative = root.relative_to(folder).as_posix()
            return "" if relative == "." else f"{relative}/"
    return ""
