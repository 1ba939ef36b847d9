"""Rewrite what a page draws: mark ornaments as such, and give lines the ends that are not seen."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import pydyf

from briefgen.render.pdf.contents import Content
from briefgen.render.pdf.joints import SOFT_HYPHEN
from briefgen.source.errors import UsageError

_LAST_GLYPH = re.compile(rb"(\[.*<[0-9a-f]*)([0-9a-f]{4})>[-.0-9]*\] TJ", re.DOTALL)
_FONT = re.compile(rb"/(\S+) \S+ Tf")


def rewritten(
    items: Sequence[Any], contents: Mapping[int, Content], fonts: Mapping[str, Any]
) -> list[Any]:
    """Return a page's stream with each content marked as what it is, and numbered anew.

    `contents` has them by the numbers that WeasyPrint gave. An ornament within something that is
    marked, a line below words say, is not marked itself (ISO 14289-1, 7.1). Raises UsageError where
    something is not drawn on the page itself, so that nothing can say what it is.
    """
    writer = _Writer(contents, fonts)
    made = writer.write(items)
    for content in contents.values():
        if content not in writer.seen and not content.is_blank:
            raise UsageError(
                f"the theme draws something apart from its page: {content.text}", _HINT
            )
    return made


_HINT = "what is seen through cannot be tagged: in styles, use a colour instead of `opacity`"


class _Writer:
    def __init__(self, contents: Mapping[int, Content], fonts: Mapping[str, Any]) -> None:
        self._contents = contents
        self._fonts = fonts
        self._made: list[Any] = []
        self._open: list[tuple[Content | None, int | None]] = []
        self._count = 0
        self.seen: set[Content] = set()

    def write(self, items: Sequence[Any]) -> list[Any]:
        index = 0
        while index < len(items):
            item = items[index]
            if index + 2 < len(items) and items[index + 2] == b"BDC":
                self._begin(self._contents[items[index + 1]["MCID"]])
                index += 3
            elif index + 1 < len(items) and items[index + 1] == b"BMC":
                self._begin(None)
                index += 2
            else:
                if item == b"EMC":
                    self._end()
                else:
                    self._made.append(item)
                index += 1
        return self._made

    def _begin(self, content: Content | None) -> None:
        """Open a mark, unless it would stand in another one, or hold nothing."""
        if content is not None:
            self.seen.add(content)
        marked = any(start is not None for _, start in self._open)
        if marked or (content is not None and content.is_blank):
            self._open.append((content, None))
            return
        if content is None:
            self._made += ["/Artifact", b"BMC"]
        elif content.ornament:
            self._made += ["/Artifact", f"<</Type{content.ornament}>>", b"BDC"]
        else:
            content.number = self._count
            self._count += 1
            properties = pydyf.Dictionary({"MCID": content.number})
            if content.spaced and not content.from_right:
                properties["ActualText"] = pydyf.String(content.text + content.ending)
            self._made += ["/Figure" if content.is_picture else "/Span", properties, b"BDC"]
        self._open.append((content, len(self._made)))

    def _end(self) -> None:
        content, start = self._open.pop()
        if start is None:
            return
        if content is not None and not content.ornament and content.ending:
            self._made[start:] = self._ended(content, self._made[start:])
        self._made.append(b"EMC")

    def _ended(self, content: Content, drawn: list[Any]) -> list[Any]:
        """Return how a text is drawn, with its ending.

        A blank is drawn where the font has one by now; else the last letter stands for both.
        """
        shown = [index for index, item in enumerate(drawn) if _bytes(item).endswith(b"] TJ")]
        if not shown or content.from_right:
            return drawn
        last = shown[-1]
        text, font = _bytes(drawn[last]), self._font(drawn)
        blank = next((glyph for glyph, text in font.items() if text == " "), None)
        if content.ending == " " and blank is not None:
            seen: list[Any] = [text.removesuffix(b"] TJ") + b"<%04x>] TJ" % blank]
        elif found := _LAST_GLYPH.fullmatch(text):
            letter = "" if content.ending == SOFT_HYPHEN else font.get(int(found[2], 16), "")
            said = pydyf.Dictionary({"ActualText": pydyf.String(letter + content.ending)})
            seen = [found[1] + b">] TJ", "/Span", said, b"BDC"]
            seen += [b"[<" + found[2] + b">] TJ", b"EMC"]
        else:
            return drawn
        return [*drawn[:last], *seen, *drawn[last + 1 :]]

    def _font(self, drawn: list[Any]) -> Mapping[int, str]:
        """Return the glyphs used so far, and their letters, of the font that a text ends in."""
        names = [found[1] for item in drawn if (found := _FONT.fullmatch(_bytes(item)))]
        font = self._fonts.get(names[-1].decode()) if names else None
        return {} if font is None or font.bitmap else font.to_unicode


def _bytes(item: Any) -> bytes:
    return item if isinstance(item, bytes) else b""
