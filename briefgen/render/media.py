"""Say what a page may load of its theme, and by which address."""

from __future__ import annotations

SCHEME = "theme:"
"""What the addresses of a theme's files begin with, in styles and pages that become PDFs."""

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
