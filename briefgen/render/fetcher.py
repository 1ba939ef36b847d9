"""Serve WeasyPrint what a page may load: the theme's files and the packaged fonts, from memory.

Nothing is opened by an address, so neither the network nor any other file of the machine can be
reached, whatever a stylesheet or a brief says.
"""

from __future__ import annotations

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from briefgen.render.fonts import packaged_font
from briefgen.render.theme import Theme

SCHEME = "theme:"

MEDIA_TYPES = {
    "css": "text/css",
    "gif": "image/gif",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "otf": "font/otf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "ttf": "font/ttf",
}
"""What a theme may load, by the ending of the file's name."""


class ThemeFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint ships no types
    """Fetch ``theme:NAME`` and refuse all else, which stops the rendering.

    `refused` tells why, since WeasyPrint goes on after whatever happens while it draws an SVG.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(allowed_protocols=("theme",), allow_redirects=False)
        self.theme = theme
        self.refused: list[str] = []

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002 - WeasyPrint's own
        """Return a file of the theme. Raises FatalURLFetchingError for whatever is none."""
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
