"""Write a synthetic project: its settings, its library and its briefs."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

from tools.synthetic.briefs import Made, Shares, make_brief
from tools.synthetic.emit import yaml
from tools.synthetic.library import experts, make_library, towns
from tools.synthetic.works import Works

_SETTINGS = {"briefgen": 1, "formats": ["md", "html", "pdf"]}
_APART = ("sources", "facts", "quotes", "charts", "arguments", "recommendations")
"""Sections that stand in files of their own where a brief is long."""
_INVENTED = "# Made by a program to measure briefgen; all that is said here is invented.\n"


def write_project(folder: Path, briefs: int, seed: int, shares: Shares | None = None) -> None:
    """Write a project into a folder that is not there yet, or is empty.

    The same arguments give the same bytes, whatever the machine; and brief number `n` of a library
    of the same size is the same whatever comes after it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty")
    _write(folder / "briefgen.yaml", yaml(_SETTINGS))
    library = make_library(briefs, _random(seed, "library"))
    _write_library(folder / "briefs/library", library)
    for number in range(1, briefs + 1):
        choose = _random(seed, number)
        made = make_brief(
            number, choose, library, experts(briefs), towns(briefs), shares or Shares()
        )
        _write_brief(folder / "briefs" / made.slug, made)


def _random(seed: int, part: object) -> Random:
    """Return the chance of one part, which no other part's chance moves."""
    return Random(f"{seed} {part}")  # noqa: S311 - the same briefs each time


def _write_library(folder: Path, library: Works) -> None:
    for section in ("people", "sources", "facts", "quotes"):
        _write(folder / f"{section}.yaml", _INVENTED + yaml(getattr(library, section)))
    for path, data in library.archives.items():
        _write(folder / path, data)


def _write_brief(folder: Path, made: Made) -> None:
    sections = dict(made.sections)
    if made.long:
        for section in _APART:
            apart: dict[str, Any] | None = sections.pop(section, None)
            if apart:
                _write(folder / f"{section}.yaml", yaml(apart))
    _write(folder / "brief.yaml", _INVENTED + yaml(sections))
    if made.lock is not None:
        _write(folder / "translations.lock.json", made.lock)
    for path, data in made.archives.items():
        _write(folder / path, data)


def _write(path: Path, data: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
