"""Read the topics and the sentences of synthetic briefs: real phrases in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

Text = dict[str, str]
"""The same words in each language: ``{"id": ..., "en": ...}``, as in a brief."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A service that towns run, and whoever has to do with it; topics.yaml says how."""

    slug: str
    service: Text
    users: Text
    staff: Text
    agency: Text
    problem: Text
    remedy: Text
    rival: Text
    sites: Text
    measure: Text
    unit: Text


def _read(name: str) -> dict[str, Any]:
    text = Path(__file__).with_name(name).read_text("utf-8")
    read: dict[str, Any] = yaml.load(text, yaml.CSafeLoader)
    return read


TOPICS = tuple(Topic(slug, **words) for slug, words in _read("topics.yaml").items())
SENTENCES = _read("sentences.yaml")
PROPOSALS = _read("proposals.yaml")
