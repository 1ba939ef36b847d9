"""BG211 identical-translation: a translation that is its source over again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefgen.checks.languages.own_words import in_small_letters, own_words, same_words
from briefgen.checks.placeholders import is_placeholder
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.languages.identification import alike, language_of
from briefgen.languages.locale import conventions
from briefgen.languages.pack import LanguagePack
from briefgen.languages.translation.units import Unit

RULE = Rule("BG211", "identical-translation", Severity.WARNING)

FEWEST_WORDS = 3
"""Two words may be a term that both languages have: this project's judgement."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find translations that have the words of their source, in the same order.

    Case, punctuation and markup make no difference. A text must be known to be of one of the two
    languages, and not of the other: by three words or more, one of which is a function word of one
    language alone (`function_words` in `labels/`); or by four that the detector is sure of. Names
    are left out, and so are quotes, code, addresses and emphasised words within a text, and
    titles of works: they may be the same in any language. So may anything in languages that
    share most of their words, such as Indonesian and Malay.

    Why: the text was copied to be translated later, and later never came.
    Bad:
        summary:
          id: Biaya naik dan pendapatan turun.
          en: Biaya naik dan pendapatan turun.
    Good:
        summary:
          id: Biaya naik dan pendapatan turun.
          en: Costs rose and revenue fell.
    Source: translate-toolkit's pofilter (`unchanged`); the measure is this project's judgement.
    """
    for unit in subject.once(same_units):
        if is_title(unit) or is_placeholder(unit.source):
            continue
        if language := _language(unit, subject.packs):
            wanting = unit.language if alike(language, unit.origin) else unit.origin
            read_as = conventions("en").name_of(language)
            yield RULE.at(
                unit.place,
                f"`{unit.key}` has the same words in {unit.origin} and in {unit.language}",
                hint=f"they read as {read_as}; write the {wanting} version",
                related=(unit.source_place,),
            )


def same_units(subject: Subject) -> tuple[Unit, ...]:
    """Return the translations that have their source's words and no others, in the same order."""
    return tuple(unit for unit in subject.translations.units if _is_same(unit))


def _is_same(unit: Unit) -> bool:
    return unit.target is not None and (
        unit.source == unit.target or same_words(unit.source, unit.target, unit.shape)
    )


def is_title(unit: Unit) -> bool:
    """Whether a unit is a work's title, which may be left as it is."""
    return unit.path[0] == "sources" and unit.path[-1] in ("title", "title_translation")


def _language(unit: Unit, packs: Mapping[str, LanguagePack]) -> str | None:
    """Return in which of its two languages a text is, where that can be told."""
    if alike(unit.origin, unit.language):
        return None
    pack, other = packs.get(unit.origin), packs.get(unit.language)
    read = own_words(unit.source, unit.shape, pack.abbreviations if pack else ())
    own = tuple(word for sentence in read for word in sentence)
    small = in_small_letters(own)
    ours = frozenset(pack.function_words if pack else ()).intersection(small)
    theirs = frozenset(other.function_words if other else ()).intersection(small)
    ours, theirs = ours - theirs, theirs - ours
    if (ours and theirs) or len(own) < FEWEST_WORDS:
        return None
    # Where nothing in small letters remains, it is a name: `Kementerian Komunikasi dan Digital`.
    if (ours or theirs) and set(small) - ours - theirs:
        return unit.origin if ours else unit.language
    found = language_of(small)
    return found if found and (alike(found, unit.origin) or alike(found, unit.language)) else None
