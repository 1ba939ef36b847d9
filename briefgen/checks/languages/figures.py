"""Compare the figures of every text with those of its translations, once for all rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefgen.checks.placeholders import is_placeholder
from briefgen.checks.reading import tree
from briefgen.checks.subject import Subject
from briefgen.checks.wording import listed
from briefgen.findings import Finding, Rule
from briefgen.languages.quantities import Difference, DifferenceKind, Quantity, compare
from briefgen.languages.translation import Unit
from briefgen.model.texts import Shape
from briefgen.prose.nodes import (
    Block,
    Break,
    Emphasis,
    Inline,
    Link,
    List,
    Paragraph,
    Strong,
    Words,
)

_TEXTS_KEPT = 16_384


@dataclass(frozen=True, slots=True)
class Differing:
    """A unit, and the differences of one kind between its versions, in order of the text."""

    unit: Unit
    differences: tuple[Difference, ...]

    def told(self, tell: Callable[[Difference], str]) -> str:
        """Tell of each difference, of those told alike once."""
        return listed(list(dict.fromkeys(map(tell, self.differences))))


def differing(subject: Subject, kind: DifferenceKind) -> Iterator[Differing]:
    """Yield the translations that have differences of a kind; placeholders are left alone."""
    yield from subject.once(_by_kind).get(kind, ())


def _by_kind(subject: Subject) -> Mapping[DifferenceKind, Sequence[Differing]]:
    found: dict[DifferenceKind, list[Differing]] = {}
    for unit in subject.translations.units:
        if unit.target is None or is_placeholder(unit.target) or is_placeholder(unit.source):
            continue
        differences = _differences(unit)
        for kind in dict.fromkeys(one.kind for one in differences):
            of_kind = tuple(one for one in differences if one.kind is kind)
            found.setdefault(kind, []).append(Differing(unit, of_kind))
    return found


def finding(rule: Rule, one: Differing, what: str, hint: str) -> Finding:
    """Return a rule's finding about a translation; `what` follows its key."""
    return rule.at(
        one.unit.place, f"`{one.unit.key}` {what}", hint=hint, related=(one.unit.source_place,)
    )


def both(one: Differing) -> str:
    """Tell what stands in either version: ``“55 juta” in id is “55 billion” in en``."""
    unit = one.unit
    return one.told(
        lambda found: (
            f"{_written(found.source)} in {unit.origin} and "
            f"{_written(found.target)} in {unit.language}"
        )
    )


def in_source(one: Differing) -> str:
    """Tell what stands in the source alone: ``“4.000” and “25 persen”``."""
    return one.told(lambda found: _written(found.source))


def in_target(one: Differing) -> str:
    """Tell what stands in the translation alone."""
    return one.told(lambda found: _written(found.target))


def _written(quantity: Quantity | None) -> str:
    return f"“{quantity.written}”" if quantity else "nothing"


def _differences(unit: Unit) -> tuple[Difference, ...]:
    target = unit.target or ""
    return _compared(unit.source, target, unit.shape, (unit.origin, unit.language))


@lru_cache(maxsize=_TEXTS_KEPT)
def _compared(
    source: str, target: str, shape: Shape | None, languages: tuple[str, str]
) -> tuple[Difference, ...]:
    return compare(_plain(source, shape), _plain(target, shape), *languages)


def _plain(version: str, shape: Shape | None) -> str:
    """Return what a version says, without code, references and addresses."""
    return version if shape is None else "\n".join(_blocks(tree(version, shape)))


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(children):
                yield _text(children)
            case List(items):
                for item in items:
                    yield from _blocks(item)


def _text(inlines: Iterable[Inline]) -> str:
    parts = []
    for node in inlines:
        match node:
            case Words(text):
                parts.append(text)
            case Emphasis(children) | Strong(children) | Link(_, children):
                parts.append(_text(children))
            case Break():
                parts.append(" ")
    return "".join(parts)
