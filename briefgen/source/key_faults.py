"""Say which field is missing, empty, or not known here."""

from __future__ import annotations

from pathlib import PurePosixPath

from briefgen.findings import Finding
from briefgen.source.case import Case
from briefgen.source.fields import fields_at, fields_of, kinds_at, kinds_of
from briefgen.source.rules import missing_field, unknown_key
from briefgen.source.suggest import did_you_mean, listed
from briefgen.source.tree import MappingNode, dotted, key_place_at


def missing(case: Case) -> Finding:
    """Tell of a required field that is not there."""
    owner, field = dotted(case.path[:-1]) or "the file", str(case.path[-1])
    subject = f"`{owner}`" if len(case.path) > 1 else owner
    return missing_field.find(
        case.owner_place,
        f"{subject} has no `{field}`",
        f"add `{field}:`{case.description}",
    )


def empty(case: Case) -> Finding:
    """Tell of a field with nothing in it."""
    return missing_field.find(
        key_place_at(case.root, case.path)._replace(path=case.name),
        f"`{case.name}` is empty",
        f"fill it in{case.description}, or delete the line where it is not needed",
    )


def missing_kind(case: Case) -> Finding:
    """Tell of a recommendation that does not say its kind."""
    kinds = (kind for one in kinds_at(case.model, case.root, case.path) for kind in kinds_of(one))
    return missing_field.find(
        key_place_at(case.root, case.path)._replace(path=f"{case.name}.kind"),
        f"`{case.name}` has no `kind`",
        f"add `kind:` with one of {listed(kinds)}",
    )


def not_known(case: Case) -> Finding:
    """Tell of a key that the model does not have there."""
    key, owner = str(case.path[-1]), case.at(case.path[:-1])
    known = fields_at(case.model, case.root, owner.path)
    place = key_place_at(case.root, case.path)
    entries = owner.node.entries if isinstance(owner.node, MappingNode) else {}
    # Where files are laid over each other, what those below wrote can be written here, too; what
    # stands in a file beside this one cannot.
    folder = PurePosixPath(place.file).parent
    written = {name for name in entries if PurePosixPath(entries[name].key.file).parent == folder}
    free = [name for name in known if name not in written]
    otherwise = _of_another_kind(owner, key) or f"known here: {listed(free, 30)}"
    return unknown_key.find(place, key, owner.name, did_you_mean(key, free, otherwise))


def _of_another_kind(owner: Case, key: str) -> str:
    """Return a hint where another kind of recommendation has the key."""
    for model in kinds_at(owner.model, owner.root, owner.path):
        if key in fields_of(model) and kinds_of(model):
            return f"`{key}` belongs to the kind `{kinds_of(model)[0]}`"
    return ""
