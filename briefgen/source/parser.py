"""Turn a YAML file's bytes into a tree with places, or into findings that say why not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from briefgen.findings import Finding
from briefgen.source.builder import Stop, TreeBuilder
from briefgen.source.files import MAX_BYTES
from briefgen.source.rules import (
    control_character,
    empty_file,
    file_too_large,
    wrong_encoding,
)
from briefgen.source.syntax import explain
from briefgen.source.tree import Node

# libyaml, which PyYAML's wheels hold. Its own parser is slower, and refuses a question mark before
# a comma or a bracket in `{...}`.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A file's tree, if it has one, and what is wrong with it so far."""

    root: Node | None
    findings: tuple[Finding, ...] = ()


def parse(file: str, data: bytes) -> Parsed:
    """Read a YAML file. Never raises: whatever is wrong with the bytes is a finding.

    There may be both a tree and findings: after a duplicate key, say, the rest is still read.
    """
    if len(data) > MAX_BYTES:
        return Parsed(None, (file_too_large.find(file),))
    if finding := wrong_encoding.find(file, data):
        return Parsed(None, (finding,))
    text = data.decode("utf-8-sig")
    if findings := tuple(control_character.find(file, text)):
        return Parsed(None, findings)
    return _read(file, text)


def _read(file: str, text: str) -> Parsed:
    builder = TreeBuilder(file)
    try:
        builder.read(_events(text))
    except Stop as stop:
        return Parsed(None, (*builder.findings, stop.finding))
    except yaml.YAMLError as error:
        return Parsed(None, (*builder.findings, explain(file, text, error)))
    if builder.root is None:
        return Parsed(None, (*builder.findings, empty_file.find(file)))
    return Parsed(builder.root, tuple(builder.findings))


def _events(text: str) -> Iterator[Any]:
    # Events, not yaml.compose: libyaml's composer calls itself for every level, and on 100,000
    # nested brackets it overruns the stack and takes the interpreter with it (measured).
    return iter(_LOADER(text).get_event, None)
