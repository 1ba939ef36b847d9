"""tools/set-up on a machine that has no Python it could use."""

import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "tools/set-up"


@pytest.mark.parametrize("pythons", [[], ["python3", "python3.11"]], ids=["none", "too old"])
def test_says_which_python_it_needs_and_how_to_name_one(pythons: list[str], tmp_path: Path) -> None:
    for tool in ("cat", "dirname", "sh"):
        (tmp_path / tool).symlink_to(str(shutil.which(tool)))
    for python in pythons:
        (tmp_path / python).write_text("#!/bin/sh\nexit 1\n", "utf-8")
        (tmp_path / python).chmod(0o755)

    done = subprocess.run(
        [SCRIPT], env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("briefgen needs Python 3.11 or newer")
    assert "make setup PYTHON=" in done.stderr
