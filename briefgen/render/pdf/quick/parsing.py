"""Parse pages and stylesheets, and keep what is the same in all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from weasyprint import CSS, css, tinyhtml5
from weasyprint.css import get_child_text
from weasyprint.css.media_queries import evaluate_media_query

_STATEFUL = re.compile(r"@(?!media\b|page\b|(?:top|right|bottom|left)-)", re.IGNORECASE)
"""Rules that tell more of a document than styles do: fonts, counters, layers, other sheets."""


class _Patterns(dict[tuple[Any, bool], re.Pattern[str]]):
    """Regular expressions by the letters that they go up to.

    The parser means to keep them, but does so under another key than it looks for.
    """

    def __missing__(self, key: tuple[Any, bool]) -> re.Pattern[str]:
        letters, opposite = key
        if isinstance(letters, re.Pattern):  # what the parser would keep
            raise KeyError(key)
        escaped = "".join(f"\\x{ord(letter):02x}" for letter in letters)
        pattern = self[key] = re.compile(f"[{'' if opposite else '^'}{escaped}]+")
        return pattern


def keep_patterns() -> None:
    """Have the parser of HTML keep its regular expressions, from now on."""
    reader = tinyhtml5.inputstream
    if not isinstance(reader.characters_until_regex, _Patterns):
        reader.characters_until_regex = _Patterns()


@lru_cache(maxsize=32)
def parsed(styles: str, medium: str) -> CSS:
    """Return a stylesheet that says nothing but styles, parsed once for all pages that have it."""
    return CSS(string=styles, media_type=medium, base_url="theme:")


_find = css.find_stylesheets


def _found(page: Any, medium: str, url_fetcher: Any, base_url: str, *rest: Any) -> Iterator[CSS]:
    """Yield a page's stylesheets, as `find_stylesheets` does, which parses them for each page."""
    elements = [each.etree_element for each in page.query_all("style", "link")]
    styles = [each for each in elements if each.tag == "style"]
    linked = any("stylesheet" in each.get("rel", "").lower() for each in elements)
    if linked or base_url != "theme:" or not all(map(_says_styles_alone, styles)):
        yield from _find(page, medium, url_fetcher, base_url, *rest)
        return
    for each in styles:
        media = [one.strip() for one in each.get("media", "all").split(",")]
        if evaluate_media_query(media, medium):
            yield parsed(get_child_text(each).strip(), medium)


def _says_styles_alone(style: Any) -> bool:
    text = get_child_text(style)
    return {*style.keys()} <= {"media"} and not _STATEFUL.search(text)


def keep_stylesheets() -> None:
    """Have WeasyPrint parse stylesheets once for all pages that have them, from now on."""
    css.find_stylesheets = _found
