"""Measure what the rules about languages find in pairs of sentences, as they are and put wrong.

Usage: tools/languages.py FOLDER

The folder holds a file of sentences in each of two languages, one a line, named by language
(`news.id`, `news.en`). Prints how many pairs each rule speaks of where they stand as they are, the
languages swapped, and one language's sentence under both. Ends with 1 where a sentence as it is
was taken for another language's, or for a copy.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from briefgen.checks.languages import identical_translation, uneven_length, wrong_language
from briefgen.checks.languages.own_words import own_words
from briefgen.checks.subject import Subject
from briefgen.languages.packs import read_packs
from briefgen.model.checking import CheckOptions
from briefgen.source.files import BriefFiles, SourceFile
from briefgen.source.loader import load
from briefgen.source.project import Project, read_labels

RULES = (uneven_length, identical_translation, wrong_language)
MUST_BE_SILENT = ("BG211", "BG212")
ENOUGH_WORDS = 6
A_BRIEF = 200
HEAD = """\
briefgen: 1
languages: [{one}, {other}]
date: 2026-11-23
title: {{{one}: "1", {other}: "1"}}
question: {{{one}: "1", {other}: "1"}}
reader: {{{one}: "1", {other}: "1"}}
decision: {{{one}: "1", {other}: "1"}}
summary: {{{one}: "1", {other}: "1"}}
arguments: {{a: {{stance: for, claim: {{{one}: "1", {other}: "1"}}}}}}
recommendations: {{}}
key_messages:
"""
Lines = dict[str, list[str]]


def main() -> int:
    """Print the table."""
    if len(sys.argv) != 2:
        sys.exit((__doc__ or "").partition("\n\n")[2].partition("\n\n")[0])
    lines = read(Path(sys.argv[1]))
    one, other = lines
    ways: dict[str, Lines] = {
        "as they are": lines,
        "swapped": {one: lines[other], other: lines[one]},
        f"{one} under both": {one: lines[one], other: lines[one]},
        f"{other} under both": {one: lines[other], other: lines[other]},
    }
    tell(*(f"{rule.RULE.code} {each}" for rule in RULES for each in lines))
    faults = 0
    for name, texts in ways.items():
        counts = found(texts)
        cells = [counts[rule.RULE.code, each] for rule in RULES for each in lines]
        tell(*map(str, cells), name=name)
        if texts is lines:
            faults = sum(counts[code, each] for code in MUST_BE_SILENT for each in lines)
    for language, texts_of_one in lines.items():
        enough = sum(words(text) >= ENOUGH_WORDS for text in texts_of_one)
        tell(str(enough), name=f"{language} of {ENOUGH_WORDS} words")
    return 1 if faults else 0


def tell(*cells: str, name: str = "") -> None:
    """Print a row."""
    print(f"{name:20}" + "".join(f"{cell:>10}" for cell in cells))  # noqa: T201


def read(folder: Path) -> Lines:
    """Return the lines by language; Indonesian, or whatever is not English, goes first."""
    texts = {file.suffix[1:]: file for file in folder.iterdir() if is_text(file)}
    if len(texts) != 2:
        sys.exit(f"{folder} should hold the same text in two languages, not {len(texts)}")
    ordered = sorted(texts, key=lambda language: (language == "en", language))
    return {one: texts[one].read_text("utf-8").removesuffix("\n").split("\n") for one in ordered}


def is_text(file: Path) -> bool:
    """Whether a file is named by a language."""
    return len(file.suffix) == 3 and file.suffix != ".md"


def words(text: str) -> int:
    """Return how many words a line says itself."""
    return sum(len(sentence) for sentence in own_words(text, None))


def found(lines: Lines) -> Counter[tuple[str, str]]:
    """Return how often each rule speaks of each language's version."""
    packs = read_packs(read_labels(Project(Path(__file__).parents[1]))).packs
    counts: Counter[tuple[str, str]] = Counter()
    pairs = list(zip(*lines.values(), strict=True))
    for start in range(0, len(pairs), A_BRIEF):
        text = brief(list(lines), pairs[start : start + A_BRIEF])
        main = SourceFile("briefs/x/brief.yaml", text.encode())
        manuscript = load(BriefFiles("x", "briefs/x", main)).manuscript
        if manuscript is None:
            sys.exit(f"the lines from {start + 1} on are no text")
        subject = Subject(manuscript, packs, CheckOptions())
        for rule in RULES:
            for finding in rule.check(subject):
                section, *_, language = finding.place.path.split(".")
                if section == "key_messages":
                    counts[rule.RULE.code, language] += 1
    return counts


def brief(languages: Sequence[str], pairs: Sequence[tuple[str, ...]]) -> str:
    """Write lines as the key messages of a brief."""
    head = HEAD.format(one=languages[0], other=languages[1])
    return head + "".join(
        f"- {json.dumps(dict(zip(languages, map(escaped, pair), strict=True)))}\n" for pair in pairs
    )


def escaped(text: str) -> str:
    """Return a line so that Markdown reads it as it is."""
    return re.sub(r"([\\`*_\[\]<>&#])", r"\\\1", text)


if __name__ == "__main__":
    sys.exit(main())
