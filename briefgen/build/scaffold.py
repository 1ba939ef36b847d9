"""Fill in the scaffold of a new brief."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from string import Template

NO_TITLE = "TODO the title, at most 14 words"


def scaffold(template: str, languages: Sequence[str], title: str, today: date) -> str:
    """Return a new brief's YAML, with a title where one is given in the source language.

    A line that names ``$language`` is repeated for each language; ``$otherlanguage`` for each but
    the source language, and ``$translation`` keeps its line where there is any such. ``$title``,
    ``$languages``, ``$sourcelanguage``, ``$date`` (today) and ``$due`` (the end of next year) stand
    for single values.
    """
    lines = []
    for line in template.splitlines():
        for number, language in _repetitions(Template(line).get_identifiers(), languages):
            lines.append(
                Template(line).substitute(
                    language=language,
                    firstlanguage=language,
                    otherlanguage=language,
                    sourcelanguage=languages[0],
                    languages=f"[{', '.join(languages)}]",
                    title=_quoted(title) if title and number == 0 else NO_TITLE,
                    translation="translation",
                    date=today.isoformat(),
                    due=f"{today.year + 1}-12-31",
                )
            )
    return "\n".join(lines) + "\n"


def _repetitions(names: Sequence[str], languages: Sequence[str]) -> list[tuple[int, str]]:
    """Return for which languages a line is written, with their numbers."""
    numbered = list(enumerate(languages))
    if "language" in names:
        return numbered
    if "otherlanguage" in names:
        return numbered[1:]
    if "translation" in names and len(languages) == 1:
        return []
    return numbered[:1]


def _quoted(text: str) -> str:
    """Write a string as YAML, of which JSON's strings are a part."""
    return json.dumps(text, ensure_ascii=False)
