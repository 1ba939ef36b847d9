"""Put a theme together from its files, those of the themes that it extends, and an overlay."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from briefgen.findings import Finding, Place
from briefgen.model.base import KEBAB_CASE
from briefgen.model.theme import DEFAULT_THEME, ThemeFile, Tokens
from briefgen.source.files import SourceFile, ThemeFiles
from briefgen.source.layers import lay_over
from briefgen.source.parser import parse
from briefgen.source.project_files import DECLARATION
from briefgen.source.rules import (
    empty_file,
    invalid_value,
    missing_field,
    unknown_key,
    wrong_encoding,
    wrong_top_level,
)
from briefgen.source.suggest import did_you_mean, listed
from briefgen.source.tree import MappingNode, Path, ScalarNode, child, key_place_at, place_at
from briefgen.source.validate import validate

STYLE = "styles/theme.css"
"""The one file that does not take the place of its namesake below, but is added to it: so a theme
that extends another changes its looks by a few lines."""

LABELS = "labels/"
SHARED = "templates"
"""What files that all themes share are told by: ``templates/html/brief.html.j2``."""

_ADDING: frozenset[Path] = frozenset({("tokens", "fonts", "faces")})
_EMPTY = MappingNode({}, Place(""))
_UNQUOTED = 'write it in quotes, as in "#123c5f": without them, # begins a comment'


@dataclass(frozen=True, slots=True)
class Layer:
    """One of the folders that a theme is made of.

    `folder` is what its files are told by; `root` holds its ``theme.yaml``, where that can be read.
    """

    name: str
    folder: str
    files: Mapping[str, bytes]
    builtin: bool = False
    root: MappingNode = _EMPTY
    findings: tuple[Finding, ...] = ()

    @property
    def base(self) -> str | None:
        """The theme that it says it extends."""
        return self._written("extends")

    @property
    def description(self) -> str:
        """What it says of itself."""
        return self._written("description") or ""

    def _written(self, key: str) -> str | None:
        node = child(self.root, key)
        return node.value if isinstance(node, ScalarNode) and isinstance(node.value, str) else None


@dataclass(frozen=True, eq=False)
class ResolvedTheme:
    """A theme with all that it stands on.

    `layers` begin with what all themes share and end with the overlay. `files` has the files that
    are used, and `origins` the layers that they come from: of `STYLE` there may be several. `root`
    is all of ``theme.yaml``, in which each value knows where it is written. `labels` are label
    files, the later before the earlier. With an error among the `findings`, the tokens are those of
    the default theme.
    """

    name: str
    layers: tuple[Layer, ...]
    files: Mapping[str, bytes]
    origins: Mapping[str, tuple[Layer, ...]]
    labels: tuple[SourceFile, ...]
    root: MappingNode
    declared: ThemeFile
    findings: tuple[Finding, ...] = ()

    @property
    def tokens(self) -> Tokens:
        """All that it sets by name."""
        return self.declared.tokens

    @property
    def themes(self) -> tuple[Layer, ...]:
        """The theme itself, and those that it stands on, in that order."""
        return tuple(layer for layer in reversed(self.layers) if layer.name)

    def below(self, file: str) -> bytes | None:
        """Return a file as it is without the overlay; nothing where there is none."""
        layers = (layer for layer in reversed(self.layers) if layer.name or layer.builtin)
        return next((layer.files[file] for layer in layers if file in layer.files), None)

    def own_files(self) -> Mapping[str, bytes]:
        """Return what it takes from the project, by its paths there."""
        own = (layer for layer in self.layers if not layer.builtin)
        return {
            f"{layer.folder}/{name}": data for layer in own for name, data in layer.files.items()
        }

    def place(self, *path: str | int) -> Place:
        """Return where a value of its ``theme.yaml`` is written."""
        return place_at(self.root, path)

    def layer_of(self, *path: str | int) -> Layer:
        """Return the layer that sets a value of its ``theme.yaml``."""
        file = self.place(*path).file
        return next(one for one in reversed(self.layers) if f"{one.folder}/{DECLARATION}" == file)

    def is_own(self, *path: str | int) -> bool:
        """Whether the project sets a value of its ``theme.yaml``, and not briefgen."""
        return not self.layer_of(*path).builtin


@dataclass(frozen=True, eq=False)
class Themes:
    """All themes that a project can choose from; each is put together when it is asked for."""

    files: ThemeFiles
    _resolved: dict[str, ResolvedTheme] = field(default_factory=dict, init=False, repr=False)

    @property
    def own(self) -> tuple[str, ...]:
        """The names of the project's own themes, sorted."""
        return tuple(sorted(_declared(self.files.own)))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all themes, sorted."""
        return tuple(sorted({*_declared(self.files.builtin), *self.own}))

    def resolve(self, name: str) -> ResolvedTheme:
        """Return a theme. Raises KeyError where there is none of that name."""
        if name not in self.names:
            raise KeyError(name)
        if name not in self._resolved:
            self._resolved[name] = self._put_together(name)
        return self._resolved[name]

    def texts(self) -> Mapping[str, bytes]:
        """Return the declarations of the project by the names that findings give them."""
        layers = (*(self._layer(name) for name in self.own), *self._overlay())
        return {
            f"{layer.folder}/{DECLARATION}": layer.files[DECLARATION]
            for layer in layers
            if DECLARATION in layer.files
        }

    def _put_together(self, name: str) -> ResolvedTheme:
        chain, findings = self._chain(name)
        shared = Layer("", SHARED, self.files.shared, builtin=True)
        layers = (shared, *reversed(chain), *self._overlay())
        files: dict[str, bytes] = {}
        origins: dict[str, tuple[Layer, ...]] = {}
        root = _EMPTY
        for layer in layers:
            root = lay_over(_without_base(root), layer.root, _ADDING)
            for file, data in layer.files.items():
                if file == DECLARATION or _is_label(file):
                    continue
                added = file == STYLE and file in files
                files[file] = _added(files[file], data) if added else data
                origins[file] = (*origins[file], layer) if added else (layer,)
        validated = validate(ThemeFile, root)
        read = (finding for layer in layers for finding in layer.findings)
        every = dict.fromkeys((*read, *findings, *map(_plainer, validated.findings)))
        return ResolvedTheme(
            name,
            layers,
            dict(sorted(files.items())),
            origins,
            tuple(_labels(layers)),
            root,
            validated.value or self._default(),
            tuple(every),
        )

    def _default(self) -> ThemeFile:
        """Return what our own theme declares: what goes on where a project's is faulty."""
        found = validate(ThemeFile, self._builtin(DEFAULT_THEME).root)
        if found.value is None:
            raise ValueError(found.findings)
        return found.value

    def _chain(self, name: str) -> tuple[list[Layer], list[Finding]]:
        """Return a theme and what it extends, in that order, and what is wrong with that."""
        chain: list[Layer] = []
        layer: Layer | None = self._layer(name)
        while layer is not None:
            chain.append(layer)
            found = self._base(layer, chain)
            if isinstance(found, Finding):
                return [*chain, self._builtin(DEFAULT_THEME)], [found]
            layer = found
        return chain, []

    def _base(self, layer: Layer, chain: list[Layer]) -> Layer | Finding | None:
        """Return what a theme stands on; or nothing, or why there is no such theme."""
        if layer.builtin and layer.name == DEFAULT_THEME:
            return None
        name = layer.base or DEFAULT_THEME
        place = place_at(layer.root, ("extends",))
        if name not in self.names:
            known = [one for one in self.names if one != layer.name]
            hint = did_you_mean(name, known, f"there are {listed(known)}")
            return invalid_value.find(place, f"there is no theme `{name}` to extend", hint)
        # A project's theme may have the name of one of ours, and stand on it.
        ours = name == layer.name and name in self.files.builtin
        found = self._builtin(name) if ours else self._layer(name)
        if any(found.folder == one.folder for one in chain):
            names = " extends ".join(f"`{one.name}`" for one in chain)
            return invalid_value.find(
                place,
                f"themes go round in a circle: {names} extends `{name}`",
                "let one of them extend a theme of briefgen's, or none",
            )
        return found

    def _layer(self, name: str) -> Layer:
        if name in self.own:
            layer = Layer(name, f"themes/{name}", self.files.own[name])
            return _read(replace(layer, findings=tuple(_faults_of_name(layer))))
        return self._builtin(name)

    def _builtin(self, name: str) -> Layer:
        folder = f"{SHARED}/themes/{name}"
        return _read(Layer(name, folder, self.files.builtin[name], builtin=True))

    def _overlay(self) -> Iterator[Layer]:
        """Yield the project's folder `theme`, which is no theme of its own: it extends nothing."""
        if not self.files.overlay:
            return
        layer = _read(Layer("", "theme", self.files.overlay))
        if "extends" in layer.root.entries:
            place = key_place_at(layer.root, ("extends",))
            hint = "choose the theme in `briefgen.yaml`: `theme: magazine`"
            layer = replace(
                layer,
                root=_without_base(layer.root),
                findings=(*layer.findings, unknown_key.find(place, "extends", "", hint)),
            )
        yield layer


def _declared(themes: Mapping[str, Mapping[str, bytes]]) -> Iterator[str]:
    return (name for name, files in themes.items() if DECLARATION in files)


def _faults_of_name(layer: Layer) -> Iterator[Finding]:
    """Tell of a folder whose name nobody could write as `theme:`."""
    if not re.fullmatch(KEBAB_CASE, layer.name) or len(layer.name) > 64:
        place = Place(f"{layer.folder}/{DECLARATION}")
        message = f"the name of the theme's folder, `{layer.name}`, is not in kebab-case"
        yield invalid_value.find(place, message, "name the folder as in `my-city`")


def _read(layer: Layer) -> Layer:
    """Return a layer with what its ``theme.yaml`` holds, and what is wrong with its files."""
    findings = (*layer.findings, *_wrongly_encoded(layer))
    data = layer.files.get(DECLARATION)
    if data is None:
        return replace(layer, findings=findings)
    parsed = parse(f"{layer.folder}/{DECLARATION}", data)
    findings += tuple(one for one in parsed.findings if one.code != empty_file.RULE.code)
    if parsed.root is None:
        return replace(layer, findings=findings)
    if not isinstance(parsed.root, MappingNode):
        wrong = wrong_top_level.find(parsed.root, "a theme")
        return replace(layer, findings=(*findings, wrong))
    return replace(layer, root=parsed.root, findings=findings)


def _wrongly_encoded(layer: Layer) -> Iterator[Finding]:
    """Tell of styles and templates that are no UTF-8; what is YAML is told of where it is read."""
    for file, data in layer.files.items():
        is_text = file.endswith((".css", ".j2")) or file.startswith("scaffold/")
        if is_text and (found := wrong_encoding.find(f"{layer.folder}/{file}", data)):
            yield found


def _added(below: bytes, above: bytes) -> bytes:
    """Add one file's text to another's; the mark that some editors begin it with is no text."""
    return below.rstrip() + b"\n" + above.removeprefix(BOM_UTF8)


def _without_base(root: MappingNode) -> MappingNode:
    entries = {key: entry for key, entry in root.entries.items() if key != "extends"}
    return root._replace(entries=entries)


def _is_label(file: str) -> bool:
    return file.startswith(LABELS) and file.endswith((".yaml", ".yml"))


def _labels(layers: Iterable[Layer]) -> Iterator[SourceFile]:
    for layer in layers:
        for file, data in layer.files.items():
            if _is_label(file):
                yield SourceFile(f"{layer.folder}/{file}", data)


def _plainer(finding: Finding) -> Finding:
    """Say of a colour with nothing in it why that is: it was written without quotes."""
    is_colour = finding.place.path.startswith("tokens.colours.")
    if finding.code == missing_field.RULE.code and is_colour:
        return replace(finding, hint=_UNQUOTED)
    return finding
