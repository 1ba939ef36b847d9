"""BG520 low-contrast: two of a theme's colours that cannot be told apart well enough."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.findings import Finding, Place, Rule, Severity
from briefgen.model.contrast import TEXT, Measured, legible, measured
from briefgen.source.themes import ResolvedTheme
from briefgen.source.tree import dotted

RULE = Rule("BG520", "low-contrast", Severity.WARNING)

COLOURS = ("tokens", "colours")


def check(theme: ResolvedTheme) -> Iterator[Finding]:
    """Hold the colours that a project sets against those that they stand on, or that stand on them.

    Text needs a contrast of 4.5 to 1, a line or a bar of a picture 3 to 1. `briefgen theme show`
    prints the figures of all pairs.

    Why: who sees less well, or reads in the sun or from a bad copy, cannot read it.
    Bad: ``tokens: {colours: {paper: "#ffffff", quiet: "#999999"}}``
    Good: ``tokens: {colours: {paper: "#ffffff", quiet: "#767676"}}``
    Source: WCAG 2.2, 1.4.3 Contrast (Minimum) and 1.4.11 Non-text Contrast.
    """
    for pair in measured(theme.tokens.colours):
        if pair.suffices:
            continue
        if theme.is_own(*COLOURS, *pair.front):
            better = legible(pair.colour, pair.on, pair.least)
            yield _finding(theme.place(*COLOURS, *pair.front), pair, better)
        elif theme.is_own(*COLOURS, *pair.ground):
            better = legible(pair.on, pair.colour, pair.least)
            yield _finding(theme.place(*COLOURS, *pair.ground), pair, better)


def _finding(place: Place, pair: Measured, better: str | None) -> Finding:
    what = "text" if pair.least == TEXT else "a picture"
    hint = f'`"{better}"` would do' if better else "change the other one, too"
    return RULE.at(
        place,
        f"`{dotted(pair.front)}` on `{dotted(pair.ground)}` has a contrast of "
        f"{_rounded_down(pair.ratio)} to 1; {what} needs {pair.least:g} to 1",
        hint=hint,
    )


def _rounded_down(ratio: float) -> str:
    """Write a ratio so that one that falls short does not look as if it sufficed."""
    return f"{int(ratio * 100) / 100:.2f}"
