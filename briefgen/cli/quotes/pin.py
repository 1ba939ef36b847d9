"""``briefgen quotes pin``: write a source's fingerprint, which proves its quotes anywhere."""

from __future__ import annotations

import secrets
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli import completion, streams
from briefgen.cli.boundary import CLEAN, FOUND, complain
from briefgen.cli.lists import chosen
from briefgen.cli.options import OneBrief, Quiet
from briefgen.source.errors import UsageError

if TYPE_CHECKING:
    from briefgen.build.pinning import Pinning
    from briefgen.evidence.document import Document

SALT_BYTES = 16
FEWEST_KEY_BYTES = 16
"""A shorter secret could be guessed, and with it the source's words."""

GIVES_AWAY = {
    "window": "To whoever tries, it gives away the quotes and some 40 words around each: {covered} "
    "of the source's {words} words.",
    "keyed": "It gives nothing away to those who do not have the key.",
    "public": "To whoever tries, a public fingerprint gives away the whole text: from five known "
    "words on, nearly all of it can be recovered within seconds.",
}
"""What a fingerprint of each mode tells of a text that it does not hold."""


def pin(
    brief: OneBrief = None,
    *,
    source: Annotated[
        str, typer.Option(metavar="ID", help="The source's id in the brief.", show_default=False)
    ],
    file: Annotated[
        Path,
        typer.Option(
            metavar="FILE",
            help="The source itself: text, HTML or PDF. It stays where it is.",
            show_default=False,
        ),
    ],
    mode: Annotated[
        str,
        typer.Option(
            metavar="window|keyed|public",
            help="What is pinned: the quotes and the words around them, or the whole source, with "
            "the secret in BRIEFGEN_FINGERPRINT_KEY or without one.",
            autocompletion=completion.modes,
        ),
    ] = "window",
    retrieved_at: Annotated[
        str,
        typer.Option(metavar="DATE", help="When you got the source.", show_default=False),
    ] = "",
    yes: Annotated[
        bool, typer.Option("--yes", help="Do not ask whether the text may be given away.")
    ] = False,
    quiet: Quiet = False,
) -> int:
    """Write the fingerprint of a source, which proves its quotes where the source may not be."""
    from briefgen.build.inspection import open_workspace
    from briefgen.build.pinning import plan_pinning
    from briefgen.build.write import write
    from briefgen.cli import checking
    from briefgen.evidence.fingerprint import Mode
    from briefgen.evidence.fingerprint import pin as make_pin

    (mode,) = chosen([mode], [one.value for one in Mode], "mode") or ("window",)
    retrieved = _date(retrieved_at)
    keeping = checking.keeping(None)
    if mode == Mode.KEYED:
        _refuse_weak_key(keeping.secret)
    document = _document(file)
    workspace = open_workspace(Path.cwd(), keeping)
    slug = checking.choose_one(workspace.project, brief)
    pinning = plan_pinning(workspace.project, slug, source, keeping.secret)
    for other in pinning.unread:
        complain(f"the brief `{other}` has mistakes in it; its quotes are not pinned")
    asked = mode == Mode.PUBLIC and not yes
    if asked:
        _ask(file)
    pinned = make_pin(
        document,
        pinning.quotes,
        Mode(mode),
        salt=_salt(pinning, mode),
        secret=keeping.secret,
        url=pinning.source.url or "",
        retrieved_at=retrieved or _retrieved_at(pinning, document),
        limits=pinning.limits,
    )
    for id_, reason in pinned.refused.items():
        complain(f"`{id_}` is not pinned: {reason}")
    if len(pinned.refused) == len(pinning.quotes):
        raise UsageError("no quote could be pinned: nothing is written")
    write(pinning.target, pinned.text.encode())
    streams.write_out(f"{streams.shown(pinning.target)}\n")
    if not quiet and not asked:
        streams.write_error(f"{_gives_away(mode, pinned.text)}\n")
    _tell_line(pinning, source, workspace.project.root)
    return FOUND if pinned.refused or pinning.unread else CLEAN


def _document(file: Path) -> Document:
    from briefgen.evidence.extract import UnreadableSourceError, extract
    from briefgen.evidence.fingerprint import is_fingerprint
    from briefgen.source.project import read_source

    data = read_source(file).data
    if is_fingerprint(data):
        raise UsageError(f"{file} is a fingerprint", "`--file` takes the source itself")
    try:
        return extract(data)
    except UnreadableSourceError as error:
        raise UsageError(f"{file} {error.message}", error.hint) from error


def _date(text: str) -> str:
    try:
        return text and date.fromisoformat(text).isoformat()
    except ValueError:
        hint = "dates are written as 2026-11-23"
        raise UsageError(f"`{text}` is not a date", hint) from None


def _refuse_weak_key(secret: bytes) -> None:
    from briefgen.cli.secret import KEY

    if len(secret) < FEWEST_KEY_BYTES:
        raise UsageError(
            f"{KEY} holds no key" if not secret else f"the key in {KEY} could be guessed",
            f"set it to {FEWEST_KEY_BYTES} characters or more that nobody can guess, and keep it: "
            "without it the fingerprint proves nothing",
        )


def _ask(file: Path) -> None:
    """Go on only where somebody says that the text may be given away."""
    streams.write_error(f"{GIVES_AWAY['public']}\n")
    if not sys.stdin.isatty():
        raise UsageError(
            f"a public fingerprint gives the text of {file} away",
            "`--yes` says that you may; `--mode window` and `--mode keyed` do not need it",
        )
    typer.confirm("May it be given away?", abort=True, err=True)


def _salt(pinning: Pinning, mode: str) -> bytes:
    """Return the salt that is there, so that a renewed file differs where it must; or a new one."""
    before = pinning.before
    return before.salt if before and before.mode == mode else secrets.token_bytes(SALT_BYTES)


def _retrieved_at(pinning: Pinning, document: Document) -> str:
    """Return when the source was got, as far as is known: of the same bytes, or by `accessed`."""
    before, accessed = pinning.before, pinning.source.accessed
    if before and before.sha256 == document.sha256:
        return before.retrieved_at
    return accessed.isoformat() if accessed and accessed.day else ""


def _gives_away(mode: str, text: str) -> str:
    from briefgen.evidence.fingerprint import read_fingerprint
    from briefgen.evidence.grams import GRAM

    made = read_fingerprint("", text.encode()).fingerprint
    if made is None:
        raise AssertionError("a fingerprint that was just made cannot be read")
    covered = sum(len(window.hashes) + GRAM - 1 for window in made.windows)
    return GIVES_AWAY[mode].format(covered=f"{covered:,}", words=f"{made.tokens:,}")


def _tell_line(pinning: Pinning, source: str, root: Path) -> None:
    """Say what the brief must say of its archive, unless it does."""
    if pinning.source.archive == pinning.archive:
        return
    place = pinning.manuscript.place(("sources", source))
    what = "change the `archive` of" if pinning.source.archive else "add to"
    streams.write_error(
        f"Now {what} `{source}` in {streams.shown(root / place.file)}:\n"
        f"    archive: {pinning.archive}\n"
    )
