"""Read the labels files of all languages into language packs, or into findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from babel import UnknownLocaleError

from briefgen.findings import Finding
from briefgen.languages.locale import parse_locale
from briefgen.languages.pack import LanguagePack
from briefgen.source.files import LabelFiles, SourceFile
from briefgen.source.parser import parse
from briefgen.source.rules import invalid_value, wrong_top_level
from briefgen.source.tree import MappingNode, place_at
from briefgen.source.validate import validate


@dataclass(frozen=True, slots=True)
class Packs:
    """The languages that a project can print, by tag, and what is wrong with their files."""

    packs: Mapping[str, LanguagePack]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Read:
    pack: LanguagePack | None
    findings: tuple[Finding, ...] = ()


def read_packs(labels: LabelFiles) -> Packs:
    """Read every language. A project's own file takes the place of the theme's, whole."""
    files = {file.stem: file for file in (*labels.theme, *labels.own)}
    packs: dict[str, LanguagePack] = {}
    findings: list[Finding] = []
    for language, file in files.items():
        read = _read(file)
        findings.extend(read.findings)
        if read.pack and not read.findings:
            packs[language] = read.pack
    return Packs(packs, tuple(findings))


def _read(file: SourceFile) -> _Read:
    parsed = parse(file.file, file.data)
    if parsed.root is None:
        return _Read(None, parsed.findings)
    if not isinstance(parsed.root, MappingNode):
        return _Read(None, (*parsed.findings, wrong_top_level.find(parsed.root, "labels")))
    validated = validate(LanguagePack, parsed.root)
    if validated.value is None:
        return _Read(None, (*parsed.findings, *validated.findings))
    faults = _language_faults(validated.value, file, parsed.root)
    return _Read(validated.value, (*parsed.findings, *faults))


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
