"""Serve WeasyPrint what a page may load: the theme's files, packaged fonts, pictures within it.

Nothing is opened by an address, so neither the network nor any other file of the machine can be
reached, whatever a stylesheet or a brief says.
"""

from __future__ import annotations

from base64 import b64decode

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from briefgen.render.fonts import packaged_font
from briefgen.render.media import MEDIA_TYPES, SCHEME
from briefgen.render.theme import Theme

PICTURE = "data:image/svg+xml;base64,"
"""How the address of a picture begins that stands in the page itself."""


class ThemeFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint ships no types
    """Fetch ``theme:NAME`` and a page's own pictures; refuse all else, which stops the rendering.

    `refused` tells why, since WeasyPrint goes on after whatever happens while it draws an SVG.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(allowed_protocols=("theme", "data"), allow_redirects=False)
        self.theme = theme
        self.refused: list[str] = []

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002 - WeasyPrint's own
        """Return a file of the theme, or a picture of the page.

        Raises FatalURLFetchingError for whatever is neither.
        """
        if url.startswith(PICTURE):  # what it loads in turn comes here again
            return URLFetcherResponse(url, _decoded(url), {"Content-Type": MEDIA_TYPES["svg"]})
        name = url.removeprefix(SCHEME)
        media_type = MEDIA_TYPES.get(name.rpartition(".")[2].casefold())
        if not url.startswith(SCHEME) or media_type is None:
            raise self._refusal(f"a page may load nothing but its theme's files: {url}")
        data = self.theme.files.get(name) or packaged_font(name)
        if data is None:
            raise self._refusal(f"the theme has no file {name}")
        return URLFetcherResponse(url, data, {"Content-Type": media_type})

    def _refusal(self, reason: str) -> FatalURLFetchingError:
        self.refused.append(reason)
        return FatalURLFetchingError(reason)


def _decoded(url: str) -> bytes:
    return b64decode(url.removeprefix(PICTURE))
