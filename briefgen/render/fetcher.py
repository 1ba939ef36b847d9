"""Serve WeasyPrint what a page may load: the theme's files, packaged fonts, pictures within it.

Nothing is opened by an address, so neither the network nor any other file of the machine can be
reached, whatever a stylesheet or a brief says.
"""

from __future__ import annotations

import re
import warnings
from base64 import b64decode
from collections.abc import Mapping
from io import BytesIO
from xml.etree import ElementTree as ET

from PIL import Image, UnidentifiedImageError
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from briefgen.render.fonts import packaged_font
from briefgen.render.measures import Unshown
from briefgen.render.media import MEDIA_TYPES, SCHEME

PICTURE = "data:image/svg+xml;base64,"
"""How the address of a picture begins that stands in the page itself."""


MOST_DOTS = 16_000_000
"""Pictures of more are not unpacked: a page of A4 has as many at 400 dots to the inch."""

NO_PICTURE = "it is no picture that can be read"

_SHOWN = 80
"""How much of an address is told: a picture within one may have a million letters."""
_OF_DOTS = ("image/png", "image/jpeg", "image/gif")
_SAFE_NAME = re.compile(r"[\w-][\w .-]*(/[\w-][\w .-]*)*")


class ThemeFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint ships no types
    """Fetch ``theme:NAME`` and a page's own pictures; refuse all else, which stops the rendering.

    `refused` tells why, since WeasyPrint goes on after whatever happens while it draws an SVG.
    What is only a picture less stops nothing: `unshown` has those that are missing, too large, or
    none at all. `wanted` names whatever was asked for of the theme, whether it is there or not.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        super().__init__(allowed_protocols=("theme", "data"), allow_redirects=False)
        self.files = files
        self.wanted: set[str] = set()
        self.refused: list[str] = []
        self.unshown: list[Unshown] = []

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002 - WeasyPrint's own
        """Return a file of the theme, or a picture of the page.

        Raises FatalURLFetchingError for whatever is neither.
        """
        if url.startswith(PICTURE):  # what it loads in turn comes here again
            return URLFetcherResponse(url, _decoded(url), {"Content-Type": MEDIA_TYPES["svg"]})
        name = url.removeprefix(SCHEME)
        media_type = MEDIA_TYPES.get(name.rpartition(".")[2].casefold())
        if not url.startswith(SCHEME) or media_type is None:
            shown = url if len(url) <= _SHOWN else f"{url[:_SHOWN]}…"
            raise self._refusal(f"a page may load nothing but its theme's files: {shown}")
        self.wanted.add(name)
        data = self.files[name] if name in self.files else packaged_font(name)
        if data is None and media_type.startswith("image/") and _SAFE_NAME.fullmatch(name):
            raise self._omission(name, "the theme has no such file")
        if data is None:
            raise self._refusal(f"the theme has no file {name}")
        if fault := _fault(data, media_type):
            raise self._omission(name, fault)
        return URLFetcherResponse(url, data, {"Content-Type": media_type})

    def _omission(self, name: str, reason: str) -> ValueError:
        self.unshown.append(Unshown(name, reason))
        return ValueError(f"{name}: {reason}")

    def _refusal(self, reason: str) -> FatalURLFetchingError:
        self.refused.append(reason)
        return FatalURLFetchingError(reason)


def _decoded(url: str) -> bytes:
    return b64decode(url.removeprefix(PICTURE))


def _fault(data: bytes, media_type: str) -> str:
    """Return why a picture cannot be shown, or nothing where it can or is none."""
    if media_type == MEDIA_TYPES["svg"]:
        return "" if _is_svg(data) else NO_PICTURE
    return _fault_of_dots(data) if media_type in _OF_DOTS else ""


def _is_svg(data: bytes) -> bool:
    try:
        root = ET.fromstring(data)  # noqa: S314 - as WeasyPrint does, and expat has limits
    except (ET.ParseError, ValueError, LookupError):
        return False
    return root.tag.rpartition("}")[2] == "svg"


def _fault_of_dots(data: bytes) -> str:
    """Return why a picture is not to be unpacked, judging by its head alone; or nothing."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data)) as picture:
                width, height = picture.size
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        return f"it has more than {MOST_DOTS:,} dots"
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        return NO_PICTURE
    if width * height > MOST_DOTS:
        return f"it has {width:,} by {height:,} dots, more than {MOST_DOTS:,}"
    return ""
