"""Make subjects from short YAML: what a case leaves out, and a brief cannot, is filled in.

Archived sources stand in comments: `# sources/kajian.txt: its text` is a file beside the brief,
`# sources/kajian.pdf: first page | second page` one with pages, `# kept kajian.txt: its text` one
that the user keeps elsewhere, and `# sources/kajian.fingerprint.yaml: pinned from: its text` a
fingerprint of the case's quotes. `# reviewed summary id>en: Ringkas. | In short.` is a review, by
Sari on 2026-11-20, and the comments after `# translations.lock.json:` are the lines of that file,
in the places that they have in the case.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefgen.checks.subject import Subject
from briefgen.evidence.clauses import ClauseWords
from briefgen.evidence.examination import Examination
from briefgen.evidence.extract import extract
from briefgen.evidence.fingerprint import Mode, pin
from briefgen.languages.pack import LanguagePack
from briefgen.languages.translation import Lock, Translations
from briefgen.languages.translation.lock import lock_text, review_of
from briefgen.languages.translation.lock_file import read_lock
from briefgen.model.brief import SECTIONS, Brief
from briefgen.model.checking import CheckOptions
from briefgen.model.texts import SOURCE_LANGUAGE
from briefgen.source.files import ArchiveFile, ArchiveFiles, SourceFile
from briefgen.source.manuscript import Manuscript
from briefgen.source.mentions import mentions
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


ARCHIVE = re.compile(
    r"^ *# (?P<kept>kept )?(?P<file>\S+\.\w+): (?P<pinned>pinned from: )?(?P<text>.+)$",
    re.MULTILINE,
)


def pdf(pages: list[str]) -> bytes:
    """A PDF with one line of text a page."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, page in enumerate(pages):
        contents = f"/Contents {5 + 2 * number} 0 R /Resources << /Font << /F1 3 0 R >> >>"
        stream = f"BT /F1 9 Tf 40 700 Td ({page}) Tj ET"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] {contents} >>",
            f"<< /Length {len(stream)} >> stream\n{stream}\nendstream",
        ]
    body, offsets = "%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    count = len(objects) + 1
    end = f"trailer << /Size {count} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    return f"{body}xref\n0 {count}\n0000000000 65535 f \n{table}{end}".encode("latin-1")


def archives(text: str, brief: Brief) -> ArchiveFiles:
    """The archived sources that a case's comments hold."""
    beside: dict[str, ArchiveFile] = {}
    kept: dict[str, ArchiveFile] = {}
    for match in ARCHIVE.finditer(text):
        data = match["text"].encode()
        if match["file"].endswith(".pdf"):
            data = pdf(match["text"].split(" | "))
        elif match["pinned"]:
            data = pin(extract(data), brief.quotes, Mode.WINDOW, salt=bytes(16)).text.encode()
        file = ArchiveFile(match["file"], data)
        (kept if match["kept"] else beside)[match["file"]] = file
    fault = "cannot be read: no such file or directory"
    return ArchiveFiles(
        {
            id_: beside.get(source.archive) or ArchiveFile(source.archive, fault=fault)
            for id_, source in brief.sources.items()
            if source.archive
        },
        {Path(name).stem: file for name, file in kept.items()},
    )


REVIEWED = re.compile(r"^ *# reviewed (?P<name>\S+ \S+): (?P<source>.+) \| (?P<target>.+)$", re.M)
LOCK = re.compile(r"(?<=^# translations.lock.json:\n)(?:#(?: .*)?\n)+", re.MULTILINE)


def lock(text: str) -> Lock:
    """What a case says of reviews."""
    if match := LOCK.search(text):
        lines = "".join(line[1:].removeprefix(" ") for line in match[0].splitlines(keepends=True))
        above = "\n" * text.count("\n", 0, match.start())
        without = re.sub("  # BG.*", "", above + lines)
        return read_lock(SourceFile("brief.yaml", without.encode()))
    reviews = {
        match["name"]: review_of(match["source"], match["target"], by="Sari", at="2026-11-20")
        for match in REVIEWED.finditer(text)
    }
    file = SourceFile("translations.lock.json", lock_text(reviews).encode())
    return read_lock(file) if reviews else Lock(file.file)


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
    mentioned = frozenset(mention.identifier for mention in mentions(root))
    manuscript = Manuscript("contoh", brief, root, library, mentioned=mentioned)
    examination = Examination(
        brief,
        archives(text, brief),
        words={tag: ClauseWords(pack.negations, pack.conditions) for tag, pack in packs.items()},
    )
    reviews = Translations(manuscript, lock(text))
    options = options or brief.checks or CheckOptions()
    return Subject(manuscript, packs, options, examination, reviews)


@dataclass(frozen=True)
class Door:
    """What tests of rules go through."""

    subject: Callable[..., Subject]
    packs: Mapping[str, LanguagePack]


@pytest.fixture
def door() -> Door:
    return Door(subject_of, packs())
