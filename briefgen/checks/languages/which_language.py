"""Tell whether words are in another language than they should be: by a detector, and by lists."""

from __future__ import annotations

from briefgen.checks.languages.own_words import Sentence, in_small_letters, known_by
from briefgen.checks.subject import Subject
from briefgen.languages.identification import FEWEST_RUNNING_WORDS, alike, is_told, language_of

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


def is_in(subject: Subject, language: str, words: Sentence, other: str) -> bool:
    """Whether words are in a language rather than in another, as far as can be told."""
    small = in_small_letters(words)
    found = language_of(small)
    if found:
        return alike(found, language)
    return bool(known_by(subject.packs, language, other).intersection(small))


def other_language(subject: Subject, language: str, words: Sentence) -> str | None:
    """Return the language that words are in, where it is not the one that they should be in."""
    if len(words) < FEWEST_WORDS:
        return None
    small = in_small_letters(words)
    found = language_of(small)
    if words[0].istitle():
        small = (words[0].lower(), *small)  # a function word may begin a sentence
    if found is None:
        return _by_function_words(subject, language, small, FEWEST_FUNCTION_WORDS)
    if alike(found, language) or not is_told(language):
        return None
    # What the detector takes for Malay is Indonesian in a brief that has Indonesian.
    found = next((one for one in subject.brief.languages if alike(one, found)), found)
    return found if _is_likely(subject, language, small, found) else None


def _is_likely(subject: Subject, language: str, small: Sentence, found: str) -> bool:
    """Whether function words bear the detector out, which takes terms for a language.

    `Pelatihan digital marketing dan branding` is Indonesian still: `dan` is.
    """
    known = known_by(subject.packs, found, language)
    ours = len(known_by(subject.packs, language, found).intersection(small))
    theirs = len(known.intersection(small))
    if len(small) < ENOUGH_WORDS and not theirs:
        return False
    return not ours or (ours < theirs if known else ours * MOST_OF_ITS_OWN <= len(small))


def other_language_of_title(subject: Subject, language: str, words: Sentence) -> str | None:
    """Return the same of words nearly all of which have capitals, as in titles."""
    if len(words) <= FEWEST_WORDS or len(in_small_letters(words)) >= FEWEST_RUNNING_WORDS:
        return None
    small = tuple(word.casefold() for word in words)
    return _by_function_words(subject, language, small, FEWEST_IN_A_TITLE)


def _by_function_words(subject: Subject, language: str, words: Sentence, fewest: int) -> str | None:
    """Return the brief's other language that `fewest` words belong to, and none to its own."""
    for other in subject.brief.languages:
        own = known_by(subject.packs, language, other)
        if alike(other, language) or not own or own.intersection(words):
            continue
        if len(known_by(subject.packs, other, language).intersection(words)) >= fewest:
            return other
    return None
