"""Put the versions of texts into a YAML file, leaving every other byte as it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from briefgen.source.edits.change import Edited, Version, apply
from briefgen.source.edits.draft import Draft, opened
from briefgen.source.edits.spots import changes
from briefgen.source.files import SourceFile
from briefgen.source.parser import Parsed, parse
from briefgen.source.tree import Data, Path, to_data


def set_versions(file: SourceFile, versions: Sequence[Version]) -> Edited:
    """Return a file's bytes with these versions of its texts, and no other difference.

    A version that is there keeps its style, if the new text can be said so; a new one is written
    beside the others, in the style of the one that it is `like`. The result is read again. What
    cannot be said without changing something else is refused: behind an anchor, say.
    """
    bom, draft = opened(file)
    before = _parsed(draft)
    if before.root is None:
        return Edited(file.data, tuple(versions))
    firsts = [next(changes(draft, before.root, version), None) for version in versions]
    made = [change for change in firsts if change is not None]
    if len(made) == len(versions):
        text = apply(draft.text, made)
        if text is not None and _says(draft, before, text, versions):
            return Edited(f"{bom}{text}".encode())
    text, refused = _one_by_one(draft, versions)
    return Edited(f"{bom}{text}".encode(), refused)


def _one_by_one(draft: Draft, versions: Sequence[Version]) -> tuple[str, tuple[Version, ...]]:
    """Make each change on its own, reading the file anew after each."""
    refused = []
    for version in versions:
        text = _changed(draft, version)
        if text is None:
            refused.append(version)
        else:
            draft = Draft(draft.file, text)
    return draft.text, tuple(refused)


def _changed(draft: Draft, version: Version) -> str | None:
    before = _parsed(draft)
    if before.root is None:
        return None
    for change in changes(draft, before.root, version):
        text = apply(draft.text, [change])
        if text is not None and _says(draft, before, text, [version]):
            return text
    return None


def _parsed(draft: Draft) -> Parsed:
    return parse(draft.file, draft.text.encode("utf-8", "replace"))


def _says(draft: Draft, before: Parsed, text: str, versions: Sequence[Version]) -> bool:
    """Whether a text says what the file said, with these versions, and nothing else."""
    after = _parsed(Draft(draft.file, text))
    if before.root is None or after.root is None or len(after.findings) > len(before.findings):
        return False
    said = to_data(before.root)
    for version in versions:
        said = _with(said, version.path, version)
    return to_data(after.root) == said


def _with(data: Data, path: Path, version: Version) -> Any:
    """Return data in which the version stands at `path`."""
    if not path:
        return version.value
    key, rest = path[0], path[1:]
    if isinstance(data, list):
        return [_with(one, rest, version) if i == key else one for i, one in enumerate(data)]
    if isinstance(data, dict):
        return {**data, str(key): _with(data.get(str(key)), rest, version)}
    if isinstance(data, str) and key == version.bare:
        return version.value
    if isinstance(data, str):
        return {version.bare: data, str(key): _with(None, rest, version)}
    return {str(key): _with(None, rest, version), **({} if rest else version.beside)}
