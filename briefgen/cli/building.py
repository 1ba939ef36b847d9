"""Build what has changed: what ``briefgen build`` does once it is understood."""

from __future__ import annotations

import os
from itertools import chain
from pathlib import Path

from briefgen.build.rendition import FORMATS, LAYOUTS, PAGED
from briefgen.build.store import Store, folder_of
from briefgen.build.unchanged import Comparison, RememberedComparison
from briefgen.build.wish import Wish
from briefgen.cli.asked import Asked
from briefgen.cli.boundary import CLEAN, FOUND
from briefgen.cli.lists import chosen, split
from briefgen.cli.saying import Said, say
from briefgen.cli.secret import KEY
from briefgen.cli.shares import mark, share_of
from briefgen.cli.showing import choose, show_text
from briefgen.cli.tidying import tidy
from briefgen.model.layouts import Layout
from briefgen.source.project_files import find_root, read_configuration

SCHEDULER = "BRIEFGEN_SCHEDULER"
"""The environment variable with the address of a scheduler."""


def run(asked: Asked) -> int:
    """Check briefs, and render what is stale of those without errors; return the exit code."""
    wish = Wish(
        formats=chosen(asked.to, FORMATS, "format"),
        layouts=tuple(Layout(one) for one in chosen(asked.layout, LAYOUTS, "layout")),
        languages=split(asked.language),
        theme=asked.theme,
        out=Path.cwd() / asked.out if asked.out else None,
        force=asked.force,
        cached=not asked.no_cache,
        explain=asked.explain,
    )
    root = find_root(Path.cwd())
    slugs, share = choose(root, asked.briefs), None
    if asked.shard is not None:
        share = share_of(root, slugs, asked.shard)
        slugs = share.briefs
    comparison = _comparison(root, slugs, wish, asked)
    looks = comparison.looks()
    first = next((look for look in looks if look.is_changed), None)
    if first or comparison.session is None:
        from briefgen.build.executors import open_executor
        from briefgen.cli.interruption import Interruption

        with open_executor(asked.jobs, _scheduler(asked)) as executor:
            if first and _wants_pages(root, wish):
                executor.prepare()  # so that it loads what it needs while we do
            with Interruption() as interruption:
                from briefgen.cli.rebuilding import build_changed

                left = chain((first,) if first else (), looks)
                check = interruption.check
                return build_changed(wish, asked, comparison, left, share, executor, check)
    out = comparison.out
    mark(out, share)
    found = (*comparison.findings, *comparison.page_findings)
    show_text(root, found)
    if not asked.quiet:
        say(Said(out, current=comparison.files, unsound=comparison.unsound))
    if asked.whole:
        tidy(root, out, slugs, quiet=asked.quiet)
    from briefgen.reports.report import fails

    return FOUND if fails(found, strict=asked.strict) else CLEAN


def _scheduler(asked: Asked) -> str:
    """Return the address of a scheduler, where there is one: an empty one stands for none."""
    return os.environ.get(SCHEDULER, "") if asked.scheduler is None else asked.scheduler


def _wants_pages(root: Path, wish: Wish) -> bool:
    """Whether pages are plainly asked for, as can be told before anything is loaded for that."""
    if wish.formats:
        return not PAGED.isdisjoint(wish.formats)
    from briefgen.source.plain_settings import asks_for

    file, _ = read_configuration(root)
    return asks_for(PAGED, file.data if file else b"")


def _comparison(root: Path, slugs: tuple[str, ...], wish: Wish, asked: Asked) -> Comparison:
    """Return how to compare the project with its last build, where that is remembered.

    What the user keeps of sources elsewhere, and the secret of keyed fingerprints, are remembered
    nowhere; so where there are any, briefs are checked anew.
    """
    if wish.force or not wish.cached or asked.sources or os.environ.get(KEY):
        return Comparison(root, slugs)
    store = Store(folder_of(root))
    store.clear_away()
    return RememberedComparison(root, slugs, wish.options, store)
