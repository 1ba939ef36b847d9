"""Make subjects from short YAML: what a case leaves out, and a brief cannot, is filled in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefgen.checks.subject import Subject
from briefgen.languages.pack import LanguagePack
from briefgen.model import SECTIONS, Brief
from briefgen.model.checking import CheckOptions
from briefgen.model.texts import SOURCE_LANGUAGE
from briefgen.source.manuscript import Manuscript
from briefgen.source.parser import parse
from briefgen.source.tree import Entry, MappingNode, Node, SequenceNode, to_data
from briefgen.source.validate import validate

LABELS = Path(__file__).parents[2] / "templates/labels"
REQUIRED = Path(__file__).parent / "required.yaml"
NESTED = ("seats", "comparators", "risks")


@cache
def packs() -> Mapping[str, LanguagePack]:
    return {
        file.stem: LanguagePack.model_validate(yaml.safe_load(file.read_text("utf-8")))
        for file in (LABELS / "id.yaml", LABELS / "en.yaml")
    }


@cache
def required() -> dict[str, Any]:
    """What a brief, and each of its parts, cannot do without."""
    root = parse("required.yaml", REQUIRED.read_bytes()).root
    assert isinstance(root, MappingNode)
    return {name: entry.node for name, entry in root.entries.items()}


def filled(node: Node, part: str) -> Node:
    """The node with the required fields of such a part that it lacks; its own keep their places."""
    if not isinstance(node, MappingNode):
        return node
    entries = {**required()[part].entries, **node.entries}
    inner = {
        name: Entry(entry.key, each(entry.node, name))
        for name, entry in entries.items()
        if name in (*SECTIONS, *NESTED)
    }
    node = MappingNode({**entries, **inner}, node.place)
    if part == "recommendations":
        return filled(node, entries["kind"].node.text)
    return node


def each(node: Node, part: str) -> Node:
    match node:
        case MappingNode(entries=entries):
            return MappingNode(
                {id_: Entry(entry.key, filled(entry.node, part)) for id_, entry in entries.items()},
                node.place,
            )
        case SequenceNode(items=items):
            return SequenceNode(tuple(filled(item, part) for item in items), node.place)
    return node


def subject_of(
    text: str,
    *,
    library: frozenset[str] = frozenset(),
    options: CheckOptions | None = None,
    packs: Mapping[str, LanguagePack] = packs(),
) -> Subject:
    parsed = parse("brief.yaml", text.encode())
    assert parsed.findings == (), parsed.findings
    root = filled(parsed.root, "brief")
    language = to_data(root)["languages"][0]
    validated = validate(Brief, root, context={SOURCE_LANGUAGE: language})
    assert validated.value, validated.findings
    brief = validated.value
    manuscript = Manuscript("contoh", brief, root, library)
    return Subject(manuscript, packs, options or brief.checks or CheckOptions())


@dataclass(frozen=True)
class Door:
    """What tests of rules go through."""

    subject: Callable[..., Subject]
    packs: Mapping[str, LanguagePack]


@pytest.fixture
def door() -> Door:
    return Door(subject_of, packs())
