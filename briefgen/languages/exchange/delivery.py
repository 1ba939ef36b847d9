"""Hold what came back from a translator, before it is known what to make of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Delivered:
    """One unit of a translator's file, which begins in a line of it.

    `key` is the path of its text; empty where the tool has lost it. `done` is that the translator
    does not call it unfinished. `digest` tells the translation that the file was made with, if the
    file still says so.
    """

    key: str
    source: str
    target: str
    done: bool
    digest: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Mishap:
    """Something in a translator's file that cannot be used, and what to do about it."""

    line: int
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """A translator's file. `slug` and `language` are empty where it does not name them."""

    file: str
    slug: str
    language: str
    units: tuple[Delivered, ...]
    mishaps: tuple[Mishap, ...] = ()
