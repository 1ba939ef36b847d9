"""BG204 uneven-structure: a text whose languages are built differently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from briefgen.checks.languages.parts import parts
from briefgen.checks.languages.translations import translations
from briefgen.checks.reading import structure, tree
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.prose.nodes import Block

RULE = Rule("BG204", "uneven-structure", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Compare paragraphs, lists, links and references of a text's versions with the source's.

    Emphasis may differ: one language marks foreign words that are the other's own.

    Why: a paragraph, a list's item or a source has got lost in translation.
    Bad:
        summary:
          id: "Biaya naik [@kajian]."
          en: "Costs rose."
    Good:
        summary:
          id: "Biaya naik [@kajian]."
          en: "Costs rose [@kajian]."
    Source: Canada's and Wales's bilingual design standards (the same content in both languages).
    """
    source = subject.brief.source_language
    for one in translations(subject):
        shape = one.text.shape
        if structure(one.original, shape) != structure(one.version, shape):
            trees = tree(one.original, shape), tree(one.version, shape)
            yield RULE.at(
                one.text.place_of(one.language),
                f"`{one.text.key}` is built differently in {source} and {one.language}: "
                + (_difference(source, one.language, *trees) or "its parts are in another order"),
                hint="give both versions the same paragraphs, lists, links and references",
                related=(one.text.place_of(source),),
            )


def _difference(
    source: str, language: str, original: tuple[Block, ...], version: tuple[Block, ...]
) -> str:
    """Tell what one version has more of than the other; nothing where only the order differs."""
    ours, theirs = Counter(parts(original)), Counter(parts(version))
    told = [
        f"{part}: {ours[part]} in {source}, {theirs[part]} in {language}"
        for part in dict.fromkeys((*ours, *theirs))
        if ours[part] != theirs[part]
    ]
    return "; ".join(told)
