"""Hold a tree against a model, and turn what does not fit into findings with places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from briefgen.findings import Finding
from briefgen.source.case import Fault
from briefgen.source.faults import finding_of
from briefgen.source.fields import kind_of
from briefgen.source.tree import MappingNode, Node, Path, SequenceNode, child, to_data

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Validated(Generic[M]):
    """A model's instance, or the findings that say why there is none."""

    value: M | None
    findings: tuple[Finding, ...] = ()


def validate(
    model: type[M],
    root: MappingNode,
    *,
    context: Mapping[str, Any] | None = None,
    unread: frozenset[str] = frozenset(),
) -> Validated[M]:
    """Make an instance of `model` out of a tree. All faults are found in one run.

    `unread` names top-level fields whose files could not be read: that they are missing is no
    fault of their own.
    """
    try:
        return Validated(model.model_validate(to_data(root), context=dict(context or {})))
    except ValidationError as error:
        faults = (_fault(root, details) for details in error.errors(include_url=False))
        findings = (
            finding_of(model, root, fault)
            for fault in faults
            if not (fault.type == "missing" and fault.path[0] in unread)
            and not _only_counts_faults(root, fault)
        )
        return Validated(None, tuple(dict.fromkeys(findings)))


def _fault(root: MappingNode, details: Any) -> Fault:
    return Fault(
        details["type"],
        _path_in_tree(root, details["loc"], missing=details["type"] == "missing"),
        details.get("ctx", {}),
        details["msg"],
        is_key=details["loc"][-1:] == ("[key]",),
    )


def _only_counts_faults(root: MappingNode, fault: Fault) -> bool:
    """Whether a list is too short only because pydantic leaves its faulty items out of account."""
    if fault.type != "too_short":
        return False
    node: Node | None = root
    for key in fault.path:
        node = child(node, key) if node else None
    return isinstance(node, SequenceNode) and len(node.items) >= fault.context["min_length"]


def _path_in_tree(root: MappingNode, location: tuple[str | int, ...], *, missing: bool) -> Path:
    """Return pydantic's location as a path in the tree.

    Pydantic's holds more than what is written: the tag of a union's member after the entity that
    it belongs to, the field in which a text keeps its versions, ``[key]`` after a faulty key.
    """
    node: Node | None = root
    tagged: Node | None = None
    path: list[str | int] = []
    for index, key in enumerate(location):
        last = index == len(location) - 1
        if key == kind_of(node) and node is not tagged:
            tagged = node  # a tag; taken off first, and once: `action` is a kind and a field
            continue
        inner = child(node, key) if node else None
        if inner is not None or (last and missing):
            path.append(key)
            node = inner
    return tuple(path)
