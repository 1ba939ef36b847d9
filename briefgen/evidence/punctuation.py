"""Compare the punctuation of words that are alike: marks between them, and hyphens in them."""

from __future__ import annotations

import re

from briefgen.evidence.fold import fold
from briefgen.evidence.normalise import Tokens

_LINE_END_HYPHEN = re.compile(r"-[ \t]*[\r\n]\s*")
_BROKEN = re.compile("[-\u2010\u00ad][ \t]*[\r\n]\\s*")
_BLANKS = re.compile(r"\s+")
_ELLIPSIS = re.compile(r"\.{3,}")
_DASHES = re.compile(r"-{2,}|\u2014")
_ASKING = frozenset("?!")


def same_punctuation(quote: Tokens, source: Tokens, start: int) -> bool:
    """Whether a run of a quote is punctuated as its source from token `start` on.

    A hyphen at a line's end may be the printer's or the word's, so it fits both. Kinds of
    quotation marks and of dashes are alike.
    """
    last = start + len(quote) - 1
    ours = quote.text[quote.start(0) : quote.end(len(quote) - 1)]
    theirs = source.text[source.start(start) : source.end(last)]
    if ours.split() == _BROKEN.sub("", theirs).split() or _marks(ours) == _marks(theirs):
        return True
    return all(
        _same_hyphens(_word(quote, index), _word(source, start + index))
        and (index == 0 or _before(quote, index) == _before(source, start + index))
        for index in range(len(quote))
    )


def same_end(quote: Tokens, source: Tokens, last: int) -> bool:
    """Whether a quote asks, or cries out, at its end where its source does after token `last`.

    Full stops and commas at the end of a quote follow the sentence that it stands in.
    """
    return _ASKING & set(quote.between(len(quote))) == _ASKING & set(source.between(last + 1))


def _word(tokens: Tokens, index: int) -> str:
    return fold(tokens.text[tokens.start(index) : tokens.end(index)]).text.casefold()


def _before(tokens: Tokens, index: int) -> str:
    return _marks(tokens.between(index))


def _same_hyphens(ours: str, theirs: str) -> bool:
    if _LINE_END_HYPHEN.search(ours) or _LINE_END_HYPHEN.search(theirs):
        return True
    return ours == theirs or _marks(ours) == _marks(theirs)


def _marks(text: str) -> str:
    folded = _BLANKS.sub("", _LINE_END_HYPHEN.sub("", fold(text).text)).casefold()
    return _DASHES.sub("-", _ELLIPSIS.sub("\u2026", folded)).replace("'", '"')
