"""Tell the versions of all that shapes a rendition, without importing any of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from briefgen.build.digests import digest
from briefgen.build.rendition import PAGED
from briefgen.version import VERSION

_TEXT = (
    "babel",
    "jinja2",
    "markdown-it-py",
    "markupsafe",
    "pydantic",
    "pyyaml",
    "regex",
    "wcwidth",
)
_PICTURES = ("fonttools", "font-source-sans-pro", "graphlay")
"""What words in pictures are measured by, and what lays maps out, in every format."""
_PDF = ("weasyprint", "pydyf", "pyphen", "cssselect2", "tinycss2", "tinyhtml5", "pillow")
_PDF_FONTS = ("font-source-serif-pro", "fontpkg-amiri")
_PNG = ("pypdfium2",)
_CHECKS = ("lxml", "pycld2", "pypdf", "pypdfium2")
"""What archived sources are read with, and languages told apart by."""
_OPTIONAL = frozenset({"fontpkg-amiri", "pycld2"})
_SUFFIX = ".dist-info"
_LOADER_CACHE = "/etc/ld.so.cache"
"""Where glibc keeps which libraries there are, each by its name and its path."""


@cache
def versions(output: str) -> Mapping[str, str]:
    """Return the versions that a rendition in the format `output` depends on, by name."""
    found = {"briefgen": _own_version()} | {name: _version(name) for name in (*_TEXT, *_PICTURES)}
    if output in PAGED:
        found |= {name: _version(name) for name in (*_PDF, *_PDF_FONTS)}
        found |= {"pango": _library("pango-1.0"), "harfbuzz": _library("harfbuzz")}
    if output == "png":
        found |= {name: _version(name) for name in _PNG}
    return found


@cache
def all_versions() -> Mapping[str, str]:
    """Return the versions of what shapes any rendition, or what is found in a brief, by name.

    Python is one of them: characters are what its Unicode tables say.
    """
    checks = {name: _version(name) for name in _CHECKS}
    return {**versions("png"), **checks, "python": sys.version.partition(" ")[0]}


@cache
def _own_version() -> str:
    """Return briefgen's version; with a digest of its code where it runs from a checkout.

    There the code changes, and the version does not. A wheel is what its version says.
    """
    package = Path(__file__).parents[1]
    if (package / "_data").is_dir():
        return VERSION
    return f"{VERSION} {digest(b''.join(_code(package)))[:16]}"


def _code(folder: Path) -> Iterator[bytes]:
    """Yield the names and contents of the modules in a folder and below it, in one order.

    What fontconfig is set by counts as one.
    """
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.name.endswith((".py", ".conf")):
            descriptor = os.open(entry.path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
            with os.fdopen(descriptor, "rb", buffering=0) as file:
                yield entry.name.encode()
                yield file.read()
        elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
            yield entry.name.encode()
            yield from _code(Path(entry.path))


def _version(package: str) -> str:
    """Return a distribution's version, from the name of the folder that says what was installed.

    `importlib.metadata` would take longer to import than all the rest of an unchanged build.
    """
    known = _distributions().get(package)
    if known is not None or package in _OPTIONAL:
        return known or "unknown"
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"


@cache
def _distributions() -> Mapping[str, str]:
    """Return the versions of all distributions that can be imported, by name."""
    found: dict[str, str] = {}
    for folder in sys.path:
        try:
            with os.scandir(folder or ".") as entries:
                names = sorted(entry.name for entry in entries if entry.name.endswith(_SUFFIX))
        except OSError:
            continue
        for name in names:
            package, _, version = name.removesuffix(_SUFFIX).partition("-")
            found.setdefault(package.lower().replace("_", "-").replace(".", "-"), version)
    return found


def _library(name: str) -> str:
    """Return what tells one C library of a name from another: the digest of its file.

    Where several might be loaded, all of them count. Loading one to ask for its version takes
    longer, and a distribution's patches do not show in it.
    """
    found = sorted({digest(Path(path).read_bytes()) for path in _libraries(name)})
    return " ".join(one[:16] for one in found) or "unknown"


def _libraries(name: str) -> Iterator[str]:
    if sys.platform != "linux":
        from ctypes.util import find_library

        path = find_library(name)
        if path and Path(path).is_file():
            yield path
        return
    file = f"lib{name}.so.0"
    folders = [*os.environ.get("LD_LIBRARY_PATH", "").split(":"), f"{sys.prefix}/lib"]
    folders += [f"{sys.base_prefix}/lib", "/lib", "/usr/lib", "/usr/local/lib"]
    places = [f"{folder}/{file}" for folder in folders if folder]
    for path in dict.fromkeys((*places, *_known_to_loader(file))):
        if Path(path).is_file():
            yield path


def _known_to_loader(file: str) -> Iterator[str]:
    """Yield where glibc's loader knows a library; musl's looks in the usual folders alone."""
    try:
        known = Path(_LOADER_CACHE).read_bytes()
    except OSError:
        return
    end = f"/{file}\0".encode()
    at = known.find(end)
    while at >= 0:
        begin = known.rfind(b"\0", 0, at) + 1
        yield os.fsdecode(known[begin : at + len(end) - 1])
        at = known.find(end, at + 1)
