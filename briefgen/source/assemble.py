"""Put a brief together from `brief.yaml` and the files that stand beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import PurePosixPath

from briefgen.findings import Finding, Place
from briefgen.model.brief import SECTIONS, Brief
from briefgen.source.files import BriefFiles, SourceFile
from briefgen.source.library import Library
from briefgen.source.parser import parse
from briefgen.source.rules import duplicate_key, stray_file, wrong_top_level
from briefgen.source.suggest import closest, listed
from briefgen.source.tree import Entry, MappingNode, Node

MAIN = "brief.yaml"
INLINE = ("briefgen", "languages", "citations", "checks")
"""What stands in `brief.yaml` alone."""
APART = tuple(name for name in Brief.model_fields if name not in INLINE)
"""The fields that may stand in a file of their own."""


@dataclass(slots=True)
class Assembled:
    """A brief's own tree, if there is one, and what is wrong with its files.

    `unread` names the fields whose files could not be read.
    """

    root: MappingNode | None
    findings: list[Finding] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)


def assemble(files: BriefFiles) -> Assembled:
    """Read `brief.yaml`, and put the fields of its sibling files into it."""
    assembled = Assembled(None, list(files.findings))
    siblings = list(_named(files.siblings, APART, assembled.findings))
    apart = {file.stem: (file, _read(file, assembled)) for file in siblings}
    if files.main is None:
        return assembled
    parsed = parse(files.main.file, files.main.data)
    assembled.findings.extend(parsed.findings)
    if isinstance(parsed.root, MappingNode):
        assembled.root = parsed.root
        for name, (file, node) in apart.items():
            assembled.root = _put(assembled, assembled.root, name, file, node)
    elif parsed.root is not None:
        assembled.findings.append(wrong_top_level.find(parsed.root, "the fields of a brief"))
    return assembled


def read_library(files: BriefFiles, assembled: Assembled) -> Library:
    """Return the library; what is wrong with its files joins the findings."""
    library, read = _library(files.library)
    assembled.findings.extend(read.findings)
    assembled.unread |= read.unread
    return library


@lru_cache(maxsize=2)
def _library(files: tuple[SourceFile, ...]) -> tuple[Library, Assembled]:
    """Read the library: once for all briefs of a project, as long as its files stay the same."""
    sections = {}
    read = Assembled(None)
    for file in _named(files, SECTIONS, read.findings):
        node = _read(file, read)
        if isinstance(node, MappingNode):
            sections[file.stem] = node
        elif node is not None:
            read.unread.add(file.stem)
            read.findings.append(wrong_top_level.find(node, f"`{file.stem}` by their ids"))
    return Library(sections), read


def _named(
    found: tuple[SourceFile, ...], names: tuple[str, ...], findings: list[Finding]
) -> Iterator[SourceFile]:
    """Yield the files that are named after a field; the others are strays."""
    for file in found:
        if file.name in {f"{name}.yaml" for name in names}:
            yield file
        else:
            findings.append(stray_file.find(file.file, _hint(file, names)))


def _hint(file: SourceFile, names: tuple[str, ...]) -> str:
    stem = file.stem.lower()
    if stem in INLINE and names is APART:
        return f"`{stem}` stands in `{MAIN}`"
    known = [*names, "brief"] if names is APART else list(names)
    if likely := closest(stem, known):
        return f"did you mean `{likely}.yaml`?"
    folder = PurePosixPath(file.file).parent
    wanted = "the brief's fields" if names is APART else listed(names)
    return f"name it after one of {wanted}, or move it to a folder inside `{folder}`"


def _read(file: SourceFile, assembled: Assembled) -> Node | None:
    parsed = parse(file.file, file.data)
    assembled.findings.extend(parsed.findings)
    if parsed.root is None:
        assembled.unread.add(file.stem)
    return parsed.root


def _put(
    assembled: Assembled, root: MappingNode, name: str, file: SourceFile, node: Node | None
) -> MappingNode:
    """Add a sibling file's value to the brief, unless it is set there already."""
    beginning = Place(file.file)
    if name in root.entries:
        first = root.entries[name].key
        assembled.findings.append(duplicate_key.find(name, first, beginning))
        return root
    if node is None:
        return root
    return MappingNode({**root.entries, name: Entry(beginning, node)}, root.place)
