"""BG109 vague-owner: a task that nobody in particular is to do."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.phrases import nobody
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.model.recommendations import Safeguards
from briefgen.model.texts import Text
from briefgen.source.tree import Path

RULE = Rule("BG109", "vague-owner", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Find owners of recommendations and risks such as "all parties", by each language's list.

    A phrase of the list that opens the text counts too, unless a proper name follows it.

    Why: what everybody is to do, nobody does, and nobody can be asked why not.
    Bad:
        recommendations:
          jalur: {owner: {id: Semua pihak terkait, en: All parties}}
    Good:
        recommendations:
          jalur: {owner: {id: Dinas Perhubungan Kota Bandung, en: Bandung Transport Agency}}
    Source: UNEP Evaluation Office (a recommendation says who does what by when); AGREE II, item 15.
    """
    for path, owner in _owners(subject):
        for language, pack in subject.packs_in_use():
            if phrase := nobody(owner.get(language) or "", pack.vague_owners):
                yield RULE.at(
                    subject.version_place(owner, language, *path),
                    f'"{phrase}" is nobody who could be asked',
                    hint="name one body or post; others can help under `monitoring`",
                )


def _owners(subject: Subject) -> Iterator[tuple[Path, Text]]:
    for id_, recommendation in subject.brief.recommendations.items():
        path: Path = ("recommendations", id_)
        yield (*path, "owner"), recommendation.owner
        if isinstance(recommendation, Safeguards):
            for risk_id, risk in recommendation.risks.items():
                if risk.owner:
                    yield (*path, "risks", risk_id, "owner"), risk.owner
