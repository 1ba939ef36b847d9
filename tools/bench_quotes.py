"""Measure what verifying 1,000 quotes costs beside the reading of their source, a PDF of 200 pages.

The two are measured in turn, by the processor's time, so that a busy machine slows both alike.
Prints the ratio, which should be 1.3 at most; ends with 1 where it is more.
"""

from __future__ import annotations

import gc
import random
import sys
import time
from collections.abc import Callable
from html import escape
from io import BytesIO
from operator import truediv
from pathlib import Path
from statistics import median

import pypdf
from weasyprint import HTML

from briefgen.evidence.extract import extract
from briefgen.evidence.verify import verify
from briefgen.model.quotes import Quote

DATA = Path(__file__).parents[1] / "tests/evidence/data"
PAGES, SET, A_PAGE = 200, 40, 500
STYLE = "@page { size: A4; margin: 2cm } body { columns: 2; font: 10pt serif; hyphens: auto }"
QUOTES, ROUNDS, LIMIT = 1000, 15, 1.3
SUFFIXES = ("", "", "", "", "nya", "kan", "an", "ing", "s", "i")
MARKS = (*[""] * 8, ",", ".")


def main() -> int:
    """Print the ratio."""
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
    reading, verifying = [], []
    for _ in range(ROUNDS):
        reading.append(seconds(lambda: extract(data)))
        verifying.append(seconds(lambda: verify_all(data, quotes)))
    # The ratio of each pair: what slows the machine for a second slows both.
    ratio = median(map(truediv, verifying, reading))
    print(  # noqa: T201
        f"{PAGES} pages read in {median(reading):.2f} s; read, and {QUOTES} quotes verified, in "
        f"{median(verifying):.2f} s: {ratio:.2f} times as long (at most {LIMIT})"
    )
    return int(ratio > LIMIT)


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
    sys.exit(main())
