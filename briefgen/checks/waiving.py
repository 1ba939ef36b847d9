"""Apply a brief's settings and its waivers to what was found in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from briefgen.checks import registry
from briefgen.checks.structure import idle_waiver
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Waived
from briefgen.model.checking import Waiver
from briefgen.source.suggest import did_you_mean
from briefgen.source.tree import Path, dotted, scalars


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is to be reported of a brief, and what it waives; both sorted by place."""

    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...] = ()


def settle(findings: Iterable[Finding], subject: Subject) -> Outcome:
    """Select, ignore and weigh findings as the settings say, and take out those that are waived.

    A waiver covers the findings of its rule at its path and below it. One that covers none is a
    finding itself, unless it is of a rule about pages, which nobody has looked at yet.
    """
    return _settle(findings, subject, lambda code: code not in _page_codes())


def settle_pages(findings: Iterable[Finding], subject: Subject, *, complete: bool) -> Outcome:
    """Do the same with what was found on pages.

    Only where the pages are `complete`, in all of the brief's renditions, can a waiver be told to
    cover nothing.
    """
    return _settle(findings, subject, lambda code: complete and code in _page_codes())


def _page_codes() -> frozenset[str]:
    return frozenset(module.RULE.code for module in registry.PAGE_MODULES)


def _settle(
    findings: Iterable[Finding], subject: Subject, is_judged: Callable[[str], bool]
) -> Outcome:
    """Settle findings; waivers of rules that are `is_judged` are told where they are idle."""
    applied = registry.apply(findings, subject.options)
    waivers = subject.brief.checks.waivers if subject.brief.checks else ()
    if not waivers:
        return Outcome(applied)
    mandatory = registry.mandatory_codes()
    waived, kept = [], []
    for finding in applied:
        by = next((waiver for waiver in waivers if covers(waiver, finding)), None)
        if by and finding.code not in mandatory:
            waived.append(Waived(finding, by.reason))
        else:
            kept.append(finding)
    idle = _idle(waivers, applied, subject, is_judged)
    return Outcome(registry.apply((*kept, *idle), subject.options), tuple(waived))


def covers(waiver: Waiver, finding: Finding) -> bool:
    """Whether a finding is of a waiver's rule, and at its path or below it."""
    path = finding.place.path
    return finding.code == waiver.rule and (path == waiver.at or path.startswith(f"{waiver.at}."))


def _idle(
    waivers: tuple[Waiver, ...],
    findings: tuple[Finding, ...],
    subject: Subject,
    is_judged: Callable[[str], bool],
) -> Iterator[Finding]:
    """Find the waivers that waive nothing."""
    rules = {rule.code: rule for rule in registry.rules()}
    for index, waiver in enumerate(waivers):
        rule = rules.get(waiver.rule)
        at: Path = ("checks", "waivers", index)
        if not is_judged(waiver.rule):
            continue
        if rule is None:
            hint = did_you_mean(waiver.rule, rules, "docs/rules.md lists the rules")
            yield idle_waiver.find(
                subject.place(*at, "rule"), f"there is no rule {waiver.rule}", hint
            )
        elif rule.mandatory:
            yield idle_waiver.find(
                subject.place(*at, "rule"),
                f"{rule.code} {rule.name} is mandatory, and cannot be waived",
                "mend what it finds, and take the waiver out",
            )
        elif not registry.is_wanted(rule.code, subject.options):
            continue
        elif not any(covers(waiver, finding) for finding in findings):
            yield _without_finding(waiver, f"{rule.code} {rule.name}", at, subject)


def _without_finding(waiver: Waiver, rule: str, at: Path, subject: Subject) -> Finding:
    known = _paths(subject)
    if waiver.at in known:
        message = f"{rule} finds nothing at `{waiver.at}`"
        return idle_waiver.find(subject.place(*at), message, "take the waiver out")
    hint = did_you_mean(waiver.at, known, "findings print their paths in `check --format json`")
    return idle_waiver.find(
        subject.place(*at, "at"), f"there is nothing at `{waiver.at}` in the brief", hint
    )


def _paths(subject: Subject) -> frozenset[str]:
    """Return the paths of all that the brief's files hold."""
    return frozenset(
        dotted(path[:length])
        for path, _ in scalars(subject.manuscript.root)
        for length in range(1, len(path) + 1)
    )
