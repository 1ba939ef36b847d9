"""Keep templates from all but the data that they are given, in Jinja's sandbox."""

from __future__ import annotations

import dataclasses
from typing import Any

from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import BaseModel

_OURS = "briefgen."


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, which lets templates change nothing, and does not ask what is known.

    Before a template gets an attribute, the sandbox asks the object, its type and the attribute
    whether they are safe; that took a tenth of printing a brief. Fields of views and of labels
    always are. All else is left to Jinja.
    """

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return an attribute, or whatever Jinja has in its place."""
        if attribute in _FIELDS[type(obj)]:
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)


class _Fields(dict[type, frozenset[str]]):
    """The fields of a frozen type of ours that are not private; none of any other type.

    They are data: whoever gets one can call nothing, and change nothing. A type is looked at when
    a template first asks for an attribute of one.
    """

    def __missing__(self, kind: type) -> frozenset[str]:
        names: tuple[str, ...] = ()
        if kind.__module__.startswith(_OURS):
            if dataclasses.is_dataclass(kind) and "__setattr__" in vars(kind):  # it is frozen
                names = tuple(field.name for field in dataclasses.fields(kind))
            elif issubclass(kind, BaseModel) and kind.model_config.get("frozen"):
                names = tuple(kind.model_fields)
        self[kind] = frozenset(name for name in names if not name.startswith("_"))
        return self[kind]


_FIELDS = _Fields()
