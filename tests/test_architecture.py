"""The house is as DESIGN.md describes it: data flows one way, and each room keeps to its trade."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "briefgen"
ROOMS = (
    "cli",
    "preview",
    "build",
    "checks",
    "reports",
    "render",
    "languages",
    "evidence",
    "source",
    "prose",
    "model",
    "findings",
    "version",
)
"""From top to bottom: each imports only from those below it."""

KEEPERS = {
    "typer": ("briefgen.cli",),
    "rich": ("briefgen.cli",),
    "weasyprint": ("briefgen.render.pdf", "briefgen.render.fetcher", "briefgen.render.measuring"),
    "pydyf": ("briefgen.render.pdf",),
    "jinja2": ("briefgen.render",),
    "fontTools": ("briefgen.render.figures.text_width",),
    "graphlay": ("briefgen.render.figures.layout",),
    "pycld2": ("briefgen.languages.identification",),
    "distributed": ("briefgen.build.cluster",),
    "filelock": ("briefgen.build",),
    "pybtex": ("briefgen.evidence.importing.bibtex",),
    "lxml": ("briefgen.evidence", "briefgen.languages.exchange.xliff"),
    "polib": ("briefgen.languages.exchange.po",),
    "pypdf": ("briefgen.evidence.pdf_reread", "briefgen.build.extraction"),
    "pypdfium2": ("briefgen.evidence.pdf_source", "briefgen.render.pictures"),
    "PIL": ("briefgen.render.pictures", "briefgen.render.fetcher"),
}
"""Who alone may import a library."""

WORLD = (
    "briefgen.source.disk",
    "briefgen.source.project_files",
    "briefgen.source.project",
    "briefgen.source.pycache",
    "briefgen.build",
    "briefgen.cli",
)
"""Who alone may touch files, the clock, the environment and processes."""

WORLDLY_MODULES = {
    "ctypes",
    "fcntl",
    "glob",
    "io",
    "multiprocessing",
    "os",
    "pathlib",
    "random",
    "secrets",
    "shutil",
    "signal",
    "socket",
    "subprocess",
    "sys",
    "tempfile",
    "threading",
    "time",
}
HARMLESS = {"io.BytesIO", "pathlib.PurePath", "pathlib.PurePosixPath"}
WORLDLY_CALLS = {"open", "input", "print"}
WORLDLY_METHODS = {"now", "today", "utcnow", "read_bytes", "read_text", "write_bytes", "write_text"}
EXCUSED = {
    # A font, a colour profile and a dictionary are files of packages.
    ("briefgen.render.fonts", "read_bytes"),
    ("briefgen.render.pdf.colour", "read_bytes"),
    ("briefgen.render.pdf.quick.hyphens", "read_text"),
}


@dataclass(frozen=True)
class Module:
    name: str
    path: Path
    tree: ast.Module

    @property
    def room(self) -> str:
        return self.name.split(".")[1] if "." in self.name else ""

    @property
    def is_package(self) -> bool:
        return self.path.name == "__init__.py"

    def imports(self) -> Iterator[str]:
        """The names that are imported anywhere: for types only and in functions, too."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from (f"{'.' * node.level}{node.module}.{alias.name}" for alias in node.names)


def read(path: Path) -> Module:
    parts = path.relative_to(ROOT).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    return Module(name, path, ast.parse(path.read_text("utf-8")))


MODULES = {module.name: module for module in map(read, sorted(PACKAGE.rglob("*.py")))}


def module_of(name: str) -> str | None:
    """The module that an imported name is, or is defined in; nothing for what is not ours."""
    if name in MODULES:
        return name
    parent = name.rpartition(".")[0]
    return parent if parent in MODULES else None


def within(name: str, places: tuple[str, ...]) -> bool:
    return any(name == place or name.startswith(f"{place}.") for place in places)


def test_every_room_is_in_the_order() -> None:
    rooms = {module.room for module in MODULES.values()} - {"", "__main__"}
    assert rooms <= set(ROOMS)


def test_imports_go_down() -> None:
    upward = [
        f"{module.name} imports {name}"
        for module in MODULES.values()
        for name in module.imports()
        if module.room in ROOMS and name.startswith("briefgen.")
        if ROOMS.index(name.split(".")[1]) < ROOMS.index(module.room)
    ]
    assert not upward


def test_all_imports_are_absolute() -> None:
    relative = [
        f"{module.name} imports {name}"
        for module in MODULES.values()
        for name in module.imports()
        if name.startswith(".")
    ]
    assert not relative


def test_no_module_imports_itself_by_a_circle() -> None:
    graph = {
        module.name: {found for name in module.imports() if (found := module_of(name))}
        for module in MODULES.values()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle = " -> ".join(error.args[1])
        raise AssertionError(circle) from None


def test_libraries_keep_to_their_rooms() -> None:
    strays = [
        f"{module.name} imports {name}"
        for module in MODULES.values()
        for name in module.imports()
        if not within(module.name, KEEPERS.get(name.split(".")[0], ("briefgen",)))
    ]
    assert not strays


def test_only_the_edge_touches_the_world() -> None:
    pure = [
        module
        for module in MODULES.values()
        if not within(module.name, (*WORLD, "briefgen.__main__"))
    ]
    touches = [
        f"{module.name} imports {name}"
        for module in pure
        for name in module.imports()
        if name.split(".")[0] in WORLDLY_MODULES and name not in HARMLESS
    ]
    touches += [
        f"{module.name}, line {node.lineno}, calls {called}"
        for module in pure
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and (called := worldly_call(node))
        if (module.name, called) not in EXCUSED
    ]
    assert not touches


def worldly_call(call: ast.Call) -> str | None:
    """The name of a call that touches the world."""
    called = call.func
    if isinstance(called, ast.Name) and called.id in WORLDLY_CALLS:
        return called.id
    if isinstance(called, ast.Attribute) and called.attr in WORLDLY_METHODS:
        return called.attr
    return None


def test_every_module_opens_with_a_sentence() -> None:
    without = [
        module.name
        for module in MODULES.values()
        if not (ast.get_docstring(module.tree) or "").partition("\n\n")[0].endswith(".")
    ]
    assert not without


def test_modules_and_functions_are_short_enough_to_read() -> None:
    """Modules to 400 lines, functions to 60 below their signature."""
    modules = [
        module.name
        for module in MODULES.values()
        if module.path.read_text("utf-8").count("\n") > 400
    ]
    functions = [
        f"{module.name}.{node.name}"
        for module in MODULES.values()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef)
        if (node.end_lineno or 0) - node.body[0].lineno + 1 > 60
    ]
    assert not modules
    assert not functions


def test_package_files_define_nothing() -> None:
    definitions = [
        f"{module.name}, line {node.lineno}"
        for module in MODULES.values()
        if module.is_package
        for node in module.tree.body
        if not isinstance(node, ast.Import | ast.ImportFrom)
        if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        if not (isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__")
    ]
    assert not definitions


def test_only_what_is_declared_is_imported() -> None:
    """What happens to be installed beside the dependencies is not to be leaned on."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    optional = project["optional-dependencies"]
    wanted = [*project["dependencies"], *optional["distributed"]]
    declared = {re.split("[^a-z0-9-]", one)[0] for one in wanted}
    comes_with = {
        "PIL": "pillow",
        "fontTools": "fonttools",
        "markdown_it": "markdown-it-py",
        "markupsafe": "jinja2",
        "pydantic_core": "pydantic",
        "pydyf": "weasyprint",
        "yaml": "pyyaml",
    }
    known = {"briefgen", *sys.stdlib_module_names}
    undeclared = [
        f"{module.name} imports {name}"
        for module in MODULES.values()
        for name in module.imports()
        if (top := name.split(".")[0]) not in known
        if comes_with.get(top, top.replace("_", "-")) not in declared
    ]
    assert not undeclared
