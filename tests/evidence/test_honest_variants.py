"""A quote that differs from its source only in how it is set is what the source says."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable

import pytest

from briefgen.evidence.verify import State, verify

VARIANTS = 2000
SHARE = 0.999

Vary = Callable[[str, random.Random], str]


def inside(quote: str, choose: random.Random, share: float = 0.3) -> list[int]:
    """Some places inside words: two letters before each, and two after."""
    places = [one.end() for one in re.finditer(r"[^\W\d_]{2}(?=[^\W\d_]{2})", quote)]
    return [place for place in places if choose.random() < share]


def inserted(what: str) -> Vary:
    def vary(quote: str, choose: random.Random) -> str:
        for place in reversed(inside(quote, choose)):
            quote = quote[:place] + what + quote[place:]
        return quote

    return vary


def replaced(pattern: str, by: str) -> Vary:
    return lambda quote, _: re.sub(pattern, by, quote)


def wrapped(quote: str, choose: random.Random) -> str:
    return re.sub(" ", lambda _: choose.choice((" ", "\n", "  ", "\r\n  ")), quote)


def ellipsis(dots: str) -> Vary:
    def vary(quote: str, choose: random.Random) -> str:
        words = quote.split()
        start = choose.randint(4, len(words) - 4)
        end = choose.randint(start, len(words) - 4)
        return " ".join([*words[:start], dots, *words[end:]])

    return vary


def bracketed(quote: str, choose: random.Random) -> str:
    words = quote.split()
    start = choose.randint(2, len(words) - 4)
    words[start : start + choose.randint(1, 2)] = ["[hal itu]"]
    return " ".join(words)


def sic(quote: str, choose: random.Random) -> str:
    words = quote.split()
    words.insert(choose.randrange(1, len(words)), "[sic]")
    return " ".join(words)


SAME_WORDS: dict[str, Vary] = {
    "as it is": lambda quote, _: quote,
    "straight quotation marks": replaced("[“”]", '"'),
    "angled quotation marks": lambda quote, _: quote.replace("“", "«").replace("”", "»"),
    "curly apostrophes": replaced("['’]", "\u02bc"),
    "hyphens that do not break": replaced("-", "\N{NON-BREAKING HYPHEN}"),
    "minus signs": replaced("−", "-"),
    "dashes": replaced("–", "—"),
    "spaces that do not break": replaced(" ", "\N{NO-BREAK SPACE}"),
    "thin spaces": replaced(r"(?<=\d) ", "\N{THIN SPACE}"),
    "lines": wrapped,
    "soft hyphens": inserted("\N{SOFT HYPHEN}"),
    "soft hyphens at line ends": inserted("\N{SOFT HYPHEN}\n"),
    "hyphens at line ends": inserted("-\n"),
    "hyphens at line ends, Unicode's": inserted("\N{HYPHEN}\r\n"),
    "spaces without width": inserted("\N{ZERO WIDTH SPACE}"),
    "marks of direction": lambda quote, _: f"\N{LEFT-TO-RIGHT EMBEDDING}{quote}\u202c",
    "ligatures": lambda quote, _: quote.replace("fi", "ﬁ").replace("fl", "ﬂ").replace("ff", "ﬀ"),
    "accents apart": lambda quote, _: unicodedata.normalize("NFD", quote),
    "capitals": lambda quote, _: quote.upper(),
    "first letter in brackets": lambda quote, _: re.sub(
        r"^\w(?=[^\W\d])", lambda one: f"[{one[0].swapcase()}]", quote
    ),
    "dots at the ends": lambda quote, _: f"… {quote} [...]",
    "sic": sic,
}
FEWER_WORDS: dict[str, Vary] = {
    "ellipsis": ellipsis("…"),
    "three dots": ellipsis("..."),
    "dots in brackets": ellipsis("[...]"),
    "ellipsis in brackets": ellipsis("[…]"),
    "words in brackets": bracketed,
}
VARIES = SAME_WORDS | FEWER_WORDS


@pytest.mark.parametrize("kind", ["text", "html", "pdf"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_honest_variants_pass(language, kind, document, quotes, quote):
    choose = random.Random(kind + language)
    source = document(language, kind)
    failed = []
    originals = quotes(language, VARIANTS // 6 + 1, seed=1)
    for index, original in enumerate(originals):
        name = list(VARIES)[index % len(VARIES)]
        variant = VARIES[name](original, choose)
        found = verify(quote(variant), source)
        if not found.state.holds or (name in SAME_WORDS and found.state is State.OMISSION):
            failed.append((name, variant, found.reason, found.nearest))
    assert len(failed) <= (1 - SHARE) * len(originals), failed


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", SAME_WORDS)
def test_how_a_quote_is_set_is_no_matter_of_punctuation(name, language, document, quotes, quote):
    choose = random.Random(name)
    for original in quotes(language, 20, seed=2):
        found = verify(quote(SAME_WORDS[name](original, choose)), document(language))
        assert found.state is State.VERBATIM, (original, found.reason)
