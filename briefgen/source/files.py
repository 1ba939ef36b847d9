"""Hold the bytes that a brief is read from, so that reading them needs no disk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from briefgen.findings import Finding

MAX_BYTES = 2 * 1024 * 1024
"""The largest YAML file that is read; a brief of four pages takes some 50 KiB."""

MAX_ARCHIVE_BYTES = 50 * 1024 * 1024
"""The largest archived source that is read: a scanned report of some hundred pages."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file's name, relative to the project with forward slashes, and its bytes."""

    file: str
    data: bytes

    @property
    def name(self) -> str:
        """The file's name without its folders."""
        return self.file.rpartition("/")[2]

    @property
    def stem(self) -> str:
        """The file's name without its folders and its last suffix."""
        return self.name.rpartition(".")[0] or self.name


@dataclass(frozen=True, slots=True)
class BriefFiles:
    """All that a brief is read from.

    `main` is its `brief.yaml`, or nothing where that cannot be read; `siblings` are the other YAML
    files of its folder, right or wrong; `library` the YAML files of `briefs/library`; `others` the
    paths of its remaining files, relative to its folder. `findings` tell what could not be read.
    `lock` and `library_lock` say what was reviewed of the translations.
    """

    slug: str
    folder: str
    main: SourceFile | None
    siblings: tuple[SourceFile, ...] = ()
    library: tuple[SourceFile, ...] = ()
    others: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    lock: SourceFile | None = None
    library_lock: SourceFile | None = None

    def all(self) -> Iterator[SourceFile]:
        """Yield every file that says what the brief says."""
        if self.main:
            yield self.main
        yield from self.siblings
        yield from self.library

    def locks(self) -> Iterator[SourceFile]:
        """Yield the files that say what was reviewed."""
        yield from (file for file in (self.lock, self.library_lock) if file)


@dataclass(frozen=True, slots=True)
class ThemeFiles:
    """The files that themes are made of, by their names in the folder that they stand in.

    `shared` is what all themes share; `builtin` and `own` hold the files of briefgen's themes and
    of the project's, by the theme's name; `overlay` is the project's folder `theme`, which goes
    before the files of whatever theme.
    """

    shared: Mapping[str, bytes]
    builtin: Mapping[str, Mapping[str, bytes]]
    own: Mapping[str, Mapping[str, bytes]] = field(default_factory=dict)
    overlay: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LabelFiles:
    """The YAML files that hold labels: the theme's, and the project's own, which go before.

    Of several for one language, the later goes before the earlier, label by label.
    """

    theme: tuple[SourceFile, ...]
    own: tuple[SourceFile, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class ArchiveFile:
    """The file that a source's words are looked up in: its bytes, or the fault that hides them.

    `name` is what a finding calls it: relative to the project, or as it stands in the folder that
    the user keeps sources in. `hint` says what to do about the fault. `left_out` is one that a PDF,
    which the project was taken out of, did not hold.
    """

    name: str
    data: bytes = b""
    fault: str = ""
    hint: str = ""
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class ArchiveFiles:
    """The archived sources of a brief, by the ids of its sources.

    `beside` holds what the brief's own `archive:` fields name, in the project: text, HTML, PDF or a
    fingerprint. `at_hand` holds what the user keeps elsewhere, and names on the command line. Where
    the project was `extracted` from a PDF, the quotes were proved before.
    """

    beside: Mapping[str, ArchiveFile] = field(default_factory=dict)
    at_hand: Mapping[str, ArchiveFile] = field(default_factory=dict)
    extracted: bool = False
