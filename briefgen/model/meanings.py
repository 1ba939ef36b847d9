"""Read what fields mean from the docstrings below them, when somebody asks and not before."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping
from functools import cache
from types import ModuleType

from pydantic import BaseModel


def meaning(model: type[BaseModel], name: str) -> str:
    """Return what a model's field means, in one line; nothing where no docstring says it.

    Pydantic would read them too (`use_attribute_docstrings`), but for every model at once, and
    each time that briefgen starts: a third of what it takes to import the models.
    """
    for one in model.__mro__:
        if name in inspect.get_annotations(one):
            text = _documented(inspect.getmodule(one)).get(one.__name__, {}).get(name, "")
            return " ".join(text.split())
    return ""


@cache
def _documented(module: ModuleType | None) -> Mapping[str, Mapping[str, str]]:
    """Return the docstrings of attributes by the classes of a module; none without its source."""
    try:
        tree = ast.parse(inspect.getsource(module)) if module else ast.Module([], [])
    except OSError:
        return {}
    return {node.name: _of_class(node) for node in tree.body if isinstance(node, ast.ClassDef)}


def _of_class(node: ast.ClassDef) -> Mapping[str, str]:
    """Return the docstrings that stand directly below annotated attributes."""
    found = {}
    for attribute, below in zip(node.body, node.body[1:], strict=False):
        match attribute, below:
            case ast.AnnAssign(target=ast.Name(name)), ast.Expr(ast.Constant(str(text))):
                found[name] = text
    return found
