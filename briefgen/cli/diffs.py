"""Show what a command would change in a file."""

from __future__ import annotations

from difflib import unified_diff


def diff(file: str, old: bytes, new: bytes) -> str:
    """Return what changes in a file, as `diff -u` does; nothing where nothing does."""
    before, after = (data.decode("utf-8", "replace") for data in (old, new))
    lines = unified_diff(
        before.splitlines(keepends=True),
        after.splitlines(keepends=True),
        f"a/{file}",
        f"b/{file}",
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )
