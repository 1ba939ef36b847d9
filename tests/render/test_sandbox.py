"""Show that templates get at views and labels, and at nothing that Jinja's sandbox keeps."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import BaseModel

from briefgen.languages.view import PageView, Phrase
from briefgen.render.sandbox import Sandbox

OURS, JINJAS = Sandbox(), ImmutableSandboxedEnvironment()
VALUES = (Phrase(()), Phrase, len, "a", [1], {"a": 1}, {1}, (1,), iter(()))
NAMES = sorted({name for value in VALUES for name in dir(value)} | {"nothing", "mro", "_private"})


def parts(value: object) -> Iterator[Any]:
    """Yield all views and labels that a view holds, itself included."""
    names: list[str] = []
    if dataclasses.is_dataclass(value):
        names = [field.name for field in dataclasses.fields(value)]
    elif isinstance(value, BaseModel):
        names = list(type(value).model_fields)
    elif isinstance(value, tuple):
        for one in value:
            yield from parts(one)
    if names:
        yield value
    for name in names:
        yield from parts(getattr(value, name))


@given(st.sampled_from(VALUES), st.sampled_from(NAMES))
def test_an_attribute_is_there_where_it_is_in_jinjas_own_sandbox(value: object, name: str) -> None:
    assert type(OURS.getattr(value, name)) is type(JINJAS.getattr(value, name))


def test_every_part_of_a_page_is_what_it_is_in_jinjas_own_sandbox(
    page_of: Callable[..., PageView],
) -> None:
    for part in parts(page_of()):
        for name in (name for name in dir(part) if not name.startswith(("_", "model_"))):
            assert OURS.getattr(part, name) == JINJAS.getattr(part, name)
