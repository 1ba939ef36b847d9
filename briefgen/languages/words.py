"""Split text into words and sentences: Unicode's boundaries, and a language's abbreviations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from itertools import chain

import regex

_BOUNDARY = regex.compile(r"\b", regex.V1 | regex.WORD)
_HYPHENS = frozenset(("-", "\N{HYPHEN}", "\N{NON-BREAKING HYPHEN}"))
_WORD_LIKE = regex.compile(r"[\p{L}\p{N}]", regex.V1)

# A sentence's end and the space after it. East Asian full stops and marks, which are wide (their
# names begin with IDEOGRAPHIC and FULLWIDTH), need no space.
_END = regex.compile(
    r"""
    (?: [\p{SB=ATerm}\p{SB=STerm}…]+ \p{SB=Close}* (?: \s+ | $ )
    |   [\u3002\uFF01\uFF0E\uFF1F\uFF61]+ \p{SB=Close}*
    )
    """,
    regex.V1 | regex.VERBOSE,
)
_GOES_ON = regex.compile(r"\p{SB=Close}*\p{Ll}", regex.V1)
_INITIALS = regex.compile(r"(?<![\p{L}\p{N}])(?:\p{Lu}\p{M}*\.|(?:\p{L}\p{M}*\.){2,})", regex.V1)
_ITEM_NUMBER = regex.compile(r"\s*(?:\d{1,3}|\p{Ll})\.\s+", regex.V1)
_TEXTS_KEPT = 16_384
_PIECES_KEPT = 65_536
_BLANK_LINE = regex.compile(r"\n\s*\n", regex.V1)


def words(text: str) -> list[str]:
    """Return the words of a text, by the default word boundaries of Unicode (UAX #29).

    A hyphen inside a word joins, since Indonesian doubles words with it: `anak-anak` is one word.
    So do apostrophes (`don't`) and the separators of a number (`2,3`). What holds neither letter
    nor digit is no word.
    """
    return list(_words(text))


@lru_cache(maxsize=_TEXTS_KEPT)
def _words(text: str) -> tuple[str, ...]:
    """Return the words of a text; several rules ask for those of the same paragraph.

    No word goes past a space, and texts say most of what stands between two spaces again and
    again: to look that up takes a twentieth of the time of looking for boundaries (measured).
    """
    return tuple(chain.from_iterable(map(_words_between_spaces, text.split(" "))))


@lru_cache(maxsize=_PIECES_KEPT)
def _words_between_spaces(text: str) -> tuple[str, ...]:
    found: list[str] = []
    pieces = [piece for piece in _BOUNDARY.split(text) if piece]
    word_like = [_WORD_LIKE.search(piece) is not None for piece in pieces]
    for index, piece in enumerate(pieces):
        if not word_like[index]:
            continue
        if index >= 2 and pieces[index - 1] in _HYPHENS and word_like[index - 2]:
            found[-1] += pieces[index - 1] + piece
        else:
            found.append(piece)
    return tuple(found)


def word_count(text: str) -> int:
    """Return how many words a text has, as `words` finds them."""
    return len(_words(text))


def sentences(text: str, abbreviations: Iterable[str] = ()) -> list[str]:
    """Return the sentences of a text, as UAX #29 means them, with a language's abbreviations.

    A sentence ends at ``.``, ``!``, ``?`` or ``…`` and the quotation marks and brackets that
    close after it, where white space follows, and no small letter after that. No sentence ends
    at an abbreviation (`Dr.`, `hlm.`), an initial (`J. K.`), or the number of a list's item.
    A blank line ends one always. Abbreviations are looked for as they are written, and with a
    capital at their beginning.
    """
    return list(_sentences(text, tuple(abbreviations)))


@lru_cache(maxsize=_TEXTS_KEPT)
def _sentences(text: str, abbreviations: tuple[str, ...]) -> tuple[str, ...]:
    """Return the sentences of a text; several rules ask for those of the same paragraph."""
    parts = _BLANK_LINE.split(text) if "\n" in text else (text,)
    return tuple(found for part in parts for found in _sentences_between(part, abbreviations))


def _sentences_between(text: str, abbreviations: tuple[str, ...]) -> Iterator[str]:
    ends = list(_END.finditer(text))
    if not ends or ends[0].end() == len(text):  # one sentence, whatever its full stop may mean
        if text.strip():
            yield text.strip()
        return
    stops = [_full_stop(text, end.start()) for end in ends]
    no_ends = _no_ends(text, abbreviations, stops)
    start = 0
    for end, stop in zip(ends, stops, strict=True):
        if (
            stop in no_ends
            or _GOES_ON.match(text, end.end())
            or _ITEM_NUMBER.fullmatch(text, start, end.end())
        ):
            continue
        yield text[start : end.end()].strip()
        start = end.end()
    if rest := text[start:].strip():
        yield rest


def _no_ends(text: str, abbreviations: tuple[str, ...], stops: Iterable[int]) -> Set[int]:
    """Return where abbreviations and initials end, if any of the full stops may be one's.

    Hardly any is, and a look at what stands before them takes a tenth of the time of looking for
    abbreviations all over the text (measured).
    """
    known = _forms(abbreviations)
    if not any(_may_be_no_end(text, stop, known) for stop in stops if stop >= 0):
        return frozenset()
    no_ends = {found.end() for found in _INITIALS.finditer(text)}
    if abbreviations:
        no_ends |= {found.end() for found in _abbreviation(abbreviations).finditer(text)}
    return no_ends


def _may_be_no_end(text: str, stop: int, known: tuple[str, ...]) -> bool:
    """Whether an abbreviation or an initial may end at `stop`, which is just after a full stop.

    An initial is a letter, marks on it aside, and none stands before it.
    """
    before, last = text[max(0, stop - 3) : stop - 2], text[stop - 2 : stop - 1]
    is_no_initial = before.isalnum() if last.isalnum() else last.isascii()
    if is_no_initial and not text.endswith(known, 0, stop):
        return False
    starts = (stop - len(form) for form in known if text.endswith(form, 0, stop))
    return not is_no_initial or any(not text[at - 1 : at].isalnum() for at in starts)


def _full_stop(text: str, position: int) -> int:
    """Return where a single full stop at `position` ends; -1 where there is none or several."""
    alone = text.startswith(".", position) and not text.startswith(".", position + 1)
    return position + 1 if alone else -1


@lru_cache(maxsize=32)
def _forms(abbreviations: tuple[str, ...]) -> tuple[str, ...]:
    """Return abbreviations as they may be written: as they are, and with a capital."""
    forms = (form for each in abbreviations for form in (each, each[:1].upper() + each[1:]))
    return tuple(dict.fromkeys(forms))


@lru_cache(maxsize=32)
def _abbreviation(abbreviations: tuple[str, ...]) -> regex.Pattern[str]:
    longest_first = sorted(_forms(abbreviations), key=lambda form: (-len(form), form))
    either = "|".join(regex.escape(form) for form in longest_first)
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}])(?:{either})", regex.V1)
