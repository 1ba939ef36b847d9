"""BG505 missing-glyph: a character that is a blank box on the page."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import name

from briefgen.checks.page.placing import on_page, place_of
from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Place, Rule, Severity
from briefgen.render.measures import MissingGlyph

RULE = Rule("BG505", "missing-glyph", Severity.ERROR)

SHOWN = 6
"""How many characters are named."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find characters that none of the theme's fonts has, nor any other that is at hand.

    Why: the reader sees an empty box, and a program that reads the PDF may find nothing.
    Bad: a name in a script that the theme has no font for.
    Good: a theme whose `fonts` name a family with that script, and bring its file.
    Source: ISO 14289-1 (PDF/UA), 7.21.8; ISO 19005-3 (PDF/A), 6.2.11.8: no reference to .notdef.
    """
    for columns, page in subject.pages.items():
        places: dict[Place, list[MissingGlyph]] = {}
        for one in page.missing_glyphs:
            places.setdefault(place_of(subject, columns, one.spot), []).append(one)
        for place, found in places.items():
            characters = list(dict.fromkeys(one.character for one in found))
            more = len(characters) - SHOWN
            yield RULE.at(
                place,
                f"no font has {', '.join(map(_named, characters[:SHOWN]))}"
                f"{f', and {more} more' if more > 0 else ''}{on_page(found[0].spot, columns)}",
                hint="add a font that has it to the theme, or write it another way",
            )


def _named(character: str) -> str:
    """Return a character with its number, and its name where it has one."""
    known = name(character, "").lower()
    return f"`{character}` (U+{ord(character):04X}{', ' if known else ''}{known})"
