"""Find references that lead nowhere, or to the wrong thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from briefgen.findings import Finding, Place
from briefgen.source.entities import NAMES, Entity, nested_sections
from briefgen.source.mentions import Mention
from briefgen.source.rules import dangling_reference
from briefgen.source.suggest import did_you_mean
from briefgen.source.tree import dotted

Lines = Mapping[str, Sequence[str]]
"""The lines of every file that was read, without their ends."""


def dangling(
    mentions: Sequence[Mention],
    found: Sequence[Entity],
    lines: Lines,
    unread: frozenset[str] = frozenset(),
    shelved: Sequence[Entity] = (),
) -> Iterator[Finding]:
    """Yield a finding for every mention of what no entity has, or the wrong one.

    `unread` names the sections of which some could not be read: what is missing there may be
    there after all. `shelved` has what the brief could speak of, were its id written rightly.
    """
    by_id: dict[str, list[Entity]] = {}
    for entity in found:
        by_id.setdefault(entity.identifier, []).append(entity)
    for mention in mentions:
        named = by_id.get(mention.identifier, [])
        if any(_fits(mention, entity) for entity in named):
            continue
        if not named and unread and (not mention.sections or unread & set(mention.sections)):
            continue
        place = _place(mention, lines)._replace(path=dotted(mention.path))
        if named:
            yield _misplaced(mention, named[0], place)
        else:
            yield _unknown(mention, (*found, *shelved), place)


def _fits(mention: Mention, entity: Entity) -> bool:
    if not mention.sections:
        return True
    if entity.section not in mention.sections:
        return False
    # Comparators and criteria are those of the study that speaks of them.
    return entity.section not in nested_sections() or entity.path[:2] == mention.path[:2]


def _misplaced(mention: Mention, entity: Entity, place: Place) -> Finding:
    identifier, wanted = mention.identifier, _wanted(mention)
    if entity.section in mention.sections:
        message = f"`{identifier}` is {entity.name} of another recommendation"
        hint = f"name one that stands in `{dotted(mention.path[:2])}`"
    else:
        message = f"`{identifier}` is {entity.name}; {wanted} belongs here"
        hint = f"give the id of {wanted}"
    return dangling_reference.find(place, message, hint)


def _unknown(mention: Mention, found: Sequence[Entity], place: Place) -> Finding:
    candidates = [entity.identifier for entity in found if _fits(mention, entity)]
    where = " or ".join(f"`{section}`" for section in mention.sections)
    otherwise = (
        f"add it to {where}, or give another id"
        if mention.sections
        else "add it to the brief, or write `\\[@` if this is not meant as a reference"
    )
    message = f"nothing has the id `{mention.identifier}`"
    if mention.sections:
        message = f"there is no `{mention.identifier}` in {where}"
    return dangling_reference.find(
        place, message, did_you_mean(mention.identifier, candidates, otherwise)
    )


def _wanted(mention: Mention) -> str:
    return " or ".join(NAMES.get(section, section) for section in mention.sections)


def _place(mention: Mention, lines: Lines) -> Place:
    """Return where the id stands; for prose, inside the text as far as it can be made out.

    The text was unquoted and unfolded, so the same mention is looked for among the lines as
    written: the n-th ``@id`` there is the n-th here.
    """
    whole = mention.node.place
    if mention.offset is None:
        return whole
    pattern = re.compile(rf"@{re.escape(mention.identifier)}(?![a-z0-9-])")
    ordinal = sum(1 for _ in pattern.finditer(mention.node.text, 0, mention.offset))
    written = lines.get(whole.file, ())
    for number in range(whole.line, min(whole.end_line, len(written)) + 1):
        line = written[number - 1]
        begin = whole.column - 1 if number == whole.line else 0
        end = whole.end_column - 1 if number == whole.end_line else len(line)
        for match in pattern.finditer(line, begin, end):
            if ordinal == 0:
                return Place(whole.file, number, match.start() + 1, number, match.end() + 1)
            ordinal -= 1
    return whole
