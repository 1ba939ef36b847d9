"""Hold the links of two versions against each other, but for pages of one site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from briefgen.prose.nodes import Block, Link
from briefgen.prose.reading import inlines


def links_of_one(
    original: Sequence[Block], version: Sequence[Block], languages: Sequence[str]
) -> tuple[list[str], list[str]]:
    """Name the links of either version to which the other has none, nor one to the same site.

    The other language's version of a page mostly has another address.
    """
    ours, theirs = Counter(_targets(original)), Counter(_targets(version))
    left, right = list((ours - theirs).elements()), list((theirs - ours).elements())
    sites = [Counter(_site(target, languages) for target in side) for side in (left, right)]
    both = sites[0] & sites[1]
    return _named(left, both.copy(), languages), _named(right, both, languages)


def _named(targets: list[str], matched: Counter[str], languages: Sequence[str]) -> list[str]:
    """Name links but for so many of each site as are matched."""
    named = []
    for target in targets:
        site = _site(target, languages)
        if matched[site]:
            matched[site] -= 1
        else:
            named.append(f"links to {target}")
    return named


def _targets(blocks: Sequence[Block]) -> Iterator[str]:
    return (node.target for node in inlines(blocks) if isinstance(node, Link))


def _site(target: str, languages: Sequence[str]) -> str:
    """Return the host that a link leads to, without `www` and without a language: `id.x.org`."""
    try:
        host = urlsplit(target).hostname
    except ValueError:  # brackets that hold no address
        host = None
    if host is None:
        return target
    first, _, rest = host.partition(".")
    return rest if first in ("www", *languages) and "." in rest else host
