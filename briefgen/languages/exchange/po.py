"""Write and read gettext's PO, by polib."""

from __future__ import annotations

import re

import polib

from briefgen.languages.exchange.catalog import Catalog, Entry, bare
from briefgen.languages.exchange.delivery import Delivered, Delivery, Mishap
from briefgen.source.errors import UsageError
from briefgen.source.rules.control_character import FORBIDDEN
from briefgen.version import VERSION

FUZZY = "fuzzy"
_DIGEST = re.compile(r"^briefgen: tgt=(\w+)$", re.MULTILINE)
_CHARSET = re.compile(rb"charset=([A-Za-z0-9_.:-]+)")
_LINE = re.compile(r"\(line (\d+)\)")


def write_po(catalog: Catalog) -> bytes:
    """Return a catalog as PO, in UTF-8: the same bytes for the same catalog."""
    file = polib.POFile(wrapwidth=0)
    file.header = (
        f"The policy brief `{catalog.slug}`, from {catalog.origin} into {catalog.language}.\n"
        "`briefgen translate import` takes it back: please keep the contexts and the comments."
    )
    # All that `msgfmt --check` asks for. Dates and names are for translators' tools to fill in.
    file.metadata = {
        "Project-Id-Version": catalog.slug,
        "PO-Revision-Date": "",
        "Last-Translator": "",
        "Language-Team": "",
        "Language": catalog.language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Briefgen-Brief": catalog.slug,
        "X-Briefgen-Source-Language": catalog.origin,
        "X-Generator": f"briefgen {VERSION}",
    }
    file.extend(map(_entry, catalog.entries))
    return f"{file}\n".encode()


def _entry(entry: Entry) -> polib.POEntry:
    return polib.POEntry(
        msgctxt=entry.key,
        msgid=entry.source,
        msgstr=entry.target,
        previous_msgid=entry.previous if entry.target else None,
        flags=[FUZZY] if entry.target and not entry.is_good else [],
        comment="\n".join([*entry.notes, f"briefgen: tgt={entry.digest}"]),
        occurrences=[(entry.place.file, str(entry.place.line))],
    )


def read_po(name: str, data: bytes) -> Delivery:
    """Read a PO file. Raises UsageError where it is none, or broken beyond reading on."""
    text = _decoded(name, data)
    try:
        # A line break at its end, so that polib cannot take the text for the name of a file.
        file = polib.pofile(f"{text}\n", encoding="utf-8")
    except OSError as error:
        found = _LINE.search(str(error))
        raise UsageError(
            f"{name}{f':{found[1]}' if found else ''} cannot be read as PO",
            '`msgfmt --check` says more; a quotation mark in a text is written as `\\"`',
        ) from error
    metadata = file.metadata
    units, mishaps = [], []
    for entry in file:
        if entry.obsolete:
            if entry.msgstr:
                mishaps.append(
                    Mishap(entry.linenum or 1, f"`{entry.msgctxt}` is marked as obsolete")
                )
            continue
        digest = _DIGEST.search(entry.comment)
        units.append(
            Delivered(
                entry.msgctxt or "",
                bare(entry.msgid),
                bare(entry.msgstr),
                FUZZY not in entry.flags,
                digest[1] if digest else None,
                entry.linenum or 1,
            )
        )
    return Delivery(
        name,
        metadata.get("X-Briefgen-Brief") or metadata.get("Project-Id-Version", ""),
        metadata.get("Language", "").replace("_", "-"),
        tuple(units),
        tuple(mishaps),
    )


def _decoded(name: str, data: bytes) -> str:
    found = _CHARSET.search(data)
    charset = found[1].decode() if found else "utf-8"
    try:
        text = data.decode("utf-8-sig" if charset.lower() in ("utf-8", "charset") else charset)
    except (UnicodeDecodeError, LookupError) as error:
        raise UsageError(f"{name} is not in {charset}", "save it as UTF-8") from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if bad := FORBIDDEN.search(text):
        line = text.count("\n", 0, bad.start()) + 1
        raise UsageError(
            f"{name}:{line} holds a character that no brief may hold (U+{ord(bad.group()):04X})",
            "delete it; it cannot be seen",
        )
    return text
