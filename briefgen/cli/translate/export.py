"""``briefgen translate export``: give a brief's texts to a translator."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli import completion, streams
from briefgen.cli.boundary import CLEAN
from briefgen.cli.lists import chosen
from briefgen.cli.options import OneBrief, Quiet
from briefgen.source.errors import UsageError

if TYPE_CHECKING:
    from briefgen.languages.exchange import Catalog
    from briefgen.languages.translation import Translations

OUT = Path("-")
"""What means standard output."""


def export(
    brief: OneBrief = None,
    *,
    to: Annotated[
        str,
        typer.Option(
            metavar="po|xliff",
            help="For which tools: gettext's PO, or XLIFF 1.2.",
            autocompletion=completion.exchanges,
        ),
    ] = "po",
    language: Annotated[
        str,
        typer.Option(
            metavar="TAG",
            help="The language to translate into; needed where the brief has several.",
            show_default=False,
            autocompletion=completion.languages,
        ),
    ] = "",
    out: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Where it goes: here, as SLUG.TAG.po or .xlf, without it; `-` is standard output.",
            show_default=False,
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite a file that is there.")] = False,
    quiet: Quiet = False,
) -> int:
    """Write all texts of a brief for a translator, with their translations as they are."""
    from briefgen.build.reviews import refuse_broken, translations_of
    from briefgen.build.write import write
    from briefgen.cli.translate.choice import chosen_project
    from briefgen.languages.exchange import catalog
    from briefgen.languages.exchange.formats import WRITERS

    (to,) = chosen([to], tuple(WRITERS), "format") or ("po",)
    project, slug = chosen_project(brief or "")
    translations = translations_of(project, slug)
    refuse_broken(translations.locks)
    made = catalog(translations, _language(translations, language))
    if not made.entries:
        raise UsageError(f"`{slug}` has nothing to translate into `{made.language}`")
    ending, write_format = WRITERS[to]
    data = write_format(made)
    if out == OUT:
        streams.write_out(data.decode())
    else:
        target = _target(out, f"{slug}.{made.language}.{ending}")
        if target.exists() and not force:
            raise UsageError(
                f"{streams.shown(target)} is there already",
                "`--force` overwrites it, and what a translator has written there is lost; "
                "`--out` names another file",
            )
        write(target, data)
        streams.write_out(f"{streams.shown(target)}\n")
    if not quiet:
        streams.write_error(f"{_summary(made)}\n")
    return CLEAN


def _language(translations: Translations, asked: str) -> str:
    """Return the language that is meant: the brief's only other one where none is named."""
    from briefgen.cli.translate.choice import languages_of
    from briefgen.source.suggest import listed

    if asked:
        return next(iter(languages_of(translations, [asked])), asked)
    brief = translations.manuscript.brief
    others = [one for one in brief.languages if one != brief.source_language]
    if not others:
        raise UsageError(f"`{translations.manuscript.slug}` is in one language alone")
    if len(others) > 1:
        raise UsageError("which language is meant?", f"name one of {listed(others)}: `--language`")
    return others[0]


def _target(out: Path | None, name: str) -> Path:
    if out is None:
        return Path.cwd() / name
    return out / name if out.is_dir() else out


def _summary(made: Catalog) -> str:
    missing = sum(not entry.target for entry in made.entries)
    outdated = sum(bool(entry.target) and not entry.is_good for entry in made.entries)
    units = "1 text" if len(made.entries) == 1 else f"{len(made.entries)} texts"
    return f"{units} into {made.language}: {missing} to translate, {outdated} to bring up to date"
