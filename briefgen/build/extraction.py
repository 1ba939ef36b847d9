"""Take what travels inside a PDF out of it, trusting nothing that the PDF says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from pathlib import Path

import pypdf
from pypdf.generic import DictionaryObject, EmbeddedFile, PdfObject, StreamObject

from briefgen.build.contents import (
    MAX_ALL,
    MAX_FILE,
    MAX_FILES,
    Contents,
    Enclosed,
    read_contents,
)
from briefgen.build.digests import digest
from briefgen.build.safe_paths import doubled, fault_of, through_links
from briefgen.build.write import write_all
from briefgen.evidence.pdf_reread import FAILURES
from briefgen.source.errors import UsageError
from briefgen.source.project_files import BRIEFS, CONTENTS, MAIN

MAX_PDF = 2 * MAX_ALL
"""The largest PDF that is read: what travels inside may hardly be packed at all."""

_PLAIN_FILTERS = (None, "/FlateDecode", ["/FlateDecode"])
"""How a file may be packed. Others nest, or would start programs."""

_ALTERED = "the PDF was damaged or altered; ask for it again from whoever made it"


@dataclass(frozen=True, slots=True)
class Extracted:
    """The files that travelled inside a PDF, by their paths, and the list of them.

    Each is what the list says it is. `others` names attachments that are not on the list.
    """

    contents: Contents
    files: Mapping[str, bytes]
    others: tuple[str, ...]

    def enclosed(self) -> Iterator[tuple[str, int]]:
        """Yield each file's path and size, the list itself first."""
        return ((path, len(data)) for path, data in self.files.items())


def extract(pdf: Path) -> Extracted:
    """Read what travels inside a PDF. Raises UsageError for one that holds no project of ours.

    Nothing is taken that the list does not name, that is not what the list says, or whose path is
    none of a project's.
    """
    packed = _attachments(_read(pdf), pdf.name)
    if CONTENTS not in packed:
        raise UsageError(
            f"{pdf.name} holds no brief",
            "briefgen puts it into the PDFs that it makes, unless `embed_sources: false` is set",
        )
    listed = _unpacked(packed[CONTENTS], CONTENTS)
    contents = read_contents(listed)
    _refuse_bad_paths(contents)
    files = {CONTENTS: listed}
    left = MAX_ALL
    for one in contents.files:
        files[one.path] = _verified(packed, one)
        left -= one.size
        if left < 0:
            raise UsageError(f"what is inside comes to more than {MAX_ALL // 2**20} MiB", _ALTERED)
    return Extracted(contents, files, tuple(sorted(set(packed) - set(files))))


def unpack(extracted: Extracted, folder: Path, *, force: bool = False) -> tuple[Path, ...]:
    """Write the files into a folder, all or none, and return the paths of those that were written.

    What is there already and the same is left alone. Raises UsageError where something else is
    there, unless forced; and where a link would lead out of the folder, forced or not.
    """
    for path in extracted.files:
        for place in through_links(folder, path):
            raise UsageError(
                f"{place} is a link, or not what `{path}` needs there", "choose another folder"
            )
    new = {
        folder / path: data
        for path, data in extracted.files.items()
        if not _holds(folder / path, data)
    }
    there = [path for path in new if path.exists()]
    if there and not force:
        more = f", and {len(there) - 1} more" if len(there) > 1 else ""
        raise UsageError(
            f"{there[0]} is there already, and is not the same{more}",
            "choose another folder with `--out`, or overwrite with `--force`",
        )
    write_all(new)
    return tuple(new)


def _read(pdf: Path) -> bytes:
    with pdf.open("rb") as stream:
        data = stream.read(MAX_PDF + 1)
    if len(data) > MAX_PDF:
        raise UsageError(f"{pdf.name} is larger than {MAX_PDF // 2**20} MiB")
    if b"%PDF-" not in data[:1024]:
        raise UsageError(f"{pdf.name} is no PDF")
    return data


def _attachments(data: bytes, name: str) -> dict[str, EmbeddedFile]:
    """Return the attachments of a PDF by name; of two with one name, neither can be meant."""
    found: dict[str, EmbeddedFile] = {}
    try:
        reader = pypdf.PdfReader(BytesIO(data))
        if reader.is_encrypted:
            raise UsageError(f"{name} is encrypted", "save it without a password, and try again")
        for one in islice(reader.attachment_list, MAX_FILES + 1):
            path = str(one.alternative_name or one.name)
            if path in found:
                raise UsageError(f"{path!r} is inside twice", _ALTERED)
            found[path] = one
    except FAILURES as error:
        raise UsageError(f"{name} cannot be read: {str(error) or type(error).__name__}") from error
    if len(found) > MAX_FILES:
        raise UsageError(f"{name} holds more than {MAX_FILES} files", _ALTERED)
    return found


def _verified(packed: Mapping[str, EmbeddedFile], one: Enclosed) -> bytes:
    """Return the file that the list speaks of, if it is that."""
    if one.path not in packed:
        raise UsageError(f"`{one.path}` is missing from the PDF", _ALTERED)
    data = _unpacked(packed[one.path], one.path)
    if len(data) != one.size or digest(data) != one.sha256:
        raise UsageError(f"`{one.path}` is not what it was when the PDF was made", _ALTERED)
    return data


def _unpacked(packed: EmbeddedFile, path: str) -> bytes:
    """Return a file's bytes. They are those of `/F`: there may be others, for other systems."""
    try:
        stream = _dictionary(_dictionary(packed.pdf_object["/EF"])["/F"])
        if stream.get("/Filter") not in _PLAIN_FILTERS:
            raise UsageError(f"`{path}` is packed in a way that is not ours", _ALTERED)
        if not isinstance(stream, StreamObject):
            raise TypeError
        data = stream.get_data()
    except FAILURES as error:
        raise UsageError(f"`{path}` cannot be unpacked", _ALTERED) from error
    if len(data) > MAX_FILE:
        raise UsageError(f"`{path}` is larger than {MAX_FILE // 2**20} MiB", _ALTERED)
    return data


def _dictionary(found: PdfObject) -> DictionaryObject:
    found = found.get_object() or found
    if not isinstance(found, DictionaryObject):
        raise TypeError
    return found


def _refuse_bad_paths(contents: Contents) -> None:
    paths = [CONTENTS, *(one.path for one in contents.files)]
    if f"{BRIEFS}/{contents.slug}/{MAIN}" not in paths:
        raise UsageError(f"the PDF does not hold the brief {contents.slug!r}", _ALTERED)
    for path in paths:
        if why := fault_of(path):
            raise UsageError(f"the PDF has a file {path!r}, whose name {why}", _ALTERED)
    if twice := doubled(paths):
        raise UsageError(f"`{twice}` stands in the way of another file in the PDF", _ALTERED)


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False
