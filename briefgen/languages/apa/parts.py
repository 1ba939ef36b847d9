"""Put the parts of a reference together, without a full stop or a space too many."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefgen.prose.nodes import Emphasis, Inline, Words
from briefgen.prose.reading import plain_text

Part = tuple[Inline, ...]
"""A part of a reference; an empty one is left out."""

# The full stop of an abbreviation (U.S.) and an ellipsis belong to the title.
_FULL_STOP = re.compile(r"(?<![.\s])(?<!\b[A-Za-z])\s*\.$")
_ENDED = re.compile(r"[.?!…][”’»\"']*$")


def part(text: str | None) -> Part:
    """Return words as a part; nothing is an empty one."""
    return (Words(text),) if text else ()


def trimmed(title: str) -> str:
    """Return a title without the full stop at its end: its place decides what follows it."""
    return _FULL_STOP.sub("", title) or title


def italic(content: Part) -> Part:
    """Set a part in italics."""
    return (Emphasis(content),) if content else ()


def enclosed(opening: str, content: Part, closing: str) -> Part:
    """Put brackets around a part that is not empty."""
    return (Words(opening), *content, Words(closing)) if content else ()


def joined(parts: Iterable[Part], separator: str) -> Part:
    """Join the parts that are not empty. A full stop does not follow another, nor `?` and `!`."""
    whole: Part = ()
    for one in parts:
        if whole and one:
            ended = separator.startswith(".") and is_ended(whole)
            whole = (*whole, Words(separator[1:] if ended else separator), *one)
        else:
            whole = (*whole, *one)
    return whole


def sentence(content: Part) -> Part:
    """End a part with a full stop, unless it ends in one already."""
    return content if not content or is_ended(content) else (*content, Words("."))


def is_ended(content: Part) -> bool:
    """Whether a part ends as a sentence does."""
    return _ENDED.search(plain_text(content)) is not None


def merged(content: Part) -> Part:
    """Make one of neighbouring words."""
    found: list[Inline] = []
    for node in content:
        if isinstance(node, Words) and found and isinstance(found[-1], Words):
            found[-1] = Words(found[-1].text + node.text)
        else:
            found.append(node)
    return tuple(found)
