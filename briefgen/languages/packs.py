"""Read the labels files of all languages into language packs, or into findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from babel import UnknownLocaleError

from briefgen.findings import Finding
from briefgen.languages.locale import parse_locale
from briefgen.languages.pack import LanguagePack
from briefgen.source.files import LabelFiles, SourceFile
from briefgen.source.layers import lay_over
from briefgen.source.parser import parse
from briefgen.source.rules import invalid_value, wrong_top_level
from briefgen.source.tree import MappingNode, place_at
from briefgen.source.validate import validate


@dataclass(frozen=True, slots=True)
class Packs:
    """The languages that a project can print, by tag, and what is wrong with their files."""

    packs: Mapping[str, LanguagePack]
    findings: tuple[Finding, ...] = ()


def read_packs(labels: LabelFiles) -> Packs:
    """Read every language. Each file is laid over those before it, label by label."""
    layers: dict[str, list[SourceFile]] = {}
    for file in (*labels.theme, *labels.own):
        layers.setdefault(file.stem, []).append(file)
    packs: dict[str, LanguagePack] = {}
    findings: list[Finding] = []
    for language, files in layers.items():
        pack, faults = _read(files)
        findings.extend(faults)
        if pack and not faults:
            packs[language] = pack
    return Packs(packs, tuple(findings))


def _read(files: Sequence[SourceFile]) -> tuple[LanguagePack | None, tuple[Finding, ...]]:
    """Read the files of one language, the later laid over the earlier."""
    root: MappingNode | None = None
    findings: list[Finding] = []
    for file in files:
        parsed = parse(file.file, file.data)
        findings.extend(parsed.findings)
        if isinstance(parsed.root, MappingNode):
            root = lay_over(root, parsed.root) if root else parsed.root
        elif parsed.root is not None:
            findings.append(wrong_top_level.find(parsed.root, "labels"))
    if root is None:
        return None, tuple(findings)
    validated = validate(LanguagePack, root)
    if validated.value is None:
        return None, (*findings, *validated.findings)
    faults = _language_faults(validated.value, files[-1], root)
    return validated.value, (*findings, *faults)


def _language_faults(pack: LanguagePack, file: SourceFile, root: MappingNode) -> Iterator[Finding]:
    """Find a language that is not the file's, or that CLDR knows nothing of."""
    place = place_at(root, ("language",))
    if pack.language != file.stem:
        yield invalid_value.find(
            place,
            f"`language` is `{pack.language}`, but the file is named `{file.name}`",
            f"name the file `{pack.language}.yaml`, or write `language: {file.stem}`",
        )
    try:
        parse_locale(pack.language)
    except UnknownLocaleError:
        yield invalid_value.find(
            place,
            f"CLDR has no language `{pack.language}`",
            "use the language's tag in BCP 47, such as `id`, `jv` or `zh-Hant`",
        )
