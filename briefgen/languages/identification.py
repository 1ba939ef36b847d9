"""Tell which language words are in, by a detector that works offline, as far as can be told."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from types import ModuleType

FEWEST_RUNNING_WORDS = 4
"""Fewer may be anything: a term, a phrase that several languages have."""

SHARE = 80
"""Per cent of the words that the detector must find to be in one language."""

# What CLD2 calls by names of its own.
_TAGS = {"iw": "he", "jw": "jv", "sr-ME": "sr", "un": ""}

# Languages that share too many words to be told apart by a sentence: those that ISO 639-3 puts
# into one macrolanguage, and some more that detectors take for each other.
_FAMILIES = (
    frozenset({"id", "ms", "jv", "su", "min", "ban", "bjn", "ace", "mad", "bew"}),
    frozenset({"no", "nb", "nn", "da"}),
    frozenset({"hr", "sr", "bs", "sh", "cnr", "sl"}),
    frozenset({"cs", "sk"}),
    frozenset({"pt", "gl", "es", "ca"}),
    frozenset({"nl", "af"}),
    frozenset({"en", "sco"}),
    frozenset({"ru", "uk", "be"}),
    frozenset({"bg", "mk"}),
    frozenset({"fa", "ps", "ur"}),
    frozenset({"hi", "mr", "ne"}),
    frozenset({"tl", "fil", "ceb"}),
)


def language_of(words: Sequence[str]) -> str | None:
    """Return the language of running words, or nothing where it cannot be told.

    Pass words in small letters alone: names, which have none, are of no language. Fewer than
    `FEWEST_RUNNING_WORDS` tell nothing; nor do words that the detector is not sure of.
    """
    return _detected(" ".join(words)) if len(words) >= FEWEST_RUNNING_WORDS else None


def is_told(language: str) -> bool:
    """Whether the detector knows a language, so that its silence means something."""
    detector = _detector()
    return detector is not None and base(language) in _known(detector)


def alike(language: str, other: str) -> bool:
    """Whether two languages are one, or too near to each other to be told apart."""
    one, two = base(language), base(other)
    return one == two or any({one, two} <= family for family in _FAMILIES)


def base(tag: str) -> str:
    """Return a language's tag without script and region: those of `en-GB` are English."""
    return tag.partition("-")[0]


@lru_cache(maxsize=16_384)
def _detected(text: str) -> str | None:
    detector = _detector()
    if detector is None:
        return None
    try:
        reliable, _, found = detector.detect(text.encode(), isPlainText=True)
    except detector.error:  # letters that it takes for none, such as those of private use
        return None
    _, tag, share, _ = found[0]
    return _tag(tag) or None if reliable and share >= SHARE else None


@cache
def _detector() -> ModuleType | None:
    """Return the detector; there is none on the few platforms that it has no wheel for."""
    try:
        import pycld2
    except ImportError:
        return None
    detector: ModuleType = pycld2
    return detector


@cache
def _known(detector: ModuleType) -> frozenset[str]:
    names = set(detector.DETECTED_LANGUAGES)
    tags = (tag for name, tag in detector.LANGUAGES if name in names)
    return frozenset(base(_tag(tag)) for tag in tags if not tag.startswith("xx-"))  # scripts alone


def _tag(tag: str) -> str:
    return _TAGS.get(tag, tag)
