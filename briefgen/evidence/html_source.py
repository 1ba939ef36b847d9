"""Read a source that is HTML: every word that a browser would show."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

from briefgen.evidence.document import Reading
from briefgen.evidence.unreadable import UnreadableSourceError

MAX_BYTES = 20 * 1024 * 1024
"""The largest HTML that is read: its tree takes ten to twenty times as much memory."""

_EXTRACTOR = f"lxml {'.'.join(map(str, etree.LXML_VERSION[:2]))}"
_HIDDEN = frozenset((
    "audio", "canvas", "datalist", "head", "iframe", "noscript", "object", "script", "select",
    "style", "svg", "template", "textarea", "video",
))  # fmt: skip
_INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
    "em", "font", "i", "ins", "kbd", "label", "mark", "math", "meter", "mi", "mn", "mo",
    "mrow", "mtext", "nobr", "output", "progress", "q", "rb", "rp", "rt", "ruby", "s", "samp",
    "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
))  # fmt: skip
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SUPERSCRIPTS = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_SUBSCRIPTS = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_DECLARED = re.compile(rb"<meta[^>]+charset|^\s*<\?xml[^>]+encoding", re.IGNORECASE)


def read_html(data: bytes) -> Reading:
    """Read HTML. Raises UnreadableSourceError for what is too large, or shows no words."""
    if len(data) > MAX_BYTES:
        raise UnreadableSourceError(
            f"is HTML of more than {MAX_BYTES // 1024 // 1024} MiB",
            "archive the article alone, without what stands around it",
        )
    # No DTD is loaded, no entity of one is known, and nesting ends at libxml2's own limit.
    parser = html.HTMLParser(
        encoding=_encoding(data), no_network=True, remove_comments=True, huge_tree=False
    )
    try:
        root = html.document_fromstring(data, parser=parser)
        text = "".join(_text(root))
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableSourceError("is HTML that cannot be read", "save it again") from error
    if not text.strip():
        raise UnreadableSourceError(
            "shows no words", "save the page as a browser shows it, after its scripts have run"
        )
    return Reading(_EXTRACTOR, text)


def _encoding(data: bytes) -> str | None:
    """Return the encoding to read by; nothing where the file itself declares another."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None if _DECLARED.search(data[:2048]) else "cp1252"
    return "utf-8"


def _text(root: html.HtmlElement) -> Iterator[str]:
    """Yield the visible text, blank lines between blocks. Goes by events: no depth is too much."""
    hidden: etree._Element | None = None
    raised: list[dict[int, int]] = []
    for event, element in etree.iterwalk(root, events=("start", "end", "pi", "comment")):
        tag = element.tag
        name = tag if isinstance(tag, str) else ""
        if event == "start":
            if hidden is None and _is_hidden(element, name):
                hidden = element
            elif hidden is None:
                if name in ("sup", "sub"):
                    raised.append(_SUPERSCRIPTS if name == "sup" else _SUBSCRIPTS)
                yield _around(name)
                yield _shown(element.text, raised)
            continue
        if event == "end" and hidden is None:
            if name in ("sup", "sub"):
                raised.pop()
            yield _around(name, closing=True)
        if hidden is element:
            hidden = None
        if hidden is None:
            yield _shown(element.tail, raised)


def _shown(text: str | None, raised: list[dict[int, int]]) -> str:
    """Return text as it reads: a raised 2 is `²`, so that `10<sup>2</sup>` is not 102."""
    return (text or "").translate(raised[-1]) if raised else text or ""


def _is_hidden(element: etree._Element, name: str) -> bool:
    if name in _HIDDEN or "hidden" in element.attrib:
        return True
    if name == "input" or _HIDING.search(element.get("style", "")):
        return True
    # The mark of a note is no word of the sentence that it stands in.
    return name == "sup" and any(
        (link.get("href") or "").startswith("#") for link in element.iter("a")
    )


def _around(name: str, *, closing: bool = False) -> str:
    if name == "br":
        return "" if closing else "\n"
    if name == "q":
        return "”" if closing else "“"
    if name in ("td", "th"):
        return "\t"
    return "" if name in _INLINE else "\n\n"
