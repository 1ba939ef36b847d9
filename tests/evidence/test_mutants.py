"""A quote with anything changed in it, however small, is never verbatim."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable

import pytest

from briefgen.evidence.fingerprint import Mode, pin, read_fingerprint
from briefgen.evidence.verify import State, verify

MUTANTS = 10_000
_NEGATIONS = r"\b(?:tidak|bukan|belum|jangan|tanpa|not|never|no|nobody|without)\b ?"
_CONDITIONS = r"\b(?:jika|kalau|kecuali|asal|hanya|apabila|if|unless|only|until|except)\b ?"
_SCALES = {
    "miliar": "juta",
    "juta": "miliar",
    "ribu": "juta",
    "million": "billion",
    "percent": "percentage points",
    "persen": "permil",
    "meter": "kilometer",
    "metres": "kilometres",
}
_HOMOGLYPHS = dict(zip("aeopcyxi", "аеорсухі", strict=True))  # noqa: RUF001 - Cyrillic

Mutate = Callable[[str, random.Random, list[str]], str]
"""A quote, a choice, and other quotes of the same source, into the changed quote."""


def at_a_word(change: Callable[[list[str], int, random.Random], None]) -> Mutate:
    """Change something at a word inside the quote: a word less at its ends is still a quote."""

    def mutate(quote: str, choose: random.Random, _: list[str]) -> str:
        words = quote.split()
        change(words, choose.randrange(1, len(words) - 1), choose)
        return " ".join(words)

    return mutate


def at_a_match(pattern: str, replace: Callable[[re.Match[str]], str]) -> Mutate:
    """Change something that the pattern finds; nothing where the quote has no such thing."""

    def mutate(quote: str, choose: random.Random, _: list[str]) -> str:
        found = [one for one in re.finditer(pattern, quote) if one.start() > 0]
        if not found:
            return quote
        one = choose.choice(found)
        return quote[: one.start()] + replace(one) + quote[one.end() :]

    return mutate


def dropped(words: list[str], index: int, _: random.Random) -> None:
    del words[index]


def added(words: list[str], index: int, choose: random.Random) -> None:
    words.insert(index, choose.choice(("sangat", "almost", "dan", "the", "5", "tidak", "not")))


def replaced(words: list[str], index: int, choose: random.Random) -> None:
    words[index] = choose.choice((*words, "lain", "other"))


def doubled(words: list[str], index: int, _: random.Random) -> None:
    bare = words[index].strip(".,;:“”\"'")
    words[index] = f"{bare}-{bare}"


def moved(words: list[str], index: int, choose: random.Random) -> None:
    words.insert(choose.randrange(1, len(words) - 1), words.pop(index))


def neighbours(words: list[str], index: int, _: random.Random) -> None:
    words[index - 1], words[index] = words[index], words[index - 1]


def letters(words: list[str], index: int, _: random.Random) -> None:
    words[index] = re.sub(r"(\w)(\w)", r"\2\1", words[index], count=1)


def suffixed(words: list[str], index: int, choose: random.Random) -> None:
    words[index] = re.sub(
        r"(\w)(\W*)$", rf"\1{choose.choice(('nya', 's', 'lah', 'd'))}\2", words[index]
    )


def homoglyph(words: list[str], index: int, _: random.Random) -> None:
    words[index] = re.sub("[aeopcyxi]", lambda one: _HOMOGLYPHS[one[0]], words[index], count=1)


def split(words: list[str], index: int, _: random.Random) -> None:
    words[index] = re.sub(r"(\w\w)(\w)", r"\1 \2", words[index], count=1)


def stitched(quote: str, choose: random.Random, others: list[str]) -> str:
    """Begin with one passage and end with another."""
    words, other = quote.split(), choose.choice(others).split()
    return " ".join(words[: len(words) // 2] + other[len(other) // 2 :])


def clause_from_elsewhere(quote: str, choose: random.Random, others: list[str]) -> str:
    words, other = quote.split(), choose.choice(others).split()
    middle = len(words) // 2
    return " ".join(words[:middle] + other[2:6] + words[middle:])


def turned_round(quote: str, _: random.Random, __: list[str]) -> str:
    """The second half before the first, with dots between them."""
    words = quote.split()
    middle = len(words) // 2
    return " ".join([*words[middle:], "…", *words[:middle]])


def letter_case_in_brackets(quote: str, choose: random.Random, _: list[str]) -> str:
    """`[T]idak` may change a letter's case, never the letter."""
    words = quote.split()
    index = choose.randrange(1, len(words) - 1)
    words[index] = re.sub(r"^\w(?=[a-y])", "[Z]", words[index])
    return " ".join(words)


KINDS: dict[str, Mutate] = {
    "word replaced": at_a_word(replaced),
    "word dropped": at_a_word(dropped),
    "word added": at_a_word(added),
    "word moved": at_a_word(moved),
    "neighbours swapped": at_a_word(neighbours),
    "word split": at_a_word(split),
    "letters swapped": at_a_word(letters),
    "suffix added": at_a_word(suffixed),
    "homoglyph": at_a_word(homoglyph),
    "reduplicated": at_a_word(doubled),
    "reduplication undone": at_a_match(r"\b(\w+)-\1", lambda one: one[1]),
    "hyphen to space": at_a_match(r"(?<=[^\W\d])-(?=\w)", lambda _: " "),
    "hyphen dropped": at_a_match(r"(?<=[^\W\d])-(?=\w)", lambda _: ""),
    "negation dropped": at_a_match(_NEGATIONS, lambda _: ""),
    "negation added": at_a_match(r"\b(?=(?:akan|dapat|was|had|would)\b)", lambda _: "not "),
    "condition dropped": at_a_match(_CONDITIONS, lambda _: ""),
    "digit changed": at_a_match(r"\d", lambda one: str((int(one[0]) + 1) % 10)),
    "digit dropped": at_a_match(r"\d(?=\d)", lambda _: ""),
    "sign added": at_a_match(r"(?<![\d.,–-])(?=\d)", lambda _: "-"),
    "sign dropped": at_a_match(r"[-−](?=\d)", lambda _: ""),
    "decimal separator swapped": at_a_match(
        r"(?<=\d)[.,](?=\d)", lambda one: "," if one[0] == "." else "."
    ),
    "decimal separator dropped": at_a_match(r"(?<=\d)[.,](?=\d)", lambda _: ""),
    "separator to space": at_a_match(r"(?<=\d)[.,](?=\d)", lambda _: " "),
    "range joined": at_a_match(r"(?<=\d)–(?=\d)", lambda _: ""),
    "range to list": at_a_match(r"(?<=\d)–(?=\d)", lambda _: ", "),
    "scale word": at_a_match(rf"\b(?:{'|'.join(_SCALES)})\b", lambda one: _SCALES[one[0]]),
    "currency": at_a_match(r"Rp|\$", lambda one: "$" if one[0] == "Rp" else "€"),
    "superscript": at_a_match("[²³]", lambda one: {"²": "2", "³": "3"}[one[0]]),
    "superscript dropped": at_a_match("[²³]", lambda _: ""),
    "degree dropped": at_a_match("°", lambda _: ""),
    "passages stitched": stitched,
    "clause from elsewhere": clause_from_elsewhere,
    "halves turned round": turned_round,
    "letter in brackets": letter_case_in_brackets,
}  # fmt: skip


def bare(text: str) -> str:
    """The words of a text as they are written, in small letters, without marks at their ends."""
    return re.sub(r"[.,;:?!“”]+(?=\s|$)|(?<!\S)“", "", " ".join(text.casefold().split()))


def mutants(language: str, text: str, quotes: list[str], count: int) -> list[tuple[str, str]]:
    """Changed quotes with the kind of change; all kinds in turn, and none true by chance."""
    choose = random.Random(language)
    flat = bare(text)
    found: list[tuple[str, str]] = []
    while len(found) < count:
        for kind, mutate in KINDS.items():
            quote = choose.choice(quotes)
            mutant = mutate(quote, choose, quotes)
            if bare(mutant) not in flat:
                found.append((kind, mutant))
    return found[:count]


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_mutant_is_verbatim(language, document, quotes, quote, source_text):
    changed = mutants(language, source_text(language), quotes(language, 3000), MUTANTS // 2)
    source = document(language)
    passed = [
        (kind, mutant, state)
        for kind, mutant in changed
        if (state := verify(quote(mutant), source).state) is not State.NOT_FOUND
    ]
    assert not [one for one in passed if one[2] is not State.PUNCTUATION_DIFFERS]
    assert {kind for kind, _, _ in passed} <= {"hyphen dropped"}
    assert len(Counter(kind for kind, _ in changed)) >= 25


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_mutant_passes_a_fingerprint(language, document, quotes, quote, source_text):
    changed = mutants(language, source_text(language), quotes(language, 3000), 1000)
    pinned = pin(document(language), {}, Mode.PUBLIC, salt=bytes(16))
    fingerprint = read_fingerprint("a.yaml", pinned.text.encode()).fingerprint
    assert not [
        (kind, mutant)
        for kind, mutant in changed
        if kind != "hyphen dropped"
        if verify(quote(mutant), fingerprint).state.holds
    ]


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_mutant_passes_a_pdf(language, document, quotes, quote, source_text):
    changed = mutants(language, source_text(language), quotes(language, 3000), 500)
    source = document(language, "pdf")
    assert not [
        (kind, mutant)
        for kind, mutant in changed
        if kind != "hyphen dropped"
        if verify(quote(mutant), source).state.holds
    ]
