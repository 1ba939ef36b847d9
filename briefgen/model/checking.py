"""What a project or a brief sets about its checks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from briefgen.findings import Severity
from briefgen.model.base import WHOLE, Model, Name
from briefgen.model.facts import read_number

RULE_CODE = r"^BG[0-9]{1,3}$"
RuleCode = Annotated[str, StringConstraints(pattern=RULE_CODE, strip_whitespace=False)]
"""A rule's code, or the beginning of one: BG4 stands for all of BG4xx."""

WHOLE_RULE_CODE = r"^BG[0-9]{3}$"
WholeRuleCode = Annotated[str, StringConstraints(pattern=WHOLE_RULE_CODE, strip_whitespace=False)]
"""The code of one rule."""

DOTTED_PATH = r"^[^\s.]+(\.[^\s.]+)*$"
DottedPath = Annotated[str, StringConstraints(pattern=DOTTED_PATH, strip_whitespace=False)]
"""A value's place in a brief, as findings print it: ``arguments.aman.claim``."""

Words = Annotated[int, Field(ge=1), WHOLE]
Ratio = Annotated[float, Field(gt=0, le=10), BeforeValidator(read_number)]


class Thresholds(Model):
    """The numbers at which rules speak; a brief's own go before the project's."""

    brief_words_warning: Words = 1500
    """Words a language, in the whole brief, above which there is a warning."""
    brief_words_error: Words = 2200
    """Words a language above which there is an error."""
    title_words: Words = 14
    """Words in the title."""
    summary_words: Words = 200
    """Words in the summary."""
    key_messages_min: Words = 3
    """Fewest key messages."""
    key_messages_max: Words = 4
    """Most key messages."""
    recommendations_max: Words = 7
    """Most recommendations."""
    sentence_words: Mapping[str, Words] = {}
    """Words in a sentence, by language; without one, the language's own (id 30, en 25)."""
    paragraph_words_warning: Words = 150
    """Words in a paragraph above which there is a warning."""
    paragraph_words_error: Words = 250
    """Words in a paragraph above which there is an error."""
    comparators_min: Words = 2
    """Fewest comparators in a benchmarking study."""
    length_ratio_min: Ratio = 0.75
    """Smallest ratio of the source language's words to another language's, in texts of 60 words;
    less in shorter ones, and adjusted to how many words each language takes."""
    length_ratio_max: Ratio = 1.35
    """Largest ratio of the source language's words to another language's, likewise."""
    quote_gap_words: Words = 120
    """Most words that an ellipsis in a quote may leave out."""
    quote_brackets: Words = 2
    """Most brackets in a quote, but for `[sic]` and ellipses."""
    quote_bracket_share: Ratio = 0.25
    """Largest share of a quote's words that may stand in brackets."""
    pages: Words = 4
    """Pages of a PDF; of languages side by side, as many for each."""
    image_resolution_min: Words = 150
    """Dots to the inch of a picture, as it is printed, below which there is a warning."""
    image_resolution_good: Words = 300
    """Dots to the inch below which there is a note."""
    picture_scale: Ratio = 0.85
    """How much a picture drawn as lines may be shrunk: its words are of 7 points and more."""
    last_page_share: Ratio = 0.15
    """How much of the last page should be used at least."""


class CheckOptions(Model):
    """Which rules speak, how loudly, and at what numbers."""

    select: tuple[RuleCode, ...] = ()
    """Only these rules; all of them where it is empty."""
    ignore: tuple[RuleCode, ...] = ()
    """Not these rules."""
    severity: Mapping[RuleCode, Severity] = {}
    """How much a rule's findings weigh here."""
    thresholds: Thresholds = Thresholds()
    """The numbers at which rules speak."""
    known_acronyms: tuple[str, ...] = ()
    """Acronyms that every reader knows, so that they need not be spelled out."""


class Waiver(Model):
    """One rule's findings at one place, which are as they should be, and why."""

    rule: WholeRuleCode
    """The rule, by its code. Mandatory rules cannot be waived."""
    at: DottedPath
    """Where: a path as findings print it, such as `arguments.aman.claim`; it covers what is below
    it, each language among it."""
    reason: Name
    """Why the findings are left as they are."""


class BriefChecks(CheckOptions):
    """What a brief sets about its checks, and which findings it waives."""

    waivers: tuple[Waiver, ...] = ()
    """Findings that are not reported, each with a reason."""
