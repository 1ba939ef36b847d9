"""Tell whether words are in another language than they should be: by a detector, and by lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from briefgen.checks.languages.own_words import Sentence, in_small_letters, own_words
from briefgen.languages.identification import FEWEST_RUNNING_WORDS, alike, is_told, language_of
from briefgen.languages.pack import LanguagePack
from briefgen.model.texts import Shape

FEWEST_WORDS = 5
"""Of fewer words nothing is said: a term, or a name with a word beside it."""

ENOUGH_WORDS = 8
"""Of fewer in small letters, one must be a function word: else they may be terms in a row."""

MOST_OF_ITS_OWN = 5
"""One word in so many may be a function word of the version's own language, where those of the
language that was found are not listed: `in` is German, too."""

FEWEST_FUNCTION_WORDS = 3
"""So many of another language, and none of its own, give a version away without a detector."""

FEWEST_IN_A_TITLE = 2
"""So many do in a version where nearly all words have capitals, as in titles."""


@dataclass(frozen=True, eq=False)
class Lexicon:
    """What a language of a brief is known by beside the brief's `others`.

    It is one object for one language of one set of packs, so that it is quick to compare.
    """

    language: str
    others: tuple[str, ...]
    abbreviations: tuple[str, ...]
    function_words: Mapping[str, frozenset[str]]
    _only: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict, init=False)

    def only(self, language: str, other: str) -> frozenset[str]:
        """Return the function words of a language that another does not have."""
        if (language, other) not in self._only:
            words, none = self.function_words, frozenset[str]()
            self._only[language, other] = words.get(language, none) - words.get(other, none)
        return self._only[language, other]


def lexicon_of(
    packs: Mapping[str, LanguagePack], languages: Sequence[str], language: str
) -> Lexicon:
    """Return what is known of one of a brief's `languages`, and of what it may be taken for."""
    lists = tuple((tag, pack.function_words) for tag, pack in packs.items())
    others = tuple(one for one in languages if one != language)
    return _lexicon(language, others, packs[language].abbreviations, lists)


@lru_cache(maxsize=256)
def _lexicon(
    language: str,
    others: tuple[str, ...],
    abbreviations: tuple[str, ...],
    lists: tuple[tuple[str, tuple[str, ...]], ...],
) -> Lexicon:
    return Lexicon(language, others, abbreviations, {tag: frozenset(one) for tag, one in lists})


@lru_cache(maxsize=16_384)
def other_language(
    lexicon: Lexicon, version: str, shape: Shape | None
) -> tuple[str, Sentence] | None:
    """Return the other language that a version is in, and the sentence where it is not all."""
    sentences = own_words(version, shape, lexicon.abbreviations)
    for sentence in sentences:
        if other := _of_running_words(lexicon, sentence):
            in_part = any(_is_in(lexicon, one, other) for one in sentences)
            return other, sentence if in_part else ()
    whole = tuple(chain.from_iterable(sentences))
    other = _of_running_words(lexicon, whole) if len(sentences) > 1 else None  # not looked at yet
    other = other or _of_a_title(lexicon, whole)
    return (other, ()) if other else None


def _is_in(lexicon: Lexicon, words: Sentence, other: str) -> bool:
    """Whether words are in their language rather than in another, as far as can be told."""
    small = in_small_letters(words)
    found = language_of(small)
    if found:
        return alike(found, lexicon.language)
    return bool(lexicon.only(lexicon.language, other).intersection(small))


def _of_running_words(lexicon: Lexicon, words: Sentence) -> str | None:
    """Return the language that words are in, where it is not the one that they should be in."""
    if len(words) < FEWEST_WORDS:
        return None
    small = in_small_letters(words)
    found = language_of(small)
    if words[0].istitle():
        small = (words[0].lower(), *small)  # a function word may begin a sentence
    if found is None:
        return _by_function_words(lexicon, small, FEWEST_FUNCTION_WORDS)
    if alike(found, lexicon.language) or not is_told(lexicon.language):
        return None
    # What the detector takes for Malay is Indonesian in a brief that has Indonesian.
    found = next((one for one in lexicon.others if alike(one, found)), found)
    return found if _is_likely(lexicon, small, found) else None


def _is_likely(lexicon: Lexicon, small: Sentence, found: str) -> bool:
    """Whether function words bear the detector out, which takes terms for a language.

    `Pelatihan digital marketing dan branding` is Indonesian still: `dan` is.
    """
    known = lexicon.only(found, lexicon.language)
    ours = len(lexicon.only(lexicon.language, found).intersection(small))
    theirs = len(known.intersection(small))
    if len(small) < ENOUGH_WORDS and not theirs:
        return False
    return not ours or (ours < theirs if known else ours * MOST_OF_ITS_OWN <= len(small))


def _of_a_title(lexicon: Lexicon, words: Sentence) -> str | None:
    """Return the same of words nearly all of which have capitals, as in titles."""
    if len(words) <= FEWEST_WORDS or len(in_small_letters(words)) >= FEWEST_RUNNING_WORDS:
        return None
    small = tuple(word.casefold() for word in words)
    return _by_function_words(lexicon, small, FEWEST_IN_A_TITLE)


def _by_function_words(lexicon: Lexicon, words: Sentence, fewest: int) -> str | None:
    """Return the brief's other language that `fewest` words belong to, and none to its own."""
    for other in lexicon.others:
        own = lexicon.only(lexicon.language, other)
        if alike(other, lexicon.language) or not own or own.intersection(words):
            continue
        if len(lexicon.only(other, lexicon.language).intersection(words)) >= fewest:
            return other
    return None
