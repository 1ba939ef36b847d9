"""BG406 unexpanded-acronym: an acronym that the reader has to guess."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from briefgen.checks.reading import paragraphs
from briefgen.checks.style.acronyms import acronyms
from briefgen.checks.style.print_order import print_order
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.model.recommendations import BenchmarkingStudy
from briefgen.model.texts import Shape
from briefgen.source.tree import Path

RULE = Rule("BG406", "unexpanded-acronym", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find acronyms that are not spelled out where each language's print first has them.

    ``Usaha Kecil dan Menengah (UKM)`` and ``UKM (Usaha Kecil dan Menengah)`` spell one out. Roman
    numerals, units of measure and money, companies' legal forms, acronyms within the names of
    people, authors, publisher and comparators, and those in `known_acronyms` need no spelling
    out. Quotes are left as they are.

    Why: who has to ask what it means is no longer reading; in translation it often means another.
    Bad:
        summary: {id: Data BPS menunjukkan biaya naik., en: Costs rose.}
    Good:
        summary: {id: Data Badan Pusat Statistik (BPS) menunjukkan biaya naik., en: Costs rose.}
    Source: APA 7, 6.25; WCAG 2.2, success criterion 3.1.4.
    """
    spoken = {language: _spoken(subject, language) for language in subject.brief.languages}
    if not any(spoken.values()):
        return
    known = _known(subject)
    order = print_order(subject)
    for language, by_path in spoken.items():
        seen = set(known)
        for text in order:
            for acronym, is_expanded in by_path.get(text.path, ()):
                if acronym not in seen and not is_expanded:
                    yield RULE.at(
                        text.place_of(language),
                        f"`{acronym}` is not spelled out where {language} first has it",
                        hint=f"write `... ({acronym})` with the full words here, "
                        "or name it under `checks.known_acronyms`",
                    )
                seen.add(acronym)


def _spoken(subject: Subject, language: str) -> Mapping[Path, Sequence[tuple[str, bool]]]:
    """Return the acronyms of each text that has some, and whether each is spelled out there."""
    found = {
        text.path: _acronyms(version, text.shape) for text, version in subject.versions(language)
    }
    return {path: spoken for path, spoken in found.items() if spoken}


@lru_cache(maxsize=16_384)
def _acronyms(version: str, shape: Shape) -> tuple[tuple[str, bool], ...]:
    return tuple(acronyms(" ".join(paragraphs(version, shape))))


def _known(subject: Subject) -> frozenset[str]:
    """Return the acronyms that need no spelling out: the settings', and those within names."""
    brief = subject.brief
    names = [person.name for person in brief.people.values()]
    names += brief.authors
    names += brief.publisher.versions.values() if brief.publisher else ()
    for study in brief.recommendations.values():
        if isinstance(study, BenchmarkingStudy):
            names += (comparator.name for comparator in study.comparators.values())
    within = (acronym for name in names for acronym, _ in acronyms(name))
    return frozenset((*subject.options.known_acronyms, *within))
