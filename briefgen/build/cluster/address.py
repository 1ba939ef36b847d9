"""Understand the address of a Dask scheduler, and see that Dask is there to speak to it."""

from __future__ import annotations

import importlib.util
import logging
import os
import re
import warnings

from briefgen.source.errors import UsageError
from briefgen.source.suggest import listed

SCHEMES = ("tcp", "tls", "ws", "wss")
"""What Dask speaks between machines."""
INSTALL = "pip install 'briefgen[distributed]'"

_FORM = re.compile(r"(?:(?P<scheme>[a-z0-9+]*)://)?(?P<host>\[[^\]]+\]|[^/:@\s]+):(?P<port>[0-9]+)")


def read_address(text: str) -> str:
    """Return the address of a scheduler as Dask takes it; without a scheme it is ``tcp://``.

    Raises UsageError for what is none.
    """
    scheme = text.partition("://")[0] if "://" in text else "tcp"
    if scheme not in SCHEMES:
        hint = f"a scheduler's begins with {listed([f'{one}://' for one in SCHEMES])}"
        if scheme in ("http", "https"):
            hint = "that may be its dashboard's; `dask scheduler` says its own: tcp://HOST:8786"
        raise UsageError(f"`{text}` is no scheduler's address", hint)
    match = _FORM.fullmatch(text.rstrip("/"))
    if not match or not 0 < int(match["port"]) < 1 << 16:
        raise UsageError(f"`{text}` is no scheduler's address", "it is as in tcp://HOST:8786")
    return f"{scheme}://{match['host']}:{match['port']}"


def require_dask() -> None:
    """Raise UsageError where Dask is not installed."""
    if importlib.util.find_spec("distributed") is None:
        raise UsageError("`--scheduler` needs Dask, which is not installed", f"`{INSTALL}`")


def silence() -> None:
    """Keep to ourselves what Dask logs of its connections: what comes of it is told in our words.

    With BRIEFGEN_DEBUG it is all shown.
    """
    if os.environ.get("BRIEFGEN_DEBUG"):
        return
    import distributed  # noqa: F401 - it sets its loggers up when it is imported

    warnings.filterwarnings("ignore", module=r"distributed\b")
    for name in ("asyncio", "distributed", "tornado", *logging.root.manager.loggerDict):
        if name.partition(".")[0] in ("asyncio", "distributed", "tornado"):
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)
