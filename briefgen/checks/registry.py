"""List all rules, run those that look at a valid brief, and apply a project's settings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, lru_cache
from types import ModuleType
from typing import Protocol

from briefgen.checks.evidence import (
    altered_punctuation,
    clause_cut_short,
    heavily_bracketed_quote,
    misquoted,
    omitted_negation,
    quote_language_mismatch,
    quote_without_original,
    quote_without_page,
    stale_archive,
    unchecked_quote,
    unmarked_translation,
    unreadable_archive,
)
from briefgen.checks.languages import (
    added_figure,
    broken_lock,
    differing_figure,
    differing_scale,
    differing_unit,
    diverged_versions,
    edited_translation,
    identical_translation,
    misread_separator,
    missing_figure,
    missing_source_text,
    stale_translation,
    undeclared_language,
    uneven_length,
    uneven_structure,
    unknown_language,
    unreviewed_translation,
    untranslated_text,
    wrong_language,
)
from briefgen.checks.page import (
    bare_table_head,
    broken_word,
    coarse_image,
    missing_glyph,
    over_page_limit,
    overlapping_text,
    shrunken_picture,
    sparse_last_page,
    stranded_heading,
    text_overflow,
    unfinished_rendition,
    unfitting_row,
    unshown_picture,
)
from briefgen.checks.structure import (
    argument_without_evidence,
    circular_answer,
    due_before_date,
    empty_text,
    idle_waiver,
    incomparable_facts,
    incomplete_board,
    incomplete_recommendation,
    incomplete_risk,
    key_message_count,
    missing_certainty,
    missing_cost,
    missing_disclosures,
    missing_methods,
    missing_problem,
    no_recommendation,
    recommendation_without_argument,
    study_without_deliverables,
    successes_only,
    too_few_comparators,
    too_many_recommendations,
    unanswered_objection,
    unattributed_quote,
    unbalanced_board,
    unexplained_comparator,
    unplaceable_fact,
    unused_entity,
    unverifiable_target,
    vague_action,
    vague_owner,
    vague_reader,
)
from briefgen.checks.style import (
    long_brief,
    long_paragraph,
    long_sentence,
    long_summary,
    long_title,
    placeholder,
    unexpanded_acronym,
    unsafe_link,
)
from briefgen.checks.subject import Subject
from briefgen.checks.themes import low_contrast, missing_theme_file
from briefgen.findings import Finding, Rule, Severity
from briefgen.model.checking import CheckOptions
from briefgen.source.rules.registry import MODULES as SOURCE_MODULES
from briefgen.source.themes import ResolvedTheme


class RuleModule(Protocol):
    """A module that holds one rule about a valid brief."""

    RULE: Rule

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Find what is wrong; the docstring says what, why, bad, good and source."""


class ThemeRuleModule(Protocol):
    """A module that holds one rule about a theme."""

    RULE: Rule

    def check(self, theme: ResolvedTheme) -> Iterator[Finding]:
        """Find what is wrong with a theme; the docstring as above."""


MODULES: tuple[RuleModule, ...] = (
    no_recommendation,
    too_many_recommendations,
    argument_without_evidence,
    unanswered_objection,
    recommendation_without_argument,
    vague_reader,
    vague_owner,
    due_before_date,
    unverifiable_target,
    missing_cost,
    vague_action,
    missing_methods,
    missing_certainty,
    unattributed_quote,
    unused_entity,
    incomplete_risk,
    incomplete_board,
    unbalanced_board,
    too_few_comparators,
    successes_only,
    unexplained_comparator,
    study_without_deliverables,
    empty_text,
    key_message_count,
    circular_answer,
    incomplete_recommendation,
    missing_disclosures,
    missing_problem,
    incomparable_facts,
    unplaceable_fact,
    unknown_language,
    undeclared_language,
    untranslated_text,
    uneven_structure,
    uneven_length,
    missing_source_text,
    stale_translation,
    edited_translation,
    diverged_versions,
    unreviewed_translation,
    identical_translation,
    wrong_language,
    differing_figure,
    differing_scale,
    differing_unit,
    misread_separator,
    missing_figure,
    added_figure,
    broken_lock,
    misquoted,
    unchecked_quote,
    quote_without_page,
    omitted_negation,
    heavily_bracketed_quote,
    unmarked_translation,
    quote_without_original,
    quote_language_mismatch,
    clause_cut_short,
    stale_archive,
    unreadable_archive,
    altered_punctuation,
    long_brief,
    long_title,
    long_summary,
    long_sentence,
    long_paragraph,
    unexpanded_acronym,
    unsafe_link,
    placeholder,
)
"""The rules about valid briefs, in the order of their codes; a new one is added here."""


PAGE_MODULES: tuple[RuleModule, ...] = (
    over_page_limit,
    text_overflow,
    overlapping_text,
    unfitting_row,
    missing_glyph,
    coarse_image,
    unshown_picture,
    stranded_heading,
    bare_table_head,
    sparse_last_page,
    shrunken_picture,
    broken_word,
    unfinished_rendition,
)
"""The rules about laid out pages, in the order of their codes; a new one is added here."""

THEME_MODULES: tuple[ThemeRuleModule, ...] = (low_contrast, missing_theme_file)
"""The rules about themes, in the order of their codes; a new one is added here."""

AFTERWARDS: tuple[ModuleType, ...] = (idle_waiver,)
"""The rules about what the others found."""


@cache
def documented_modules() -> tuple[ModuleType | RuleModule | ThemeRuleModule, ...]:
    """Return the modules of all rules, those of reading files among them, in order of code."""
    modules: tuple[ModuleType | RuleModule | ThemeRuleModule, ...] = (
        *SOURCE_MODULES,
        *MODULES,
        *PAGE_MODULES,
        *THEME_MODULES,
        *AFTERWARDS,
    )
    return tuple(sorted(modules, key=lambda module: module.RULE.code))


def rules() -> tuple[Rule, ...]:
    """Return all rules, in the order of their codes."""
    return tuple(module.RULE for module in documented_modules())


@cache
def mandatory_codes() -> frozenset[str]:
    """Return the codes of the rules that cannot be ignored, weighed anew or waived."""
    return frozenset(rule.code for rule in rules() if rule.mandatory)


def run(subject: Subject) -> tuple[Finding, ...]:
    """Return what all rules find in a valid brief, before any settings, sorted by place."""
    return in_order(finding for module in MODULES for finding in module.check(subject))


def run_on_pages(subject: Subject) -> tuple[Finding, ...]:
    """Return what the rules about pages find on those that the subject has, likewise."""
    return in_order(finding for module in PAGE_MODULES for finding in module.check(subject))


@lru_cache(maxsize=8)
def run_on_theme(theme: ResolvedTheme) -> tuple[Finding, ...]:
    """Return what the rules about themes find in one, likewise; once for all briefs that use it."""
    return in_order(finding for module in THEME_MODULES for finding in module.check(theme))


def apply(findings: Iterable[Finding], options: CheckOptions) -> tuple[Finding, ...]:
    """Select, ignore and weigh findings as the settings say, and sort them by place.

    A code or the beginning of one covers all rules that begin so; where several set a severity,
    the longest does. Mandatory rules are neither deselected, ignored nor weighed anew.
    """
    mandatory = mandatory_codes()
    kept = []
    for finding in findings:
        if finding.code in mandatory:
            kept.append(finding)
        elif is_wanted(finding.code, options):
            kept.append(replace(finding, severity=_severity(finding, options)))
    return in_order(kept)


def is_wanted(code: str, options: CheckOptions) -> bool:
    """Whether a rule that is not mandatory is selected, and not ignored."""
    if options.select and not code.startswith(options.select):
        return False
    return not code.startswith(options.ignore)


def _severity(finding: Finding, options: CheckOptions) -> Severity:
    covering = [prefix for prefix in options.severity if finding.code.startswith(prefix)]
    return options.severity[max(covering, key=len)] if covering else finding.severity


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings sorted by place."""
    return tuple(
        sorted(
            findings,
            key=lambda found: (
                found.place.file,
                found.place.line,
                found.place.column,
                found.code,
                found.place.path,
                found.message,
            ),
        )
    )
