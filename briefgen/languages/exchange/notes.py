"""Tell a translator what a text is, who speaks, what must stay as it is, and what has changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from briefgen.languages.translation import Change, Standing, Unit
from briefgen.model.quotes import TranslationBy
from briefgen.model.texts import Shape
from briefgen.prose.nodes import Block, Emphasis, Inline, Link, List, Paragraph, Strong
from briefgen.prose.parser import parse_line, parse_prose
from briefgen.prose.reading import references
from briefgen.source.suggest import listed

_AROUND = 6
"""How many words are shown on either side of a change."""


def notes(standing: Standing) -> Iterator[str]:
    """Yield what a translator should know of a unit, in English, a sentence or two each."""
    unit = standing.unit
    yield _kind(unit)
    if speaker := _speaker(unit):
        yield f"Said by {speaker}."
    if unit.origin != unit.manuscript.brief.source_language:
        yield f"The original is in {unit.origin}: translate from that."
    if unit.shape:
        yield from _to_keep(unit)
    if by := marked_as(unit):
        yield f"The translation is {by.value}: leave it as it is."
    if unit.shared:
        yield "Other briefs print this, too."
    if standing.state.behind:
        yield f"Edited since the translation was made: {told(standing.changes)}"


def marked_as(unit: Unit) -> TranslationBy | None:
    """Return who answers for a quote's translation, where that is somebody else."""
    match unit.target_path:
        case ("quotes", str(id_), "translation", str(language), "text"):
            translation = unit.manuscript.brief.quotes[id_].translation.get(language)
            if translation and translation.by is not TranslationBy.OURS:
                return translation.by
    return None


def told(changes: Iterable[Change]) -> str:
    """Write what has changed as `git diff --word-diff` does: ``naik [-2-] {+3+} persen``."""
    parts = []
    for change in changes:
        if change.same:
            parts.append(_shortened(change.old))
            continue
        if change.old:
            parts.append(f"[-{change.old}-]")
        if change.new:
            parts.append(f"{{+{change.new}+}}")
    return " ".join(parts)


def _shortened(text: str) -> str:
    words = text.split(" ")
    if len(words) <= 2 * _AROUND:
        return text
    return f"{' '.join(words[:_AROUND])} … {' '.join(words[-_AROUND:])}"


def _kind(unit: Unit) -> str:
    if unit.shape is None:
        return "Somebody's words, verbatim: plain text without markup."
    if unit.path[-1] == "title_translation":
        return "The title of a work. One line."
    if unit.shape is Shape.PROSE:
        return (
            "Paragraphs, with an empty line between them; lists, links and *emphasis* in Markdown."
        )
    return "One paragraph; links and *emphasis* in Markdown."


def _speaker(unit: Unit) -> str:
    """Return who says a quote: name and post, as far as the brief tells."""
    if unit.path[0] != "quotes":
        return ""
    brief = unit.manuscript.brief
    person = brief.people.get(brief.quotes[str(unit.path[1])].speaker or "")
    if person is None:
        return ""
    role = person.role.get(brief.source_language) if person.role else None
    return f"{person.name} ({role.strip()})" if role and role.strip() else person.name


def _to_keep(unit: Unit) -> Iterator[str]:
    """Tell of references and addresses, which are no prose."""
    tree: tuple[Block | Inline, ...]
    tree = parse_prose(unit.source) if unit.shape is Shape.PROSE else parse_line(unit.source)
    marks = {f"[@{one.id}]": None for one in references(tree)}
    if marks:
        yield (
            f"Keep {listed(marks)} as {'they are' if len(marks) > 1 else 'it is'}; what follows a "
            "comma in such brackets may be translated."
        )
    if targets := dict.fromkeys(_targets(tree)):
        yield f"Keep the addresses of links: {', '.join(targets)}"


def _targets(nodes: Iterable[Block | Inline]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Link):
            yield node.target
        elif isinstance(node, List):
            yield from _targets(chain.from_iterable(node.items))
        elif isinstance(node, Paragraph | Emphasis | Strong):
            yield from _targets(node.children)
