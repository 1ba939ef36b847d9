"""Measure what verifying 1,000 quotes costs beside the reading of their source, a PDF of 200 pages.

`python -m tools.bench.quoting` prints, for each round, the seconds of reading, and those of reading
and verifying. The two are measured in turn, by the processor's time.
"""

from __future__ import annotations

import gc
import random
import sys
import time
from collections.abc import Callable
from html import escape
from io import BytesIO
from pathlib import Path

import pypdf
from weasyprint import HTML

from briefgen.evidence.extract import extract
from briefgen.evidence.verify import verify
from briefgen.model.quotes import Quote

DATA = Path(__file__).parents[2] / "tests/evidence/data"
PAGES, SET, A_PAGE = 200, 40, 500
STYLE = "@page { size: A4; margin: 2cm } body { columns: 2; font: 10pt serif; hyphens: auto }"
QUOTES, ROUNDS = 1000, 15
SUFFIXES = ("", "", "", "", "nya", "kan", "an", "ing", "s", "i")
MARKS = (*[""] * 8, ",", ".")


def main() -> None:
    """Read a PDF, and read it and verify its quotes, in turn."""
    choose = random.Random(1)  # noqa: S311 - the same pages each time
    vocabulary = [word for file in DATA.glob("*.txt") for word in file.read_text("utf-8").split()]
    stems = sorted({bare for word in vocabulary if (bare := word.strip(".,;:?!“”")).isalpha()})
    words = [
        choose.choice(stems) + choose.choice(SUFFIXES) + choose.choice(MARKS)
        for _ in range(SET * A_PAGE * 2)
    ]
    data = pdf(words)
    quotes = [quote(words[: SET * A_PAGE], choose) for _ in range(QUOTES)]
    # What made the PDF stays in memory, and a check would not look through it for garbage.
    gc.collect()
    gc.freeze()
    for _ in range(ROUNDS):
        reading = seconds(lambda: extract(data))
        verifying = seconds(lambda: verify_all(data, quotes))
        sys.stdout.write(f"{reading} {verifying}\n")


def pdf(words: list[str]) -> bytes:
    """Return a PDF with its fonts in it, as reports have them; all but some pages are copies."""
    page = f"<html lang=id><style>{STYLE}</style>{escape(' '.join(words))}"
    first = pypdf.PdfReader(BytesIO(HTML(string=page).write_pdf())).pages
    writer = pypdf.PdfWriter()
    for index in range(PAGES):
        writer.add_page(first[index % SET])
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def quote(words: list[str], choose: random.Random) -> Quote:
    """Return a quote of 8 to 40 words."""
    start = choose.randrange(len(words) - 40)
    chosen = " ".join(words[start : start + choose.randint(8, 40)])
    return Quote(language="id", source="laporan", text=chosen)


def verify_all(data: bytes, quotes: list[Quote]) -> None:
    """Read a source and verify quotes against it; all must hold."""
    document = extract(data)
    wrong = [one.text for one in quotes if not verify(one, document).state.holds]
    if wrong:
        raise AssertionError(f"{len(wrong)} quotes are not found: {wrong[0]}")


def seconds(act: Callable[[], object]) -> float:
    """Return how long the processor is busy with something."""
    started = time.process_time()
    act()
    return time.process_time() - started


if __name__ == "__main__":
    main()
