"""Turn a brief's files into a manuscript, or into findings that say why there is none."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefgen.findings import Finding
from briefgen.model.brief import FORMAT_VERSION, Brief
from briefgen.model.texts import SOURCE_LANGUAGE
from briefgen.source.assemble import Assembled, assemble, read_library
from briefgen.source.entities import entities, shared_ids
from briefgen.source.files import BriefFiles
from briefgen.source.library import Joined, Library, join
from briefgen.source.manuscript import Manuscript
from briefgen.source.references import Lines, dangling
from briefgen.source.rules import unknown_version
from briefgen.source.rules.registry import MODULES
from briefgen.source.tree import MappingNode, ScalarNode, SequenceNode, child, place_at
from briefgen.source.validate import validate

MANDATORY = frozenset(module.RULE.code for module in MODULES if module.RULE.mandatory)
"""The codes of the findings with which there is no brief to go on with."""

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A brief's manuscript, unless something mandatory is wrong, and all findings so far.

    The findings are sorted by file, line, column and code.
    """

    manuscript: Manuscript | None
    findings: tuple[Finding, ...]


def load(files: BriefFiles) -> Loaded:
    """Read a brief. Never raises: whatever is wrong with its files is a finding."""
    assembled = assemble(files)
    library = read_library(files, assembled)
    if assembled.root is None:
        return _loaded(None, assembled.findings)
    if finding := _unknown_version(assembled.root):
        return _loaded(None, [*assembled.findings, finding])
    joined = join(assembled.root, library)
    findings = [
        *assembled.findings,
        *joined.findings,
        *_about_ids(files, library, assembled, joined),
    ]
    validated = validate(
        Brief,
        joined.root,
        context={SOURCE_LANGUAGE: _source_language(joined.root)},
        unread=frozenset(assembled.unread),
    )
    findings += validated.findings
    if validated.value is None:
        return _loaded(None, findings)
    manuscript = Manuscript(
        files.slug,
        validated.value,
        joined.root,
        joined.identifiers,
        library.identifiers,
        frozenset(mention.identifier for mention in joined.mentions),
    )
    return _loaded(manuscript, findings)


def _loaded(manuscript: Manuscript | None, findings: list[Finding]) -> Loaded:
    ordered = sorted(
        dict.fromkeys(findings),
        key=lambda one: (one.place.file, one.place.line, one.place.column, one.code, one.message),
    )
    faulty = any(finding.code in MANDATORY for finding in ordered)
    return Loaded(None if faulty else manuscript, tuple(ordered))


def _unknown_version(root: MappingNode) -> Finding | None:
    """Return a finding where the version is told, and is not ours."""
    node = child(root, "briefgen")
    if not isinstance(node, ScalarNode) or node.text == str(FORMAT_VERSION) or not node.text:
        return None
    return unknown_version.find(place_at(root, ("briefgen",)), node.text)


def _source_language(root: MappingNode) -> str:
    languages = child(root, "languages")
    first = child(languages, 0) if isinstance(languages, SequenceNode) else None
    value = first.value if isinstance(first, ScalarNode) else None
    return value if isinstance(value, str) else "und"


def _about_ids(
    files: BriefFiles, library: Library, assembled: Assembled, joined: Joined
) -> list[Finding]:
    """Return what is wrong with the ids of a brief, and with what refers to them."""
    found = list(entities(joined.root))
    known = {entity.identifier for entity in found}
    in_prose = any(
        one.offset is not None and one.identifier not in known for one in joined.mentions
    )
    lines = _lines(files) if in_prose else {}
    return [
        *shared_ids(iter(found)),
        *dangling(joined.mentions, found, lines, frozenset(assembled.unread), library.shelved),
    ]


def _lines(files: BriefFiles) -> Lines:
    """Return the lines of all files, to find references in prose where they are written."""
    return {
        file.file: _LINE_END.split(file.data.decode("utf-8-sig", errors="replace"))
        for file in files.all()
    }
