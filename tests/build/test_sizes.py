"""What is written stays small enough to be mailed, whatever is put into it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
FLAGSHIP = "mendunia-melalui-alibaba"
MOST = 120_000
"""Bytes of a PDF of four pages, with its fonts, its structure and all that it was made from."""


def test_the_flagship_in_each_of_its_languages(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "briefgen", "build", FLAGSHIP, "--to", "pdf"]
    command += ["--layout", "separate", "--out", tmp_path, "--quiet"]
    done = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    sizes = {path.name: path.stat().st_size for path in tmp_path.glob("*/*.pdf")}
    assert set(sizes) == {f"{FLAGSHIP}.{language}.pdf" for language in ("id", "en")}
    assert {name: size for name, size in sizes.items() if size > MOST} == {}
