"""Keep the projects, the programs and the texts that the rows are measured with."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pypandoc  # type: ignore[import-untyped]  # it ships no types

from tools.bench.processes import Command, run
from tools.bench.texts import as_rendercv, as_typst

ROOT = Path(__file__).parents[2]
TOOLS = ROOT / ".tools/bench"
FLAGSHIP = "mendunia-melalui-alibaba"
LANGUAGES = ("id", "en")
SEED = "6"
_SETTINGS = "briefgen: 1\nformats: [md, html, pdf]\n"
_FONTS = {"FONTCONFIG_FILE": str(ROOT / "briefgen/build/fonts.conf")}
_BARE = ROOT / "tools/bench/bare.py"


@dataclass(frozen=True)
class Workshop:
    """A folder to work in, and how often everything is measured.

    Where it is `quick`, a thousand briefs are built with stand-ins for their PDFs.
    """

    folder: Path
    rounds: int
    quick: bool = False

    @property
    def python(self) -> Path:
        """The Python of the project's environment, which a resolved path would leave."""
        return Path(sys.executable)

    @property
    def briefgen(self) -> Path:
        """The command, as a user's shell finds it."""
        return self.python.with_name("briefgen")

    def project(self, briefs: int, name: str = "plain") -> Path:
        """Return a synthetic project of so many briefs, made where it is not there yet.

        Projects of another name have the same briefs, and are built apart.
        """
        folder = self.folder / f"synthetic-{briefs}-{name}"
        if not folder.exists():
            half_made = folder.with_suffix(".half")
            shutil.rmtree(half_made, ignore_errors=True)
            self._module("tools.synthetic", half_made, "--briefs", str(briefs), "--seed", SEED)
            half_made.rename(folder)
        return folder

    def thousand(self) -> Path:
        """Return a project of a thousand briefs, really built, unless it has to be quick."""
        return self.primed(1000) if self.quick else self.built(1000)

    def built(self, briefs: int) -> Path:
        """Return a project that was really built, all PDFs of it; that of a thousand takes long."""
        project = self.project(briefs, "built")
        run(self.build(f"{briefs} briefs built", project, cold=False))
        return project

    def primed(self, briefs: int) -> Path:
        """Return a project that was built by the whole pipeline, with a stand-in for each PDF."""
        project, cores = self.project(briefs, "primed"), os.cpu_count() or 1
        if not (project / "build").exists():
            pdf = self._typical_pdf()
            parts = [
                self._start("tools.bench.prime", str(number), str(cores), pdf, folder=project)
                for number in range(cores)
            ]
            ends = [part.wait() for part in parts]
            if any(ends):
                raise RuntimeError(f"{project} could not be built with stand-ins")
        run(self.build(f"{briefs} briefs primed", project, cold=False))
        return project

    def _typical_pdf(self) -> Path:
        """Return a PDF of two pages, of the first short brief."""
        one = self.built(1)
        return max(one.glob("build/*/*.pdf"))

    def slugs(self, project: Path) -> list[str]:
        """Return the slugs of a project's briefs."""
        return sorted(path.parent.name for path in project.glob("briefs/*/brief.yaml"))

    def _module(self, name: str, *arguments: str | Path) -> None:
        """Run one of the tools' modules as a process of its own.

        It keeps this one small: whatever this one starts counts as at least as large as it is.
        """
        if self._start(name, *arguments).wait():
            raise RuntimeError(f"{name} failed")

    def _start(
        self, name: str, *arguments: str | Path, folder: Path = ROOT
    ) -> subprocess.Popen[bytes]:
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        argv = [str(self.python), "-m", name, *map(str, arguments)]
        return subprocess.Popen(argv, cwd=folder, env=environment)  # noqa: S603 - our own

    @cached_property
    def flagship(self) -> Path:
        """A project of the flagship alone, in the two languages and three formats."""
        folder = self.folder / "flagship"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(ROOT / "briefs" / FLAGSHIP, folder / "briefs" / FLAGSHIP)
        (folder / "briefgen.yaml").write_text(_SETTINGS, "utf-8")
        return folder

    def build(self, label: str, project: Path, *arguments: str | Path, cold: bool) -> Command:
        """Return a build; a cold one begins without whatever was built or kept before."""
        argv = (self.briefgen, "build", "--quiet", *arguments)
        if cold:
            return Command(label, argv, project, lambda: self.forget(project))
        return Command(label, argv, project)

    def forget(self, project: Path) -> None:
        """Put away what briefgen built and kept in a project.

        It is not removed: ext4 uses no file's number again for a while, and looks for one that it
        may use so long that each of thousands of files takes 0.5 ms instead of 0.1 right after as
        many were removed. Whoever builds cold has removed nothing.
        """
        self._attic.mkdir(parents=True, exist_ok=True)
        away = Path(tempfile.mkdtemp(dir=self._attic))
        for made in ("build", ".briefgen"):
            with contextlib.suppress(FileNotFoundError):
                (project / made).rename(away / made)

    def tidy_up(self) -> None:
        """Remove what was put away, once all is measured."""
        shutil.rmtree(self._attic, ignore_errors=True)

    @property
    def _attic(self) -> Path:
        return self.folder / "attic"

    def sheets(self, project: Path) -> Path:
        """Return a folder with the pages of a project's briefs, as briefgen lays them out."""
        folder = self.folder / f"sheets-{project.name}"
        shutil.rmtree(folder, ignore_errors=True)
        self._module("tools.bench.sheets", project, folder)
        return folder

    def bare(self, label: str, sheets: Path, workers: int, *variant: str) -> Command:
        """Return WeasyPrint alone, forked after its import, doing all pages of a folder."""
        argv: list[str | Path] = [self.python, _BARE, sheets, str(workers), *variant]
        return Command(label, argv, sheets, environment=_FONTS)

    @cached_property
    def texts(self) -> Path:
        """A folder with the flagship's text as Markdown, Typst and RenderCV's YAML."""
        folder = self.folder / "texts"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        run(self.build("texts", self.flagship, "--to", "md", "--out", folder / "md", cold=False))
        for language in LANGUAGES:
            name = f"{FLAGSHIP}.{language}.md"
            markdown = (folder / "md" / FLAGSHIP / name).read_text("utf-8")
            (folder / f"{language}.md").write_text(markdown, "utf-8")
            as_typst(pandoc(), markdown, folder / f"{language}.typ")
            (folder / f"{language}.yaml").write_text(as_rendercv(markdown), "utf-8")
        figures = folder / "md" / FLAGSHIP / "figures"
        if figures.exists():
            shutil.copytree(figures, folder / "figures")
        return folder

    def pandoc_with_weasyprint(self) -> Command:
        """Return two runs of pandoc with WeasyPrint, one a language, one after the other."""
        engine = self.python.with_name("weasyprint")
        runs = " && ".join(
            f"'{pandoc()}' {language}.md --pdf-engine '{engine}' -o pandoc-{language}.pdf"
            for language in LANGUAGES
        )
        return Command("pandoc + WeasyPrint, twice", ("/bin/sh", "-c", runs), self.texts)

    def typst(self) -> Command:
        """Return Typst doing both languages in one process."""
        python = TOOLS / "typst/bin/python"
        code = "import typst\n" + "\n".join(
            f"typst.compile('{language}.typ', output='typst-{language}.pdf')"
            for language in LANGUAGES
        )
        return Command("Typst, both PDFs", (python, "-c", code), self.texts)

    def rendercv(self) -> Command:
        """Return RenderCV doing one language without PDF: Typst, Markdown and HTML."""
        program = TOOLS / "rendercv/bin/rendercv"
        without = ("--dont-generate-pdf", "--dont-generate-png", "--quiet")
        argv = (program, "render", "id.yaml", *without)
        return Command("RenderCV, one language, no PDF", argv, self.texts)

    @property
    def has_rendercv(self) -> bool:
        """Whether RenderCV is there, which needs a newer Python than briefgen."""
        return (TOOLS / "rendercv.stamp").exists()


def pandoc() -> Path:
    """Return the pandoc that comes as a Python package."""
    return Path(pypandoc.get_pandoc_path())
