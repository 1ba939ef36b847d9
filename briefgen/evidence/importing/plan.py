"""Say which works join a brief, under which ids, and what stays behind."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from briefgen.evidence.importing.csl import convert, normal_doi
from briefgen.evidence.importing.ids import identifier, unique
from briefgen.evidence.importing.items import Fields, Item, LeftOut


@dataclass(frozen=True, slots=True)
class Added:
    """A work that joins the brief."""

    id: str
    key: str
    """Its id in the file."""
    fields: Fields
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A work that does not, and why."""

    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What becomes of the works of a file."""

    added: tuple[Added, ...]
    skipped: tuple[Skipped, ...]


def plan(items: Collection[Item], taken: Collection[str], sources: Mapping[str, str]) -> Plan:
    """Decide about every work.

    `taken` has all ids of the brief, `sources` those of its sources with their DOIs (empty where
    there is none). A work whose id or DOI is there already is skipped, whatever else it says.
    """
    ids = set(taken) | set(sources)
    by_doi = {_comparable(doi): id for id, doi in sources.items() if doi}
    added: list[Added] = []
    skipped: list[Skipped] = []
    for item in items:
        converted = convert(item.fields)
        key = item.id or str(item.fields.get("title", ""))
        wanted = identifier(item.id, converted.fields)
        doi = _comparable(str(converted.fields.get("DOI", "")))
        if converted.reason:
            skipped.append(Skipped(key, converted.reason))
        elif doi in by_doi:
            skipped.append(Skipped(key, f"`{by_doi[doi]}` has the same DOI"))
        elif wanted in sources:
            skipped.append(Skipped(key, f"the brief has a source `{wanted}` already"))
        else:
            id = unique(wanted, ids)
            ids.add(id)
            if doi:
                by_doi[doi] = id
            left_out = (*item.left_out, *converted.left_out)
            added.append(Added(id, key, converted.fields, left_out))
    return Plan(tuple(added), tuple(skipped))


def _comparable(doi: str) -> str:
    """Return a DOI as it is compared: case does not count in it."""
    return normal_doi(doi).casefold()
