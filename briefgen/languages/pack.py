"""Hold what briefgen must know of a language beyond CLDR: labels, abbreviations, vague words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from briefgen.languages.labels import Labels
from briefgen.model.base import Language, Model, Name
from briefgen.model.checking import Ratio
from briefgen.model.locators import LocatorLabel


class LanguagePack(Model):
    """One language, from ``labels/<language>.yaml``. A project adds its own by adding a file."""

    briefgen: Literal[1]
    """The version of the format: 1."""
    language: Language
    """The language's tag; the name of the file."""
    name: Name
    """The language's name in itself, as other editions announce it: ``Bahasa Indonesia``."""
    direction: Literal["ltr", "rtl"] = "ltr"
    """The direction of its script."""
    quotation_marks: tuple[Name, Name]
    """The opening and the closing mark."""
    comma: Name = ","
    """The comma: ``,``, ``،``."""
    semicolon: Name = ";"
    """The semicolon: ``;``, ``؛``."""
    comma_in_quotes: bool = False
    """Whether a comma after quoted words stands before the closing mark."""
    articles: tuple[Name, ...] = ()
    """Articles, which do not count where titles are sorted: ``the``."""
    sentence_words: int
    """The longest sentence that reads well, in words."""
    relative_length: Ratio = 1
    """How many words it takes to say what English says in one; `1` where that is not known."""
    abbreviations: tuple[Name, ...] = ()
    """Abbreviations whose full stop ends no sentence: ``Dr.``, ``hlm.``"""
    locator_words: Mapping[str, LocatorLabel] = {}
    """How authors write locators in prose: ``hlm.`` is a page."""
    vague_readers: tuple[Name, ...] = ()
    """Readers who are nobody: "policymakers"."""
    vague_owners: tuple[Name, ...] = ()
    """Owners who are nobody: "all parties"."""
    weak_verbs: tuple[Name, ...] = ()
    """Verbs that promise nothing unless a target follows: "strengthen"."""
    negations: tuple[Name, ...] = ()
    """Words that turn a sentence round: "not", "never"; `*n't` is the end of a word."""
    conditions: tuple[Name, ...] = ()
    """Words that bind a sentence: "unless", "only", "provided that"."""
    function_words: tuple[Name, ...] = ()
    """Small words by which a language is known, since no sentence does without: "the", "of"."""
    labels: Labels
    """All that a brief prints of its own."""
