"""Write what became of a translator's file, unit by unit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from briefgen.findings import Place
from briefgen.languages.exchange import Delivery
from briefgen.languages.exchange.catalog import bare
from briefgen.languages.exchange.notes import told
from briefgen.languages.exchange.outcomes import Fate, Outcome
from briefgen.languages.translation import changes
from briefgen.reports.counting import plural
from briefgen.reports.safety import one_line
from briefgen.reports.text import Line, Span

_HINTS = {
    Fate.CONFLICT: "`--overwrite` takes the file's translations, and loses the brief's",
    Fate.UNFINISHED: "`--fuzzy` takes unfinished translations, too",
    Fate.REFUSED: "mend them in the file, and import it again; `--force` takes them with their "
    "errors, if they can be written at all",
}
_EDITED_SINCE = "its source was edited since the file was made, so it is stale"
_STANDS = "the translator lets it stand: `briefgen translate review` takes note of it"


def outcome_lines(
    delivery: Delivery,
    found: Sequence[Outcome],
    place_of: Callable[[Outcome], Place],
    show_file: Callable[[str], str] = str,
) -> Iterator[Line]:
    """Yield a line for each unit of which something is to be said, in the file's order.

    Those that are taken stand under their places in the brief, the others under those in the file.
    """
    for one in found:
        if one.fate is Fate.TAKEN:
            place = place_of(one)
            where = f"{show_file(place.file)}:{place.line}:{place.column}"
            yield _line(where, one, f": {_EDITED_SINCE}" if one.is_behind else "")
        elif one.is_confirmed:
            yield _line(_in_file(delivery, one), one, f": {_STANDS}")
        elif one.fate not in (Fate.SAME, Fate.UNTRANSLATED):
            yield _line(_in_file(delivery, one), one, f": {one.why}" if one.why else "")
            if one.fate is Fate.CONFLICT:
                parts = changes(bare(one.unit.target or ""), one.delivered.target)
                yield Line((Span("    "), Span(one_line(told(parts)))), indent=4)
    for mishap in delivery.mishaps:
        text = f"{mishap.message}; {mishap.hint}" if mishap.hint else mishap.message
        where = f"{delivery.file}:{mishap.line}"
        yield Line((Span(one_line(where), "place"), Span(one_line(f": {text}"))), indent=2)


def outcomes_summary(found: Sequence[Outcome]) -> Iterator[str]:
    """Say how many units came to what, and what can be done about those that were left out."""
    counts = Counter(one.fate for one in found)
    parts = [f"{counts[fate]} {fate.value}" for fate in Fate if counts[fate]]
    yield f"{plural(len(found), 'unit')}: {'; '.join(parts)}" if parts else "no units"
    yield from (f"  = hint: {hint}" for fate, hint in _HINTS.items() if counts[fate])


def _in_file(delivery: Delivery, one: Outcome) -> str:
    return f"{delivery.file}:{one.delivered.line}"


def _line(where: str, one: Outcome, more: str) -> Line:
    key = one.unit.key if one.standing else one.delivered.key or "a unit without a key"
    role = "good" if one.fate in (Fate.TAKEN, Fate.SAME) and not one.is_behind else "warning"
    return Line(
        (
            Span(one_line(where), "place"),
            Span(f": {one_line(key)}: "),
            Span(one.fate.value, role),
            Span(one_line(more)),
        ),
        indent=2,
    )
